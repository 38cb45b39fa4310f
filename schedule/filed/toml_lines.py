"""The line of each key in a TOML file, by its path (`claims[0].dates`).

tomllib doesn't give lines. The scan is only made for files that have a problem. It also accepts
text that is not valid TOML, and then says which keys are given twice and which brackets are not
closed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from schedule.errors import Problem
from schedule.filed.files import Content, content
from schedule.filed.toml_limits import STRING_OR_COMMENT
from schedule.record import replace

_TOKEN = re.compile(
    rf"{STRING_OR_COMMENT} | [ \t\r]++ | \n | [\[\]{{}}=,.] | [^\s\[\]{{}}=,.\#\"']++",
    re.VERBOSE | re.DOTALL,
)
_MOST_CHARACTERS = 4 << 20


@dataclass(frozen=True, kw_only=True)
class Places:
    """What a scan found.

    lines: path → line, counted from 1
    twice: the paths that are given more than once, with the lines of both
    unclosed: the path and line of each bracket or brace that is not closed
    """

    lines: dict[str, int] = field(default_factory=dict)
    twice: list[tuple[str, int, int]] = field(default_factory=list)
    unclosed: list[tuple[str, int]] = field(default_factory=list)

    def line(self, path: str) -> int:
        """The line of a path, or of the first thing in it, or of what it is inside; or else 0."""
        if path not in self.lines and path in self._first:
            return self._first[path]
        while path and path not in self.lines:
            path = _outside(path)
        return self.lines.get(path, 0)

    @cached_property
    def _first(self) -> Mapping[str, int]:
        """The line of the first thing in each path."""
        found: dict[str, int] = {}
        for inner, line in self.lines.items():
            path = inner
            while path and path not in found:
                found[path] = line
                path = _outside(path)
        return found


def places(text: str) -> Places:
    """Scan a text. A text that is too long has no places."""
    scan = _Scan()
    if len(text) <= _MOST_CHARACTERS:
        with suppress(RecursionError):
            scan.document(_tokens(text))
    return scan.found


def located(folder: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a data folder with their lines, in the order of the lines."""
    for file, found in groupby(sorted(problems), key=attrgetter("file")):
        yield from sorted(_in_file(content(folder, file), [*found]))


def _in_file(holds: Content, problems: list[Problem]) -> Iterator[Problem]:
    text = "" if isinstance(holds, OSError) else holds.decode("utf-8-sig", "replace")
    found = places(text)
    for each in problems:
        # A key that is missing at the top of a file is reported on its first line.
        first = int(each.message.startswith("missing;"))
        yield replace(each, line=each.line or found.line(each.key) or first)


def _tokens(text: str) -> Iterator[tuple[str, int]]:
    """Every token with its line, without white space and comments."""
    line = 1
    for found in _TOKEN.finditer(text):
        token = found[0]
        if token[0] not in " \t\r#":
            yield token, line
        line += token.count("\n")


class _Scan:
    """One pass over the tokens."""

    def __init__(self) -> None:
        self.found = Places()
        self._counts: dict[str, int] = {}

    def document(self, tokens: Iterator[tuple[str, int]]) -> None:
        self._tokens = tokens
        self._next()
        table = ""
        while self._token:
            if self._token == "[":
                table = self._header()
            elif self._token != "\n":
                self._pair(table, end="\n")
            self._rest()

    def _next(self) -> None:
        self._token, self._line = next(self._tokens, ("", 0))

    def _rest(self) -> None:
        """Skip what else is on the line."""
        while self._token and self._token != "\n":
            self._next()
        self._next()

    def _header(self) -> str:
        """`[a.b]` or `[[a.b]]`: the path of the table that begins there."""
        line = self._line
        self._next()
        is_item = self._token == "["
        if is_item:
            self._next()
        parts = self._key()
        path = ""
        for number, part in enumerate(parts, 1):
            path = _joined(path, part)
            if is_item and number == len(parts):
                self.found.lines.setdefault(path, line)
                self._counts[path] = self._counts.get(path, 0) + 1
            if path in self._counts:
                path += f"[{self._counts[path] - 1}]"
        self._record(path, line)
        return path

    def _key(self) -> list[str]:
        """The parts of a key."""
        parts = []
        while self._token and self._token not in "[]{}=,\n":
            if self._token != ".":
                parts.append(_unquoted(self._token))
            self._next()
        return parts

    def _pair(self, table: str, end: str) -> None:
        line, path = self._line, table
        for part in self._key():
            path = _joined(path, part)
        self._record(path, line)
        if self._token == "=":
            self._next()
            self._value(path, end)

    def _record(self, path: str, line: int) -> None:
        if path in self.found.lines:
            self.found.twice.append((path, self.found.lines[path], line))
        else:
            self.found.lines[path] = line

    def _value(self, path: str, end: str) -> None:
        if self._token in ("[", "{"):
            self._listed(path, "]" if self._token == "[" else "}")
            return
        while self._token and self._token not in (",", "]", "}", "\n", end):
            self._next()

    def _listed(self, path: str, end: str) -> None:
        """A list, or an inline table, up to its end."""
        self.found.unclosed.append((path, self._line))
        self._next()
        number = 0
        while self._token and self._token != end:
            if self._token in (",", "\n", "]", "}"):
                number += self._token == ","
                self._next()
            elif end == "]":
                self.found.lines.setdefault(f"{path}[{number}]", self._line)
                self._value(f"{path}[{number}]", end)
            else:
                before = self._line, self._token
                self._pair(path, end)
                if (self._line, self._token) == before:
                    self._next()
        if self._token:
            self.found.unclosed.pop()
        self._next()


def _outside(path: str) -> str:
    """The path of what a path is inside of; empty at the top."""
    return path[: max(path.rfind("."), path.rfind("["), 0)]


def _joined(path: str, part: str) -> str:
    return f"{path}.{part}" if path else part


def _unquoted(token: str) -> str:
    return token[1:-1] if token[0] in "\"'" and token[-1:] == token[0] else token

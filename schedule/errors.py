"""Errors and problems, with messages that tell their reader what to do."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Literal

from schedule.record import Record

SHOWN = 20
"""How many problems of one file are shown. Others are only counted."""
_LONGEST = 1000
"""The largest number of characters of a key or a message."""
_NUMBER = re.compile(r"\[([0-9]{1,9})\]")

# What moves a terminal's cursor, breaks a line of a log, or reverses the order of characters.
_UNSEEN = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text as one line without control characters of a terminal: they are escaped."""
    return re.sub(_UNSEEN, lambda found: ascii(found[0])[1:-1], text)


def counted(key: str) -> str:
    """A key with its numbers counted from 1."""
    return _NUMBER.sub(lambda found: f"[{int(found[1]) + 1}]", key)


class Problem(Record):
    """One thing in the data that an editor should look at.

    file: its path in the data folder
    line: counted from 1; 0 if it isn't known
    key: the path of the value in the file; empty for the whole file. It counts from 0
        (`claims[0].dates`), and is shown to editors from 1
    severity: an error keeps the data from being served; a conflict is served, marked as disputed,
        but fails `check`; a warning does neither
    expected: what is shown publicly instead of a message that quotes the file
    details: further lines for the editor
    """

    file: str
    line: int = 0
    key: str
    message: str
    severity: Literal["error", "conflict", "warning"] = "error"
    expected: str = ""
    details: tuple[str, ...] = ()

    def __lt__(self, other: "Problem") -> bool:
        return tuple(vars(self).values()) < tuple(vars(other).values())

    @property
    def where(self) -> str:
        """The key as editors count it, from 1: `claims[1].dates`."""
        return counted(self.key)

    def __str__(self) -> str:
        return "\n".join((self._line(self.message), *map(visible, self.details)))

    @property
    def public(self) -> str:
        """The problem without any value from the file, which may be a secret in the wrong place."""
        return self._line(self.expected or self.message)

    def _line(self, message: str) -> str:
        file = f"{self.file}:{self.line}" if self.line else self.file
        place = f"{file}: {self.where:.{_LONGEST}}" if self.key else file
        severity = "" if self.severity == "error" else f"{self.severity}: "
        return visible(f"{place}: {severity}{message:.{_LONGEST}}")


def abridged(problems: Iterable[Problem]) -> Iterator[str]:
    """The lines of problems in order: for each file the first ones, and how many more it has."""
    for file, found in groupby(sorted(problems), key=attrgetter("file")):
        shown = [*found]
        for each in shown[:SHOWN]:
            yield from str(each).split("\n")
        if more := len(shown[SHOWN:]):
            yield f"{visible(file)}: and {more} more"


class DatelineError(Exception):
    """The base of every error that Dateline raises on purpose.

    lines: its message, with control characters escaped in each line
    """

    def __init__(self, *lines: str) -> None:
        self.lines = tuple(map(visible, lines))
        super().__init__("\n".join(self.lines))


class DataError(DatelineError):
    """The data folder can't be served. `problems` has every reason."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(*abridged(self.problems))


class NotKnown(DatelineError):
    """An id that doesn't exist (in HTTP: 404)."""

    def __init__(self, noun: str, identifier: str, hint: str = "") -> None:
        self.noun = noun
        self.identifier = identifier
        super().__init__(f"There is no {noun} {identifier!r}.{hint}")


class Merged(DatelineError):
    """The event turned out to be another one, and its address moved there (in HTTP: 301)."""

    def __init__(self, into: str) -> None:
        self.into = into
        super().__init__(f"This event is now {into!r}.")


class Withdrawn(DatelineError):
    """The event was entered by mistake and doesn't exist (in HTTP: 410)."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(f"This event was withdrawn: {reason}")


class BadParameter(DatelineError):
    """A malformed filter (in HTTP: 400).

    expected: a phrase for the catalogues
    values: the values of its placeholders
    """

    def __init__(self, name: str, expected: str, **values: object) -> None:
        self.name = name
        self.expected = expected
        self.values = values
        said = expected.format(**values)
        super().__init__(f"{name}: expected {said}{'' if said.endswith('?') else '.'}")

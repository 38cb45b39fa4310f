"""What is wrong with a file that is not TOML, in words that an editor knows, with line and key.

Each rule finds one common mistake. tomllib says where it stopped, which is often after the mistake:
an array that is not closed ends in another line.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from typing import NamedTuple

from schedule.errors import Problem
from schedule.filed.toml_lines import Places, places

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( .*)?$", re.MULTILINE)
_STOPPED = re.compile(
    r"(?P<what>.*) \(at (line (?P<line>\d+), column (?P<column>\d+)|end of document)\)"
)
_SHORT_TIME = re.compile(r"(?<![\d:])(\d{2}:\d{2})(?![:\d])")
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_OTHER_DAY = re.compile(r"(?<![\w-])(?!\d{4}-\d)\d+([./-])\d{1,2}\1\d+(?!\w)")
_SHORT_HOUR = re.compile(r"(?<=[T ])(\d:\d{2})(:\d{2})?(?!\d)")
_OTHER_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ](?!\d{2}:\d{2}:\d{2})(\d[\w.:]*)")
_PERIOD = re.compile(r"\d{4}-(\d{2}|[A-Z]\d+)|[\d-]*(\.\.|/)[\d./-]*")
_MONTH = re.compile(r"\d{4}-\d{2}")
_BOOLEANS = {"true", "false", "yes", "no", "on", "off"}
_TIME = re.compile(r"(?<![\d:])(\d{2}:\d{2}:\d{2})(?!\d)")
_TEXT = re.compile(r"\"[^\"\n]*\"?|'[^'\n]*'?|#.*")
# The group is empty for a text without its closing mark. One pass finds them all.
_CLOSED = re.compile(r"\"(?:[^\"\\]|\\.)*+(\")?|'[^']*+(')?|#.*()")
_BOMS = {b"\xff\xfe\0\0": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


class _Stop(NamedTuple):
    """Where tomllib stopped.

    what: its message
    number: the line from 1, or 0 for the end of the text
    line: the text of the line
    before: everything before the line
    """

    what: str
    number: int
    line: str
    before: str

    @property
    def is_inside(self) -> bool:
        """Whether it is before the end of the text."""
        return self.number > 0

    @property
    def bare(self) -> str:
        """The line without strings and comments."""
        return _TEXT.sub("", self.line)


def undecodable(file: str, content: bytes, error: UnicodeDecodeError) -> Problem:
    """The problem of a file in another encoding."""
    expected = "expected TOML in UTF-8"
    line = content.count(b"\n", 0, error.start) + 1
    found = f"byte 0x{content[error.start]:02x} in line {line} is not UTF-8"
    if name := next((_BOMS[mark] for mark in _BOMS if content.startswith(mark)), ""):
        line, found = 1, f"the file is {name}"
    message = f"{expected}: {found}; save the file as UTF-8"
    return Problem(file=file, line=line, key="", message=message, expected=expected)


def not_toml(file: str, text: str, error: Exception) -> Problem:
    """The problem of a text that is not TOML."""
    found = places(text)
    stop = _stop(text, str(error))
    for rule in _RULES:
        for line, key, message in rule(text, stop, found):
            expected = "expected TOML in UTF-8"
            return Problem(file=file, line=line, key=key, message=message, expected=expected)
    raise AssertionError("the last rule takes every text")


def _stop(text: str, message: str) -> _Stop:
    stopped = _STOPPED.fullmatch(message)
    lines = text.split("\n")
    if not stopped:
        return _Stop(message, 0, "", text)
    if not stopped["line"]:
        return _Stop(stopped["what"], 0, "", text)
    number = int(stopped["line"])
    column = int(stopped["column"])
    before = "\n".join((*lines[: number - 1], lines[number - 1][: column - 1]))
    return _Stop(stopped["what"], number, lines[number - 1].strip(), before)


Found = Iterator[tuple[int, str, str]]
"""Line, key and message."""


def _conflict(text: str, _: _Stop, __: Places) -> Found:
    for mark in _CONFLICT.finditer(text):
        line = text.count("\n", 0, mark.start()) + 1
        what = f"`{mark[0]:.60}` is a conflict marker of git"
        yield line, "", f"{what}; expected one of the two versions, without the markers"


def _other_encoding(text: str, _: _Stop, __: Places) -> Found:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        yield line, "", "expected TOML in UTF-8: found a zero byte; save the file as UTF-8"


def _given_twice(_: str, stop: _Stop, found: Places) -> Found:
    if not re.search("overwrite|twice|Duplicate|redefine|mutate|append", stop.what):
        return
    for path, first, second in found.twice:
        if second >= stop.number:
            where = "twice in this line" if first == second else f"also in line {first}"
            yield second, path, f"is given {where}; expected each key and table once"
    if "immutable" in stop.what:
        yield from _at(stop, found, "adds to what is in braces above; expected all of it there")


def _dates(_: str, stop: _Stop, found: Places) -> Found:
    """Days and times that don't exist or aren't written as in TOML."""
    for year, month, day in _DAY.findall(stop.bare):
        if not _is(date.fromisoformat, f"{year}-{month:0>2}-{day:0>2}"):
            yield from _at(
                stop, found, f"there is no day {year}-{month}-{day}; expected a real one"
            )
        if len(month) + len(day) < len("0102"):
            right = f"{year}-{month:0>2}-{day:0>2}"
            yield from _at(stop, found, f"expected {right}, not {year}-{month}-{day}")
    for other in _OTHER_DAY.finditer(stop.bare):
        yield from _at(stop, found, f"expected a day such as 2024-05-17, not {other[0]:.60}")
    for hour, seconds in _SHORT_HOUR.findall(stop.bare):
        right = f"0{hour}{seconds or ':00'}"
        yield from _at(stop, found, f"expected {right}, not {hour}{seconds}")
    for short in _SHORT_TIME.findall(stop.bare):
        yield from _at(stop, found, f"expected a time with seconds, {short}:00, not {short}")
    for full in _TIME.findall(stop.bare):
        if not _is(time.fromisoformat, full):
            yield from _at(stop, found, f"there is no time {full}; expected a real one")
    for other_time in _OTHER_TIME.findall(stop.bare):
        yield from _at(stop, found, f"expected a time such as 10:00:00, not {other_time:.60}")


def _unclosed(text: str, stop: _Stop, _: Places) -> Found:
    header = re.match(r"\[++[^\]]*+$|\[\[[^\]]*\](?!\])", stop.line)
    if header and "declaration" in stop.what:
        brackets = "two brackets" if stop.line.startswith("[[") else "a bracket"
        yield stop.number, "", f"`{stop.line:.60}` is not closed; expected {brackets} at its end"
    opened = places(stop.before).unclosed
    is_open = stop.what.startswith(("Unclosed", "Invalid initial")) or not stop.is_inside
    if opened and is_open:
        path, line = opened[-1]
        yield line, path, f"is not closed; expected {_end_of(text, line)} at its end"


def _unquoted(text: str, stop: _Stop, found: Places) -> Found:
    """A string that is not closed."""
    for quote in ('"""', "'''"):
        if not stop.is_inside and text.count(quote) % 2:
            line = text.count("\n", 0, text.rfind(quote)) + 1
            yield line, _path(found, line), f"is not closed; expected {quote} at its end"
    if re.search(r"=\s*[^\W\d][\w -]*[\"']$", stop.line):
        return
    lines = text.split("\n")
    numbers = [stop.number] if stop.is_inside else range(1, len(lines) + 1)
    for number in numbers:
        if quote := _opens_text(lines[number - 1]):
            message = f"expected a quotation mark, {quote}, at the end of the text"
            yield number, _path(found, number), message


def _opens_text(line: str) -> str:
    """The quotation mark that a line opens and doesn't close."""
    return next((each[0][0] for each in _CLOSED.finditer(line) if not each.lastindex), "")


def _end_of(text: str, line: int) -> str:
    """The bracket or brace that closes the last one that the line opens."""
    opened = _TEXT.sub("", text.split("\n")[line - 1])
    return "}" if opened.rfind("{") > opened.rfind("[") else "]"


def _values(_: str, stop: _Stop, found: Places) -> Found:
    if not stop.is_inside:
        return
    key, equals, value = (part.strip() for part in stop.line.partition("="))
    if stop.line.startswith("["):
        yield stop.number, "", f"`{stop.line:.60}`: expected a table such as [the-id] or [[claims]]"
    elif "Expected '='" in stop.what or not equals:
        yield stop.number, "", f"`{stop.line:.60}`: expected a key, =, and a value"
    elif not value or value.startswith("#"):
        yield from _at(stop, found, f"expected a value behind `{key} =`")
    elif wanted := _wanted(key, value):
        yield from _at(stop, found, f"expected {wanted}, not {value:.60}")


def _wanted(key: str, value: str) -> str:
    """What is expected in place of a value that isn't TOML."""
    plain = value.strip("\"'“”„«»‘’")
    if value.casefold() in _BOOLEANS:
        return "true or false, in small letters and without quotation marks"
    if key == "dates" and _MONTH.fullmatch(value):
        return f'a day, or within = "{value}"'
    if value.startswith("="):
        return "one ="
    if value.endswith(";"):
        return "no ; at the end"
    if "," in value and value[0] not in "[{":
        return f"brackets, [{value.rstrip(' ]'):.60}]"
    is_word = re.fullmatch(r"[^\W\d][\w -]*", plain) or _PERIOD.fullmatch(plain)
    return f'quotation marks, "{plain:.60}"' if is_word else ""


def _line_ends(text: str, _: _Stop, __: Places) -> Found:
    if "\r" in text.replace("\r\n", ""):
        yield 1, "", "expected lines that end in LF or CRLF, not in CR alone"


def _anything(_: str, stop: _Stop, found: Places) -> Found:
    what = stop.what[:1].lower() + stop.what[1:]
    where = stop.number and _path(found, stop.number)
    yield stop.number, where or "", f"expected TOML: {what}"


def _at(stop: _Stop, found: Places, message: str) -> Found:
    yield stop.number, _path(found, stop.number), message


def _path(found: Places, line: int) -> str:
    """The innermost key in a line."""
    here = [path for path, at in found.lines.items() if at == line and not path.endswith("]")]
    return here[-1] if here else ""


def _is(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


_RULES = (
    _conflict,
    _other_encoding,
    _given_twice,
    _line_ends,
    _dates,
    _unclosed,
    _unquoted,
    _values,
    _anything,
)

"""jCal (RFC 7265): iCalendar in JSON. Each property has its parameters and the type of its value.

It is converted from the content lines of the feed, so it can't differ from them.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from schedule.render.compact_json import compact, separated

_LINE = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^":;]*))*):(.*)')
_PARAMETER = re.compile(r';([A-Z-]+)="?([^":;]*)')
_TYPES: Mapping[str, str] = {
    "CREATED": "date-time",
    "DTEND": "date-time",
    "DTSTAMP": "date-time",
    "DTSTART": "date-time",
    "EXDATE": "date-time",
    "GEO": "float",
    "LAST-MODIFIED": "date-time",
    "RECURRENCE-ID": "date-time",
    "RRULE": "recur",
    "SEQUENCE": "integer",
    "TZOFFSETFROM": "utc-offset",
    "TZOFFSETTO": "utc-offset",
    "URL": "uri",
    "X-PUBLISHED-TTL": "duration",
}


# The parts of a rule with a single value. All others are lists.
_SINGLE = {"FREQ", "WKST", "UNTIL", "COUNT", "INTERVAL"}

Component = list[Any]


def calendar(lines: bytes, components: Iterable[bytes]) -> Sequence[bytes]:
    """A calendar's content lines as jCal, in parts. `components` are jCal already."""
    ((name, properties, zones),) = _parsed(lines)
    inner = separated([*map(compact, zones), *filter(None, components)])
    return [compact([name, properties])[:-1], b",[", *inner, b"]]"]


def components(lines: bytes) -> bytes:
    """The content lines of some components as jCal, joined with commas."""
    return b",".join(map(compact, _parsed(lines)))


def _parsed(lines: bytes) -> list[Component]:
    outermost: Component = ["", [], []]
    open_components = [outermost]
    for line in lines.decode().replace("\r\n ", "").split("\r\n")[:-1]:
        if line.startswith("BEGIN:"):
            component: Component = [line.removeprefix("BEGIN:").lower(), [], []]
            open_components[-1][2].append(component)
            open_components.append(component)
        elif line.startswith("END:"):
            open_components.pop()
        else:
            open_components[-1][1].append(_property(line))
    found: list[Component] = outermost[2]
    return found


def _property(line: str) -> list[Any]:
    found = _LINE.fullmatch(line)
    assert found is not None, line  # noqa: S101 - what `content` writes
    name, value = found[1], found[3]
    parameters = {each.lower(): its for each, its in _PARAMETER.findall(found[2])}
    kind = parameters.pop("value", "").lower() or _TYPES.get(name, "text")
    return [name.lower(), parameters, kind, _VALUES.get(kind, str)(value)]


def _text(value: str) -> str:
    return re.sub(r"\\(.)", lambda each: "\n" if each[1] == "n" else each[1], value)


def _date(value: str) -> str:
    """A day or a moment: `2023-03-20`, `2023-03-20T10:00:00Z`."""
    day = f"{value[:4]}-{value[4:6]}-{value[6:8]}"
    return f"{day}T{value[9:11]}:{value[11:13]}:{value[13:]}" if "T" in value else day


def _numbers(value: str) -> list[float]:
    return [float(each) for each in value.split(";")]


def _offset(value: str) -> str:
    """`+03:00`, or `+02:30:17`."""
    return re.sub(r"(?<=\d)(?=(\d\d)+$)", ":", value)


def _recur(value: str) -> dict[str, Any]:
    """The parts of a rule. COUNT or UNTIL comes last."""
    parts = [part.split("=") for part in value.split(";")]
    parts.sort(key=lambda part: part[0] in ("COUNT", "UNTIL"))
    return {name.lower(): _part(name, its) for name, its in parts}


def _part(name: str, value: str) -> Any:
    if name == "UNTIL":
        return _date(value)
    found = [each if re.search("[A-Z]", each) else int(each) for each in value.split(",")]
    return found[0] if name in _SINGLE else found


_VALUES: Mapping[str, Callable[[str], Any]] = {
    "date": _date,
    "date-time": _date,
    "float": _numbers,
    "integer": int,
    "recur": _recur,
    "text": _text,
    "utc-offset": _offset,
}

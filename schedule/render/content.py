"""Content lines (RFC 5545, section 3.1) and the values in them (section 3.3).

A feed has many thousand lines, so these functions are fast. They write the same bytes as icalendar
does; the tests compare the two. icalendar is slower because it checks each value and makes an
object of it. Here all values are valid already.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

# With the space at the beginning of a continued line, 75 octets.
_ROOM = 74
_BREAK = b"\r\n"
_SHORT = _ROOM + len(_BREAK)
# In UTF-8, every octet of a character except the first begins so.
_CONTINUED = 0b10
# Parameters that always have to be quoted (RFC 9253, section 6.1).
_QUOTED = {"LINKREL"}


@lru_cache(maxsize=1024)
def named(name: str, **parameters: str) -> str:
    """A property's name with its parameters, as `line` takes it."""
    return name + "".join(_parameter(each, value) for each, value in parameters.items())


def _parameter(name: str, value: str) -> str:
    """A parameter. It is quoted if necessary; `^`, `"` and line breaks are written with a caret
    (RFC 6868).
    """
    spelled = re.sub("\r\n?|\n", "^n", value.replace("^", "^^").replace('"', "^'"))
    if name in _QUOTED or re.search("[,;:’]", spelled):
        spelled = f'"{spelled}"'
    return f";{name}={spelled}"


def line(name: str, value: str) -> bytes:
    """A content line, folded. `name` comes from `named`, and `value` is written as it is."""
    octets = f"{name}:{value}\r\n".encode()
    return octets if len(octets) <= _SHORT else _folded(octets)


def _folded(octets: bytes) -> bytes:
    """Fold a long line, never inside a character. It isn't folded after a backslash or a caret
    either, which escape the next character: some apps unescape before they unfold. An escaped
    backslash may be split, as icalendar does it.
    """
    parts, start, end = [], 0, len(octets) - len(_BREAK)
    while end - start > _ROOM:
        cut = start + _ROOM
        while octets[cut] >> 6 == _CONTINUED:
            cut -= 1
        if octets[cut - 1] in b"\\^":
            cut -= 1
        parts.append(octets[start:cut])
        start = cut
    parts.append(octets[start:])
    return b"\r\n ".join(parts)


def text(value: str) -> str:
    """TEXT. Backslashes, semicolons, commas and line breaks are escaped."""
    return (
        value.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n")
        .replace("\r", "\\n")
    )


def day(value: date) -> str:
    """DATE: `20230320`."""
    return value.isoformat().replace("-", "")


def local(value: datetime) -> str:
    """DATE-TIME in local time: `20230320T100000`."""
    return value.isoformat()[:19].replace("-", "").replace(":", "")


def instant(value: datetime) -> str:
    """DATE-TIME in UTC: `20230320T070000Z`."""
    return f"{local(value.astimezone(UTC))}Z"


def duration(value: timedelta) -> str:
    """DURATION, not negative: `PT12H`, `P1DT30M`."""
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    days = f"{value.days}D" if value.days or not value.seconds else ""
    times = f"{hours}H" if hours else ""
    times += f"{minutes}M" if minutes or (hours and seconds) else ""
    times += f"{seconds}S" if seconds else ""
    return f"P{days}T{times}" if times else f"P{days}"


def offset(value: timedelta) -> str:
    """UTC-OFFSET: `+0300`; with seconds where a historic offset has them."""
    seconds = round(abs(value).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    sign = "-" if value < timedelta() else "+"
    return f"{sign}{hours:02}{minutes:02}" + (f"{seconds:02}" if seconds else "")

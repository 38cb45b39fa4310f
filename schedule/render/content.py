"""Content lines (RFC 5545, section 3.1) and the values that they hold (section 3.3).

A feed of many thousand lines is written by these few functions. They write the very bytes that
icalendar would, many times faster, and the tests hold them to it: it checks what it is given and
wraps each value in an object of its own, but here only sound values come in.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

# Room for the space that begins a line's second and further parts: 75 octets with it.
_ROOM = 74
_BREAK = b"\r\n"
_SHORT = _ROOM + len(_BREAK)
# How every octet of a character but its first begins in UTF-8.
_CONTINUED = 0b10
# Values that the standards want quoted whatever they are (RFC 9253, section 6.1).
_QUOTED = {"LINKREL"}


@lru_cache(maxsize=1024)
def named(name: str, **parameters: str) -> str:
    """A property's name with its parameters, for `line`."""
    return name + "".join(_parameter(each, value) for each, value in parameters.items())


def _parameter(name: str, value: str) -> str:
    """Quoted where it has to be; what may not even stand in quotes is spelled with a caret (RFC
    6868).
    """
    spelled = value.replace("^", "^^").replace("\n", "^n").replace('"', "^'")
    if name in _QUOTED or re.search("[,;:’]", spelled):
        spelled = f'"{spelled}"'
    return f";{name}={spelled}"


def line(name: str, value: str) -> bytes:
    """A whole line, folded, of a name as `named` gives it and a value as it is to stand there."""
    octets = f"{name}:{value}\r\n".encode()
    return octets if len(octets) <= _SHORT else _folded(octets)


def _folded(octets: bytes) -> bytes:
    """No character of several octets is parted, nor is a line broken behind a backslash or a caret,
    which escape what follows: some apps unescape before they unfold. As icalendar does it, an
    escaped backslash may be parted from its own.
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
    """TEXT, in which a line break is written as two characters."""
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
    """DATE-TIME by a clock on the wall: `20230320T100000`."""
    return f"{value:%Y%m%dT%H%M%S}"


def instant(value: datetime) -> str:
    """DATE-TIME in UTC: `20230320T070000Z`."""
    return f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def duration(value: timedelta) -> str:
    """DURATION, of one that isn't negative: `PT12H`, `P1DT30M`."""
    hours, rest = divmod(value.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    days = f"{value.days}D" if value.days or not value.seconds else ""
    times = f"{hours}H" if hours else ""
    times += f"{minutes}M" if minutes or (hours and seconds) else ""
    times += f"{seconds}S" if seconds else ""
    return f"P{days}T{times}" if times else f"P{days}"


def offset(value: timedelta) -> str:
    """UTC-OFFSET: `+0300`, and with seconds those of the days before zones."""
    seconds = round(abs(value).total_seconds())
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    sign = "-" if value < timedelta() else "+"
    return f"{sign}{hours:02}{minutes:02}" + (f"{seconds:02}" if seconds else "")

"""The values of properties (RFC 5545, section 3.3): days, times, lengths, coordinates."""

import math
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from schedule.importing.content_lines import Property

Moment = date | datetime
"""A day, a local time without a zone, one in an IANA zone or with an offset, or an instant (in
`datetime.UTC`).
"""

ZoneAt = Callable[[str, datetime], tzinfo]
"""The zone of a name at a local time. Raises ValueError."""

_DAY = re.compile(r"[0-9]{8}Z?")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}Z?)?")
_TIME = re.compile(r"([0-9]{8})T([0-9]{6})(Z?)")
_LENGTH = re.compile(
    r"([+-]?)P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?"
)
_LONGEST = timedelta(days=366 * 200)
_DIGITS = 12


def moments(given: Property, zone_at: ZoneAt) -> list[Moment]:
    """The days or times of a property. Raises ValueError."""
    tzid = given.parameters.get("TZID", "").strip()
    # The colon of `TZID=(UTC+01:00) Berlin` isn't always quoted.
    rest, _, value = given.value.rpartition(":") if tzid else ("", "", given.value)
    tzid = f"{tzid}:{rest}" if rest else tzid
    whole = given.parameters.get("VALUE", "").upper() == "DATE"
    found = []
    for text in value.split(","):
        try:
            moment = _moment(text.strip().upper())
        except ValueError:
            hour = "; hours go from 00 to 23" if "T24" in text.upper() else ""
            message = f"{given.name} {text.strip():.40} is no date or time{hour}"
            raise ValueError(message) from None
        if isinstance(moment, datetime):
            if whole and moment.time() == time():
                moment = moment.date()
            elif tzid and not moment.tzinfo:
                moment = moment.replace(tzinfo=zone_at(tzid, moment))
        found.append(moment)
    return found


def _moment(text: str) -> Moment:
    if _ISO.fullmatch(text):
        text = re.sub("[-:]", "", text)
    if _DAY.fullmatch(text):
        return date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    match = _TIME.fullmatch(text)
    if not match:
        raise ValueError(text)
    day, (hour, minute, second) = match[1], (int(match[2][at : at + 2]) for at in (0, 2, 4))
    # Python has no leap seconds; the second before is used.
    second -= second == 60  # noqa: PLR2004 - seconds
    local = datetime(int(day[:4]), int(day[4:6]), int(day[6:]), hour, minute, second)  # noqa: DTZ001 - a local time
    return local.replace(tzinfo=UTC) if match[3] else local


def length(text: str) -> tuple[int, timedelta]:
    """A DURATION as days, which follow the wall clock, and exact time. Raises ValueError.

    See RFC 5545, section 3.3.6.
    """
    match = _LENGTH.fullmatch(text.strip().upper())
    if not match or match[1] == "-" or not any(match.groups()[1:]):
        raise ValueError(f"DURATION {text.strip():.40} is no length of time")
    numbers = match.groups()[1:]
    if any(len(each or "") > _DIGITS for each in numbers):
        raise ValueError(f"DURATION {text.strip():.40} is too long")
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in numbers)
    if weeks * 7 + days + (hours * 60 + minutes) // 1440 + seconds // 86400 > _LONGEST.days:
        raise ValueError(f"DURATION {text.strip():.40} is too long")
    return weeks * 7 + days, timedelta(hours=hours, minutes=minutes, seconds=seconds)


def coordinates(text: str) -> tuple[float, float] | None:
    """A latitude and a longitude in degrees, or None. Some programs separate them with a comma."""
    try:
        latitude, longitude = (float(each) for each in re.split(r"\\?[;,]", text))
    except ValueError:
        return None
    sound = abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004 - degrees
    return (latitude, longitude) if sound and math.isfinite(latitude + longitude) else None

"""A calendar file (RFC 5545) as its components and properties.

icalendar takes the lines apart and knows Windows' names of zones. Its own calendar objects aren't
used here: they make up zones from a file's VTIMEZONE, drop what they can't read and tie local times
to instants, where a source must tell what the file says, line by line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar.parser import Contentline
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from schedule.dates.spans import zones

Moment = date | datetime
"""A day, a local time without a zone, one in an IANA zone, or an instant (in `datetime.UTC`)."""

_FOLD = re.compile(rb"\r?\n[ \t]")
_BREAK = re.compile(r"\r\n|\n|\r")
_DAY = re.compile(r"[0-9]{8}")
_TIME = re.compile(r"([0-9]{8})T([0-9]{6})(Z?)")
_LENGTH = re.compile(
    r"([+-]?)P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?"
)


class NotCalendar(ValueError):
    """The bytes are no calendar file; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One content line. `value` is as written, its escapes included."""

    name: str
    parameters: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        return unescaped(self.value)


@dataclass(slots=True, kw_only=True)
class Component:
    """What stands between BEGIN and END. `flaws` are lines that can't be taken apart, or the
    lack of an END.
    """

    name: str
    properties: list[Property] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Property]:
        return (each for each in self.properties if each.name == name)

    def first(self, name: str) -> Property | None:
        return next(self.all(name), None)

    def text(self, name: str) -> str:
        """The text of a property; empty when there is none."""
        found = self.first(name)
        return found.text if found else ""


def components(content: bytes) -> tuple[Component, ...]:
    """Every VCALENDAR of a file. Raises NotCalendar."""
    # Unfolded as bytes: a fold may stand inside a UTF-8 character (RFC 5545, section 3.1).
    try:
        text = _FOLD.sub(b"", content).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotCalendar(f"expected text in UTF-8: {error}") from None
    root = Component(name="")
    open_ = [root]
    for line in filter(str.strip, _BREAK.split(text)):
        _place(line, open_)
    for each in open_[1:]:
        each.flaws.append(f"END:{each.name} is missing")
    if not any(each.name == "VCALENDAR" for each in root.components):
        raise NotCalendar("expected BEGIN:VCALENDAR")
    return tuple(root.components)


def _place(line: str, open_: list[Component]) -> None:
    """Put one line where it belongs, in the innermost of the components that are open."""
    try:
        name, parameters, value = Contentline(line).raw_parts()  # type: ignore[no-untyped-call]
    except ValueError:
        open_[-1].flaws.append(f"{line:.60} is no content line")
        return
    name = name.upper()
    if name == "BEGIN":
        component = Component(name=value.strip().upper())
        open_[-1].components.append(component)
        open_.append(component)
    elif name == "END":
        names = [each.name for each in open_]
        if value.strip().upper() not in names[1:]:
            open_[-1].flaws.append(f"{line:.60} ends nothing")
            return
        while (closed := open_.pop()).name != value.strip().upper():
            closed.flaws.append(f"END:{closed.name} is missing")
    else:
        given = {key.upper(): _one(each) for key, each in parameters.items()}
        open_[-1].properties.append(Property(name=name, parameters=given, value=value))


def _one(value: object) -> str:
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


def unescaped(value: str) -> str:
    """TEXT as it is meant (RFC 5545, section 3.3.11)."""
    return re.sub(r"\\(.)", lambda match: {"n": "\n", "N": "\n"}.get(match[1], match[1]), value)


def listed(value: str) -> list[str]:
    """The texts of a list, parted by commas that aren't escaped."""
    return [unescaped(each) for each in re.findall(r"(?:\\.|[^,\\])+", value)]


def moments(given: Property, zone_names: dict[str, str]) -> list[Moment]:
    """The days or times of a property. Raises ValueError.

    `zone_names` has the IANA names of zones that the file itself defines under names of its own.
    """
    tzid = given.parameters.get("TZID")
    return [_moment(each.strip(), tzid, zone_names) for each in given.value.split(",")]


def _moment(text: str, tzid: str | None, zone_names: dict[str, str]) -> Moment:
    day, time = _DAY.fullmatch(text), _TIME.fullmatch(text)
    try:
        if day:
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        if not time:
            raise ValueError("expected YYYYMMDD or YYYYMMDDTHHMMSS")  # noqa: TRY301 - said below
        # A leap second is no time that Python knows; the one before it is.
        second = "59" if time[2].endswith("60") else time[2][4:]
        stamp = f"{time[1]}{time[2][:4]}{second}"
        local = datetime.strptime(stamp, "%Y%m%d%H%M%S")  # noqa: DTZ007 - a local time
    except ValueError as error:
        raise ValueError(f"{text:.40} is no date or time: {error}") from None
    if time[3]:
        return local.replace(tzinfo=UTC)
    return local.replace(tzinfo=_zone(tzid, zone_names)) if tzid else local


def _zone(tzid: str, zone_names: dict[str, str]) -> ZoneInfo:
    name = zone_name(zone_names.get(tzid, tzid)) or zone_name(tzid)
    if not name:
        raise ValueError(f"the zone {tzid!r:.60} is not known")
    return ZoneInfo(name)


def zone_name(tzid: str) -> str | None:
    """The IANA name that is meant: as such, as Windows calls it, or after the prefix of a
    registry (`/freeassociation.sourceforge.net/Europe/London`). None when it isn't known.
    """
    tzid = tzid.strip()
    if tzid in zones():
        return tzid
    if WINDOWS_TO_OLSON.get(tzid) in zones():
        return str(WINDOWS_TO_OLSON[tzid])
    parts = tzid.split("/")
    tails = ("/".join(parts[at:]) for at in range(1, len(parts))) if tzid.startswith("/") else ()
    return next((tail for tail in tails if tail in zones()), None)


def named_zones(calendar: Component) -> dict[str, str]:
    """What the file's own zones are called by IANA, where it says so."""
    found = {}
    for each in calendar.components:
        location = each.text("X-LIC-LOCATION")
        if each.name == "VTIMEZONE" and zone_name(location):
            found[each.text("TZID")] = location
    return found


def length(text: str) -> tuple[int, timedelta]:
    """A DURATION as days, which keep to the clock on the wall, and exact time (RFC 5545, section
    3.3.6). Raises ValueError.
    """
    match = _LENGTH.fullmatch(text.strip().upper())
    if not match or match[1] == "-" or not any(match.groups()[1:]):
        raise ValueError(f"{text:.40} is no length of time")
    weeks, days, hours, minutes, seconds = (int(each or 0) for each in match.groups()[1:])
    if weeks * 7 + days > 366 * 200 or hours > 24 * 366 * 200:
        raise ValueError(f"{text:.40} is too long")
    return weeks * 7 + days, timedelta(hours=hours, minutes=minutes, seconds=seconds)

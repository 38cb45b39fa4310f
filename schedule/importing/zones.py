"""Finds the zones that a calendar file names: IANA's, Windows', or defined in the file."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from schedule.dates.zones import zones
from schedule.importing.ical import Component
from schedule.importing.values import Moment
from schedule.importing.vtimezone import Definition, definition, is_as

_LONGEST = 200
_OFFSET = re.compile(r"\((?:UTC|GMT)(?: ?([+-])([0-9]{2})[:.]?([0-9]{2}))?\) ?(?:[^:]+: )?(.+)")
_HOURS = re.compile(r"(?:UTC|GMT)? ?([+-])([0-9]{1,2})(?::?00)?")
_AMERICAN = re.compile(
    r"^(?:\([^()]+\) ?)?(Eastern|Central|Mountain|Pacific) Time(?: \(US &(?:amp\\?;)? Canada\))?$"
)
_MONTHS = (1, 7)
_OTHERS = {
    "Western/Central Europe": "Europe/Berlin",
    "(UTC) Coordinated Universal Time": "UTC",
    "MSK": "Europe/Moscow",
    "Moscow Standard Time": "Europe/Moscow",
}
"""Names that no table has: of Lotus Notes, Outlook and people."""
_LIKELY = ("Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "Asia/Shanghai")
"""The zones in which most people live, of those with the same offsets."""


class Zones:
    """The zones of one VCALENDAR.

    If a name is neither IANA's nor Windows', the file's own VTIMEZONE has priority over a similar
    name.
    """

    def __init__(self, calendar: Component) -> None:
        self.floating = zone_name(calendar.text("X-WR-TIMEZONE"))
        self._defined: dict[str, Definition] = {}
        self._located: dict[str, str] = {}
        for each in calendar.components:
            if each.name == "VTIMEZONE":
                self._define(each)
        self._found: dict[tuple[str, int], ZoneInfo | None] = {}

    def _define(self, part: Component) -> None:
        name = part.text("TZID").strip()
        located, defined = _exact(part.text("X-LIC-LOCATION")), definition(part)
        for spelt in (name, name.casefold()):
            if located:
                self._located.setdefault(spelt, located)
            if defined:
                self._defined.setdefault(spelt, defined)

    def at(self, tzid: str, local: datetime) -> tzinfo:
        """The zone of a name at a local time. Raises ValueError.

        It is an IANA zone, or the offset at that time if the file defines a zone that is none of
        these.
        """
        key = tzid, local.year
        if key not in self._found:
            self._found[key] = self._zone(tzid, local.year)
        if zone := self._found[key]:
            return zone
        if defined := self._definition(tzid):
            return timezone(defined.offset(local), tzid[:60])
        raise ValueError(f"the zone {tzid!r:.60} is not known")

    def other_than_defined(self, tzid: str, moment: Moment) -> str | None:
        """The zone of a moment, if the file's own VTIMEZONE has another offset then."""
        defined = self._definition(tzid)
        if not (defined and isinstance(moment, datetime) and isinstance(moment.tzinfo, ZoneInfo)):
            return None
        offset = defined.offset(moment.replace(tzinfo=None))
        return str(moment.tzinfo) if offset != moment.utcoffset() else None

    def _definition(self, tzid: str) -> Definition | None:
        return self._defined.get(tzid) or self._defined.get(tzid.casefold())

    def _zone(self, tzid: str, year: int) -> ZoneInfo | None:
        defined, like = self._definition(tzid), zone_name(tzid) or resembled(tzid)
        spelt = tzid if tzid in self._defined else tzid.casefold()
        name = _exact(tzid) or self._located.get(spelt)
        if name or not defined:
            found = name or like
            return ZoneInfo(found) if found else None
        noons = defined.noons(year)
        guesses = [ZoneInfo(each) for each in (like, self.floating) if each]
        return next((each for each in (*guesses, *_main()) if is_as(each, noons)), None)


def zone_name(tzid: str) -> str | None:
    """The IANA name of a zone, in any case. None if it isn't known.

    The name may be IANA's, Windows', or have the prefix of a registry
    (`/freeassociation.sourceforge.net/Europe/London`).
    """
    folded = (each.casefold() for each in _parts(tzid))
    return _exact(tzid) or next((_names()[each] for each in folded if each in _names()), None)


def _exact(tzid: str) -> str | None:
    """The IANA name for a name in its exact case."""
    return next((_spelt()[each] for each in _parts(tzid) if each in _spelt()), None)


def _parts(tzid: str) -> tuple[str, ...]:
    """A name as a whole, and without what may be a prefix."""
    tzid = tzid.strip()
    if len(tzid) > _LONGEST:
        return ()
    tails = tzid.split("/")[-3:] if "/" in tzid else []
    return (tzid, *("/".join(tails[at:]) for at in range(len(tails))))


def resembled(tzid: str) -> str | None:
    """The IANA name that is similar to a name. None if there is none.

    Examples are `US-Eastern`, `W. Europe Standard Time 1`, `(UTC+01:00) Amsterdam, Berlin`.
    """
    if len(tzid) > _LONGEST:
        return None
    plain = re.sub(r"[ _]*[0-9]+$", "", tzid.strip())
    american = _AMERICAN.sub(r"\1 Standard Time", plain)
    standard = plain.replace("Daylight Time", "Standard Time")
    spelt = (
        *(plain, plain.replace("-", "/", 1), plain.replace("_", "/", 1), plain.replace(" ", "_")),
        *(american, standard, _OTHERS.get(plain, plain)),
    )
    found = next((name for each in spelt if (name := zone_name(each))), None)
    return found or next(_cities(tzid), None) or _fixed(tzid)


def _fixed(tzid: str) -> str | None:
    """The zone of whole hours: `GMT+0200`, `UTC-5`. The signs of IANA's names are inverted."""
    match = _HOURS.fullmatch(tzid.strip())
    hours = int(match[2]) if match else 0
    name = f"Etc/GMT{'-' if match and match[1] == '+' else '+'}{hours}"
    return name if match and name in zones() else None


def _cities(tzid: str) -> Iterator[str]:
    """The zones of the cities in a name such as `(UTC+01:00) Amsterdam, Berlin` that have its
    offset.
    """
    match = _OFFSET.fullmatch(tzid.strip())
    if match:
        minutes = int(match[2] or 0) * 60 + int(match[3] or 0)
        offset = timedelta(minutes=-minutes if match[1] == "-" else minutes)
        for city in re.split(r"[,/]", match[4]):
            name = _by_city().get(city.strip().casefold().replace(" ", "_"))
            if name and min(_offsets(name)) == offset:
                yield name


def _offsets(name: str) -> Iterator[timedelta]:
    for month in _MONTHS:
        yield datetime(2024, month, 1, tzinfo=ZoneInfo(name)).utcoffset() or timedelta()


@cache
def _spelt() -> dict[str, str]:
    """IANA names by the names that programs use."""
    windows = {each: name for each, name in WINDOWS_TO_OLSON.items() if name in zones()}
    return {**windows, **{each: each for each in sorted(zones())}}


@cache
def _names() -> dict[str, str]:
    """The same, by lower-case name."""
    return {each.casefold(): name for each, name in _spelt().items()}


@cache
def _by_city() -> dict[str, str]:
    return {each.rpartition("/")[2].casefold(): each for each in sorted(zones()) if "/" in each}


@cache
def _main() -> tuple[ZoneInfo, ...]:
    """The main zone for each Windows name."""
    named = (*_LIKELY, *WINDOWS_TO_OLSON.values())
    return tuple(map(ZoneInfo, dict.fromkeys(each for each in named if each in zones())))

"""A zone that a calendar file defines itself (VTIMEZONE): which offset it has at a local time.

Only yearly rules on one day of one month are read. A definition with anything else is ignored.
"""

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import itemgetter
from typing import NoReturn
from zoneinfo import ZoneInfo

from schedule.dates.days import LAST_YEAR
from schedule.importing.ical import Component
from schedule.importing.values import moments

_OFFSET = re.compile(r"([+-]?)([0-9]{2})([0-9]{2})(?:[0-9]{2})?")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MOST = 500
"""The largest number of changes of the clocks that a definition lists."""
_LAST_DAY = "99991231"
"""The last day that there is: the same as no end."""
_YEARS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """A part of a zone: its offset from each of its `onsets` on, which are local times before the
    change.

    With a `month`, the onset is on the `nth` `weekday` of it, or on the first on or after the day
    `since`, each year up to the year of `until`.
    """

    before: timedelta
    offset: timedelta
    onsets: tuple[datetime, ...]
    month: int = 0
    weekday: int = 0
    nth: int = 0
    since: int = 0
    until: datetime = datetime.max  # noqa: DTZ901 - a local time

    def onsets_in(self, first: int, last: int) -> Iterator[datetime]:
        """Its onsets; those of the yearly rule only in some years."""
        yield from self.onsets
        for year in range(first, last + 1) if self.month else ():
            onset = datetime.combine(self._day(year), self.onsets[0].time())
            if self.onsets[0] <= onset <= self.until:
                yield onset

    def _day(self, year: int) -> date:
        length = monthrange(year, self.month)[1]
        if self.nth < 0:
            last = date(year, self.month, length)
            return last - timedelta(days=(last.weekday() - self.weekday) % 7 - 7 * (self.nth + 1))
        first = date(year, self.month, self.since or 7 * self.nth - 6)
        return first + timedelta(days=(self.weekday - first.weekday()) % 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """All observances of a zone."""

    observances: tuple[Observance, ...]

    def offset(self, local: datetime) -> timedelta:
        """The offset at a local time that isn't in the gap of a change. Before every onset, it is
        the one that the first onset ends.
        """
        return next(self._offsets([local]))

    def noons(self, year: int) -> Sequence[tuple[datetime, timedelta]]:
        """Noons of a year and the years after it, with their offsets. Raises ValueError."""
        if year > LAST_YEAR + 1:
            raise ValueError(f"expected a year up to {LAST_YEAR}")
        start = datetime(year, 1, 1, 12)  # noqa: DTZ001 - a local time
        noons = [start + timedelta(days=each) for each in range(0, 366 * _YEARS, 3)]
        return [*zip(noons, self._offsets(noons), strict=True)]

    def _offsets(self, times: Sequence[datetime]) -> Iterator[timedelta]:
        """The offsets at local times, which are in order."""
        years = times[0].year - 1, times[-1].year
        found = sorted(
            (onset, each.offset) for each in self.observances for onset in each.onsets_in(*years)
        )
        first = min(self.observances, key=lambda each: each.onsets[0]).before
        for local in times:
            at = bisect_right(found, local, key=itemgetter(0))
            yield found[at - 1][1] if at else first


def is_as(zone: ZoneInfo, noons: Iterable[tuple[datetime, timedelta]]) -> bool:
    """Whether an IANA zone has these offsets."""
    return all(offset == noon.replace(tzinfo=zone).utcoffset() for noon, offset in noons)


def definition(part: Component) -> Definition | None:
    """Read a VTIMEZONE; None if it can't be read."""
    parts = [each for each in part.components if each.name in ("STANDARD", "DAYLIGHT")]
    try:
        found = tuple(map(_observance, parts[: _MOST + 1]))
    except ValueError:
        return None
    is_sound = 0 < sum(len(each.onsets) for each in found) <= _MOST
    return Definition(observances=found) if is_sound else None


def _observance(part: Component) -> Observance:
    """Read an observance. Raises ValueError."""
    start, rule = part.first("DTSTART"), part.first("RRULE")
    dates = [each for one in part.all("RDATE") for each in moments(one, _no_zone)]
    found = [*moments(start, _no_zone), *dates] if start else []
    onsets = tuple(
        (each if isinstance(each, datetime) else datetime.combine(each, time())).replace(
            tzinfo=None
        )
        for each in found[: _MOST + 1]
    )
    if not onsets:
        raise ValueError("DTSTART is missing")
    offsets = _offset(part.text("TZOFFSETFROM")), _offset(part.text("TZOFFSETTO"))
    plain = Observance(before=offsets[0], offset=offsets[1], onsets=onsets)
    return _yearly(plain, rule.value) if rule else plain


def _yearly(plain: Observance, rule: str) -> Observance:
    parts = dict(each.split("=", 1) for each in rule.strip().upper().strip(";").split(";"))
    if parts.pop("FREQ", "") != "YEARLY" or parts.pop("INTERVAL", "1") != "1":
        raise ValueError("expected what happens each year")
    days = re.fullmatch(r"([+-]?[1-5])?([A-Z]{2})", parts.pop("BYDAY", ""))
    months = parts.pop("BYMONTH", str(plain.onsets[0].month))
    since = parts.pop("BYMONTHDAY", "0").split(",")[0]
    end, until = parts.pop("UNTIL", "")[:8], datetime.max  # noqa: DTZ901 - local
    if end not in ("", _LAST_DAY):
        until = datetime.strptime(end, "%Y%m%d") + timedelta(days=1)  # noqa: DTZ007 - local
    if not days or parts.keys() - {"WKST"} or not int(days[1] or since):
        raise ValueError("expected one day of one month")
    return Observance(
        before=plain.before,
        offset=plain.offset,
        onsets=plain.onsets,
        month=_in(int(months), 1, 12),
        weekday=_WEEKDAYS.index(days[2]),
        nth=int(days[1] or 0),
        since=_in(int(since), 0, 25),
        until=until,
    )


def _in(number: int, least: int, most: int) -> int:
    if not least <= number <= most:
        raise ValueError(f"expected {least} to {most}")
    return number


def _offset(text: str) -> timedelta:
    match = _OFFSET.fullmatch(text.strip())
    if not match:
        raise ValueError("expected an offset")
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    if size >= timedelta(hours=24):
        raise ValueError("expected an offset of less than a day")
    return -size if match[1] == "-" else size


def _no_zone(tzid: str, _local: datetime) -> NoReturn:
    raise ValueError(f"expected a local time, not one in {tzid:.60}")

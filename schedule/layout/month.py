"""A month of weeks: what happens on which days, in a grid like a wall calendar.

An event of several days is one bar across their columns. Bars in a week that overlap lie in
separate lanes. Events with only a window in the month have no place in the grid, and are listed
beside it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from schedule.dates.spans import (
    DAY,
    FIRST_YEAR,
    LAST_YEAR,
    TimeSpan,
    Window,
    each_day,
    month_after,
)
from schedule.errors import BadParameter
from schedule.known.model import Event
from schedule.known.occurrence_index import EndlessIndex, OccurrenceIndex
from schedule.known.occurrences import Occurrence, by_date, is_endless
from schedule.language.phrases import mark

WEEK = 7
MOST_LANES = 6
"""The largest number of lanes in a week. A day with more says how many are hidden."""
MOST_VAGUE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthBar:
    """One occurrence on the days of one week.

    column: its first column (0 to 6)
    columns: how many columns it covers
    number, count: the first of these days is day `number` of `count`
    begins, ends: whether its first day, and its last, is in this week
    """

    entry: Occurrence
    column: int
    columns: int
    begins: bool
    ends: bool
    number: int
    count: int

    @property
    def covers(self) -> range:
        """Its columns."""
        return range(self.column, self.column + self.columns)

    @property
    def clock(self) -> str:
        """The start by the clock of its place: `10:00`. Empty for whole days."""
        when = self.entry.when
        return f"{when.start:%H:%M}" if isinstance(when, TimeSpan) and self.begins else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a lane: a bar across its columns, or one empty column."""

    columns: int = 1
    bar: MonthBar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDay:
    """One day, at the head of its column.

    within: False for days of the months before and after
    hidden: the occurrences for which there is no lane
    """

    day: date
    within: bool
    today: bool
    hidden: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """Seven days, and lanes whose cells cover seven columns each."""

    days: tuple[MonthDay, ...]
    lanes: tuple[tuple[Cell, ...], ...]

    @property
    def bars(self) -> Iterator[MonthBar]:
        return (cell.bar for lane in self.lanes for cell in lane if cell.bar)

    def is_outer(self, bar: MonthBar) -> bool:
        """Whether a bar is on days of the month before or after alone."""
        return not any(self.days[column].within for column in bar.covers)

    @property
    def is_full(self) -> bool:
        return any(day.hidden for day in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthIndex:
    """All occurrences of some events, exact and vague; each month shows its own.

    first, last: the first and last day of all; None if there are none
    """

    exact: OccurrenceIndex
    vague: OccurrenceIndex
    first: date | None
    last: date | None

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        chosen = [*events]
        times = by_date(each for each in chosen if not is_endless(each))
        exact = EndlessIndex(
            (each for each in times if not each.is_vague), filter(is_endless, chosen)
        )
        vague = OccurrenceIndex(each for each in times if isinstance(each.when, Window))
        ends = [*exact.ends, *vague.ends]
        first, last = min(ends, default=None), max(ends, default=None)
        return cls(exact=exact, vague=vague, first=first, last=last)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGrid:
    """One month.

    vague: what may happen in the month
    unlisted: how many more of these there are
    previous, next: the months before and after; None if only empty months are there
    earlier, later: the nearest months with something on their days
    """

    first: date
    last: date
    weeks: tuple[Week, ...]
    count: int
    vague: tuple[Occurrence, ...]
    unlisted: int
    previous: date | None
    next: date | None
    earlier: date | None
    later: date | None

    @property
    def has_clocks(self) -> bool:
        """Whether any bar shows a time of day."""
        return any(bar.clock for week in self.weeks for bar in week.bars)


def month(month_index: MonthIndex, first: date, today: date, first_weekday: int = 0) -> MonthGrid:
    """Lay out the month that begins on `first`. A week begins on `first_weekday` (0: Monday)."""
    last = month_after(first) - DAY
    begin = first - timedelta(days=(first.weekday() - first_weekday) % WEEK)
    # The last week ends less than a week after the month.
    exact = OccurrenceIndex(month_index.exact.on(begin, last + timedelta(days=WEEK)))
    vague = month_index.vague.on(first, last)
    earliest, latest = min(today, month_index.first or today), max(today, month_index.last or today)
    return MonthGrid(
        first=first,
        last=last,
        weeks=tuple(_weeks(exact, begin, first, last, today)),
        count=len(exact.on(first, last)),
        vague=tuple(vague[:MOST_VAGUE]),
        unlisted=len(vague[MOST_VAGUE:]),
        previous=_first_of(first - DAY) if first > earliest else None,
        next=last + DAY if last < latest else None,
        earlier=_month_of(month_index.exact.preceding(first)),
        later=_month_of(month_index.exact.following(last + DAY)),
    )


def parse_month(text: str) -> date:
    """The first day of a month given as `YYYY-MM`. Raises BadParameter."""
    match = re.fullmatch(r"([0-9]{4})-([0-9]{2})", text)
    if match and 1 <= int(match[2]) <= 12 and FIRST_YEAR <= int(match[1]) <= LAST_YEAR:  # noqa: PLR2004
        return date(int(match[1]), int(match[2]), 1)
    expected = mark("a month from {first} to {last} as YYYY-MM")
    raise BadParameter("month", expected, first=FIRST_YEAR, last=LAST_YEAR)


def asked_month(year: str | None, number: str | None) -> date | None:
    """The month from a form. None if it names none. Raises BadParameter."""
    if not year and not number:
        return None
    return parse_month(f"{year or ''}-{(number or '').zfill(2)}")


def months_of_year(year: int) -> tuple[date, ...]:
    """The first day of each month."""
    return tuple(date(year, number, 1) for number in range(1, 13))


def next_busy(month_index: MonthIndex, today: date) -> date:
    """The month that is shown by default: today's if it has something or nothing is anywhere; else
    the next one with something, or the last.
    """
    this = _first_of(today)
    found = month_index.exact.following(this) or month_index.exact.preceding(this)
    return _month_of(found) or this


def _weeks(
    exact: OccurrenceIndex, begin: date, first: date, last: date, today: date
) -> Iterator[Week]:
    """The weeks of the month from `first` to `last`. The first of them begins on `begin`."""
    while begin <= last:
        end = begin + timedelta(days=WEEK - 1)
        lanes = _lanes(exact.on(begin, end), begin)
        hidden: list[list[Occurrence]] = [[] for _ in range(WEEK)]
        for bar in (bar for lane in lanes[MOST_LANES:] for bar in lane):
            for column in bar.covers:
                hidden[column].append(bar.entry)
        yield Week(
            days=tuple(
                MonthDay(
                    day=day,
                    within=first <= day <= last,
                    today=day == today,
                    hidden=tuple(hidden[column]),
                )
                for column, day in enumerate(each_day(begin, end))
            ),
            lanes=tuple(tuple(_cells(lane)) for lane in lanes[:MOST_LANES] or [[]]),
        )
        begin += timedelta(days=WEEK)


def _lanes(entries: Iterable[Occurrence], begin: date) -> list[list[MonthBar]]:
    """The bars of a week, each in the first lane with room."""
    lanes: list[list[MonthBar]] = []
    for entry in entries:
        bar = _bar(entry, begin)
        free = (lane for lane in lanes if lane[-1].column + lane[-1].columns <= bar.column)
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append(bar)
    return lanes


def _bar(entry: Occurrence, begin: date) -> MonthBar:
    assert entry.when is not None  # noqa: S101 - a vague entry has no bar
    begun, ended = entry.when.first, entry.when.last
    first, last = max(begun, begin), min(ended, begin + timedelta(days=WEEK - 1))
    return MonthBar(
        entry=entry,
        column=(first - begin).days,
        columns=(last - first).days + 1,
        begins=first == begun,
        ends=last == ended,
        number=(first - begun).days + 1,
        count=(ended - begun).days + 1,
    )


def _cells(lane: Iterable[MonthBar]) -> Iterator[Cell]:
    at = 0
    for bar in lane:
        yield from [Cell()] * (bar.column - at)
        yield Cell(columns=bar.columns, bar=bar)
        at = bar.column + bar.columns
    yield from [Cell()] * (WEEK - at)


def _month_of(day: date | None) -> date | None:
    return _first_of(day) if day else None


def _first_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)

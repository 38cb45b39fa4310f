"""The weeks of a month: their days, and bars in lanes.

An event of several days is one bar across their columns. Bars in a week that overlap lie in
separate lanes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter

from schedule.dates.days import each_day
from schedule.dates.spans import TimeSpan
from schedule.known.occurrence_index import WithDays
from schedule.known.occurrences import Occurrence

WEEK = 7
MOST_LANES = 6
"""The largest number of lanes in a week. A day with more says how many are hidden."""


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


def weeks_of(
    shown: Sequence[WithDays], begin: date, first: date, last: date, today: date
) -> Iterator[Week]:
    """The weeks of the month from `first` to `last`. The first of them begins on `begin`. `shown`
    has the occurrences on all of their days, in order.
    """
    while begin <= last:
        end = begin + timedelta(days=WEEK - 1)
        shown = [each for each in shown if each[2] >= begin]
        begun = bisect_right(shown, end, key=itemgetter(1))
        lanes, hidden = _lanes(shown[:begun], [*each_day(begin, end)])
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
            lanes=tuple(tuple(_cells(lane)) for lane in lanes or [[]]),
        )
        begin += timedelta(days=WEEK)


def _lanes(
    entries: Iterable[WithDays], days: Sequence[date]
) -> tuple[list[list[MonthBar]], list[list[Occurrence]]]:
    """The bars of a week, each in the first lane with room, and for each day what has no lane."""
    lanes: list[list[MonthBar]] = []
    ends: list[int] = []
    room = 0
    hidden: list[list[Occurrence]] = [[] for _ in days]
    columns = {day: column for column, day in enumerate(days)}
    for entry, first, last in entries:
        column, end = columns.get(first, 0), columns.get(last, WEEK - 1) + 1
        if room > column:
            for each in hidden[column:end]:
                each.append(entry)
            continue
        lane = next((each for each, free in enumerate(ends) if free <= column), len(lanes))
        if lane == len(lanes):
            lanes.append([])
            ends.append(0)
        lanes[lane].append(
            MonthBar(
                entry=entry,
                column=column,
                columns=end - column,
                begins=first == days[column],
                ends=last == days[end - 1],
                number=(days[column] - first).days + 1,
                count=(last - first).days + 1,
            )
        )
        ends[lane] = end
        room = min(ends) if len(lanes) == MOST_LANES else 0
    return lanes, hidden


def _cells(lane: Iterable[MonthBar]) -> Iterator[Cell]:
    at = 0
    for bar in lane:
        yield from [Cell()] * (bar.column - at)
        yield Cell(columns=bar.columns, bar=bar)
        at = bar.column + bar.columns
    yield from [Cell()] * (WEEK - at)

"""The weeks of a month: their days, and bars in lanes.

An event of several days is one bar across their columns. Bars in a week that overlap lie in
separate lanes.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter

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
    hidden: how many occurrences have no lane
    """

    day: date
    within: bool
    today: bool
    hidden: int


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
    firsts, lasts = [each[1] for each in shown], sorted(each[2] for each in shown)
    entries: list[WithDays] = []
    begun = 0
    while begin <= last:
        days = [begin + timedelta(days=number) for number in range(WEEK)]
        before, begun = begun, bisect_right(firsts, days[-1])
        entries = [*(each for each in entries if each[2] >= begin), *shown[before:begun]]
        lanes = _lanes(entries, days)
        drawn = Counter(column for lane in lanes for bar in lane for column in bar.covers)
        yield Week(
            days=tuple(
                MonthDay(
                    day=day,
                    within=first <= day <= last,
                    today=day == today,
                    hidden=bisect_right(firsts, day) - bisect_left(lasts, day) - drawn[column],
                )
                for column, day in enumerate(days)
            ),
            lanes=tuple(tuple(_cells(lane)) for lane in lanes or [[]]),
        )
        begin += timedelta(days=WEEK)


def _lanes(entries: Sequence[WithDays], days: Sequence[date]) -> list[list[MonthBar]]:
    """The bars of a week, each in the first lane with room. While every lane is taken, what begins
    is skipped.
    """
    lanes: list[list[MonthBar]] = []
    ends: list[int] = []
    at = 0
    columns = {day: column for column, day in enumerate(days)}
    while at < len(entries):
        entry, first, last = entries[at]
        column, end = columns.get(first, 0), columns.get(last, WEEK - 1) + 1
        lane = next((each for each, free in enumerate(ends) if free <= column), len(lanes))
        if lane == MOST_LANES:
            taken = days[min(ends) - 1]
            at = bisect_right(entries, taken, at, key=itemgetter(1))
            continue
        at += 1
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
    return lanes


def _cells(lane: Iterable[MonthBar]) -> Iterator[Cell]:
    at = 0
    for bar in lane:
        yield from [Cell()] * (bar.column - at)
        yield Cell(columns=bar.columns, bar=bar)
        at = bar.column + bar.columns
    yield from [Cell()] * (WEEK - at)

"""A year of twelve small months: on which days something happens.

Only days that are known count. What is vague is counted with its month.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from schedule.dates.days import DAY, FIRST_YEAR, LAST_YEAR, each_day, month_after
from schedule.errors import BadParameter
from schedule.known.occurrences import Occurrence
from schedule.language.phrases import mark
from schedule.layout.month import MonthIndex, months_of_year
from schedule.layout.weeks import WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallDay:
    """A day of a small month with what happens on it."""

    day: date
    today: bool
    entries: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallMonth:
    """A month of weeks. A place of a week is None where another month has the day.

    count: how many occurrences it has on days that are known
    vague: how many occurrences may fall in it
    """

    first: date
    weeks: tuple[tuple[SmallDay | None, ...], ...]
    count: int
    vague: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGrid:
    """Twelve months. `previous` and `next` are None if nothing is known of years beyond."""

    first: date
    months: tuple[SmallMonth, ...]
    previous: int | None
    next: int | None

    @property
    def is_empty(self) -> bool:
        return not any(each.count or each.vague for each in self.months)


def year(index: MonthIndex, number: int, today: date, first_weekday: int = 0) -> YearGrid:
    """Lay out a year. A week begins on `first_weekday` (0: Monday)."""
    firsts = months_of_year(number)
    ends = [each.year for each in (index.first, index.last, today) if each]
    busy = _by_day(index, number)
    return YearGrid(
        first=firsts[0],
        months=tuple(_month(index, first, today, first_weekday, busy) for first in firsts),
        previous=number - 1 if number > max(FIRST_YEAR, min(ends)) else None,
        next=number + 1 if number < min(LAST_YEAR, max(ends)) else None,
    )


def parse_year(text: str) -> int:
    """A year given with four digits. Raises BadParameter."""
    if re.fullmatch("[0-9]{4}", text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    expected = mark("a year from {first} to {last}")
    raise BadParameter("year", expected, first=FIRST_YEAR, last=LAST_YEAR)


def _by_day(index: MonthIndex, number: int) -> Mapping[date, list[Occurrence]]:
    """What happens on each day of a year."""
    first, last = date(number, 1, 1), date(number, 12, 31)
    found: dict[date, list[Occurrence]] = defaultdict(list)
    for entry in index.exact.on(first, last):
        if entry.when:
            for day in each_day(max(entry.when.first, first), min(entry.when.last, last)):
                found[day].append(entry)
    return found


def _month(
    index: MonthIndex,
    first: date,
    today: date,
    first_weekday: int,
    busy: Mapping[date, list[Occurrence]],
) -> SmallMonth:
    last = month_after(first) - DAY
    days = [
        SmallDay(day=day, today=day == today, entries=tuple(busy.get(day, ())))
        for day in each_day(first, last)
    ]
    return SmallMonth(
        first=first,
        weeks=tuple(_weeks(days, (first.weekday() - first_weekday) % WEEK)),
        count=len({id(entry) for day in days for entry in day.entries}),
        vague=len(index.vague.on(first, last)),
    )


def _weeks(days: list[SmallDay], before: int) -> Iterator[tuple[SmallDay | None, ...]]:
    """The days in weeks, with so many empty places before the first."""
    places = [*[None] * before, *days]
    places += [None] * (-len(places) % WEEK)
    for begin in range(0, len(places), WEEK):
        yield tuple(places[begin : begin + WEEK])

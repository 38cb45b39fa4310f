"""A month of weeks: what happens on which days, in a grid like a wall calendar.

Events with only a window in the month have no place in the grid, and are listed
beside it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Self

from schedule.dates.days import DAY, FIRST_YEAR, LAST_YEAR, month_after
from schedule.dates.spans import Window
from schedule.errors import BadParameter
from schedule.known.model import Event
from schedule.known.occurrence_index import EndlessIndex, OccurrenceIndex
from schedule.known.occurrences import Occurrence, by_date, is_endless
from schedule.language.phrases import mark
from schedule.layout.weeks import WEEK, Week, weeks_of

MOST_VAGUE = 60
_MODIFIED = attrgetter("event.modified")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthIndex:
    """All occurrences of some events, exact and vague; each month shows its own.

    first, last: the first and last day of all; None if there are none
    """

    exact: EndlessIndex
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
    modified: when the last record of what it shows was filed
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
    modified: datetime | None

    @property
    def has_clocks(self) -> bool:
        """Whether any bar shows a time of day."""
        return any(bar.clock for week in self.weeks for bar in week.bars)


def month(month_index: MonthIndex, first: date, today: date, first_weekday: int = 0) -> MonthGrid:
    """Lay out the month that begins on `first`. A week begins on `first_weekday` (0: Monday)."""
    last = month_after(first) - DAY
    begin = first - timedelta(days=(first.weekday() - first_weekday) % WEEK)
    # The last week ends less than a week after the month.
    shown = month_index.exact.with_days(begin, last + timedelta(days=WEEK))
    begun = bisect_right(shown, last, key=itemgetter(1))
    exact = [each for each, _, ends in shown[:begun] if ends >= first]
    vague = month_index.vague.on(first, last)
    earliest, latest = min(today, month_index.first or today), max(today, month_index.last or today)
    return MonthGrid(
        first=first,
        last=last,
        weeks=tuple(weeks_of(shown, begin, first, last, today)),
        count=len(exact),
        vague=tuple(vague[:MOST_VAGUE]),
        unlisted=len(vague[MOST_VAGUE:]),
        previous=_first_of(first - DAY) if first > earliest else None,
        next=last + DAY if last < latest else None,
        earlier=_month_of(month_index.exact.preceding(first)),
        later=_month_of(month_index.exact.following(last + DAY)),
        modified=max(map(_MODIFIED, chain(exact, vague)), default=None),
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


def _month_of(day: date | None) -> date | None:
    return _first_of(day) if day else None


def _first_of(day: date) -> date:
    """The first day of the month."""
    return day.replace(day=1)

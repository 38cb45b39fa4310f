"""Links to parts of the calendar: years, quarters, months."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from schedule.dates.days import DAY, month_later
from schedule.dates.spans import When
from schedule.language.words import Words
from schedule.layout.headings import quarter
from schedule.layout.month import MonthIndex
from schedule.layout.scale import Scale

_YEAR, _HALF, _QUARTER, _MONTH = 12, 6, 3, 1
_ONE_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoomRange:
    """A range of whole days. `current` if it contains what is shown."""

    text: str
    first: date
    last: date
    current: bool


def years(whens: Iterable[When]) -> frozenset[int]:
    """The years of some dates."""
    ends = {(when.first.year, when.last.year) for when in whens}
    return frozenset(number for first, last in ends for number in range(first, last + 1))


def opening(months: MonthIndex, today: date) -> tuple[date, date] | None:
    """The first and last day of the year that a timeline opens with: from half a year before today
    on, or else the calendar year of the latest events. None if everything is within one year.
    """
    if not months.first or not months.last or months.last - months.first < _ONE_YEAR:
        return None
    first = month_later(today, -_HALF)
    last = month_later(first, _YEAR) - DAY
    ahead = [index.following(first) for index in (months.exact, months.vague)]
    if any(day and day <= last for day in ahead):
        return first, last
    day = months.exact.preceding(today) or months.exact.following(today)
    return (date(day.year, 1, 1), date(day.year, 12, 31)) if day else None


def whole(years: AbstractSet[int]) -> tuple[date, date] | None:
    """The first and last day of all years in which there is anything."""
    return (date(min(years), 1, 1), date(max(years), 12, 31)) if years else None


def zoom(scale: Scale, busy: AbstractSet[int], words: Words) -> tuple[tuple[ZoomRange, ...], ...]:
    """Rows of ranges to choose from.

    These are all years with events; the quarters of the scale's year, if the scale is in one year;
    and the months of its quarter, if it is in one quarter.
    """
    starts = [[(date(number, 1, 1), _YEAR) for number in sorted({scale.first.year} | busy)]]
    first, last = scale.first, scale.last
    if first.year == last.year:
        starts.append([(date(first.year, number, 1), _QUARTER) for number in (1, 4, 7, 10)])
        begin = (first.month - 1) // _QUARTER * _QUARTER + 1
        if last.month < begin + _QUARTER:
            months = range(begin, begin + _QUARTER)
            starts.append([(date(first.year, number, 1), _MONTH) for number in months])
    return tuple(tuple(_range(*each, scale, words) for each in row) for row in starts)


def _range(first: date, months: int, scale: Scale, words: Words) -> ZoomRange:
    last = month_later(first, months) - DAY
    return ZoomRange(
        text=quarter(first, words) if months == _QUARTER else words.months(first, last),
        first=first,
        last=last,
        current=first <= scale.first and scale.last <= last,
    )

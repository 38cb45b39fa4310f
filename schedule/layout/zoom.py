"""Links to parts of the calendar: years, quarters, months."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from schedule.dates.spans import DAY, When, month_after
from schedule.language.words import Words
from schedule.layout.headings import quarter
from schedule.layout.scale import Scale

_YEAR, _QUARTER, _MONTH = 12, 3, 1


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
    following = first
    for _ in range(months):
        following = month_after(following)
    last = following - DAY
    return ZoomRange(
        text=quarter(first, words) if months == _QUARTER else words.months(first, last),
        first=first,
        last=last,
        current=first <= scale.first and scale.last <= last,
    )

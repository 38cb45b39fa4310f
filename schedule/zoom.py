"""Stretches of the calendar to look at more closely: years, quarters, months."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from schedule.dates import DAY, When
from schedule.headings import quarter
from schedule.scale import Scale
from schedule.words import Words

_YEAR, _QUARTER, _MONTH = 12, 3, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    text: str
    first: date
    last: date


def zoom(scale: Scale, whens: Iterable[When], words: Words) -> tuple[tuple[Stretch, ...], ...]:
    """Rows to choose from: the years of these dates, the quarters of the scale's year if it lies
    within one, and the months of its quarter.
    """
    years = {scale.first.year} | {
        number for when in whens for number in range(when.first.year, when.last.year + 1)
    }
    rows = [[_stretch(date(number, 1, 1), _YEAR, words) for number in sorted(years)]]
    first, last = scale.first, scale.last
    if first.year == last.year:
        starts = (date(first.year, number, 1) for number in (1, 4, 7, 10))
        rows.append([_stretch(start, _QUARTER, words) for start in starts])
        begin = (first.month - 1) // _QUARTER * _QUARTER + 1
        if last.month < begin + _QUARTER:
            starts = (date(first.year, number, 1) for number in range(begin, begin + _QUARTER))
            rows.append([_stretch(start, _MONTH, words) for start in starts])
    return tuple(map(tuple, rows))


def _stretch(first: date, months: int, words: Words) -> Stretch:
    following = first
    for _ in range(months):
        following = (following + timedelta(days=31)).replace(day=1)
    last = following - DAY
    text = quarter(first, words) if months == _QUARTER else words.months(first, last)
    return Stretch(text=text, first=first, last=last)

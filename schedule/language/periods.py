"""Windows that were written as one word, in words: `in the third quarter of 2025`."""

from collections.abc import Callable, Mapping
from datetime import date

from schedule.language.cldr import interval, long_day
from schedule.language.phrases import mark, phrase_in

Said = Callable[[str, date, date], str]
"""The words for a period, from the language and its first and last day."""


def months(language: str, first: date, last: date) -> str:
    """An interval of whole months, or of whole years: `March 2023`, `2023`."""
    if (first.month, last.month) != (1, 12):
        return interval(language, first, last, "yMMMM")
    years = interval(language, first, last, "y")
    if first.year == last.year:
        return phrase_in(language, mark("{year}")).format(year=years)
    return phrase_in(language, mark("{years}")).format(years=years)


def _week(language: str, first: date, _last: date) -> str:
    return phrase_in(language, mark("in the week of {day}")).format(day=long_day(language, first))


def _part(*messages: str) -> Said:
    """Equal parts of a year, each with a phrase."""

    def said(language: str, first: date, _last: date) -> str:
        message = messages[(first.month - 1) * len(messages) // 12]
        return phrase_in(language, message).format(year=first.year)

    return said


def _season(spring: int) -> Said:
    """Seasons, with spring from the given month on. A season that ends in the next year names both
    years.
    """

    def said(language: str, first: date, last: date) -> str:
        whole, parted = SEASONS[(first.month - spring) % 12 // 3]
        message = whole if first.year == last.year else parted
        return phrase_in(language, message).format(year=first.year, next_year=last.year)

    return said


def _around(message: str, said: Said) -> Said:
    """The words of a period inside another phrase."""
    return lambda language, first, last: phrase_in(language, message).format(
        season=said(language, first, last)
    )


SEASONS = (
    (mark("in spring {year}"), ""),
    (mark("in summer {year}"), mark("in summer {year}–{next_year}")),
    (mark("in autumn {year}"), ""),
    (mark("in winter {year}"), mark("in winter {year}–{next_year}")),
)
"""From spring on: the phrase within a year, and the phrase from one year into the next."""

PERIOD_WORDS: Mapping[str, Said] = {
    "week": _week,
    "quarter": _part(
        mark("in the first quarter of {year}"),
        mark("in the second quarter of {year}"),
        mark("in the third quarter of {year}"),
        mark("in the fourth quarter of {year}"),
    ),
    "third": _part(
        mark("in the first four months of {year}"),
        mark("in May–August {year}"),
        mark("in the last four months of {year}"),
    ),
    "half": _part(mark("in the first half of {year}"), mark("in the second half of {year}")),
    "season": _season(3),
    "northern season": _around(mark("{season} (Northern Hemisphere)"), _season(3)),
    "southern season": _around(mark("{season} (Southern Hemisphere)"), _season(9)),
}
"""The words for each kind of period. Months and years are worded as whole months."""

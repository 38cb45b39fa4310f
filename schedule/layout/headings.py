"""The text above a column or beside a tick: years, quarters, months and weekdays, by CLDR.

CLDR has forms that stand alone and forms inside a date. Russian has “март” and “марта”. These stand
alone.
"""

from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

from schedule.dates.days import are_whole_months
from schedule.language.words import Words


def year(day: date, words: Words) -> str:
    return str(format_skeleton("y", day, locale=words.locale))


def quarter(day: date, words: Words) -> str:
    """`Q1 2023`."""
    return str(format_skeleton("yQQQ", day, locale=words.locale))


def month_of_year(day: date, words: Words) -> str:
    """`March`."""
    return str(format_date(day, "LLLL", locale=words.locale))


def short_month(day: date, words: Words) -> str:
    """`Mar`."""
    return str(format_date(day, "LLL", locale=words.locale))


def short_weekday(day: date, words: Words) -> str:
    """`Mon`."""
    return str(format_date(day, "ccc", locale=words.locale))


def narrow_weekday(day: date, words: Words) -> str:
    """`M`."""
    return str(format_date(day, "ccccc", locale=words.locale))


def first_weekday(words: Words) -> int:
    """The day on which a week begins where the language is mostly spoken (0: Monday)."""
    found: int = Locale.parse(words.territorial).first_week_day
    return found


def stretch(first: date, last: date, words: Words) -> str:
    """Days, as whole months or years if possible: `2023`, `March 2023`, `1–7 March 2023`."""
    if are_whole_months(first, last):
        return words.months(first, last)
    return words.days(first, last)

"""Dates, numbers and lists as CLDR writes them in each language, made by Babel.

LRU caches keep recent results: a large calendar repeats the same days and numbers, in several
formats.
"""

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from itertools import product

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import (
    DateTimeFormat,
    format_date,
    format_interval,
    parse_pattern,
)
from babel.lists import format_list
from babel.localedata import load
from babel.numbers import format_decimal

# British English, with the day before the month, as in the calendar's text ("20–22 March").
_LOCALES = {"en": "en_GB"}
_ALIASED = ("days", "months", "quarters", "eras")
"""The data of CLDR in which one width or form may be an alias of another."""


KEPT = 8192


@cache
def locale_of(language: str) -> Locale:
    try:
        return _parsed(_LOCALES.get(language, language))
    except UnknownLocaleError:
        return _parsed(_LOCALES["en"])


@cache
def _parsed(language: str) -> Locale:
    """A locale whose names of days and months belong to it alone.

    Babel writes an alias that it has resolved into data that locales share, so that a language
    would get the months of another that was asked before (python-babel/babel#1234).
    """
    locale = Locale.parse(language.replace("-", "_"))
    data = load(str(locale))
    data.update(deepcopy({each: data[each] for each in _ALIASED}))
    return locale


@lru_cache(maxsize=KEPT)
def territorial(locale: str) -> str:
    likely = Locale.parse(str(get_global("likely_subtags").get(locale, locale)))
    return f"{likely.language}_{likely.territory}" if likely.territory else likely.language


@lru_cache(maxsize=KEPT)
def decimal(language: str, number: int) -> str:
    return str(format_decimal(number, locale=locale_of(language)))


@lru_cache(maxsize=KEPT)
def listed(language: str, items: tuple[str, ...]) -> str:
    return str(format_list(items, locale=locale_of(language)))


@lru_cache(maxsize=KEPT)
def day_in(language: str, day: date, form: str) -> str:
    return str(format_date(day, form, locale=locale_of(language)))


def long_day(language: str, day: date) -> str:
    return _of_month(language, None, day.year, day.month).format(day.day)


@lru_cache(maxsize=KEPT)
def _of_month(language: str, pattern: str | None, year: int, month: int) -> str:
    """A date in one month, with a placeholder for the day. Without a pattern, CLDR's long one.

    Formatting by CLDR is slow, and there are far fewer months than days.
    """
    locale = locale_of(language)
    parsed = parse_pattern(pattern) if pattern else locale.date_formats["long"]
    return parsed % _AnyDay(date(year, month, 1), locale)


class _AnyDay(DateTimeFormat):
    def __getitem__(self, name: str) -> str:
        found: str = {"d": "{}", "dd": "{:02}"}.get(name) or super().__getitem__(name)
        return found


@lru_cache(maxsize=KEPT)
def ends(language: str, first: date, last: date) -> tuple[str, str, str]:
    if first == last:
        return "", "", long_day(language, first)
    differing = "d" if first.month == last.month else "M"
    differing = differing if first.year == last.year else "y"
    start, between, end = _interval_patterns(language, differing)
    said = _of_month(language, start, first.year, first.month).format(first.day)
    end = _of_month(language, end, last.year, last.month).format(last.day)
    return said.removesuffix(between), between, end


@lru_cache(maxsize=KEPT)
def interval(language: str, first: date, last: date, skeleton: str) -> str:
    return str(format_interval(first, last, skeleton, locale=locale_of(language)))


@cache
def _interval_patterns(language: str, differing: str) -> tuple[str, str, str]:
    """The patterns of CLDR for an interval of days, by the largest field in which its ends differ.

    Their month is in full. The second value is what stands between the two days.
    """
    start, end = map(_in_full, locale_of(language).interval_formats["yMMMd"][differing])
    # Chinese writes 日 after a day, Russian г. after a year: these don't belong to the separator.
    between = _trailing(start).removeprefix(_trailing(end))
    return start, between, end


def _in_full(pattern: str) -> str:
    """A date pattern of CLDR with the full name of the month instead of the short one."""
    return re.sub(r"(?<![ML])([ML])\1\1(?![ML])", r"\1\1\1\1", pattern)


def _trailing(pattern: str) -> str:
    """What follows the last field of a date pattern of CLDR, without the quotes of the pattern."""
    found = re.search(r"(?:'[^']*'|[^A-Za-z'])*$", pattern)
    return found[0].replace("'", "") if found else ""


@cache
def month_names(language: str, *widths: str) -> Mapping[str, int]:
    """The names of the months in a language, as they stand alone and in a date; `widths` are
    CLDR's: wide, abbreviated.
    """
    found: dict[str, int] = {}
    for locale in (locale_of(language), _parsed(language)):
        for form, width in product(("format", "stand-alone"), widths):
            names = locale.months[form][width]
            found |= {name.rstrip("."): number for number, name in names.items()}
    return found


def offset(instant: datetime) -> str:
    """The offset from UTC as people write it: UTC, UTC+8, UTC+5:30."""
    minutes = round((instant.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"

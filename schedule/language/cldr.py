"""Dates, numbers and lists as CLDR writes them in each language, by way of Babel.

LRU caches keep what was formatted last: a large calendar repeats the same days and numbers, in
several formats.
"""

import re
from datetime import date, datetime, timedelta
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import (
    DateTimeFormat,
    format_date,
    format_interval,
    parse_pattern,
)
from babel.lists import format_list
from babel.numbers import format_decimal

# The day stands before the month, as in the calendar's own English ("20–22 March").
_LOCALES = {"en": "en_GB"}


KEPT = 8192


@cache
def locale_of(language: str) -> Locale:
    try:
        return Locale.parse(_LOCALES.get(language, language).replace("-", "_"))
    except UnknownLocaleError:
        return Locale.parse(_LOCALES["en"])


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
    pattern = locale_of(language).date_formats["long"].pattern
    return _of_month(language, pattern, day.year, day.month).format(day.day)


@lru_cache(maxsize=KEPT)
def _of_month(language: str, pattern: str, year: int, month: int) -> str:
    """A pattern of day, month and year with a place left for the day: there are far fewer months
    than days, and what CLDR has of a month takes long to find.
    """
    return parse_pattern(pattern) % _AnyDay(date(year, month, 1), locale_of(language))


class _AnyDay(DateTimeFormat):
    def __getitem__(self, name: str) -> str:
        found: str = {"d": "{}", "dd": "{:02}"}.get(name) or super().__getitem__(name)
        return found


@lru_cache(maxsize=KEPT)
def ends(language: str, first: date, last: date) -> tuple[str, str, str]:
    if first == last:
        return "", "", long_day(language, first)
    differing = next(
        field
        for field, unit in (("y", "year"), ("M", "month"), ("d", "day"))
        if getattr(first, unit) != getattr(last, unit)
    )
    start, between, end = _interval_patterns(language, differing)
    said = _of_month(language, start, first.year, first.month).format(first.day)
    end = _of_month(language, end, last.year, last.month).format(last.day)
    return said.removesuffix(between), between, end


@lru_cache(maxsize=KEPT)
def interval(language: str, first: date, last: date, skeleton: str) -> str:
    return str(format_interval(first, last, skeleton, locale=locale_of(language)))


@cache
def _interval_patterns(language: str, differing: str) -> tuple[str, str, str]:
    """The patterns by which CLDR writes the two days of an interval, by the largest field in which
    they differ, here with the month in full; and what parts them.
    """
    start, end = map(_in_full, locale_of(language).interval_formats["yMMMd"][differing])
    # Chinese ends a day in a letter of its own, Russian a year: that isn't what parts them.
    between = _trailing(start).removeprefix(_trailing(end))
    return start, between, end


def _in_full(pattern: str) -> str:
    """A date pattern of CLDR with its abbreviated month in full."""
    return re.sub(r"(?<![ML])([ML])\1\1(?![ML])", r"\1\1\1\1", pattern)


def _trailing(pattern: str) -> str:
    """What a date pattern of CLDR has after its last field, without the quotes of the pattern."""
    found = re.search(r"(?:'[^']*'|[^A-Za-z'])*$", pattern)
    return found[0].replace("'", "") if found else ""


def offset(instant: datetime) -> str:
    """The offset from UTC as people write it: UTC, UTC+8, UTC+5:30."""
    minutes = round((instant.utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"

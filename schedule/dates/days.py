"""Days: how one is read, and the days and months after it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

FIRST_YEAR, LAST_YEAR = 1900, 2100
DAY = timedelta(days=1)


def parse_day(text: str) -> date:
    """Read `YYYY-MM-DD`, ASCII digits only. Raises ValueError.

    `date.fromisoformat` alone would also accept week dates, compact forms and digits of other
    scripts.
    """
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return sane(date.fromisoformat(text))


def month_after(day: date) -> date:
    """The first day of the next month."""
    return month_later(day, 1)


def month_later(day: date, number: int) -> date:
    """The first day of the month that is so many months after that of a day."""
    month = 12 * day.year + day.month - 1 + number
    return date(month // 12, month % 12 + 1, 1)


def each_day(first: date, last: date) -> Iterator[date]:
    """The days from first to last, both inclusive."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def are_whole_months(first: date, last: date) -> bool:
    return first.day == (last + DAY).day == 1


def sane(day: date) -> date:
    """The same day. Raises ValueError if it lies outside the years that Dateline serves."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"expected a year from {FIRST_YEAR} to {LAST_YEAR}")
    return day

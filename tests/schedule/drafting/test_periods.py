"""Periods of the calendar, and their parts."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.drafting.periods import Part, Period, Unit, around, months, part, shifted


def days(period: Period) -> str:
    return f"{period.first}..{period.last}"


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("week", "2024-12-30..2025-01-05"),
        ("weekend", "2025-01-04..2025-01-05"),
        ("month", "2025-01-01..2025-01-31"),
        ("quarter", "2025-01-01..2025-03-31"),
        ("season", "2024-12-01..2025-02-28"),
        ("half", "2025-01-01..2025-06-30"),
        ("year", "2025-01-01..2025-12-31"),
    ],
)
def test_the_period_around_a_day(unit: Unit, expected: str) -> None:
    assert days(around(date(2025, 1, 2), unit)) == expected


@pytest.mark.parametrize(
    ("which", "week", "month", "year"),
    [
        ("early", "2024-05-13..2024-05-14", "2024-05-01..2024-05-10", "2024-01-01..2024-04-30"),
        ("mid", "2024-05-15..2024-05-16", "2024-05-11..2024-05-20", "2024-05-01..2024-08-31"),
        ("late", "2024-05-17..2024-05-19", "2024-05-21..2024-05-31", "2024-09-01..2024-12-31"),
    ],
)
def test_a_part_is_a_third(which: Part, week: str, month: str, year: str) -> None:
    assert days(part(around(date(2024, 5, 14), "week"), which)) == week
    assert days(part(months(2024, 5, "month"), which)) == month
    assert days(part(months(2024, 1, "year"), which)) == year


@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)), unit=st.sampled_from(get_args(Unit)))
def test_a_period_has_its_day_and_the_next_one_follows(day: date, unit: Unit) -> None:
    period = around(day, unit)
    assert period.start <= day <= period.end or unit == "weekend"
    assert shifted(shifted(period, 1), -1) == period
    assert shifted(period, 1).start > period.end

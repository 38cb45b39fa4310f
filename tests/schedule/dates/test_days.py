"""Days: read strictly, counted in months and one by one."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given

from schedule.dates.days import (
    are_whole_months,
    each_day,
    month_after,
    month_later,
    parse_day,
    sane,
)
from tests.build import day
from tests.strategies import sane_days


@given(day=sane_days())
def test_a_day_is_read_back_as_written(day: date) -> None:
    assert parse_day(day.isoformat()) == day


def refused(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return True
    return False


def test_nothing_else_is_a_day() -> None:
    other = ["", "2023", "2023-3-1", "20230301", "2023-W11-1", "2023-02-29", "2023-03-01T00:00"]
    other += ["1899-12-31", "2101-01-01", " 2023-03-01", "2023-03-01\n", "٢٠٢٣-٠٣-٠١", "tomorrow"]
    assert [text for text in other if not refused(parse_day, text)] == []


@pytest.mark.parametrize(
    ("this", "following"),
    [
        ("2023-01-01", "2023-02-01"),
        ("2023-01-31", "2023-02-01"),
        ("2023-02-28", "2023-03-01"),
        ("2023-12-31", "2024-01-01"),
    ],
)
def test_the_month_after_a_day_begins_with_its_first(this: str, following: str) -> None:
    assert month_after(day(this)) == day(following)


@pytest.mark.parametrize(
    ("number", "first"), [(0, "2023-03-01"), (10, "2024-01-01"), (-3, "2022-12-01")]
)
def test_a_month_that_is_some_months_later_begins_with_its_first(number: int, first: str) -> None:
    assert month_later(day("2023-03-20"), number) == day(first)


def test_each_day_is_given_both_ends_included() -> None:
    assert [*each_day(day("2024-02-28"), day("2024-03-01"))] == [
        day("2024-02-28"),
        day("2024-02-29"),
        day("2024-03-01"),
    ]
    assert [*each_day(day("2024-03-01"), day("2024-02-28"))] == []


@pytest.mark.parametrize(
    ("first", "last", "whole"),
    [
        ("2023-02-01", "2023-02-28", True),
        ("2023-02-01", "2024-02-29", True),
        ("2023-02-01", "2024-02-28", False),
        ("2023-02-02", "2023-02-28", False),
        ("2023-02-02", "2023-03-01", False),
        ("2023-02-01", "2023-03-01", False),
    ],
)
def test_whole_months_begin_on_a_first_and_end_on_a_last_day(
    first: str,
    last: str,
    whole: bool,  # noqa: FBT001 - what is expected
) -> None:
    assert are_whole_months(day(first), day(last)) is whole


def test_the_served_years_are_1900_to_2100() -> None:
    assert [sane(day("1900-01-01")), sane(day("2100-12-31"))] == [
        day("1900-01-01"),
        day("2100-12-31"),
    ]
    for outside in ("1899-12-31", "2101-01-01"):
        with pytest.raises(ValueError, match="1900"):
            sane(day(outside))

"""Windows that are written as one word: read, and written back."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.spans import FIRST_YEAR, LAST_YEAR, Window
from schedule.dates.windows import PATTERN, PERIODS, Period, parse_window, period_of
from tests.build import window
from tests.schedule.dates.test_spans import refused

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", window("2023-01-01", "2023-12-31")),
        ("2023-12", window("2023-12-01", "2023-12-31")),
        ("2024-02", window("2024-02-01", "2024-02-29")),
        ("1900-02", window("1900-02-01", "1900-02-28")),
    ],
)
def test_a_month_or_year_is_a_window_over_all_of_it(text: str, expected: Window) -> None:
    assert parse_window(text) == expected


def test_nothing_else_is_a_window() -> None:
    other = ["", "23", "2023-13", "2023-00", "2023-2", "1899", "2101-01", "2023-02\n", "spring"]
    assert [text for text in other if not refused(parse_window, text)] == []


@given(day=DAYS, period=st.sampled_from(PERIODS))
def test_a_period_is_written_back_by_its_word(day: date, period: Period) -> None:
    text = period.write(day)
    found = parse_window(text)
    assert found.first <= day <= found.last
    assert (period_of(found), period.write(found.first)) == (period, text)
    assert re.search(PATTERN, text)


@given(day=DAYS, period=st.sampled_from(PERIODS))
def test_a_window_that_is_a_day_longer_or_of_an_event_is_no_period(
    day: date, period: Period
) -> None:
    found = parse_window(period.write(day))
    longer = Window(first=found.first, last=found.last + timedelta(days=1))
    during = Window(first=found.first, last=found.last, during=("visit",))
    assert (period_of(longer), period_of(during)) == (None, None)


@pytest.mark.parametrize("period", PERIODS, ids=lambda each: each.name)
def test_the_example_of_a_period_is_one(period: Period) -> None:
    """An article, the period's name and its word in quotes."""
    _, name, text = period.example.split()
    assert (name, period_of(parse_window(text.strip('"')))) == (period.name, period)


def test_other_words_do_not_fit_the_pattern() -> None:
    other = ["", "23", "2023-2", "2023-", "2023-02-01", "x2023"]
    assert [text for text in other if re.search(PATTERN, text)] == []

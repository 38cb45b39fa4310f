"""Windows that are written as one word: read, and written back."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from schedule.dates.days import FIRST_YEAR, LAST_YEAR
from schedule.dates.spans import Window, known_ends
from schedule.dates.windows import (
    PATTERN,
    PERIODS,
    Period,
    parse_window,
    period_of,
    readings,
    write_window,
)
from tests.build import day, window
from tests.schedule.dates.test_days import refused

DAYS = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023", window("2023-01-01", "2023-12-31")),
        ("2023-12", window("2023-12-01", "2023-12-31")),
        ("2024-02", window("2024-02-01", "2024-02-29")),
        ("1900-02", window("1900-02-01", "1900-02-28")),
        ("2025-Q1", window("2025-01-01", "2025-03-31")),
        ("2025-Q2", window("2025-04-01", "2025-06-30")),
        ("2025-Q3", window("2025-07-01", "2025-09-30")),
        ("2025-Q4", window("2025-10-01", "2025-12-31")),
        ("2025-H1", window("2025-01-01", "2025-06-30")),
        ("2025-H2", window("2025-07-01", "2025-12-31")),
        ("2025-W23", window("2025-06-02", "2025-06-08")),
        ("2025-W01", window("2024-12-30", "2025-01-05")),
        ("2020-W53", window("2020-12-28", "2021-01-03")),
        ("2025-21", window("2025-03-01", "2025-05-31")),
        ("2025-22", window("2025-06-01", "2025-08-31")),
        ("2025-23", window("2025-09-01", "2025-11-30")),
        ("2025-24", window("2025-12-01", "2026-02-28")),
        ("2027-24", window("2027-12-01", "2028-02-29")),
        ("2025-25", window("2025-03-01", "2025-05-31")),
        ("2025-28", window("2025-12-01", "2026-02-28")),
        ("2025-29", window("2025-09-01", "2025-11-30")),
        ("2025-30", window("2025-12-01", "2026-02-28")),
        ("2025-31", window("2025-03-01", "2025-05-31")),
        ("2025-32", window("2025-06-01", "2025-08-31")),
        ("2025-33", window("2025-01-01", "2025-03-31")),
        ("2025-36", window("2025-10-01", "2025-12-31")),
        ("2025-37", window("2025-01-01", "2025-04-30")),
        ("2025-38", window("2025-05-01", "2025-08-31")),
        ("2025-39", window("2025-09-01", "2025-12-31")),
        ("2025-40", window("2025-01-01", "2025-06-30")),
        ("2025-41", window("2025-07-01", "2025-12-31")),
    ],
)
def test_a_period_is_a_window_over_all_of_it(text: str, expected: Window) -> None:
    found = parse_window(text)
    assert (found, write_window(found)) == (expected, text)


def test_a_window_may_be_open_at_one_end() -> None:
    since, until = parse_window("2025-06-10/.."), parse_window("../2025-06-30")
    assert (known_ends(since), known_ends(until)) == (
        (day("2025-06-10"), None),
        (None, day("2025-06-30")),
    )


@given(day=DAYS, form=st.sampled_from(("{}/..", "../{}")))
def test_a_window_with_an_open_end_is_written_back(day: date, form: str) -> None:
    text = form.format(day)
    assert write_window(parse_window(text)) == text
    assert re.search(PATTERN, text)


@given(day=DAYS, period=st.sampled_from(PERIODS))
def test_a_window_can_be_read_as_each_period_that_has_its_days(day: date, period: Period) -> None:
    assume(not refused(parse_window, period.write(day)))
    found = parse_window(period.write(day))
    words = {each.word for each in readings(Window(first=found.first, last=found.last))}
    assert found.word in words


def test_nothing_else_is_a_window() -> None:
    other = ["", "23", "2023-13", "2023-00", "2023-2", "1899", "2101-01", "2023-02\n", "spring"]
    other += ["2023-Q0", "2023-Q5", "2023-q1", "2023Q1", "2023-H3", "2023-20", "2023-42", "2023-99"]
    other += ["2023-W00", "2023-W53", "2023-W1", "2023-W01-1", "2100-24", "2100-W52", "../..", ".."]
    other += ["2023-02-30/..", "2023-02/..", "../2023", "/2023-02-01", "2023-02-01/", "2023-02-01"]
    other += ["2023-02-01/2023-03-01", "../2023-02-01/..", "../2023-02-01\n", "2101-01-01/.."]
    assert [text for text in other if not refused(parse_window, text)] == []


@given(day=DAYS, period=st.sampled_from(PERIODS))
def test_a_period_is_written_back_by_its_word(day: date, period: Period) -> None:
    text = period.write(day)
    assume(not refused(parse_window, text))
    found = parse_window(text)
    assert found.first <= day <= found.last
    assert (period_of(found), write_window(found)) == (period, text)
    assert period.write(found.first) == period.write(found.last) == text
    assert re.search(PATTERN, text)


@given(day=DAYS, period=st.sampled_from(PERIODS))
def test_a_window_that_is_a_day_longer_or_of_an_event_is_no_period(
    day: date, period: Period
) -> None:
    assume(not refused(parse_window, period.write(day)))
    found = parse_window(period.write(day))
    longer = Window(first=found.first, last=found.last + timedelta(days=1))
    during = Window(first=found.first, last=found.last, during=("visit",))
    assert (period_of(longer), period_of(during)) == (None, None)


def test_days_that_are_a_whole_month_or_year_are_written_as_one_word() -> None:
    given = [
        ("2024-02-01", "2024-02-29"),
        ("2024-01-01", "2024-12-31"),
        ("2025-06-02", "2025-06-08"),
    ]
    assert [write_window(window(*each)) for each in given] == ["2024-02", "2024", None]


@pytest.mark.parametrize(
    "period", [each for each in PERIODS if each.example], ids=lambda each: each.name
)
def test_the_example_of_a_period_is_one(period: Period) -> None:
    """An article, the period's name and its word in quotes."""
    _, name, text = period.example.split()
    assert (name, period_of(parse_window(text.strip('"')))) == (period.name, period)


def test_other_words_do_not_fit_the_pattern() -> None:
    other = ["", "23", "2023-2", "2023-", "2023-02-01", "x2023", "2023-Q5", "../..", "2023/.."]
    other += [
        "2023-W00",
        "2023-W54",
        "2023-13",
        "2023-20",
        "2023-42",
        "2023-13-01/..",
        "../2023-02-32",
    ]
    assert [text for text in other if re.search(PATTERN, text)] == []

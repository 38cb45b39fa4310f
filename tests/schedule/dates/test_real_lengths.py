"""Times of a series that a change of clocks makes longer or shorter than the first."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.real_lengths import by_clock, real_length, uneven
from schedule.dates.recurrence import series
from schedule.dates.spans import TimeSpan
from tests.build import day, hours, span

NIGHT = hours("2024-03-29T22:00", "2024-03-30T06:00", "Europe/London")


def firsts(first: TimeSpan, rule: str, until: str = "2026-12-31") -> list[str]:
    return [str(each.first) for each in uneven(series(first, rule, day(until)))]


def test_the_nights_in_which_clocks_change_last_another_time() -> None:
    assert firsts(NIGHT, "FREQ=DAILY") == [
        "2024-03-30",
        "2024-10-26",
        "2025-03-29",
        "2025-10-25",
        "2026-03-28",
        "2026-10-24",
    ]


@pytest.mark.parametrize(
    ("first", "odd"),
    [
        (hours("2020-03-20T22:00", "2020-03-21T06:00", "Europe/London"), "2020-03-28"),
        (hours("2020-01-03T22:00", "2020-01-04T06:00", "Pacific/Fiji"), "2020-01-11"),
    ],
)
def test_the_first_clock_change_of_a_decade_counts(first: TimeSpan, odd: str) -> None:
    assert firsts(first, "FREQ=DAILY;COUNT=20") == [odd]


def test_where_clocks_change_in_the_first_all_others_differ() -> None:
    first = hours("2024-03-30T22:00", "2024-03-31T06:00", "Europe/London")
    assert firsts(first, "FREQ=WEEKLY;COUNT=3") == ["2024-04-06", "2024-04-13"]


def test_days_and_hours_by_day_are_all_alike() -> None:
    assert (
        firsts(hours("2024-03-30T10:00", "2024-03-30T18:00", "Europe/London"), "FREQ=DAILY") == []
    )
    assert uneven(series(span("2024-03-30"), "FREQ=DAILY;COUNT=9")) == ()


@given(
    start=st.integers(0, 23),
    length=st.integers(1, 60),
    rule=st.sampled_from(("FREQ=DAILY;COUNT=400", "FREQ=WEEKLY;BYDAY=SA;COUNT=90")),
    zone=st.sampled_from(("Europe/London", "America/New_York", "Asia/Kathmandu")),
)
def test_each_of_another_length_is_found(start: int, length: int, rule: str, zone: str) -> None:
    first = hours(f"2024-01-06T{start:02}:00", "2024-02-06T00:00", zone)
    first = TimeSpan(start=first.start, end=first.start + timedelta(hours=length))
    found = series(first, rule)
    assert real_length(first) == by_clock(first)
    assert [*uneven(found)] == [
        each
        for each in found.spans
        if isinstance(each, TimeSpan) and real_length(each) != real_length(first)
    ]

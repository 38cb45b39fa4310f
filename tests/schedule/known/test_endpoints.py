"""The first and last days of dates, sorted: what may narrow a window."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.spans import DaySpan, When, Window
from schedule.known.comparison import Comparison, compare_dates
from schedule.known.endpoints import Endpoints
from tests.build import hours, span, window

FIELD: Comparison[When] = compare_dates({}, lambda place: [place])
MARCH = window("2024-03-01", "2024-03-31")


def days(kind: type[DaySpan] | type[Window]) -> st.SearchStrategy[When]:
    some = st.integers(0, 9).map(lambda number: date(2024, 3, 1) + timedelta(number))
    pair = st.lists(some, min_size=2, max_size=2).map(sorted)
    return pair.map(lambda both: kind(first=both[0], last=both[1]))


@pytest.mark.parametrize(
    ("when", "may"),
    [
        (window("2024-03-01", "2024-03-31"), False),
        (window("2024-02-01", "2024-03-31"), False),
        (window("2024-03-01", "2024-04-01"), False),
        (window("2024-02-01", "2024-02-29"), False),
        (window("2024-02-01", "2024-03-01"), True),
        (window("2024-03-31", "2024-04-30"), True),
        (window("2024-03-02", "2024-04-30"), True),
        (window("2024-02-01", "2024-03-30"), True),
        (Window.between(date(2024, 3, 31), date.max), True),
        (Window.between(date(2024, 3, 1), date.max), False),
        (Window.between(date.min, date(2024, 3, 31)), False),
        (Window.between(date.min, date(2024, 3, 30)), True),
        (span("2024-03-01", "2024-03-31"), True),
        (span("2024-03-01"), True),
        (span("2024-03-31"), True),
    ],
)
def test_what_begins_or_ends_inside_a_window_may_narrow_it(when: When, *, may: bool) -> None:
    found = Endpoints()
    assert not found.may_narrow(MARCH)
    found.add(when)
    assert found.may_narrow(MARCH) is may
    found.remove(when)
    assert not found.may_narrow(MARCH)


@given(
    dates=st.lists(days(DaySpan) | days(Window), unique=True),
    gone=st.sets(st.integers(0, 9)),
    around=days(Window),
)
def test_nothing_that_narrows_a_window_is_missed(
    dates: list[When], gone: set[int], around: Window
) -> None:
    found = Endpoints()
    for each in dates:
        found.add(each)
    for each in (dates[number] for number in gone if number < len(dates)):
        found.remove(each)
    left = [each for number, each in enumerate(dates) if number not in gone]
    if any(FIELD.meet(around, each) not in (None, around) for each in left):
        assert found.may_narrow(around)


@given(dates=st.lists(days(DaySpan) | days(Window), unique=True, min_size=1), around=days(Window))
def test_what_begins_inside_a_window_is_found(dates: list[When], around: Window) -> None:
    found = Endpoints()
    for each in dates:
        found.add(each)
    inside = [each for each in dates if around.first <= each.first <= around.last]
    assert [*found.beginning(around)] == sorted(inside, key=lambda each: each.first)


def test_a_date_that_fills_a_window_narrows_it_as_long_as_any_of_them_stands() -> None:
    found, day = Endpoints(), window("2024-03-01", "2024-03-01")
    timed = hours("2024-03-01T10:00", "2024-03-01T11:00", "UTC")
    found.add(span("2024-03-01"))
    found.add(timed)
    found.remove(timed)
    assert found.may_narrow(day)


def test_a_time_is_removed_by_another_clock_that_shows_another_day() -> None:
    found = Endpoints()
    found.add(hours("2024-03-31T01:00", "2024-03-31T02:00", "Asia/Shanghai"))
    assert found.may_narrow(MARCH)
    found.remove(hours("2024-03-30T20:00", "2024-03-30T21:00", "Europe/Moscow"))
    assert not found.may_narrow(MARCH)

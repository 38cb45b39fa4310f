"""The weeks of a month: days, and bars in lanes."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.layout.month import MonthIndex, month
from schedule.layout.weeks import MOST_LANES, Week
from tests.build import claim, day, days, report, schedule, times
from tests.strategies import all_records

MONTHS = [date(2023, number, 1) for number in (2, 3, 4)]


def march(*claims: Claim, **filed: Any) -> Sequence[Week]:
    known = schedule(report("a", "2023-01-01", *claims), **filed)
    month_index = MonthIndex.of(known.events.values())
    return month(month_index, day("2023-03-01"), day("2023-03-15")).weeks


def drawn(week: Week) -> list[list[str]]:
    """The lanes of a week: `visit 3 [1/3]` is a bar of three columns that begins on day 1 of 3 and
    ends there; an open bracket is an end that isn't in the week.
    """
    return [
        [
            f"{cell.bar.entry.event.id} {cell.columns} {'[' if cell.bar.begins else '('}"
            f"{cell.bar.number}/{cell.bar.count}{']' if cell.bar.ends else ')'}"
            if cell.bar
            else "·"
            for cell in lane
        ]
        for lane in week.lanes
    ]


def test_days_know_whether_they_are_of_the_month_and_today() -> None:
    flat = [each for week in march() for each in week.days]
    assert [each.day for each in flat if each.today] == [day("2023-03-15")]
    assert [each.day for each in flat if not each.within] == [
        day("2023-02-27"),
        day("2023-02-28"),
        day("2023-04-01"),
        day("2023-04-02"),
    ]


def test_an_event_of_several_days_is_one_bar_across_their_columns() -> None:
    laid = march(
        claim("visit", dates=days("2023-03-20", "2023-03-22")),
        claim("talks", dates=days("2023-03-21")),
        claim("summit", dates=days("2023-03-23", "2023-03-24")),
    )
    assert drawn(laid[3]) == [
        ["visit 3 [1/3]", "summit 2 [1/2]", "·", "·"],
        ["·", "talks 1 [1/1]", "·", "·", "·", "·", "·"],
    ]
    assert drawn(laid[2]) == [["·"] * 7]


def test_a_bar_is_broken_at_the_end_of_the_week_and_says_which_day_it_goes_on_with() -> None:
    laid = march(claim("visit", dates=days("2023-02-24", "2023-03-07")))
    assert [drawn(week) for week in laid[:3]] == [
        [["visit 7 (4/12)"]],
        [["visit 2 (11/12]", "·", "·", "·", "·", "·"]],
        [["·"] * 7],
    ]


def test_only_the_beginning_has_a_clock() -> None:
    laid = march(claim("visit", dates=times("2023-03-19T22:00", "2023-03-20T03:00"), zone="UTC"))
    bars = [cell.bar for week in laid for lane in week.lanes for cell in lane if cell.bar]
    assert [(bar.clock, bar.number, bar.count) for bar in bars] == [("22:00", 1, 2), ("", 2, 2)]


def test_a_full_day_says_what_found_no_lane() -> None:
    names = [f"e{number}" for number in range(MOST_LANES + 3)]
    world = {each: {"title": {"en": each}, "kind": "visit"} for each in names}
    said = (claim(each, dates=days("2023-03-20", "2023-03-21")) for each in names)
    week = march(*said, events=world)[3]
    assert len(week.lanes) == MOST_LANES
    assert week.is_full
    hidden = [each.hidden for each in week.days]
    assert hidden == [3, 3, 0, 0, 0, 0, 0]


@given(
    all_records(),
    st.sampled_from(MONTHS),
    st.integers(0, 6),
)
def test_lanes_cover_seven_columns_and_never_overlap(
    filed: Records, first: date, first_weekday: int
) -> None:
    laid = month(MonthIndex.of(resolve(filed).events.values()), first, first, first_weekday)
    for week in laid.weeks:
        assert 1 <= len(week.lanes) <= MOST_LANES
        assert [sum(cell.columns for cell in lane) for lane in week.lanes] == [7] * len(week.lanes)

"""The endings of earlier choices: kept by rank, as long as nothing changes from there down."""

from datetime import date
from typing import Any

import pytest

from schedule.dates.spans import When
from schedule.dates.windows import parse_window
from schedule.known.comparison import compare_dates
from schedule.known.endings import Ending, Kind, Memory, Rank
from tests.build import span, window

PLAIN, OFFICIAL = (False, False, True), (False, True, True)
FIELD = compare_dates({}, lambda place: [place])
FIFTH, WEEK = span("2024-02-05"), window("2024-02-05", "2024-02-11")
FEBRUARY, MARCH = window("2024-02-01", "2024-02-29"), window("2024-03-01", "2024-03-31")
SPRING, YEAR = window("2024-02-20", "2024-05-31"), window("2024-01-01", "2024-12-31")


def rank(day: int, kind: Kind = PLAIN) -> Rank:
    return *kind, date(2024, 1, day)


def ending(before: When | None, limit: When | None = FIFTH, **said: Any) -> Ending[When]:
    said = {"value": limit, "rounds": "rounds", **said}
    return Ending(before=before, limit=limit, **said)


def memory(*those: tuple[Rank, Ending[When]]) -> Memory:
    found = Memory()
    for each, one in those:
        found.add(each, None, one)
    return found


def test_an_ending_is_found_by_its_rank_and_by_what_is_heard() -> None:
    first, other = ending(None), ending(None, FEBRUARY)
    found = memory((rank(9), first))
    found.add(rank(9), "exact", other)
    assert found.ending(rank(9), None, None) is first
    assert found.ending(rank(9), "exact", None) is other
    assert found.ending(rank(8), None, None) is None
    assert found.ending(rank(9), "windows", None) is None
    assert found.ending(rank(9, OFFICIAL), None, None) is None


def test_the_ending_of_the_same_value_is_found_before_the_widest() -> None:
    widest, same = ending(None), ending(FEBRUARY)
    found = memory((rank(9), widest), (rank(9), same))
    asked = (None, FEBRUARY, MARCH)
    assert [found.ending(rank(9), None, each) for each in asked] == [widest, same, widest]


def test_only_a_window_goes_on_from_something_wider() -> None:
    found = memory((rank(9), ending(None)), (rank(8), ending(FEBRUARY)), (rank(7), ending(FIFTH)))
    after = {
        day: [each for each in (WEEK, SPRING, FIFTH) if found.ending(rank(day), None, each)]
        for day in (9, 8, 7)
    }
    assert after == {9: [WEEK, SPRING], 8: [WEEK], 7: [FIFTH]}


def test_endings_that_began_with_windows_elsewhere_stay_beside_each_other() -> None:
    months = [window(f"2024-{each:02}-01", f"2024-{each:02}-28") for each in range(1, 4)]
    first, *others = (ending(each, each) for each in months)
    found = memory((rank(9), first), (rank(9), ending(FIFTH)), (rank(9), ending(WEEK)))
    for each in others:
        found.add(rank(9), None, each)
    inside = [window(f"2024-{each:02}-02", f"2024-{each:02}-03") for each in range(1, 4)]
    assert [found.ending(rank(9), None, each) for each in inside] == [None, *others]


def test_endings_of_exact_days_take_no_place_of_wider_ones() -> None:
    exact = (ending(span(f"2024-02-{each:02}")) for each in (5, 6, 7))
    found = memory((rank(9), ending(None)), *((rank(9), each) for each in exact))
    assert found.ending(rank(9), None, WEEK) == ending(None)


def test_endings_of_narrower_windows_take_no_place_of_wider_ones() -> None:
    found = memory(*((rank(9), ending(each)) for each in (None, FEBRUARY, MARCH)))
    assert found.ending(rank(9), None, YEAR) == ending(None)


def test_a_change_takes_away_the_endings_of_its_kind_from_its_rank_up() -> None:
    kept = [rank(7), rank(8), rank(9), rank(8, OFFICIAL)]
    found = memory(*((each, ending(None)) for each in reversed(kept)))
    found.change(rank(8))
    left = [each for each in kept if found.ending(each, None, None)]
    assert left == [rank(7), rank(8, OFFICIAL)]
    found.change(rank(1, (True, True, True)))
    found.add(rank(8), None, ending(None))
    found.change(rank(7))
    assert [each for each in kept if found.ending(each, None, None)] == [rank(8, OFFICIAL)]


def test_the_last_choice_holds_until_something_changes() -> None:
    found = Memory()
    assert not found.is_settled
    found.keep("choice")
    assert (found.is_settled, found.last) == (True, "choice")
    found.change(rank(1))
    assert not found.is_settled


@pytest.mark.parametrize(
    ("limit", "value", "expected"),
    [
        (FEBRUARY, SPRING, window("2024-02-20", "2024-02-29")),
        (FEBRUARY, YEAR, FEBRUARY),
        (FIFTH, FEBRUARY, FIFTH),
        (FIFTH, MARCH, None),
        (MARCH, FEBRUARY, None),
        (None, FEBRUARY, None),
    ],
    ids=["narrowed", "within it", "exact days", "other days", "another window", "votes"],
)
def test_a_window_ends_as_what_it_shares_with_the_limit(
    limit: When | None, value: When, expected: When | None
) -> None:
    found = ending(None, limit).narrowed(value, FIELD)
    assert found == (ending(value, expected) if expected else None)


def test_a_window_within_the_limit_ends_as_it_is() -> None:
    found = ending(None, FEBRUARY).narrowed(WEEK, FIELD)
    assert found == Ending(before=WEEK, value=WEEK, limit=WEEK, rounds=None)


def test_exact_days_go_on_to_the_value_in_which_they_ended() -> None:
    later = span("2024-02-06")
    found = ending(None, FIFTH, value=later).narrowed(FEBRUARY, FIELD)
    assert found == ending(FEBRUARY, FIFTH, value=later)


@pytest.mark.parametrize(
    ("first", "last", "known"),
    [("01", "29", True), ("05", "29", False), ("01", "11", False), ("05", "11", True)],
    ids=["inside", "at its start", "at its end", "the same days"],
)
def test_a_window_in_words_at_an_end_of_another_has_to_be_gone_through(
    first: str,
    last: str,
    known: bool,  # noqa: FBT001 - what is expected
) -> None:
    week = parse_window("2024-W06")
    around = window(f"2024-02-{first}", f"2024-02-{last}")
    assert (ending(None, week).narrowed(around, FIELD) is not None) is known
    assert ending(None, WEEK).narrowed(around, FIELD)

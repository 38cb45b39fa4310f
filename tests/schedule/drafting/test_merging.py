"""Claims of one item are one claim."""

from datetime import date
from typing import Any

from schedule.drafting.claims import DraftClaim
from schedule.drafting.draft import speech
from schedule.drafting.merging import united
from schedule.drafting.periods import Period
from schedule.record import replace

WORDS = speech("en")[1]


def claim(**given: Any) -> DraftClaim:
    about: dict[str, Any] = {"event": None, "title": "Spring fair", "kind": "exhibition"}
    return DraftClaim(**{**about, "period": None, "exact": False, "status": "announced", **given})


def span(first: int, last: int) -> Period:
    return Period(first=date(2024, 5, first), last=date(2024, 5, last), unit="day")


def merged(claims: list[DraftClaim]) -> list[DraftClaim]:
    return [*united(claims, WORDS)]


def test_what_is_more_exact_replaces_a_window() -> None:
    window, exact = claim(period=span(1, 31)), claim(period=span(3, 4), exact=True)
    assert [each.period for each in merged([window, exact])] == [span(3, 4)]


def test_a_cancellation_outweighs_what_was_announced() -> None:
    off = claim(status="cancelled")
    assert [each.status for each in merged([claim(period=span(3, 4), exact=True), off])] == [
        "cancelled"
    ]


def test_days_that_differ_are_unsure() -> None:
    one = claim(event="fair", period=span(3, 4), exact=True)
    two = claim(event="fair", period=span(8, 9), exact=True)
    assert [each.unsure for each in merged([one, two])] == [("dates",)]


def test_what_was_expected_formerly_stays_apart() -> None:
    assert len(merged([claim(period=span(3, 4)), claim(period=span(3, 4), formerly=True)])) == 2


def test_a_window_inside_a_window_is_the_days() -> None:
    window, part = claim(period=span(13, 19)), claim(period=span(13, 14))
    assert [each.period for each in merged([window, part])] == [span(13, 14)]


def test_the_first_day_alone_does_not_end_a_visit() -> None:
    begun = Period(first=date(2024, 5, 3), last=None, unit="day")
    one = claim(kind="visit", period=begun)
    two = claim(kind="visit", period=span(3, 3), exact=True)
    assert [each.period for each in merged([one, two])] == [begun]


def test_another_visitor_is_not_the_one_of_a_known_event() -> None:
    known = claim(event="trip", title=None, kind="visit", period=span(3, 9), exact=True)
    for named, count in ((("ann",), 1), (("bob",), 2)):
        two = claim(kind="visit", period=span(4, 4), exact=True, people=named)
        one = replace(known, people=("ann",), names=frozenset({"smit"}))
        assert len(merged([one, two])) == count
        assert len(merged([one, replace(two, names=frozenset({"jone"}))])) == 2


def test_visits_of_two_people_stay_apart_and_a_window_of_both_becomes_one_of_them() -> None:
    def visit(period: Period, *names: str, exact: bool = True) -> DraftClaim:
        return claim(
            title=f"Visit of {names[0]}", kind="visit", period=period, exact=exact, names={*names}
        )

    both = visit(span(1, 9), "lee", "orr", exact=False)
    made = merged([both, visit(span(3, 4), "berg"), visit(span(3, 6), "orr")])
    assert [(each.title, each.period) for each in made] == [
        ("Visit of berg", span(3, 4)),
        ("Visit of orr", span(3, 6)),
    ]


def test_a_guess_gives_way_to_what_is_said() -> None:
    guess = claim(period=span(3, 4), exact=True, status="held", unsure=("status",))
    said = claim(period=span(3, 4), exact=True)
    assert [(each.status, each.unsure) for each in merged([guess, said])] == [("announced", ())]

"""Claims of one item are one claim."""

from datetime import date
from typing import Any

from schedule.drafting.claims import DraftClaim, united
from schedule.drafting.periods import Period
from schedule.filed.claims import Claim
from tests.build import days


def claim(**given: Any) -> DraftClaim:
    about: dict[str, Any] = {"event": None, "title": "Spring fair", "kind": "exhibition"}
    return DraftClaim(**{**about, "period": None, "exact": False, "status": "announced", **given})


def span(first: int, last: int) -> Period:
    return Period(first=date(2024, 5, first), last=date(2024, 5, last), unit="day")


def test_what_is_more_exact_replaces_a_window() -> None:
    window, exact = claim(period=span(1, 31)), claim(period=span(3, 4), exact=True)
    assert [each.period for each in united([window, exact])] == [span(3, 4)]


def test_a_cancellation_outweighs_what_was_announced() -> None:
    off = claim(status="cancelled")
    assert [each.status for each in united([claim(period=span(3, 4), exact=True), off])] == [
        "cancelled"
    ]


def test_days_that_differ_are_unsure() -> None:
    one = claim(event="fair", period=span(3, 4), exact=True)
    two = claim(event="fair", period=span(8, 9), exact=True)
    assert [each.unsure for each in united([one, two])] == [("dates",)]


def test_what_was_expected_formerly_stays_apart() -> None:
    assert len([*united([claim(period=span(3, 4)), claim(period=span(3, 4), formerly=True)])]) == 2


def test_a_claim_is_filed_as_a_report_holds_it() -> None:
    filed = claim(period=span(3, 4), exact=True, people=("xi",)).as_filed("fair")
    assert Claim.model_validate(filed) == Claim.model_validate(
        {"event": "fair", "dates": days("2024-05-03", "2024-05-04"), "status": "announced"}
        | {"people": ["xi"]}
    )
    by = Period(first=None, last=date(2024, 5, 4), unit="day")
    assert claim(period=by, formerly=True, status=None).as_filed("fair") == {
        "event": "fair",
        "within": "../2024-05-04",
        "formerly": True,
    }

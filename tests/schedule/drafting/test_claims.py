"""Claims as a report file holds them."""

from datetime import date

from schedule.drafting.periods import Period
from schedule.filed.claims import Claim
from tests.build import days
from tests.schedule.drafting.test_merging import claim, span


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

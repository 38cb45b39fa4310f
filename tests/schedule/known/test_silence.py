"""An announcement of the past with no report since."""

from typing import Any

import pytest

from schedule.known.silence import is_unreported
from tests.build import claim, day, days, event, report

SAID: dict[str, Any] = {"dates": days("2024-05-16", "2024-05-17"), "status": "announced"}
ANNOUNCED = report("a", "2024-05-14", claim(**SAID))


def test_it_begins_on_the_day_after_the_last() -> None:
    known = event(ANNOUNCED)
    assert [is_unreported(known, day(f"2024-05-{each}")) for each in (15, 17, 18)] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        ("2024-05-20", {**SAID, "status": "held"}),
        ("2024-05-20", SAID),
        ("2024-05-15", {**SAID, "status": "cancelled"}),
    ],
)
def test_a_later_report_breaks_it_and_what_is_off_needs_none(
    published: str, said: dict[str, Any]
) -> None:
    known = event(ANNOUNCED, report("b", published, claim(**said)))
    assert not is_unreported(known, day("2024-06-01"))


def test_what_has_no_last_day_is_not_over() -> None:
    known = event(report("a", "2024-05-14", claim(within="2024-05-16/..")))
    assert not is_unreported(known, day("2025-06-01"))

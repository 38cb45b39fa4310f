"""The rulings that count, and what they decide."""

from typing import Any

from schedule.known.fields import Field
from schedule.known.ledger import Ledger
from schedule.known.rulings import Ruled, ruled_on
from tests.build import claim, day, days, event, instant, records, report, ruling, span

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FULL = claim(dates=days("2024-02-05"), place="moscow", status="announced", people=["xi"])


def test_a_ruling_counts_from_its_day_for_the_time_that_it_is_on_with_the_value_as_known() -> None:
    first = ruling("within", "2024-02", recorded=instant("2024-01-11"))
    place = ruling("place", "moscow", recorded=instant("2024-01-12"))
    once = ruling("status", "cancelled", occurrence=day("2024-02-12"))
    filed = records(report("a", "2024-01-10", FIFTH), rulings=[first, place, once])
    ledger = Ledger.of(filed)
    dated = {Field.DATES: Ruled(first.value, first)}
    assert ruled_on(ledger, "visit", None, day("2024-01-11")) == dated
    assert ruled_on(ledger, "visit", None, day("2024-01-12")) == {
        **dated,
        Field.PLACE: Ruled(filed.places["moscow"], place),
    }
    assert ruled_on(ledger, "visit", day("2024-02-12"), day("2026-12-01")) == {
        Field.STATUS: Ruled("cancelled", once)
    }


def test_a_ruled_field_has_that_value_and_the_others_go_on() -> None:
    found = event(
        report("a", "2024-01-10", FULL, **P1),
        report("b", "2024-01-10", SIXTH, **P2),
        rulings=[ruling("dates", days("2024-02-06")), ruling("people", ["putin"])],
    )
    assert (found.when, found.status) == (span("2024-02-06"), "announced")
    assert found.place
    assert [found.place.id, *(each.id for each in found.people)] == ["moscow", "putin"]
    assert not found.disputed


def test_a_later_ruling_replaces_an_earlier_one_and_newer_reports_do_not() -> None:
    found = event(
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-10", SIXTH, **P2),
        report("c", "2026-11-25", claim(dates=days("2024-02-07")), **MIN),
        rulings=[
            ruling("dates", days("2024-02-05"), recorded=instant("2026-11-22")),
            ruling("dates", days("2024-02-06"), recorded=instant("2026-11-23")),
        ],
    )
    assert found.when == span("2024-02-06")


def test_a_ruling_that_it_is_postponed_takes_no_days_away() -> None:
    found = event(report("a", "2024-01-10", FIFTH, **P1), rulings=[ruling("status", "postponed")])
    assert (found.status, found.when) == ("postponed", span("2024-02-05"))

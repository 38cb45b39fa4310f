"""The rulings that count, and what they decide."""

from typing import Any

from schedule import resolve
from schedule.known.fields import Field
from schedule.known.ledger import Ledger
from schedule.known.rulings import Ruled, decided
from tests.build import claim, day, days, event, instant, records, report, ruling, span

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FULL = claim(dates=days("2024-02-05"), place="moscow", status="announced", people=["xi"])


def test_the_last_ruling_on_a_field_decides_for_its_value_as_known() -> None:
    first = ruling("within", "2024-02", recorded=instant("2024-01-11"))
    place = ruling("place", "moscow", recorded=instant("2024-01-12"))
    other = ruling("dates", days("2024-02-05"), recorded=instant("2024-01-13"))
    filed = records(report("a", "2024-01-10", FIFTH))
    assert decided(Ledger.of(filed), [first, place, other]) == {
        Field.DATES: Ruled(span("2024-02-05"), other),
        Field.PLACE: Ruled(filed.places["moscow"], place),
    }


def test_a_ruling_counts_from_its_day_for_the_time_that_it_is_on() -> None:
    weekly = claim(dates=days("2024-02-05"), repeats="FREQ=WEEKLY;COUNT=3")
    once = ruling("status", "cancelled", occurrence=day("2024-02-12"))
    place = ruling("place", "moscow", recorded=instant("2024-01-01"))
    about = claim(occurrence=day("2024-02-12"), place="harbin")
    filed = records(report("a", "2024-01-10", weekly, about), rulings=[once, place])
    before, after = (resolve(filed, day(each)) for each in ("2026-11-21", "2026-11-22"))
    [was], [now] = (each.events["visit"].known.deviations for each in (before, after))
    assert (was.known.status, now.known.status and now.known.status.ruling) == (None, once)
    assert [each.events["visit"].status for each in (before, after)] == [None, None]
    assert [before.events["visit"].place, after.events["visit"].place] == [
        filed.places["moscow"],
        filed.places["moscow"],
    ]


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

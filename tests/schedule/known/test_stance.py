"""The stance of reports: what is followed, what supports it, what dissents, what is history."""

from typing import Any

import pytest
from hypothesis import given

from schedule import resolve
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.known.model import Event
from schedule.known.occurrences import occurrences
from schedule.known.stance import (
    Stance,
    against,
    expected_before,
    is_contradicted,
    other_dates,
    sides,
    stances,
)
from tests.build import RECORDED, claim, day, days, event, ids, report, span
from tests.strategies import all_records

PLAN = claim(dates=days("2023-03-20", "2023-03-22"))
LATER = claim(dates=day("2023-04-03"))
APART = (Stance.FORMERLY, Stance.SILENT, Stance.RETRACTED)
"""The stances of claims that have no say on the dates."""


def named(known: Event) -> list[tuple[str, Stance]]:
    return [(each.report.id, stands) for each, stands in stances(known)]


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (PLAN, Stance.FOLLOWED),
        (claim(within="2023-03"), Stance.SUPPORT),
        (LATER, Stance.DISSENT),
        (claim(status="announced"), Stance.SILENT),
        (claim(within="2023-05", formerly=True), Stance.FORMERLY),
        (claim(dates=days("2023-03-20", "2023-03-22"), formerly=True), Stance.FORMERLY),
    ],
)
def test_a_claim_beside_an_official_one_stands_to_it(said: Claim, stands: Stance) -> None:
    known = event(report("a", "2023-03-10", PLAN, official=True), report("b", "2023-03-10", said))
    assert named(known) == [("a", Stance.FOLLOWED), ("b", stands)]


def test_what_only_older_reports_say_was_known_before() -> None:
    known = event(report("a", "2023-03-10", PLAN), report("b", "2023-03-11", LATER))
    assert named(known) == [("a", Stance.SUPERSEDED), ("b", Stance.FOLLOWED)]


def test_a_claim_on_one_time_of_a_series_stands_to_what_is_known_of_that_time() -> None:
    series = claim(dates=day("2023-03-07"), repeats="FREQ=WEEKLY;COUNT=3")
    moved = claim(dates=day("2023-03-15"), occurrence=day("2023-03-14"))
    other = claim(dates=day("2023-03-16"), occurrence=day("2023-03-14"))
    known = event(
        report("a", "2023-03-01", series),
        report("b", "2023-03-02", moved, official=True),
        report("c", "2023-03-02", other),
    )
    assert named(known) == [
        ("a", Stance.FOLLOWED),
        ("b", Stance.FOLLOWED),
        ("c", Stance.DISSENT),
    ]


def test_the_sides_of_a_value_come_in_the_order_in_which_they_are_told() -> None:
    known = event(
        report("old", "2023-03-09", claim(dates=day("2023-05-01"))),
        report("a", "2023-03-10", PLAN, official=True),
        report("b", "2023-03-10", claim(within="2023-03")),
        report("c", "2023-03-10", LATER),
    )
    assert known.known.when
    assert [(side.stance, side.value, ids(side.reports)) for side in sides(known.known.when)] == [
        (Stance.FOLLOWED, span("2023-03-20", "2023-03-22"), ["a"]),
        (Stance.SUPPORT, span("2023-03-20", "2023-03-22"), ["b"]),
        (Stance.DISSENT, span("2023-04-03"), ["c"]),
        (Stance.SUPERSEDED, span("2023-05-01"), ["old"]),
    ]


@pytest.mark.parametrize("published", ["2023-03-09", "2023-03-10"])
def test_only_dissent_contradicts(published: str) -> None:
    known = event(report("a", "2023-03-10", PLAN, official=True), report("b", published, LATER))
    expected = published == "2023-03-10"
    assert is_contradicted(known.known.when) is expected
    assert [each.is_contradicted for each in occurrences(known)] == [expected]


def test_nothing_stands_against_what_is_not_known() -> None:
    known = event(report("a", "2023-03-10", claim(status="announced")))
    assert [*against(known.known.when)] == []
    assert not is_contradicted(known.known.when)


def test_a_former_expectation_is_a_side_of_its_own() -> None:
    former = claim(within="2023-05", formerly=True)
    known = event(report("a", "2023-03-10", PLAN, former))
    (side,) = expected_before(known)
    assert (side.stance, side.value.claim, ids(side.reports)) == (Stance.FORMERLY, former, ["a"])


@given(all_records())
def test_the_report_of_a_claim_stands_on_the_side_of_its_stance(records: Records) -> None:
    """Who says the value both exactly and less exactly is followed."""
    for known in resolve(records).events.values():
        dates = known.known.when
        told = {(name, stands) for name, stands in named(known) if stands not in APART}
        found = [
            (each.id, side.stance)
            for side in (*(sides(dates) if dates else ()), *other_dates(known.known))
            for each in side.reports
        ]
        followed = {name for name, stands in found if stands is Stance.FOLLOWED}
        assert {
            (name, stands)
            for name, stands in told
            if not (stands is Stance.SUPPORT and name in followed)
        } <= {*found}


def test_of_windows_that_share_days_each_that_gives_an_end_is_followed() -> None:
    known = event(
        report("by", "2024-01-10", claim(within="../2025-06-30"), publisher="P1"),
        report("from", "2024-01-10", claim(within="2025-06-10/.."), publisher="P2"),
        report("year", "2024-01-10", claim(within="2025"), publisher="P3"),
    )
    assert [stands for _, stands in stances(known)] == [
        Stance.FOLLOWED,
        Stance.FOLLOWED,
        Stance.SUPPORT,
    ]


def test_what_was_retracted_has_a_stance_of_its_own() -> None:
    slip: dict[str, Any] = {"retracted": "Another visit.", "revised": RECORDED}
    known = event(
        report("a", "2024-01-10", claim(dates=day("2024-02-05")), **slip),
        report("b", "2024-01-10", claim(dates=day("2024-02-06"), **slip)),
        report("c", "2024-01-10", claim(dates=day("2024-02-06"))),
    )
    assert [stands for _, stands in stances(known)] == [
        Stance.RETRACTED,
        Stance.RETRACTED,
        Stance.FOLLOWED,
    ]

"""The ledger: which records count on a day."""

from typing import Any

from schedule.known.ledger import Ledger, day_of
from tests.build import EVENTS, claim, day, days, ids, instant, records, report, ruling, window

SAME = {"title": {"en": "Tour"}, "kind": "visit"}
WORLD: dict[str, Any] = {
    **EVENTS,
    "tour": {**SAME, "merged_into": "trip"},
    "trip": {**SAME, "merged_into": "visit"},
    "gala": {**SAME, "part_of": ["talks", "tour"]},
    "gone": {**SAME, "withdrawn": "Entered twice.", "revised": instant("2026-11-23")},
}
OLD = report("old", "2023-03-10", claim("visit", dates=days("2023-03-20")), claim("gala"))
NEW = report("new", "2023-03-15", claim("tour", within="2023-03"), claim("summit"))
EARLY = report("also", "2023-03-10", claim("visit", place="moscow"))
RULED = ruling("place", "moscow", recorded=instant("2023-03-12T23:59"))
LATER = ruling("status", "held", event="tour", recorded=instant("2023-03-16"))


def ledger(on: str = "2100-01-01") -> Ledger:
    return Ledger.of(records(NEW, OLD, EARLY, rulings=[LATER, RULED], events=WORLD), day(on))


def told(filed: Ledger, event: str) -> list[tuple[str, int]]:
    return [(each.report.id, each.number) for each in filed.statements(event)]


def test_statements_are_in_order_of_publication_then_id_with_those_of_merged_events() -> None:
    assert told(ledger(), "visit") == [("also", 0), ("old", 0), ("new", 0)]
    assert told(ledger(), "tour") == []
    assert [each.when for each in ledger().statements("visit")][2] == window(
        "2023-03-01", "2023-03-31"
    )


def test_only_what_was_published_or_recorded_until_the_day_counts() -> None:
    counted = [
        (told(each, "visit"), [*each.published()], [rule.field for rule in each.rulings("visit")])
        for each in map(ledger, ("2023-03-09", "2023-03-11", "2023-03-12", "2023-03-16"))
    ]
    both = [("also", 0), ("old", 0)]
    assert counted == [
        ([], [], []),
        (both, ["also", "old"], []),
        (both, ["also", "old"], ["place"]),
        ([*both, ("new", 0)], ["also", "old", "new"], ["place", "status"]),
    ]


def test_the_events_are_those_that_some_report_speaks_of_by_the_ids_that_stand_for_them() -> None:
    assert ledger().events() == {"visit", "gala", "summit"}
    assert ledger("2023-03-10").events() == {"visit", "gala"}
    assert (ledger().target("tour"), ledger().target("talks")) == ("visit", "talks")
    assert [*ledger().withdrawn] == ["gone"]


def test_a_family_is_an_event_and_all_that_it_is_part_of() -> None:
    assert ledger().parents("gala") == ("talks", "visit")
    assert ledger().family("gala") == ("gala", "talks", "visit")
    assert ledger().family("visit") == ("visit",)
    assert [*ledger().children("visit")] == ["talks", "gala"]


def test_a_programme_has_the_parts_that_reports_have_told_of() -> None:
    assert [each.id for each in ledger().programme("visit")] == ["gala"]
    assert ledger("2023-03-09").programme("visit") == ()


def test_an_amended_ledger_is_the_ledger_of_its_records() -> None:
    moved = report("old", "2023-03-20", claim("summit", dates=days("2023-03-21")))
    world = {**WORLD, "gala": {**SAME, "part_of": ["summit"]}}
    after = records(NEW, moved, EARLY, rulings=[LATER], events=world)
    found = ledger().amended(after, reports={"old"}, events={"gala"})
    fresh = Ledger.of(after, day("2100-01-01"))
    for event in after.events:
        assert told(found, event) == told(fresh, event)
        assert found.rulings(event) == fresh.rulings(event)
        assert [*found.children(event)] == [*fresh.children(event)]
    assert ids(found.reports) == ids(fresh.reports) == ["also", "new", "old"]


def test_a_ruling_counts_from_its_day_in_utc() -> None:
    assert day_of(RULED) == day("2023-03-12")

"""The events that may change when records change."""

from typing import Any

from schedule.known.ledger import Ledger
from schedule.known.reach import reach, reached, reached_after
from tests.build import EVENTS, claim, day, days, instant, records, report, ruling

SAME = {"title": {"en": "Tour"}, "kind": "visit"}
WORLD: dict[str, Any] = {
    **EVENTS,
    "tour": {**SAME, "merged_into": "visit", "revised": instant("2023-03-12")},
    "gala": {**SAME, "part_of": ["talks", "tour"]},
}
OLD = report("old", "2023-03-10", claim("visit", dates=days("2023-03-20")), claim("gala"))
NEW = report("new", "2023-03-15", claim("tour", within="2023-03"), claim("summit"))
FILED = records(OLD, NEW, events=WORLD)
LEDGER = Ledger.of(FILED)


def test_a_record_reaches_wholes_and_all_parts_of_its_event() -> None:
    assert reach(LEDGER, ["tour"]) == {"visit", "talks", "gala"}
    assert reach(LEDGER, ["gala"]) == {"gala", "talks", "visit"}


def test_records_after_a_day_reach_the_events_that_they_name() -> None:
    assert reached_after(LEDGER, day("2023-03-12")) == {"visit", "talks", "gala", "summit"}
    assert reached_after(LEDGER, day("2023-03-16")) == set()
    assert reached_after(LEDGER, day("2023-03-11")) == reached_after(LEDGER, day("2023-03-12"))


def test_a_change_reaches_what_was_named_before_and_what_is_named_now() -> None:
    after = report("new", "2023-03-15", claim("tour", within="2023-03"))
    decided = ruling("status", "held", event="gala")
    changed = Ledger.of(records(OLD, after, rulings=[decided], events=WORLD))
    assert reached(LEDGER, changed, reports=["new"], events=[]) == {
        *("visit", "talks", "gala", "summit")
    }
    same = Ledger.of(records(OLD, NEW, events=WORLD))
    assert reached(LEDGER, same, reports=[], events=["summit"]) == {"summit"}

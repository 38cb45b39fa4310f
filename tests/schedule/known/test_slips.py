"""Slips: when a day was announced, how often and how far it moved, how long ahead it was known."""

from schedule.filed.records import Report
from schedule.known.slips import Slip, SlipList, SlipSummary, slip, slips, summaries, summary
from tests.build import claim, day, days, report, schedule

TOLD = report(
    "a", "2023-01-01", claim("visit", within="2023-03"), claim("summit", within="2023-04")
)
DATED = report("b", "2023-02-01", claim("visit", dates=days("2023-03-20", "2023-03-22")))
MOVED = report("c", "2023-03-01", claim("visit", dates=days("2023-03-25", "2023-03-27")))


def slip_of(event: str, *reports: Report) -> Slip | None:
    return slip(schedule(*reports).events[event])


def test_a_window_that_narrows_to_a_day_is_no_move() -> None:
    known = schedule(TOLD, DATED)
    assert slip(known.events["visit"]) == Slip(
        event=known.events["visit"],
        announced=day("2023-01-01"),
        first=day("2023-03-20"),
        moves=0,
        days=0,
        announced_ahead=78,
        known_ahead=47,
    )


def test_a_day_that_is_replaced_by_another_is_a_move() -> None:
    found = slip_of("visit", TOLD, DATED, MOVED)
    assert found
    assert (found.moves, found.days, found.known_ahead) == (1, 5, 24)


def test_an_event_without_a_day_is_known_for_no_time_ahead() -> None:
    found = slip_of("summit", TOLD)
    assert found
    assert (found.first, found.announced_ahead, found.known_ahead) == (None, None, None)


def test_what_moved_most_stands_first_and_groups_are_summed_up() -> None:
    found = slips(schedule(TOLD, DATED, MOVED).events.values())
    assert found[0].event.id == "visit"
    assert summary(found[:1]) == SlipSummary(events=1, moved=1, days=5, known_ahead=24)
    assert summaries(found[:1], lambda each: (each.event.kind_id, "all")) == {
        found[0].event.kind_id: summary(found[:1]),
        "all": summary(found[:1]),
    }


def test_a_list_sums_up_all_slips_and_those_of_each_kind_and_publisher() -> None:
    """Each publisher has one row, with one of its names."""
    known = schedule(
        TOLD.model_copy(update={"publisher": "TASS"}),
        DATED,
        publishers={"tass": {"name": {"en": "TASS agency"}, "aliases": ["TASS"]}},
    )
    found = SlipList(known.events.values(), known.publishers)
    assert found.entries == slips(known.events.values())
    both = summary(found.entries)
    assert (both.events, found.overall) == (2, both)
    assert found.kinds == {each.event.kind_id: summary([each]) for each in found.entries}
    assert found.publishers == [("TASS", "tass", both)]

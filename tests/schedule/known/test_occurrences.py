"""The occurrences of an event that repeats without an end."""

from schedule.known.occurrences import occurrences, occurrences_on, shortened
from tests.build import claim, day, days, report, schedule, span

WEEKLY = claim(dates=days("2026-11-24"), repeats="FREQ=WEEKLY")
EVENT = schedule(report("a", "2026-11-01", WEEKLY)).events["visit"]


def test_they_go_up_to_the_horizon() -> None:
    assert [each.when for each in occurrences(EVENT)][-1] == span("2036-12-30")


def test_those_on_some_days_are_found_without_the_others() -> None:
    found = occurrences_on(EVENT, day("2030-01-01"), day("2030-01-12"))
    assert [each.when for each in found] == [span("2030-01-01"), span("2030-01-08")]


def test_the_first_stands_for_all_where_all_are_alike() -> None:
    assert [each.when for each in shortened(EVENT)] == [span("2026-11-24")]
    moved = claim(occurrence=day("2026-12-01"), dates=days("2026-12-02"))
    known = schedule(report("a", "2026-11-01", WEEKLY, moved)).events["visit"]
    assert [*shortened(known)] == [*occurrences(known)]

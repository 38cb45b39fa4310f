"""What is on now, what comes next, and what still runs on a day."""

from collections.abc import Iterable

import pytest

from schedule.filed.records import Claim
from schedule.known.occurrences import Occurrence
from schedule.layout.listing import Listing
from schedule.layout.now_and_next import begun_before, next_after, on_now
from tests.build import claim, day, days, report, schedule

VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


def listing(*claims: Claim) -> Listing:
    return Listing.of(schedule(report("a", "2023-01-01", *claims)).events.values())


def ids(times: Iterable[Occurrence]) -> list[str]:
    return [time.event.id for time in times]


@pytest.mark.parametrize(
    ("today", "now", "following"),
    [
        ("2023-03-19", [], ["visit"]),
        ("2023-03-20", ["visit"], ["talks"]),
        ("2023-03-21", ["visit", "talks"], ["summit"]),
        ("2023-03-22", ["visit"], ["summit"]),
        ("2023-03-23", [], ["summit"]),
        ("2023-04-01", ["summit"], []),
        ("2023-04-02", [], []),
    ],
)
def test_now_is_what_runs_today_and_next_what_begins_on_the_next_day(
    today: str, now: list[str], following: list[str]
) -> None:
    all_times = listing(
        VISIT,
        claim("talks", dates=days("2023-03-21")),
        claim("summit", dates=days("2023-04-01")),
    )
    found = on_now(all_times, day(today)), next_after(all_times, day(today))
    assert tuple(map(ids, found)) == (now, following)


def test_what_begins_on_one_day_is_next_together() -> None:
    all_times = listing(VISIT, claim("summit", dates=days("2023-03-20")))
    assert ids(next_after(all_times, day("2023-03-01"))) == ["visit", "summit"]


def test_a_window_is_neither_now_nor_next() -> None:
    """Its day isn't known: it may be over, or weeks away."""
    all_times = listing(claim("visit", within="2023-03"), claim("summit", within="2023-04"))
    assert (on_now(all_times, day("2023-03-20")), next_after(all_times, day("2023-03-20"))) == (
        [],
        [],
    )


def test_what_is_next_is_a_visit_and_not_each_item_of_its_first_day() -> None:
    all_times = listing(VISIT, claim("talks", dates=days("2023-03-20")))
    assert ids(next_after(all_times, day("2023-03-01"))) == ["visit"]
    assert ids(on_now(all_times, day("2023-03-20"))) == ["visit", "talks"]


def test_what_began_before_a_day_and_still_runs_is_found() -> None:
    all_times = listing(
        VISIT,
        claim("talks", dates=days("2023-03-21")),
        claim("summit", dates=days("2023-03-19", "2023-03-20")),
    )
    assert ids(begun_before(all_times, day("2023-03-21"))) == ["visit"]

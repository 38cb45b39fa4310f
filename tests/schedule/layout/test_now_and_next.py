"""What is on now, and what comes next."""

import pytest

from schedule.filed.claims import Claim
from schedule.layout.agenda_entry import day_run
from schedule.layout.listing import Listing
from schedule.layout.now_and_next import next_after, next_day, on_now
from tests.build import EVENTS, claim, day, days, report, schedule

VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


FLAT = {**EVENTS, "talks": EVENTS["summit"]}


def found(today: str, *claims: Claim, nested: bool = False) -> tuple[list[str], list[str]]:
    """What is on today, and what comes next."""
    known = schedule(report("a", "2023-01-01", *claims), events=EVENTS if nested else FLAT)
    listing = Listing(known.events.values())
    begins = next_day(listing, day(today))
    near = [*listing.ahead(day(today), day_run(begins or day(today)))]
    now, following = on_now(near, day(today)), next_after(near, begins)
    return [each.time.event.id for each in now], [each.time.event.id for each in following]


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
    talks, summit = days("2023-03-21"), days("2023-04-01")
    told = (VISIT, claim("talks", dates=talks), claim("summit", dates=summit))
    assert found(today, *told) == (now, following)


def test_what_begins_on_one_day_is_next_together() -> None:
    summit = claim("summit", dates=days("2023-03-20"))
    assert found("2023-03-01", VISIT, summit) == ([], ["visit", "summit"])


def test_a_window_is_neither_now_nor_next() -> None:
    """Its day isn't known: it may be over, or weeks away."""
    told = claim("visit", within="2023-03"), claim("summit", within="2023-04")
    assert found("2023-03-20", *told) == ([], [])


def test_what_is_next_is_a_visit_and_not_each_item_of_its_first_day() -> None:
    told = VISIT, claim("talks", dates=days("2023-03-20", "2023-03-24"))
    assert found("2023-03-01", *told, nested=True) == ([], ["visit"])
    assert found("2023-03-20", *told, nested=True) == (["talks", "visit"], [])

"""Upcoming: what is on, then what is next, up to a number."""

from schedule.layout.agenda import agenda
from schedule.layout.listing import Listing
from schedule.layout.upcoming import MOST, upcoming
from tests.build import claim, day, days, report, schedule


def test_what_is_on_comes_first_and_the_list_is_short() -> None:
    names = [f"e{number}" for number in range(9)]
    events = {each: {"title": {"en": each}, "kind": "visit"} for each in names}
    said = [claim("e0", dates=days("2023-03-01", "2023-03-20"))]
    said += [
        claim(each, dates=days(f"2023-03-{10 + at}")) for at, each in enumerate(names) if at > 0
    ]
    known = schedule(report("a", "2023-02-01", *said), events=events)
    laid = agenda(Listing(known.events.values()), day("2023-03-12"))
    found = [each.time.event.id for each in upcoming(laid)]
    assert found == ["e0", "e2", "e3", "e4", "e5"]
    assert len(found) == MOST


def test_nothing_is_upcoming_when_all_is_past() -> None:
    known = schedule(report("a", "2023-02-01", claim("visit", dates=days("2023-03-20"))))
    laid = agenda(Listing(known.events.values()), day("2024-01-01"))
    assert upcoming(laid) == ()

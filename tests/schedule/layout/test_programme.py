"""A programme by days, nested, with what has no day of its own at the end."""

from typing import Any

from schedule import Schedule
from schedule.layout.programme import ProgrammeItem, programme
from tests.build import claim, days, report, schedule

EVENTS: dict[str, Any] = {
    name: {"title": {"en": name}, "kind": "talks", "part_of": wholes}
    for name, wholes in {
        "visit": [],
        "dinner": ["visit"],
        "forum": ["visit"],
        "session": ["forum", "visit"],
        "speech": ["session"],
        "signing": ["visit"],
        "gala": ["visit"],
        "walk": ["visit"],
    }.items()
}


def known() -> Schedule:
    return schedule(
        report(
            "a",
            "2023-03-17",
            claim("visit", dates=days("2023-03-20", "2023-03-22")),
            claim("dinner", dates=days("2023-03-21")),
            claim("forum", dates=days("2023-03-20", "2023-03-21")),
            claim("session", dates=days("2023-03-21")),
            claim("speech", status="announced"),
            claim("signing", status="announced"),
            claim("gala", within="2023-04"),
            claim("walk", dates=days("2023-03-20"), repeats="FREQ=DAILY;COUNT=2"),
        ),
        events=EVENTS,
    )


def outline(items: tuple[ProgrammeItem, ...]) -> list[Any]:
    """Each item by its id, with a star where its dates are said, and what is inside it."""
    return [
        (f"{each.entry.event.id}{'*' if each.dated else ''}", *outline(each.items))
        for each in items
    ]


def test_items_stand_under_the_day_on_which_they_begin_and_parts_under_their_whole() -> None:
    found = programme(known().event("visit"), known().event)
    assert {day.day.day: outline(day.items) for day in found.days} == {
        20: [("forum*", ("session*", ("speech",))), ("walk",)],
        21: [("dinner",), ("walk",)],
    }


def test_what_happens_at_some_time_in_its_course_comes_after_the_days() -> None:
    found = programme(known().event("visit"), known().event)
    assert outline(found.during) == [("signing",)]
    assert outline(found.undated) == [("gala*",)]


def test_an_event_without_parts_has_no_programme() -> None:
    assert not programme(known().event("dinner"), known().event)
    assert programme(known().event("session"), known().event)

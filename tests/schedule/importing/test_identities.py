"""The identities of new events, and what is said of those that stand already."""

from tests.build import claim, records, report
from tests.schedule.importing.calendar_file import DAYS, calendar, entry, notes, taken


def test_an_identity_that_stands_is_an_editors_and_stays_as_it_is() -> None:
    known = records(report("a", "2023-02-01", claim("visit", uid="1@gazette.example")))
    lines = f"{DAYS}\nDESCRIPTION:New\nCATEGORIES:Talks"
    intake = taken(calendar(entry(lines, title="Another title")), known)
    assert (intake.events, intake.aside) == ({}, {"DESCRIPTION": 1, "CATEGORIES": 1})
    assert notes(intake) == [
        "left aside: 1@gazette.example: 'visit' has another title: Another title"
    ]


def test_a_description_that_is_too_long_is_left_aside() -> None:
    intake = taken(calendar(entry(f"{DAYS}\nDESCRIPTION:{'a' * 5001}")))
    [event] = intake.events.values()
    assert (event.description, intake.aside) == (None, {"DESCRIPTION": 1})

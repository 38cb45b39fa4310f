"""What a data folder holds: its files put together, with what is wrong."""

from pathlib import Path

import pytest

from schedule import DataError, examine
from schedule.errors import Problem
from schedule.filed.reading import ParsedFile, gather
from tests.build import identities, records
from tests.folder import REPORT, Folder


def test_a_reference_to_a_failed_entry_is_no_second_problem(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][0].update(people=["xi"]))
    folder.change("people.toml", lambda data: data["xi"].pop("name"))
    told = ['people.toml: xi.name: missing; expected name = { en = "Li Qiang" }']
    assert [str(each) for each in examine(tmp_path)] == told


def test_a_failed_report_leaves_no_event_without_one(tmp_path: Path) -> None:
    """What it would have said isn't known, so nothing is said of events that no report mentions."""
    folder = Folder.small(tmp_path).change(REPORT, lambda data: data.update(official="yes"))
    told = [f"{REPORT}: official: expected true or false, not 'yes'"]
    assert [str(each) for each in examine(folder.path)] == told


FILED = records()
CALENDAR = ParsedFile(file="calendar.toml", table="calendar", entries={"": FILED.calendar})
EVENTS = identities(
    {each: {"title": {"en": each}, "kind": "visit"} for each in ("visit", "tour", "talks")}
)


def parsed(file: str, *events: str) -> ParsedFile:
    return ParsedFile(file=file, table="events", entries={each: EVENTS[each] for each in events})


def test_parsed_files_are_put_together_with_the_file_of_each_entry() -> None:
    found = gather([CALENDAR, parsed("events/a.toml", "visit"), parsed("events/b.toml", "tour")])
    assert found.events == {"visit": EVENTS["visit"], "tour": EVENTS["tour"]}
    assert found.files == {
        ("calendar", ""): "calendar.toml",
        ("events", "visit"): "events/a.toml",
        ("events", "tour"): "events/b.toml",
    }
    assert found.problems == ()
    assert found.records().events == found.events


def test_an_id_in_two_files_is_a_problem_of_the_second() -> None:
    found = gather([CALENDAR, parsed("events/a.toml", "visit"), parsed("events/b.toml", "visit")])
    message = "the id 'visit' is already used in events/a.toml; expected another"
    assert found.problems == (Problem(file="events/b.toml", key="visit", message=message),)
    with pytest.raises(DataError):
        found.records()


def test_any_id_might_stand_in_a_file_that_could_not_be_read() -> None:
    broken = ParsedFile(file="events/b.toml", table="events", legible=False)
    found = gather([CALENDAR, broken, parsed("events/a.toml", "visit")])
    assert ("visit" in found.declared["events"], "other" in found.declared["events"]) == (
        True,
        True,
    )
    sound = gather([CALENDAR, parsed("events/a.toml", "visit")])
    assert "other" not in sound.declared["events"]


def test_without_a_calendar_any_kind_might_be_there_and_the_file_is_asked_for() -> None:
    found = gather([parsed("events/a.toml", "visit")])
    message = "expected this file, which names the calendar"
    assert found.problems == (Problem(file="calendar.toml", key="", message=message),)
    assert "duel" in found.declared["kinds"]


def test_an_amended_reading_is_what_all_its_files_give() -> None:
    first, second = parsed("events/a.toml", "visit", "talks"), parsed("events/b.toml", "tour")
    before = gather([CALENDAR, first, second])
    moved = parsed("events/c.toml", "talks")
    assert before.amended([first], [moved]) == gather([CALENDAR, second, moved])
    assert before.amended([first], [first]) == before
    assert before.amended([], [parsed("events/c.toml", "tour")]) is None
    flaw = ParsedFile(
        file="events/c.toml", table="events", problems=(Problem(file="", key="", message=""),)
    )
    assert before.amended([first], [flaw]) is None


def test_a_part_knows_its_whole() -> None:
    whole = gather([CALENDAR, parsed("events/a.toml", "visit", "talks")])
    part = whole.part(events=["talks"], reports=[], rulings=[])
    assert (part.events, part.places, part.whole) == ({"talks": EVENTS["talks"]}, {}, whole)
    assert whole.whole is whole

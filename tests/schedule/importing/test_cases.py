"""Files of public bug reports: each kind that was misread or lost has its right value here."""

from pathlib import Path
from typing import Any

import pytest

from schedule import load, resolve
from schedule.importing import Filing, Prepared, file, prepare
from tests.build import RECORDED, day
from tests.folder import Folder
from tests.schedule.importing.calendar_file import notes, said

CASES = Path(__file__).parent / "cases"
BERLIN = "Europe/Berlin"


def filed(name: str, folder: Path, **about: Any) -> Prepared:
    """Import a case into a folder."""
    [path] = CASES.glob(f"{name}*.ics")
    about = {"publisher": "P", "published": day("2024-05-14"), **about}
    prepared = prepare(folder, path.read_bytes(), Filing(recorded=RECORDED, **about))
    assert len(prepared.intake.taken) + len(prepared.intake.refused) == prepared.intake.entries
    if prepared.intake.report:
        file(folder, prepared)
    return prepared


def told(prepared: Prepared) -> list[list[Any]]:
    """The claims' dates, as text, with the zone and status where they say more than usual."""
    report = prepared.intake.report
    found = []
    for claim in map(said, report.claims if report else ()):
        first, last = (str(each).removesuffix(":00") for each in claim.get("dates", ("", "")))
        more = [
            claim[key] for key in ("zone", "status") if claim.get(key, "announced") != "announced"
        ]
        found.append([first, last] if first != last else [first])
        found[-1] += more
    return found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("l2", [["2024-06-12"], ["2024-07-01"], ["2024-08-01"]]),
        ("l3", [["2024-06-12"]]),
        ("l4", [[f"2024-06-{d} 10:00", f"2024-06-{d} 11:00", "UTC"] for d in (12, 19, 26)]),
        ("l1", [["2024-06-12"]]),
        ("l5", [["2024-06-12 20:00", "None", BERLIN]]),
        ("w01a", [["2024-06-12", "confirmed"]]),
        ("w01b", [["2024-06-12", "floated"]]),
        ("w01c", [["2024-06-01", "2024-06-30", "floated"]]),
        ("w02a", [[f"2024-06-{each}"] for each in range(10, 16)]),
        ("w02b", [["2024-06-12"]] * 4),
        ("w02c", [["2024-06-10"], ["2024-06-11"]]),
        ("w02d", [[f"2024-06-{each}"] for each in range(10, 14)]),
        ("w04a", [["2024-06-12 10:00", "2024-06-12 11:00", "UTC", "cancelled"]]),
        ("w04b", [["2024-06-12", "cancelled"]]),
        (
            "w05a",
            [
                ["2024-06-12 10:00", "2024-06-12 11:00", BERLIN],
                ["2024-06-12 10:00", "2024-06-12 11:00", "America/New_York"],
            ],
        ),
        ("w05b", [["2024-06-12"], ["2024-06-12 10:00", "2024-06-12 11:00", "America/New_York"]]),
        ("w06a", [["2024-06-12", "cancelled"]]),
        ("w06b", [["2024-06-12"], ["", "postponed"]]),
        ("w08a", [["2024-06-12"], ["2024-07-01"]]),
        ("w08b", [[f"2024-06-{d} 10:00", f"2024-06-{d} 11:00", "UTC"] for d in (12, 19, 26)]),
        (
            "w09a",
            [
                ["2024-06-12 10:00", "2024-06-12 11:00", BERLIN],
                ["2024-06-19 15:00", "2024-06-19 16:00", BERLIN],
                ["2024-06-26 15:00", "2024-06-26 16:00", BERLIN],
                ["2024-07-03 15:00", "2024-07-03 16:00", BERLIN],
            ],
        ),
        (
            "w09b",
            [
                ["2024-06-12 10:00", "2024-06-12 11:00", BERLIN],
                ["2024-06-21 15:00", "2024-06-21 16:00", BERLIN],
            ],
        ),
        ("w10-z02", [["2024-06-12 10:00", "2024-06-12 11:00", BERLIN]]),
        ("w10-z03", [["2024-06-12 10:00", "2024-06-12 11:00", BERLIN]]),
        ("w10-z04", [["2024-06-12 10:00", "2024-06-12 11:00", "Europe/Amsterdam"]]),
        ("w10-z06", [["2024-06-12 10:00", "2024-06-12 11:00", "UTC"]]),
        ("w10-z10", [["2024-06-12 10:00", "2024-06-12 11:00", BERLIN]]),
        ("w11a", [["2024-06-13 00:30", "2024-06-13 02:00", BERLIN]]),
        ("w13a", [["2024-06-12"]]),
        ("w14a", [["2024-03-31 03:30", "None", BERLIN]]),
        ("w14b", [["2024-06-12 20:00", "None", BERLIN]]),
    ],
)
def test_dates_zones_and_states_are_those_of_the_file(
    name: str, expected: list[list[Any]], tmp_path: Path
) -> None:
    assert told(filed(name, tmp_path)) == expected


@pytest.mark.parametrize(
    ("name", "title", "description", "place"),
    [
        ("w01a", "Concert", "Doors at seven.", None),
        ("w01b", "Postponed: Concert", "Sorry.", None),
        ("w01c", "Launch (day not known)", "Some time.", None),
        ("w07a", "Café au lait andmore", None, "Main Hall"),
        ("w07b", "Café", None, None),
        ("w15a", "C:/New", "path C:/New", None),
        ("w15b", "Walk", r"See \\files/New\plan.doc", None),
        ("w17a", "Café", None, None),
        ("w20a", "Concert in the cathedral", None, "Old Town Hall"),
    ],
)
def test_texts_are_those_of_the_file(
    name: str, title: str, description: str | None, place: str | None, tmp_path: Path
) -> None:
    filed(name, tmp_path)
    [event] = resolve(load(tmp_path)).events.values()
    assert event.title.best().text == title
    assert (event.description and event.description.best().text) == description
    assert (event.place and event.place.name.best().text) == place


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "w08c",
            [
                "not taken: same: another revision of it stands in the file",
            ],
        ),
        ("w16a", ["not taken: a: DTSTART is not the first time that RRULE gives"]),
        (
            "w16b",
            ["not taken: a: DTEND 20240612T240000 is no date or time; hours go from 00 to 23"],
        ),
    ],
)
def test_what_is_not_taken_is_listed_in_the_words_of_calendars(
    name: str, expected: list[str], tmp_path: Path
) -> None:
    assert notes(filed(name, tmp_path).intake) == expected


def test_coordinates_may_have_a_comma_and_far_places_of_one_name_are_two(tmp_path: Path) -> None:
    [hall] = filed("w12a", tmp_path / "a").intake.places.values()
    assert (hall.id, hall.coordinates) == ("hall", (52.5, 13.4))
    places = filed("w12b", tmp_path / "b").intake.places
    assert {each: place.coordinates for each, place in places.items()} == {
        "main-hall": (52.5, 13.4),
        "main-hall-2": (48.1, 11.5),
    }


def test_categories_become_kinds(tmp_path: Path) -> None:
    filed("w18", tmp_path)
    [event] = resolve(load(tmp_path)).events.values()
    assert (event.kind_id, event.kind.name.root) == ("main-track", {"en": "Main track"})


def test_one_conflict_does_not_hold_up_the_rest_of_the_file(tmp_path: Path) -> None:
    folder = Folder.real(tmp_path)
    prepared = filed("w19", folder.path)
    [refused] = prepared.intake.refused
    assert refused.uid == "putin-china-2024@dateline.example"
    assert refused.message.endswith("; --disputed takes it")
    assert [each.uid for each in prepared.intake.taken] == ["other-1"]
    disputed = filed("w19", Folder.real(tmp_path / "again").path, disputed=True)
    assert (disputed.intake.refused, len(disputed.conflicts)) == ((), 1)


def test_a_uid_that_is_used_again_next_term_is_another_event(tmp_path: Path) -> None:
    filed("w21-1", tmp_path)
    [second] = filed("w21-2", tmp_path).intake.taken
    [again] = filed("w21-1", tmp_path).intake.taken
    titles = {each: event.title.best().text for each, event in load(tmp_path).events.items()}
    assert (titles[second.event], titles[again.event]) == ("Physics", "Maths")
    assert (len(titles), second.is_new, again.is_new) == (2, True, False)


def test_the_same_file_twice_makes_no_event_twice(tmp_path: Path) -> None:
    for path in sorted(CASES.glob("*.ics")):
        name, folder = path.stem, tmp_path / path.stem
        first, second = filed(name, folder), filed(name, folder)
        assert (name, second.intake.events, second.intake.places) == (name, {}, {})
        assert [(each.uid, each.event) for each in second.intake.taken] == [
            (each.uid, each.event) for each in first.intake.taken
        ]


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A folder with the events of one publisher."""
    filed("w22-1", tmp_path)
    return tmp_path


def test_the_events_of_another_publisher_are_proposed_and_filed_as_new(town: Path) -> None:
    intake = filed("w22-2", town, publisher="Q").intake
    assert [each.is_new for each in intake.taken] == [True] * 3
    assert [(each.uid, each.event, each.strength, each.reasons) for each in intake.proposed] == [
        (
            "7781@culture.example",
            "a-1",
            "weak",
            ("titles 100 % alike", "7 days apart", "the same place"),
        ),
        (
            "7782@culture.example",
            "a-2",
            "strong",
            ("titles 100 % alike", "the same days", "the same place"),
        ),
        (
            "7783@culture.example",
            "a-3",
            "strong",
            ("titles 100 % alike", "the same days", "the same place"),
        ),
    ]


def test_an_answer_is_followed_and_remembered(town: Path) -> None:
    answers = {"7781@culture.example": "a-1"}
    intake = filed(
        "w22-2", town, published=day("2024-05-15"), answers=answers, all_strong=True
    ).intake
    assert [each.event for each in intake.taken] == ["a-1", "a-2", "a-3"]
    assert (intake.events, intake.proposed) == ({}, ())
    later = filed("w22-2", town, published=day("2024-05-20")).intake
    assert [each.event for each in later.taken] == ["a-1", "a-2", "a-3"]
    assert (later.events, later.proposed) == ({}, ())


def test_an_answer_may_come_after_the_entry_was_filed_as_new(town: Path) -> None:
    first = filed("w22-2", town).intake
    second = filed("w22-2", town, published=day("2024-05-20"), all_strong=True).intake
    assert [each.event for each in second.taken] == [first.taken[0].event, "a-2", "a-3"]
    assert [each.event for each in second.proposed] == ["a-1"]
    made = first.taken[2].event
    assert (
        f"changed: 7783@culture.example: {made!r} was made of it before; expected merged_into = "
        "'a-3' there"
    ) in map(str, second.notes)

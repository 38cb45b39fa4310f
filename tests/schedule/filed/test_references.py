"""How records point at each other, and where that leads."""

from pathlib import Path
from typing import Any

from schedule import examine
from schedule.filed.reading import ParsedFile, Reading, gather
from schedule.filed.references import is_cyclic, links, references, successor
from tests.build import claim, days, identities, records, report, ruling
from tests.folder import Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def test_an_event_that_is_part_of_what_was_merged_into_it_goes_in_circles(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda data: data["visit"].update(merged_into="talks"))
    assert told(folder) == [
        "events/all.toml: talks.part_of: expected no circle, but 'talks' leads back to itself"
    ]


def reading(**tables: dict[str, Any]) -> Reading:
    """The small world with other entries in some tables, each in a file of the table's name."""
    filed = records()
    found = {"places": filed.places, "events": filed.events, **tables}
    calendar = ParsedFile(file="calendar.toml", table="calendar", entries={"": filed.calendar})
    return gather(
        [
            calendar,
            *(
                ParsedFile(file=f"{name}.toml", table=name, entries=each)
                for name, each in found.items()
            ),
        ]
    )


def test_every_reference_has_its_file_its_key_and_where_it_points() -> None:
    told = report("a", "2023-03-17", claim("visit", place="moscow", people=["xi", "putin"]))
    decided = {
        "rulings[0]": ruling("place", "harbin"),
        "rulings[1]": ruling("people", ["li"]),
        "rulings[2]": ruling("dates", days("2023-03-20")),
    }
    assert [*references(reading(reports={"a": told}, rulings=decided))] == [
        ("reports.toml", "claims[0].event", "events", "visit"),
        ("reports.toml", "claims[0].place", "places", "moscow"),
        ("reports.toml", "claims[0].people[0]", "people", "xi"),
        ("reports.toml", "claims[0].people[1]", "people", "putin"),
        ("events.toml", "visit.kind", "kinds", "visit"),
        ("events.toml", "talks.kind", "kinds", "talks"),
        ("events.toml", "talks.part_of[0]", "events", "visit"),
        ("events.toml", "summit.kind", "kinds", "talks"),
        ("places.toml", "kremlin.part_of", "places", "moscow"),
        ("rulings.toml", "rulings[0].event", "events", "visit"),
        ("rulings.toml", "rulings[0].value", "places", "harbin"),
        ("rulings.toml", "rulings[1].event", "events", "visit"),
        ("rulings.toml", "rulings[1].value[0]", "people", "li"),
        ("rulings.toml", "rulings[2].event", "events", "visit"),
    ]


def test_the_successor_of_an_event_stands_at_the_end_of_its_mergers() -> None:
    about = {"title": {"en": "Tour"}, "kind": "visit"}
    merged = identities(
        {
            "a": {**about, "merged_into": "b"},
            "b": {**about, "merged_into": "c"},
            "c": about,
            "round": {**about, "merged_into": "about"},
            "about": {**about, "merged_into": "round"},
        }
    )
    found = reading(events=merged)
    assert [successor(found, each) for each in ("a", "b", "c", "unknown")] == [
        "c",
        "c",
        "c",
        "unknown",
    ]
    assert successor(found, "round") in ("round", "about")
    cycles = {
        (table, key): [each for each in ids if is_cyclic(each, ways)]
        for table, key, ids, ways in links(found)
    }
    assert cycles == {
        ("events", "part_of"): [],
        ("events", "merged_into"): ["round", "about"],
        ("places", "part_of"): [],
        ("reports", "corrects"): [],
    }


def test_what_leads_into_a_circle_is_not_part_of_it() -> None:
    ways = {"a": ["b"], "b": ["c", "d"], "c": ["b"], "d": []}
    assert [each for each in ways if is_cyclic(each, ways.__getitem__)] == ["b", "c"]

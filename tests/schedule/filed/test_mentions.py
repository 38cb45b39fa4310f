"""The ids that an entry mentions, whatever else is wrong with it."""

from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from schedule.filed.mentions import Mention, mentions
from schedule.filed.names import Record
from schedule.filed.records import Identity, Person, Place, Report
from tests.folder import Folder


def test_what_a_failed_entry_names_is_told_as_well(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", {"event": "no-such", "place": "atlantis", "status": "planned"})
    folder.change("events/all.toml", lambda data: data["talks"].update(kind="duel", size=1))
    assert [(each.file, each.key) for each in examine(tmp_path) if each.severity == "error"] == [
        ("events/all.toml", "talks.kind"),
        ("events/all.toml", "talks.size"),
        ("reports/2023-03-18-b.toml", "claims[0].event"),
        ("reports/2023-03-18-b.toml", "claims[0].place"),
        ("reports/2023-03-18-b.toml", "claims[0].status"),
    ]


@pytest.mark.parametrize(
    ("kind", "entry", "found"),
    [
        (
            Report,
            {"claims": [{"event": "visit"}, {"place": "moscow", "people": ["xi", 7, "Li"]}]},
            [
                ("claims[0].event", "events", "visit"),
                ("claims[1].place", "places", "moscow"),
                ("claims[1].people[0]", "people", "xi"),
            ],
        ),
        (
            Identity,
            {"kind": "talks", "part_of": ["a", "b"], "merged_into": "c"},
            [
                ("kind", "kinds", "talks"),
                ("part_of[0]", "events", "a"),
                ("part_of[1]", "events", "b"),
                ("merged_into", "events", "c"),
            ],
        ),
        (Identity, {"part_of": "a"}, [("part_of", "events", "a")]),
        (Place, {"part_of": "moscow"}, [("part_of", "places", "moscow")]),
        (Person, {"part_of": "moscow"}, []),
        (Report, {"claims": "visit"}, []),
        (Report, ["visit"], []),
        (Identity, {"kind": "a" * 80}, [("kind", "kinds", "a" * 80)]),
        (Identity, {"kind": "a" * 81}, []),
        (Identity, {"kind": ""}, []),
    ],
)
def test_ids_that_are_well_formed_are_mentioned_and_nothing_else(
    kind: type[Record], entry: Any, found: list[Mention]
) -> None:
    assert [*mentions(kind, entry)] == found

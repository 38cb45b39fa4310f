"""The ids that an entry mentions, whatever else is wrong with it."""

from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from schedule.filed.mentions import Mention, mentions
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
    ("table", "entry", "found"),
    [
        (
            "reports",
            {"claims": [{"event": "visit"}, {"place": "moscow", "people": ["xi", 7, "Li"]}]},
            [
                ("claims[0].event", "events", "visit"),
                ("claims[1].place", "places", "moscow"),
                ("claims[1].people[0]", "people", "xi"),
            ],
        ),
        (
            "events",
            {"kind": "talks", "part_of": ["a", "b"], "merged_into": "c"},
            [
                ("kind", "kinds", "talks"),
                ("part_of[0]", "events", "a"),
                ("part_of[1]", "events", "b"),
                ("merged_into", "events", "c"),
            ],
        ),
        ("events", {"part_of": "a"}, [("part_of", "events", "a")]),
        ("places", {"part_of": "moscow"}, [("part_of", "places", "moscow")]),
        ("people", {"part_of": "moscow"}, []),
        ("reports", {"claims": "visit"}, []),
        ("reports", ["visit"], []),
        ("events", {"kind": "a" * 80}, [("kind", "kinds", "a" * 80)]),
        ("events", {"kind": "a" * 81}, []),
        ("events", {"kind": ""}, []),
    ],
)
def test_ids_that_are_well_formed_are_mentioned_and_nothing_else(
    table: str, entry: Any, found: list[Mention]
) -> None:
    assert [*mentions(table, entry)] == found

"""Rulings: each chooses between values that reports give."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from schedule import examine
from tests.build import day, times
from tests.folder import Folder


def told(folder: Folder) -> list[str]:
    return [str(each) for each in examine(folder.path)]


def visit(**said: Any) -> dict[str, Any]:
    return {"event": "visit", **said}


def moment(number: int) -> datetime:
    return datetime(2026, 11, number, tzinfo=UTC)


def test_a_ruling_may_choose_what_was_said_of_an_event_merged_twice(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).file(
        "2023-03-18-b", {"event": "first", "dates": day("2023-03-21")}
    )
    same = {"title": {"en": "Tour"}, "kind": "visit"}
    folder.write(
        "events/more.toml",
        {"first": {**same, "merged_into": "second"}, "second": {**same, "merged_into": "summit"}},
    )
    decision = {"event": "summit", "field": "dates", "value": day("2023-03-21")}
    folder.write(
        "rulings.toml", {"rulings": [{**decision, "reason": "So.", "recorded": moment(23)}]}
    )
    assert told(folder) == []


def test_a_ruling_may_not_choose_what_was_only_expected_before(tmp_path: Path) -> None:
    """Else a date would be served that no report stands for."""
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", visit(dates=day("2023-04-21"), formerly=True))
    decision = visit(field="dates", value=day("2023-04-21"), reason="So.", recorded=moment(23))
    folder.write("rulings.toml", {"rulings": [decision]})
    assert told(folder) == [
        (
            "rulings.toml: rulings[1].value: expected a value that some report gives for 'visit': "
            "[2023-03-20, 2023-03-22]"
        )
    ]


def test_a_ruling_on_times_is_of_the_zone_that_a_report_gives(tmp_path: Path) -> None:
    hours = times("2023-03-20T10:00", "2023-03-20T11:00")
    folder = Folder.small(tmp_path).file("2023-03-18-b", visit(dates=hours, zone="Europe/Moscow"))
    decision = visit(field="dates", value=hours, reason="So.", recorded=moment(23))
    folder.write("rulings.toml", {"rulings": [{**decision, "zone": "Asia/Shanghai"}]})
    assert [str(each) for each in examine(tmp_path) if each.severity == "error"] == [
        (
            "rulings.toml: rulings[1].value: expected a value that some report gives for 'visit': "
            "[2023-03-20, 2023-03-22], [2023-03-20T10:00:00, 2023-03-20T11:00:00]"
        )
    ]

"""`todo`: what waits for an editor."""

import json
from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.build import day
from tests.folder import Folder


def test_what_waits_is_listed_by_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-17-b", {"event": "summit", "dates": day("2023-03-24")})
    folder.file("2023-03-18-c", {"event": "talks", "within": "2023-03", "status": "confirmed"})
    assert main(["todo", str(tmp_path), "--today", "2023-03-23"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "Conflicts to rule on:"
    assert told[1].startswith(
        "  summit: reports a, b of 2023-03-17 differ on its dates; expected a"
    )
    assert "    [[rulings]]" in told
    after = "planned for days that are over, with no report since; expected one"
    assert told[-5:] == [
        "Announcements of the past:",
        f"  visit: {after}",
        f"  talks: {after}",
        f"  summit: {after}",
        "4 things to do",
    ]


def test_json_has_the_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Folder.small(tmp_path)
    arguments = ["todo", "--data", str(tmp_path), "--format", "json", "--today"]
    assert [main([*arguments, today]) for today in ("2023-03-01", "2023-03-23")] == [0, 0]
    first, then, second = capsys.readouterr().out.partition("}\n")
    assert json.loads(first + then) == {"todo": []}
    assert json.loads(second)["todo"][0] == {
        "why": "announcement",
        "event": "visit",
        "message": "planned for days that are over, with no report since; expected one",
        "details": [],
    }

"""`diff`: what an edit changes for readers and subscribers."""

import json
from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.build import day
from tests.repository import Repository

REPORT = "publisher not named, report of 17 March 2023"


def edited(path: Path) -> str:
    """A small world in which a report moves the summit; the folder's path."""
    repository = Repository.small(path)
    claim = {"event": "summit", "dates": day("2023-03-25"), "status": "confirmed"}
    repository.data.file("2023-03-18-b", claim, publisher="The *Gazette*")
    return str(repository.data.path)


def test_an_edit_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--data", edited(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "summit: Summit: changed",
        "  Date: 20–22 March 2023 → 25 March 2023",
        "  Status: announced → confirmed",
        "  Why: No report contradicts it. → Of the reports that differ, the newest is followed.",
        f"  Reported by: {REPORT} → {REPORT}; The *Gazette*, 18 March 2023",
        "  subscribers: the entry is updated (SEQUENCE 0 → 1)",
        "1 event: 1 changed",
    ]


def test_markdown_has_no_markup_of_the_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "HEAD", "--data", edited(tmp_path), "--format", "markdown"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("### What readers and subscribers will see\n\n**Summit** (`summit`)")
    assert "The \\*Gazette\\*" in told


def test_json_has_the_parts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--data", edited(tmp_path), "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["events"]
    assert (found["event"], found["title"], found["change"]) == ("summit", "Summit", "changed")
    assert found["fields"][0] == {
        "field": "Date",
        "before": "20–22 March 2023",
        "after": "25 March 2023",
    }
    assert found["sequence"] == [0, 1]


def test_no_edit_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = str(Repository.small(tmp_path).data.path)
    assert main(["diff", "--data", data]) == 0
    assert capsys.readouterr().out == "Nothing changes for readers and subscribers.\n"


def test_what_is_saved_is_compared_after_an_upgrade(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.small(tmp_path / "repository")
    data, saved = str(repository.data.path), tmp_path / "before.json"
    assert main(["diff", "--data", data, "--save", str(saved)]) == 0
    repository.data.change("events/all.toml", lambda data: data["summit"].update(kind="visit"))
    assert main(["diff", str(saved), "--data", data]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{saved}: 3 events",
        "summit: Summit: changed",
        "  Kind: Talks → Visit",
        "  subscribers: apps may keep the old entry: SEQUENCE and LAST-MODIFIED stay",
        "1 event: 1 changed",
    ]


def test_a_commit_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = str(Repository.small(tmp_path).data.path)
    assert main(["diff", "nowhere", "--data", data]) == 1
    assert capsys.readouterr().err.startswith("nowhere: git doesn't find it: ")

"""What an edit is compared with: a commit, a folder, or a file."""

import json
from pathlib import Path

import pytest

from schedule.commands.earlier import NotCompared, broken, earlier, snapshot
from tests.folder import Folder
from tests.repository import Repository


def test_a_commit_a_folder_and_a_file_give_the_same(tmp_path: Path) -> None:
    repository = Repository.small(tmp_path / "repository")
    data = repository.data.path
    now = snapshot(data)
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(now.as_json()), encoding="utf-8")
    other = Folder.small(tmp_path / "other").path
    found = [earlier(data, since) for since in ("HEAD", "main", str(other), str(kept))]
    assert found == [now] * 4


def test_a_folder_that_is_the_repository_is_found_at_a_commit(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    Folder.small(tmp_path).text(".hidden/x.toml", "x = ")
    repository.git("init", "--quiet")
    repository.commit("Begin")
    assert earlier(tmp_path, "HEAD") == snapshot(tmp_path)


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ("nowhere", "nowhere: git doesn't find it: "),
        ("--output=x", "--output=x: expected a commit, a folder or a saved file"),
        ("data/calendar.toml", "data/calendar.toml: expected a file that `dateline diff --save`"),
        ("broken", "broken: the data has errors, so it can't be compared:\ncalendar.toml: "),
    ],
)
def test_what_can_not_be_compared_says_why(
    since: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = Repository.small(tmp_path)
    (tmp_path / "broken").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NotCompared) as raised:
        earlier(repository.data.path, since)
    assert str(raised.value)[: len(said)] == said


def test_a_deleted_report_breaks_a_promise(tmp_path: Path) -> None:
    repository = Repository.small(tmp_path)
    repository.data.file("2023-03-18-b", {"event": "visit", "status": "confirmed"})
    repository.commit("Add a report")
    repository.data.remove("reports/2023-03-18-b.toml")
    found = [(each.file, each.key) for each in broken(repository.data.path, "HEAD")]
    assert found == [
        ("events/all.toml", "talks"),
        ("events/all.toml", "visit"),
        ("reports/2023-03-18-b.toml", ""),
    ]

"""A data folder, loaded and examined."""

from pathlib import Path

import pytest

from schedule.errors import DataError
from schedule.known.folder import examine, load
from tests.folder import Folder


def test_a_sound_folder_gives_its_records_and_no_problem(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    assert {*load(folder.path).events} == {"visit", "talks", "summit"}
    assert [each for each in examine(folder.path) if each.severity == "error"] == []


def test_a_folder_with_errors_is_not_loaded(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    (folder.path / "calendar.toml").unlink()
    with pytest.raises(DataError) as raised:
        load(folder.path)
    assert raised.value.problems == tuple(
        each for each in examine(folder.path) if each.severity == "error"
    )

"""A calendar file filed in a folder: all or nothing, whatever stops it; and only what is sound."""

from pathlib import Path
from typing import Any

import pytest

from schedule import DataError, examine, load
from schedule.importing import Filing, NotFiled, file, prepare
from tests.build import RECORDED, day
from tests.folder import Folder
from tests.schedule.filed.test_write import content
from tests.schedule.importing.calendar_file import DAYS, calendar, entry
from tests.stopped import each_change

FILING = Filing(publisher="P", published=day("2024-05-14"), recorded=RECORDED)
FILE = calendar(
    *(entry(f"{DAYS}\nLOCATION:Hall {each}", uid=each, title=f"Fair {each}") for each in "abc")
)


def test_nothing_is_written_before_it_is_asked_for(tmp_path: Path) -> None:
    prepared = prepare(tmp_path, FILE, FILING)
    assert content(tmp_path) == {}
    file(tmp_path, prepared)
    assert content(tmp_path) == prepared.toml_files.files


@pytest.mark.slow
def test_an_import_that_is_killed_anywhere_can_be_run_again(tmp_path: Path) -> None:
    def import_(folder: Path) -> None:
        file(folder, prepare(folder, FILE, FILING))

    def made(number: int) -> Path:
        return Folder.small(tmp_path / str(number)).path

    stops = 0
    for folder in each_change(import_, made):
        assert [each for each in examine(folder) if each.severity != "warning"] == []
        import_(folder)
        import_(folder)
        titles = sorted(each.title.best().text for each in load(folder).events.values())
        assert titles == ["Fair a", "Fair b", "Fair c", "State visit", "Summit", "Talks"]
        assert [path for path in folder.rglob(".*") if path.is_file()] == []
        stops += 1
    assert stops > 10


def test_a_folder_that_is_not_sound_is_refused(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).text("events/x.toml", "[x]\n")
    with pytest.raises(DataError, match="x"):
        prepare(folder.path, FILE, FILING)


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"answers": {"a": "no-such"}}, "--match: there is no event 'no-such'"),
        ({"answers": {"z": "visit"}}, "--match: there is no entry 'z' in the file"),
        ({"distinct": {"a": ["no-such"]}}, "--no-match: there is no event 'no-such'"),
        ({"distinct": {"z": ["visit"]}}, "--no-match: there is no entry 'z' in the file"),
    ],
)
def test_an_answer_that_means_nothing_is_refused(
    said: dict[str, Any], message: str, tmp_path: Path
) -> None:
    folder = Folder.small(tmp_path)
    about = Filing(publisher="P", published=day("2024-05-14"), recorded=RECORDED, **said)
    with pytest.raises(NotFiled) as error:
        prepare(folder.path, FILE, about)
    assert str(error.value) == message

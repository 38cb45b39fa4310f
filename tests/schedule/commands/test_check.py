"""`check`: every problem and warning in the data."""

from pathlib import Path

import pytest

from schedule.__main__ import main
from tests.folder import DATA, REPORT, Folder


def test_sound_data_passes_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(DATA)]) == 0
    assert capsys.readouterr() == (f"{DATA}: 0 problems, 0 warnings\n", "")


def test_a_problem_fails_the_check_and_a_warning_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"].pop())
    warning = (
        "events/all.toml: summit: warning: no report speaks of this event, so it is not published"
    )
    assert main(["check", str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"{warning}\n{tmp_path}: 0 problems, 1 warning\n"
    folder.change(REPORT, lambda data: data["claims"][0].update(place="atlantis"))
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        warning,
        f"{REPORT}: claims[0].place: 'atlantis' is not in places.toml; expected an id from there",
        f"{tmp_path}: 1 problem, 1 warning",
    ]


def test_a_file_that_is_no_toml_is_a_problem_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Folder.small(tmp_path)
    (folder.path / "places.toml").write_text("[moscow\n", encoding="utf-8")
    assert main(["check", str(folder.path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("places.toml: ")
    assert told[-1].startswith(f"{folder.path}: 1 problem, ")

"""`dateline serve`, and the script that has it beside the commands of the schedule."""

from pathlib import Path

import pytest

from schedule import commands as schedule_commands
from schedule.commands import every_command
from tests.folder import Folder
from web import commands
from web.commands import main


def test_the_script_lists_the_commands_of_both_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    listed = [f"{x.name} {x.help}" for x in every_command([schedule_commands, commands])]
    assert ended.value.code == 0
    assert "serve" in [line.split()[0] for line in listed]
    assert [each for each in listed if each not in told] == []


def test_a_folder_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--data", str(tmp_path / "nowhere"), "--port", "0"]) == 1
    assert f"{tmp_path / 'nowhere'}: no such folder" in capsys.readouterr().err


def test_a_folder_with_a_problem_is_not_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Folder.small(tmp_path).remove("calendar.toml")
    assert main(["serve", "--data", str(tmp_path), "--port", "0"]) == 1
    assert capsys.readouterr().err.splitlines()[0].startswith("calendar.toml: expected this file")

"""The command line: what it prints, what it writes, and the exit codes that scripts go by."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from schedule import commands
from schedule.__main__ import main
from schedule.commands import Command, every_command
from tests.folder import Folder

SHARED = {
    "arguments",
    "article",
    "choosing",
    "claim_options",
    "earlier",
    "filing",
    "progress",
    "questions",
    "report_options",
}
"""Modules that commands share."""


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["draft"],
        ["show", "visit", "--data"],
        ["import", "--publisher", "A", "--published", "2023-03-18"],
    ],
    ids=" ".join,
)
def test_nothing_in_the_name_of_a_file_acts_on_the_terminal(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its escapes, line breaks and marks of direction are written as escapes."""
    folder = Folder.small(tmp_path / "a\x1b[2J\x9b31m\u202eb")
    folder.text("events/c\x1b[2J\nd\x9b\u202e.toml", "x = 1")
    missing = folder.path / "e\nf"
    assert main([*arguments, str(missing if "check" not in arguments else folder.path)]) == 1
    printed = "".join(capsys.readouterr())
    assert "\\x9b" in printed or "\\u009b" in printed
    assert [each for each in printed if not each.isprintable() and each != "\n"] == []


@pytest.mark.parametrize("arguments", [[], ["serve"], ["export"], ["export", "--colour", "red"]])
def test_anything_else_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: python -m schedule" in capsys.readouterr().err


def test_each_module_of_the_commands_is_one() -> None:
    names = [each.name for each in iter_modules(commands.__path__) if each.name not in SHARED]
    modules = [import_module(f"schedule.commands.{name}") for name in names]
    assert [each.COMMAND for each in modules] == [*every_command([commands])]


def test_every_command_is_listed_with_what_it_does(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    listed = [f"{each.name} {each.help}" for each in every_command([commands])]
    assert [each for each in listed if each not in told] == []
    assert len(listed) > 1


@pytest.mark.parametrize("command", [*every_command([commands])], ids=lambda each: each.name)
def test_the_help_of_a_command_describes_it(
    command: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command.name, "--help"])
    told = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    assert told.startswith(f"usage: python -m schedule {command.name} ")
    assert [each for each in (command.description, command.epilog or "") if each not in told] == []

"""The command line: what it prints, what it writes, and the exit codes that scripts go by."""

from importlib import import_module
from pkgutil import iter_modules

import pytest

from schedule import commands
from schedule.__main__ import main
from schedule.commands import Command, every_command

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

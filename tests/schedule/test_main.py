"""The command line: what it prints, what it writes, and the exit codes that scripts go by."""

from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules

import pytest

from schedule import commands
from schedule.__main__ import main
from schedule.commands import Command, every_command
from tests.folder import Folder
from tests.schedule.importing.calendar_file import calendar, entry
from web import commands as web_commands
from web.commands import main as dateline

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


HOSTILE = "a\x1b[2J\x9b31m\u202e\nFORGED"
"""A name that clears the screen, colours what follows, reverses it, and begins another line."""
FILED = "--publisher A --published 2023-03-18 --recorded 2026-11-22T00:00:00Z"
_ADDED = "--event visit --dates 2023-03-20 --dry-run"
LINES = (
    *("check broken", "check broken --format github", "check broken --format json"),
    *("check good --since nowhere", "diff nowhere --data good", "diff broken --data good"),
    *("diff good --data good --save saved.json", "diff article --data good"),
    *("draft nowhere", "draft article --data nowhere --evidence article/x"),
    "draft article --published 2023-03-01 --json --evidence kept",
    f"import nowhere {FILED}",
    f"import article {FILED}",
    f"import theirs --data good {FILED} --dry-run",
    f"import theirs --data good {FILED}",
    f"import theirs --data broken {FILED}",
    *("init new", "init good", "init article/x"),
    *("schema --to new", "schema --for broken", "schema --to article/x"),
    *("show visit --data broken", "show nowhere --data good"),
    *("todo broken", "rule visit dates x --because y --data broken"),
    *("rule visit dates 2023-03-20 --because y --data good --dry-run", "rule x --because y"),
    *(
        f"add --data broken {_ADDED}",
        f"add --data good {_ADDED}",
        f"add --data good {_ADDED} --place nowhere",
    ),
    *("add --draft nowhere --data good", "add --draft article --data good --published 2023-03-01"),
    *("export good --to new.ics", "export good --to article/x", "export broken --to new.ics"),
    *("serve --data broken --port 0", "serve --data nowhere --port 0", "serve --host nowhere"),
    *("publish broken --to new --public-url https://a.example", "publish good --to nowhere"),
    "publish good --to article/x --public-url https://a.example",
    *("nowhere", "check good nowhere"),
)
"""Command lines of every command. Words that name files stand for files with a hostile name."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Files and folders by the word that stands for them."""
    path = tmp_path_factory.mktemp("hostile") / HOSTILE
    good, broken = Folder.small(path / "good"), Folder.small(path / "broken")
    broken.text(f"events/{HOSTILE}.toml", "x = 1")
    uid, words = (HOSTILE.replace("\n", each) for each in ("\\n", " "))
    good.text("../theirs", calendar(entry(uid=uid), entry("DTSTART:x", uid=uid)))
    good.text("../article", f"The {words} summit will be held in Harbin on May 17, 2024. {words}")
    names = ("good", "broken", "article", "theirs", "nowhere", "new", "new.ics", "saved.json")
    return {each: str(path / each) for each in (*names, "kept", "article/x")}


@pytest.mark.parametrize("line", LINES)
def test_nothing_in_a_name_acts_on_the_terminal(
    line: str, hostile: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Its escapes, line breaks and marks of direction are written as escapes."""
    with suppress(SystemExit):
        dateline([hostile.get(each, each) for each in line.split()])
    printed = "".join(capsys.readouterr())
    assert [each for each in printed if not each.isprintable() and each != "\n"] == []
    assert [each for each in printed.splitlines() if each.startswith("FORGED")] == []
    assert printed


def test_each_command_is_given_such_names() -> None:
    named = {each.name for each in every_command([commands, web_commands])}
    assert named - {each.split()[0] for each in LINES} == set()


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

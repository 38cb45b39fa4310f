"""The commands of `python -m schedule`: each module here that has a `COMMAND` is one."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from schedule.commands.progress import ProgressLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What a command may know of the moment in which it runs."""

    now: datetime
    line: ProgressLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: `add` gives its parser what it takes, `run` returns the exit code."""

    name: str
    help: str
    description: str
    epilog: str | None = None
    add: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Session], int]


def commands_of(name: str) -> tuple[Command, ...]:
    """The command of a name, so that no other's libraries are loaded; every command if none has it.
    The name of a command's module begins with that of the command.
    """
    named = [*every_command(name)] if name else []
    return tuple(each for each in named if each.name == name) or tuple(every_command())


def every_command(beginning: str = "") -> Iterator[Command]:
    """The commands in the order of their modules' names, which begin so."""
    for module in iter_modules(__path__):
        if module.name.startswith(beginning):
            found = getattr(import_module(f"{__name__}.{module.name}"), "COMMAND", None)
            if isinstance(found, Command):
                yield found


def add_data(command: ArgumentParser) -> None:
    command.add_argument(
        "data",
        type=Path,
        nargs="?",
        default=Path("data"),
        metavar="DATA",
        help="the data folder (default: %(default)s)",
    )


def count(number: int, noun: str) -> str:
    """`1 entry`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"

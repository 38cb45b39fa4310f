"""The commands: each module here that has a `COMMAND` is one."""

import gc
import json
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TextIO

from schedule.commands.progress import ProgressLine
from schedule.errors import visible
from schedule.record import Record


class Session(Record):
    """The time at which a command runs, and where it shows its progress."""

    now: datetime
    line: ProgressLine


class Command(Record):
    """A command: `add` adds its arguments to a parser, `run` returns the exit code."""

    name: str
    help: str
    description: str
    epilog: str | None = None
    add: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Session], int]


def commands_of(name: str, packages: Sequence[ModuleType]) -> tuple[Command, ...]:
    """The command of this name, without importing the others. Every command if none has this name.

    The name of a command's module begins with the name of the command.
    """
    named = [*every_command(packages, name)] if name else []
    return tuple(each for each in named if each.name == name) or tuple(every_command(packages))


def every_command(packages: Sequence[ModuleType], beginning: str = "") -> Iterator[Command]:
    """The commands of some packages, by the names of their modules."""
    for package in packages:
        # `pkgutil.iter_modules` loads `inspect`, which takes longer than most commands.
        names = sorted(each.stem for path in package.__path__ for each in Path(path).glob("*.py"))
        for name in names:
            if name.startswith(beginning) and name != "__init__":
                found = getattr(import_module(f"{package.__name__}.{name}"), "COMMAND", None)
                if isinstance(found, Command):
                    yield found


def add_data(
    command: ArgumentParser, *, positional: bool = False, environment: str | None = None
) -> None:
    """Add the data folder: `--data DATA`, or just DATA if it is the only argument."""
    here = Path() if Path("calendar.toml").is_file() else Path("data")
    default = Path(environment) if environment else here
    about = "the data folder (default: this folder if it has a calendar.toml, else data)"
    command.add_argument("--data", type=Path, default=default, metavar="DATA", help=about)
    if positional:
        # With its own default, this argument would overwrite --data.
        about = "the same as --data"
        command.add_argument(
            "data", type=_given, nargs="?", default=SUPPRESS, metavar="DATA", help=about
        )


def _given(text: str) -> Path | str:
    """A path.

    argparse also calls this for a default that is suppressed.
    """
    return text if text is SUPPRESS else Path(text)


@contextmanager
def uncollected() -> Iterator[None]:
    """Work without garbage collection: for what makes many objects that stay in memory."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def tell(*lines: object, to: TextIO | None = None) -> None:
    """Print lines. Control characters and line breaks in each are escaped: it may quote the name of
    a file, or what somebody else wrote.
    """
    for line in lines:
        print(visible(str(line)), file=to, flush=True)


def tell_json(value: object, indent: int | None = 2) -> None:
    """Print JSON in ASCII, so that it acts on no terminal either."""
    print(json.dumps(value, indent=indent))  # noqa: T201


def count(number: int, noun: str) -> str:
    """`1 entry`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"

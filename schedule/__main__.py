"""The command line of the schedule: `python -m schedule COMMAND`.

Only this module reads the clock, for the time of recording and for the progress line.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from types import ModuleType
from typing import Any, NoReturn

from schedule import VERSION, commands
from schedule.commands import Session, commands_of, tell
from schedule.commands.progress import ProgressLine
from schedule.errors import BadParameter, DatelineError, NotKnown, visible

# Records are validated as they are declared here, whatever plugins are installed beside pydantic.
# Looking for plugins takes as long as reading a small folder.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def main(
    arguments: Sequence[str] | None = None,
    *,
    program: str = "python -m schedule",
    packages: Sequence[ModuleType] = (commands,),
) -> int:
    """Run a command of these packages. The exit code is 1 if the data has a problem, 2 for wrong
    usage.
    """
    line = ProgressLine(sys.stderr, time.monotonic)
    session = Session(now=datetime.now(UTC).replace(microsecond=0), line=line)
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(program, given[0] if given else "", packages).parse_args(given)
    try:
        return int(options.run(options, session))
    except DatelineError as error:
        tell(*error.lines, to=sys.stderr)
        return 2 if isinstance(error, BadParameter | NotKnown) else 1
    except BrokenPipeError:
        # The reader of the output, such as `head`, has closed it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        tell(f"{error.filename}: {error.strerror}", to=sys.stderr)
        return 1


_WIDTH = 78
"""Columns of the help. argparse would look for the terminal's with each argument."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors quote arguments with their control characters escaped."""

    def __init__(self, **options: Any) -> None:
        formatter = partial(argparse.HelpFormatter, width=_WIDTH)
        super().__init__(formatter_class=formatter, **options)

    def error(self, message: str) -> NoReturn:
        super().error(visible(message))


def _parser(program: str, first: str, packages: Sequence[ModuleType]) -> argparse.ArgumentParser:
    """A parser that knows the command that is the first argument, or every command."""
    parser = _Parser(
        prog=program,
        description="Publish a calendar whose every date can be traced to who reported it.",
        epilog="Each command has a --help of its own. Everything else is in docs/commands.md.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {VERSION}")
    choices = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for each in commands_of(first, packages):
        command = choices.add_parser(
            each.name, help=each.help, description=each.description, epilog=each.epilog
        )
        each.add(command)
        command.set_defaults(run=each.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())

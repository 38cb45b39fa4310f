"""The command line of the schedule: check the data, export and import calendars, write the schemas.

The clock is read here, for what is recorded now and for how long it takes, and nowhere below.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from schedule.commands import Session, commands_of
from schedule.commands.progress import ProgressLine
from schedule.errors import BadParameter, DatelineError, NotKnown, visible


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 when the data has a problem, 2 for wrong usage."""
    line = ProgressLine(sys.stderr, time.monotonic)
    session = Session(now=datetime.now(UTC).replace(microsecond=0), line=line)
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser(given[0] if given else "").parse_args(given)
    try:
        return int(options.run(options, session))
    except (BadParameter, NotKnown) as error:
        print(visible(str(error)), file=sys.stderr)
        return 2
    except DatelineError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(visible(f"{error.filename}: {error.strerror}"), file=sys.stderr)
        return 1


def _parser(first: str) -> argparse.ArgumentParser:
    """A parser that knows the command that is the first argument, or every command."""
    parser = argparse.ArgumentParser(
        prog="python -m schedule",
        description="Work with a folder of reports: what they say, and what is known from it.",
        epilog="The data format is described in docs/data-format.md.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for each in commands_of(first):
        command = commands.add_parser(
            each.name, help=each.help, description=each.description, epilog=each.epilog
        )
        each.add(command)
        command.set_defaults(run=each.run)
    return parser


if __name__ == "__main__":
    sys.exit(main())

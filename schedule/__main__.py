"""The command line of the schedule: check the data, export a calendar, write the schemas."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from schedule import DatelineError, examine, load, resolve
from schedule.publication import Publication, label
from schedule.query import PARAMETERS, Query, select
from schedule.render import ical
from schedule.schema import write_schemas
from schedule.words import Words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 1 when the data has a problem, 2 for wrong usage."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except DatelineError as error:
        print(error, file=sys.stderr)
        return 1


def check(options: argparse.Namespace) -> int:
    problems = examine(options.data)
    for problem in problems:
        print(problem)
    errors = [problem for problem in problems if problem.severity != "warning"]
    warnings = len(problems) - len(errors)
    print(f"{options.data}: {_count(len(errors), 'problem')}, {_count(warnings, 'warning')}")
    return 1 if errors else 0


def export(options: argparse.Namespace) -> int:
    given = ((name, getattr(options, f"filter_{name}") or "") for name in PARAMETERS)
    query = Query.parse(given)
    schedule = resolve(load(options.data), query.as_of)
    first = schedule.calendar.languages[0]
    words = Words(language=query.lang or first, fallback=first)
    publication = Publication(
        calendar=schedule.calendar,
        words=words,
        site=options.public_url.rstrip("/"),
        address=f"/calendar.ics{query.tail}",
        label=label(query, schedule, words),
        modified=schedule.modified,
    )
    events = [*select(schedule, query, vague=False)]
    options.to.write_bytes(ical.render(events, publication))
    print(f"{options.to}: {_count(len(events), 'event')}")
    return 0


def schema(options: argparse.Namespace) -> int:
    for path in write_schemas(options.to):
        print(path)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m schedule",
        description="Work with a folder of reports: what they say, and what is known from it.",
        epilog="The data format is described in docs/data-format.md.",
    )
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    command = commands.add_parser(
        "check",
        help="print every problem and warning in the data",
        description="Print every problem and warning in the data, each with its file and key. "
        "Exits with 1 if there is a problem: an error keeps the data from being served, a conflict "
        "between reports of equal weight is served as disputed and asks for a ruling.",
    )
    _add_data(command)
    command.set_defaults(run=check)

    command = commands.add_parser(
        "export",
        help="write an iCalendar file",
        description="Write what is known as an iCalendar file, the same as the server's feed with "
        "the same filters.",
        epilog="Example: python -m schedule export --to harbin.ics --place harbin --vague 1",
    )
    _add_data(command)
    command.add_argument("--to", type=Path, required=True, metavar="FILE.ics")
    command.add_argument(
        "--public-url",
        default="http://127.0.0.1:8000",
        metavar="URL",
        help="where the pages are that entries link to (default: %(default)s)",
    )
    filters = command.add_argument_group("filters, as in the server's addresses")
    for name, meaning in PARAMETERS.items():
        # `--to` is the file; the filter of that name is spelled `--until` here.
        option = "--until" if name == "to" else f"--{name.replace('_', '-')}"
        value = "DAY" if meaning.startswith("a day") else name.upper()
        filters.add_argument(option, dest=f"filter_{name}", metavar=value, help=meaning)
    command.set_defaults(run=export)

    command = commands.add_parser(
        "schema",
        help="write the JSON Schemas of the data files",
        description="Write a JSON Schema for each kind of data file, for completion in an editor.",
    )
    command.add_argument("--to", type=Path, default=Path("data/schema"), metavar="FOLDER")
    command.set_defaults(run=schema)
    return parser


def _add_data(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "data",
        type=Path,
        nargs="?",
        default=Path("data"),
        metavar="DATA",
        help="the data folder (default: %(default)s)",
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())

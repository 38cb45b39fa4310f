"""`todo`: what waits for an editor."""

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from schedule import load, resolve
from schedule.commands import Command, Session, add_data, count, tell, tell_json
from schedule.commands.arguments import day
from schedule.known.waiting import Waiting, Waits, waiting

_HEADINGS = {
    Waits.CONFLICT: "Conflicts to rule on",
    Waits.RULING: "Rulings that newer reports contradict",
    Waits.WINDOW: "Windows whose last day has come",
    Waits.ANNOUNCEMENT: "Announcements of the past",
}


def todo(options: argparse.Namespace, session: Session) -> int:
    records = load(options.data)
    today = options.today or session.now.date()
    found = [*waiting(resolve(records), records.files, today)]
    if options.format == "json":
        tell_json(_as_json(found))
        return 0
    tell(*_lines(found))
    return 0


def _lines(found: Sequence[Waiting]) -> Iterator[str]:
    for why, several in groupby(found, key=attrgetter("why")):
        yield f"{_HEADINGS[why]}:"
        for each in several:
            yield f"  {each.event.id}: {each.message}"
            yield from (f"    {line}" for line in each.details)
    yield f"{count(len(found), 'thing')} to do"


def _as_json(found: Sequence[Waiting]) -> dict[str, object]:
    """The JSON format of docs/commands.md."""
    return {
        "todo": [
            {
                "why": each.why,
                "event": each.event.id,
                "message": each.message,
                "details": [*each.details],
            }
            for each in found
        ]
    }


def _add(command: argparse.ArgumentParser) -> None:
    add_data(command, positional=True)
    command.add_argument("--today", type=day, metavar="DAY", help="as if it were that day")
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="json is for programs"
    )


COMMAND = Command(
    name="todo",
    help="list what waits for an editor",
    description="List conflicts to rule on, with a ruling to paste; rulings that newer official "
    "reports contradict; windows whose last day has come; and announcements of the past with no "
    "report since.",
    epilog="Example: dateline todo data --today 2024-05-22",
    add=_add,
    run=todo,
)

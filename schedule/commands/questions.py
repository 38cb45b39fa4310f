"""The questions of `add`: asks for what the options leave open."""

import argparse
import sys

from schedule.commands import tell
from schedule.commands.choosing import Unclear, choose
from schedule.errors import BadParameter
from schedule.filed.fields import STATUSES
from schedule.filed.records import Records

_ASKED = ("event", "publisher", "published", "dates", "status")
"""The questions, in this order."""
_QUESTIONS = {
    "event": "Event (id, or words of its title)",
    "publisher": "Publisher (empty if it is not named)",
    "published": "Day of publication (empty for today)",
    "dates": "Dates: a day, first..last, or a window such as 2024-05 (empty if not given)",
    "status": f"Status: {', '.join(STATUSES)} (empty if not given)",
}


def given_or_asked(options: argparse.Namespace, records: Records) -> dict[str, str]:
    """The values of the options. Without --event and --title, asks for the missing ones."""
    options.asks = not (options.event or options.title)
    given = {}
    for name in _ASKED:
        value = options.within if name == "dates" and options.within else getattr(options, name)
        given[name] = _ask(name) if value is None and options.asks else value or ""
        if name == "event" and not options.title:
            given[name] = choose_event(records, given[name], ask=options.asks)
    return given


def _ask(name: str) -> str:
    print(f"{_QUESTIONS[name]}: ", end="", file=sys.stderr, flush=True)  # noqa: T201 - no line
    line = sys.stdin.readline()
    if not line and name == "event":
        raise BadParameter("--event", "the id of an event, or words of its title")
    return line.strip()


def choose_event(records: Records, given: str, *, ask: bool) -> str:
    """The id of an event. With `ask`, asks again until it is clear. Raises Unclear."""
    titles = {each.id: each.title for each in records.events.values() if not each.withdrawn}
    while True:
        try:
            return choose("event", given, titles)
        except Unclear as error:
            if not ask:
                raise
            tell(error, to=sys.stderr)
            given = _ask("event")

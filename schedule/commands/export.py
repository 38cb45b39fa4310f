"""`export`: what is known, as an iCalendar file."""

import argparse
from pathlib import Path

from schedule import load, resolve
from schedule.commands import Command, Session, add_data, count, tell
from schedule.render import ical
from schedule.search.filters import FILTERS
from schedule.search.index import select
from schedule.search.publication import Publication
from schedule.search.query import Query
from schedule.search.routes import ROUTES
from schedule.search.values import DAY

_FILTERS = ROUTES["calendar_ics"].filters


def _add(command: argparse.ArgumentParser) -> None:
    add_data(command, positional=True)
    command.add_argument("--to", type=Path, required=True, metavar="FILE.ics")
    command.add_argument(
        "--public-url",
        default="http://127.0.0.1:8000",
        metavar="URL",
        help="where the pages are that entries link to (default: %(default)s)",
    )
    filters = command.add_argument_group("filters, as in the server's addresses")
    for name in _FILTERS:
        each = FILTERS[name]
        # `--to` is the file; the filter of that name is spelled `--until` here.
        option = "--until" if name == "to" else f"--{name.replace('_', '-')}"
        value = "DAY" if each.value is DAY else name.upper()
        filters.add_argument(
            option, dest=f"filter_{name}", action="append", metavar=value, help=each.about
        )


def export(options: argparse.Namespace, _: Session) -> int:
    given = (
        (name, value) for name in _FILTERS for value in getattr(options, f"filter_{name}") or ()
    )
    query = Query.parse(given)
    schedule = resolve(load(options.data), query.as_of)
    site = options.public_url.rstrip("/")
    publication = Publication.of(schedule, query, "calendar_ics", site=site)
    # An event without any known day has no entry.
    events = [event for event in select(schedule, query, vague=False) if event.when]
    options.to.write_bytes(ical.render(events, publication))
    tell(f"{options.to}: {count(len(events), 'event')}")
    return 0


COMMAND = Command(
    name="export",
    help="write an iCalendar file",
    description="Write what is known as an iCalendar file, the same as the server's feed with "
    "the same filters.",
    epilog="Example: dateline export --to harbin.ics --place harbin --vague 1",
    add=_add,
    run=export,
)

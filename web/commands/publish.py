"""`publish`: the whole calendar as files, in a folder."""

import argparse
import gc
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from schedule.commands import Command, Session, add_data, count
from web.publishing.addresses import Address
from web.publishing.folder import Folder
from web.publishing.publisher import Result, Settings, publish


def run(options: argparse.Namespace, session: Session) -> int:
    settings = Settings(
        data=options.data,
        public_url=options.public_url,
        now=options.now or session.now,
        live=options.live or "",
    )
    # What is read stays: looking for garbage in it is half the work.
    gc.disable()
    try:
        result = publish(settings, Folder(Path(options.to)), session.line.show)
    except ValueError as error:
        print(f"Not published: {error}", file=sys.stderr)
        return 2
    finally:
        session.line.clear()
        gc.enable()
    for line in _told(result, options.to):
        print(line)
    return 0


def _told(result: Result, place: str) -> Iterable[str]:
    new, changed, deleted = map(len, (result.new, result.changed, result.deleted))
    yield f"{place}: {count(result.total, 'address').removesuffix('s')}es"
    yield f"{new} new, {changed} changed, {deleted} deleted"
    for word, written in (("new", result.new), ("changed", result.changed)):
        if written:
            yield f"{word}: {_by_kind(written)}"


def _by_kind(written: Iterable[Address]) -> str:
    counts = Counter(each.route.name for each in written)
    return ", ".join(f"{name} {number}" for name, number in sorted(counts.items()))


def _moment(text: str) -> datetime:
    """A moment with its zone, or a day, which begins in UTC."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        expected = f"expected a moment such as 2026-11-26T04:00Z, not {text!r}"
        raise argparse.ArgumentTypeError(expected) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _add(parser: argparse.ArgumentParser) -> None:
    add_data(parser, positional=True)
    parser.add_argument("--to", required=True, metavar="WHERE", help="the folder to publish in")
    parser.add_argument(
        "--public-url",
        required=True,
        metavar="URL",
        help="the address under which readers will find it",
    )
    parser.add_argument(
        "--now",
        type=_moment,
        metavar="MOMENT",
        help="the moment that pages call now (default: the present)",
    )
    parser.add_argument(
        "--live",
        metavar="URL",
        help="a live server to which searches, combined filters and former days lead; without it "
        "they are left out",
    )


COMMAND = Command(
    name="publish",
    help="write the whole calendar as files, for any web server or store",
    description="Write every page, feed and file of the calendar, and how servers answer with "
    "them. What is there and has not changed is left alone.",
    epilog="Example: dateline publish --to /srv/calendar --public-url https://dates.example.org",
    add=_add,
    run=run,
)

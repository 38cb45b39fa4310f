"""`publish`: the whole calendar as files, in a folder or a bucket."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from schedule.commands import Command, Session, add_data, count, tell, uncollected
from web.publishing.addresses import Address
from web.publishing.bucket import SCHEME, Bucket
from web.publishing.folder import Folder
from web.publishing.publisher import Result, Settings, publish
from web.publishing.purge import purge
from web.publishing.store import Store


def run(options: argparse.Namespace, session: Session) -> int:
    settings = Settings(
        data=options.data,
        public_url=options.public_url,
        now=options.now or session.now,
        live=options.live or "",
    )
    try:
        with uncollected():  # half of the work
            result = publish(settings, _store(options.to), session.line.show)
    except ValueError as error:
        tell(f"Not published: {error}", to=sys.stderr)
        return 2
    finally:
        session.line.clear()
    tell(*_told(result, options.to))
    if links_only_here(options.public_url):
        tell(
            f"Links say {options.public_url}, which only this machine can open: give --public-url, "
            "or PUBLIC_URL= to make",
            to=sys.stderr,
        )
    if options.purge:
        links = (*(each.link for each in (*result.new, *result.changed)), *result.deleted)
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(options.public_url))
        token = os.environ.get("PURGE_TOKEN", "")
        purge(options.purge, [f"{origin}{each}" for each in links], token)
    return 0


def links_only_here(url: str) -> bool:
    """Whether other machines can't open a public URL."""
    host = urlsplit(url).hostname or ""
    try:
        address = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


def _store(place: str) -> Store:
    return Bucket(place) if place.startswith(SCHEME) else Folder(Path(place))


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
    parser.add_argument(
        "--to", required=True, metavar="WHERE", help="a folder, or s3://BUCKET/PATH"
    )
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
    parser.add_argument(
        "--purge",
        metavar="URL",
        help="POST the addresses that changed there, for a CDN (PURGE_TOKEN: a bearer token)",
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

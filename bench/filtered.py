"""The cost of a filtered feed that wasn't requested before: selected, joined and hashed. Beside it:
joining and hashing the same entries.

The index and the entries are ready, as they are after the first feed.
"""

import gc
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time, time

from bench.generate import generate
from bench.rows import Row
from bench.server import SITE
from schedule import survey
from schedule.render import ical
from schedule.search.query import Query
from web.serving.edition import Edition
from web.serving.response import compressed, content_hash

GOAL = 5
QUERIES: Mapping[str, tuple[Query, float | None]] = {
    "a place": (Query(place="moscow"), GOAL),
    "a place and a kind": (Query(place="harbin", kind="talks"), None),
    "five years": (Query(first=date(2018, 1, 1), last=date(2022, 12, 31)), GOAL),
    "a month": (Query(first=date(2022, 5, 1), last=date(2022, 5, 31)), None),
    "words": (Query(q="переговоры 12"), None),
}


def measure(events: int, repeats: int) -> list[Row]:
    with TemporaryDirectory() as folder:
        generate(events, Path(folder))
        found = survey(Path(folder))
    edition = Edition(found, site=SITE, now=time)
    # As a server does: garbage collection would empty the processor's caches.
    _feed(edition, Query())
    gc.collect()
    gc.freeze()
    return [row for name in QUERIES for row in _rows(edition, name, repeats)]


def _feed(edition: Edition, query: Query) -> Sequence[bytes]:
    events = edition.index().select(query, vague=False)
    publication = edition.publication(query, "calendar_ics")
    return ical.joined(events, publication, edition.entries(ical.entry, "en"))


def _rows(edition: Edition, name: str, repeats: int) -> Iterator[Row]:
    query, goal = QUERIES[name]
    entries = _feed(edition, query)

    def ours() -> str:
        return content_hash(_feed(edition, query))

    def plain() -> str:
        return sha256(b"".join(entries)).hexdigest()

    def packed() -> bytes:
        feed = _feed(edition, query)
        return content_hash(feed).encode() + compressed(feed)

    def plain_packed() -> bytes:
        return plain().encode() + zlib.compress(b"".join(entries))

    what = f"feed of {name}, {len(entries) - 2:,} entries"
    made, theirs = _medians((ours, plain), repeats)
    yield Row(what=what, ours=made, yardstick="join and SHA-256", theirs=theirs, goal=goal)
    made, theirs = _medians((packed, plain_packed), repeats)
    yield Row(what=f"{what}, as gzip", ours=made, yardstick="and zlib", theirs=theirs)


def _medians(contenders: tuple[Callable[[], object], ...], repeats: int) -> list[float]:
    taken: list[list[float]] = [[] for _ in contenders]
    for _ in range(repeats):
        for contender, times in zip(contenders, taken, strict=True):
            gc.collect()
            start = process_time()
            contender()
            times.append(process_time() - start)
    return [*map(median, taken)]

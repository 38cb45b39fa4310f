"""What a feed takes after one event was edited: its bytes, its gzip and its tag, from those of the
feed before; beside it, the whole feed by icalendar, and the same among fewer events.
"""

import gc
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from bench.edit import Moving
from bench.feed import by_icalendar
from bench.generate import generate
from bench.rows import Row
from bench.server import SITE
from schedule import Schedule, survey
from schedule.search.index import select
from schedule.search.publication import Publication
from schedule.search.query import Query
from web import system_clock
from web.serving.body import Body
from web.serving.edition import Edition

REBUILT = 10_000
"""Events that icalendar writes; that of more is taken to cost as much more."""


def measure(events: int, repeats: int) -> list[Row]:
    few, _ = _taken(events // 10, repeats)
    many, rebuilt = _taken(events, repeats)
    what = f"one of {events:,} events edited: feed, gzip and tag"
    return [
        Row(what=what, ours=many, yardstick="all by icalendar", theirs=rebuilt, goal=1 / 1000),
        Row(what=what, ours=many, yardstick=f"one of {events // 10:,}", theirs=few, goal=3),
    ]


def _taken(events: int, repeats: int) -> tuple[float, float]:
    """The median of some edits, and what icalendar takes for all events."""
    with TemporaryDirectory() as path:
        generate(events, Path(path))
        known = survey(Path(path))
        edition = Edition(lambda: known, site=SITE, clock=system_clock)
        _served(edition)
        gc.collect()
        gc.freeze()
        moving, taken = Moving(Path(path)), []
        for _ in range(repeats):
            moving.save()
            found = survey(Path(path), edition.survey)
            before, start = edition, process_time()
            edition = before.amended(found)
            _served(edition)
            taken.append(process_time() - start)
    return median(taken), _rebuilt(known.schedule)


def _served(edition: Edition) -> Body:
    body = edition.feed(Query(), edition.publication(Query(), "/calendar.ics"))
    if not (body.tag and body.gzip_size):
        raise ValueError("the feed is empty")
    return body


def _rebuilt(schedule: Schedule) -> float:
    known = [*islice(select(schedule, Query(), vague=False), REBUILT)]
    about = Publication.of(schedule, Query(), site=SITE, path="/calendar.ics")
    build = by_icalendar(known, about)
    start = process_time()
    build()
    return (process_time() - start) * len([*_exact(schedule)]) / len(known)


def _exact(schedule: Schedule) -> Iterator[str]:
    return (each.id for each in schedule.events.values() if not each.is_vague)

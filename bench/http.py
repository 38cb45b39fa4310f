"""The cost of a response: ours beside nginx, which has the same bytes as files.

Each request has a new connection and begins when the one before was answered; then several at once.
CPU time is that of all of a server's processes, without the client's. The servers take turns, so
that a busy machine slows them alike.
"""

import gzip
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from bench.generate import generate
from bench.rows import Row
from bench.server import (
    FEED,
    GZIP,
    Server,
    ask,
    ask_at_once,
    body,
    dateline,
    files,
    free_port,
    granian,
    nginx,
    request,
    status,
    tag,
)

BUSY = 8
NOT_MODIFIED = 304
_FEWER = 20
"""How many times fewer requests are made for a large feed."""


class Question(NamedTuple):
    """A sort of request, and how many at once.

    goal: the greatest ratio wished for beside nginx, or None
    """

    what: str
    code: int
    headers: tuple[str, ...]
    goal: float | None = None
    at_once: int = 1


class Served(NamedTuple):
    """Servers of one feed, by name, and its size in bytes."""

    servers: Mapping[str, Server]
    plain: int
    packed: int

    @property
    def size(self) -> str:
        return f"a feed of {self.plain / 1e6:.2g} MB"

    @property
    def packed_size(self) -> str:
        return f"{self.size}, as gzip {self.packed / 1e3:.0f} kB"


def measure(events: int, many: int, requests: int, repeats: int) -> list[Row]:
    """many: the number of events of a feed that is sent in slices, except as gzip"""
    with _served(events) as served:
        unchanged, whole = "a 304, new connection", f"a 200, {served.packed_size}"
        at_once = f", {BUSY} at once"
        asked = [
            Question(unchanged, NOT_MODIFIED, (GZIP,), goal=2.0),
            Question(whole, 200, (GZIP,), goal=2.5),
            Question(unchanged + at_once, NOT_MODIFIED, (GZIP,), at_once=BUSY),
            Question(whole + at_once, 200, (GZIP,), at_once=BUSY),
        ]
        rows = [row for each in asked for row in _rows(served.servers, each, requests, repeats)]
    with _served(many) as served:
        asked = [
            Question(f"a 200, {served.packed_size}", 200, (GZIP,), goal=3.0),
            Question(f"a 200, {served.size}", 200, (), goal=5.0),
        ]
        fewer = requests // _FEWER
        rows += [row for each in asked for row in _rows(served.servers, each, fewer, repeats)]
    return rows


@contextmanager
def _served(events: int) -> Iterator[Served]:
    with TemporaryDirectory() as data, TemporaryDirectory() as folder:
        generate(events, Path(data))
        with dateline(Path(data)) as ours:
            plain, packed = body(ours.get(FEED)), body(ours.get(FEED, GZIP))
            if gzip.decompress(packed) != plain:
                raise ValueError("the feed and its gzip differ")
            (Path(folder) / FEED[1:]).write_bytes(plain)
            (Path(folder) / f"{FEED[1:]}.gz").write_bytes(packed)
            port = free_port()
            with nginx(Path(folder), port, files(Path(folder), port)) as theirs, granian() as bare:
                servers = {"ours": ours, "nginx": theirs, "granian alone": bare}
                yield Served(servers, len(plain), len(packed))


def _rows(
    servers: Mapping[str, Server], asked: Question, requests: int, repeats: int
) -> Iterator[Row]:
    names = [each for each in servers if asked.code == NOT_MODIFIED or each != "granian alone"]
    rounds = [_rounds(servers[each], asked, requests) for each in names]
    taken = [[each() for each in rounds] for _ in range(repeats)]
    ours, *others = (median(each) for each in zip(*taken, strict=True))
    for name, theirs in zip(names[1:], others, strict=True):
        goal = asked.goal if name == "nginx" else None
        yield Row(what=asked.what, ours=ours, yardstick=name, theirs=theirs, goal=goal)


def _rounds(server: Server, asked: Question, requests: int) -> Callable[[], float]:
    """Gives the CPU time of one request, by a round of many."""
    known = [f"If-None-Match: {tag(server.get(FEED, GZIP))}"] if asked.code == NOT_MODIFIED else []
    head = request(FEED, *asked.headers, *known)
    if status(found := ask(server.port, head)) != asked.code:
        raise ValueError(f"expected {asked.code}, got {found[:20]!r}")
    rounds = max(1, requests // asked.at_once)

    def one_round() -> float:
        start = server.cpu
        for _ in range(rounds):
            ask_at_once(server.port, head, asked.at_once)
        return (server.cpu - start) / rounds / asked.at_once

    return one_round

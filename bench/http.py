"""The cost of a response: ours beside nginx, which has the same bytes as files.

Each request has a new connection and begins when the one before was answered; then several at once.
CPU time is that of all of a server's processes, without the client's. The servers take turns, so
that a busy machine slows them alike.
"""

import gzip
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

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
GOALS = {NOT_MODIFIED: 2.0, 200: 2.5}


def measure(events: int, requests: int, repeats: int) -> list[Row]:
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
                return [*_rows(servers, len(plain), len(packed), requests, repeats)]


def _rows(
    servers: Mapping[str, Server], plain: int, packed: int, requests: int, repeats: int
) -> Iterator[Row]:
    what = {
        NOT_MODIFIED: "a 304, new connection",
        200: f"a 200, a feed of {plain / 1e6:.2g} MB, as gzip {packed / 1e3:.0f} kB",
    }
    for at_once in (1, BUSY):
        for code, goal in GOALS.items():
            names = [each for each in servers if code == NOT_MODIFIED or each != "granian alone"]
            rounds = [_rounds(servers[each], code, requests, at_once) for each in names]
            taken = [[each() for each in rounds] for _ in range(repeats)]
            ours, *others = (median(each) for each in zip(*taken, strict=True))
            for name, theirs in zip(names[1:], others, strict=True):
                yield Row(
                    what=what[code] if at_once == 1 else f"{what[code]}, {at_once} at once",
                    ours=ours,
                    yardstick=name,
                    theirs=theirs,
                    goal=goal if at_once == 1 and name == "nginx" else None,
                )


def _rounds(server: Server, code: int, requests: int, at_once: int) -> Callable[[], float]:
    """Gives the CPU time of one request, by a round of many."""
    known = [f"If-None-Match: {tag(server.get(FEED, GZIP))}"] if code == NOT_MODIFIED else []
    head = request(FEED, GZIP, *known)
    if status(found := ask(server.port, head)) != code:
        raise ValueError(f"expected {code}, got {found[:20]!r}")

    def one_round() -> float:
        start = server.cpu
        for _ in range(0, requests, at_once):
            ask_at_once(server.port, head, at_once)
        return (server.cpu - start) / len(range(0, requests, at_once)) / at_once

    return one_round

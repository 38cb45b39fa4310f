"""How long after a file is saved the new edition is served, and how long its JSON takes then.

By the clock, because people wait for it.
"""

import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench.edit import Moving
from bench.generate import generate
from bench.rows import Row
from bench.server import FEED, GZIP, Server, body, dateline, status, tag

JSON = "/calendar.json"
JSON_WITHIN = 0.3
LONGEST = 120.0


def measure(events: int, repeats: int, endless: int = 0) -> list[Row]:
    with TemporaryDirectory() as path:
        data = Path(path)
        generate(events, data, endless)
        with dateline(data) as server:
            server.get(JSON, GZIP)
            moving = Moving(data)
            return [
                row(server, moving, events, repeats),
                _json_row(server, moving, events, repeats),
            ]


def row(server: Server, moving: Moving, events: int, repeats: int, goal: float | None = 1) -> Row:
    taken = [_taken(server, moving) for _ in range(repeats)]
    return Row(
        what=f"from a saved file to its feed, {events:,} events",
        ours=median(taken),
        yardstick="one second",
        theirs=1,
        goal=goal,
    )


def _json_row(server: Server, moving: Moving, events: int, repeats: int) -> Row:
    taken = []
    for _ in range(repeats):
        _taken(server, moving)
        server.rest()
        start = time.monotonic()
        body(server.get(JSON, GZIP))
        taken.append(time.monotonic() - start)
    return Row(
        what=f"{JSON} after an edit, {events:,} events",
        ours=median(taken),
        yardstick="at most",
        theirs=JSON_WITHIN,
        goal=1,
    )


def _taken(server: Server, moving: Moving) -> float:
    server.rest()
    known = tag(server.get(FEED, method="HEAD"))
    start = time.monotonic()
    moving.save()
    while status(server.get(FEED, f"If-None-Match: {known}", method="HEAD")) != 200:  # noqa: PLR2004
        if time.monotonic() - start > LONGEST:
            raise RuntimeError("The file that was saved isn't served")
        time.sleep(0.005)
    return time.monotonic() - start

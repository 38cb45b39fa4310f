"""What large data takes: a start, an edit, readers who stall."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import saved, stalled
from bench.edit import Moving
from bench.generate import generate
from bench.rows import Row
from bench.server import FEED, dateline, status, until_up


def measure(events: int, requests: int, repeats: int) -> list[Row]:
    with TemporaryDirectory() as path:
        data, of = Path(path), f"{events:,} events"
        generate(events, data)
        with dateline(data, awaited=False) as server:
            start = time.monotonic()
            until_up(server)
            if status(server.get(FEED)) != 200:  # noqa: PLR2004
                raise RuntimeError("The feed isn't served")
            started = Row(
                what=f"a cold start to the first feed, {of}: CPU time",
                ours=server.cpu,
                yardstick="by the clock",
                theirs=time.monotonic() - start,
            )
            held = Row(
                what=f"memory after a cold start, {of}",
                ours=server.memory,
                yardstick="1 GiB",
                theirs=1024,
                unit="MiB",
            )
            edited = saved.row(server, Moving(data), events, repeats, goal=None)
            server.rest()
            return [started, held, edited, *stalled.rows(server, requests, repeats)]

"""What readers who request a large feed and don't read it cost other readers, and their memory."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from statistics import median

from bench.rows import Row
from bench.server import FEED, Server, body, request, status, tag

READERS = 500
GOAL = 2
SETTLED = 3.0
"""Seconds until nothing more is sent to those who don't read."""


def rows(server: Server, requests: int, repeats: int) -> list[Row]:
    size = len(body(server.get(FEED))) / (1 << 20)
    known = tag(server.get(FEED, method="HEAD"))
    before, alone, beside, memory = server.memory, [], [], 0.0
    for _ in range(repeats):
        alone.append(_for_one(server, known, requests))
        with _stalled(server.port):
            time.sleep(SETTLED)
            beside.append(_for_one(server, known, requests))
            memory = max(memory, server.memory)
    what = f"{READERS} stalled readers of {size:.0f} MiB"
    return [
        Row(
            what=f"{what}: a 304, by the clock",
            ours=median(beside),
            yardstick="without them",
            theirs=median(alone),
            goal=GOAL,
        ),
        Row(
            what=f"{what}: more memory",
            ours=max(0.0, memory - before),
            yardstick="the feed",
            theirs=size,
            goal=1,
            unit="MiB",
        ),
    ]


def _for_one(server: Server, known: str, requests: int) -> float:
    start = time.perf_counter()
    for _ in range(requests):
        if status(server.get(FEED, f"If-None-Match: {known}")) != 304:  # noqa: PLR2004
            raise RuntimeError("expected 304")
    return (time.perf_counter() - start) / requests


@contextmanager
def _stalled(port: int) -> Iterator[None]:
    with ExitStack() as stack:
        for _ in range(READERS):
            reader = stack.enter_context(socket.socket())
            reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 14)
            reader.connect(("127.0.0.1", port))
            reader.sendall(request(FEED))
        yield

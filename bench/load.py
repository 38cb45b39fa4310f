"""What other clients get when some clients take all that they can: cached responses, new pages, new
editions, and memory. The server has one core, all clients another.
"""

import os
import random
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Event, Thread

from bench.edit import Moving
from bench.generate import generate
from bench.rows import Row
from bench.server import FEED, GZIP, Server, ask, dateline, request, status, tag

CLOSED, CLIENTS, MANY_CLIENTS = 250, 16, 64
EVERY = 1.0
"""Seconds between edits."""
LONGEST = 60.0
MOST_MEMORY = 450
MOST_GROWTH = 1.3

Address = Callable[[int], str]
"""An address for each number."""

UNKNOWN: Address = "x={}".format


def a_filter(number: int) -> str:
    """A filter that wasn't requested before."""
    return f"q={number}&from=20{15 + number % 14}-{1 + number % 12:02}-01"


@dataclass(slots=True, kw_only=True)
class Seen:
    """How long answers took, in seconds, and which codes they had."""

    taken: list[float] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)

    def note(self, port: int, asked: bytes) -> bytes:
        start = time.perf_counter()
        try:
            answer = ask(port, asked)
        except OSError:
            answer = b""
        self.codes.append(status(answer))
        self.taken.append(time.perf_counter() - start)
        return answer

    @property
    def p99(self) -> float:
        return quantiles(self.taken, n=100, method="inclusive")[-1] if self.taken[1:] else 0.0

    def others(self, *expected: int) -> int:
        """How many answers had another code."""
        return sum(each not in expected for each in self.codes)


def measure(events: int, seconds: float, rest: float = 300) -> list[Row]:
    """Each load for some seconds; then the server rests, and its memory is looked at again."""
    with TemporaryDirectory() as path, _one_core(0):
        data = Path(path)
        generate(events, data)
        with dateline(data) as server, _one_core(1):
            server.get("/calendar.json", GZIP)
            server.rest()
            return [*_rows(server, data, seconds, rest)]


def _rows(server: Server, data: Path, seconds: float, rest: float) -> Iterator[Row]:
    begin = server.memory
    with _edits(server, data) as editions, _memory(server) as memory:
        for name, given in (("an unknown parameter", UNKNOWN), ("filters", a_filter)):
            what = f"304 while {CLOSED} requests are worked off that were closed, {name}"
            for number in range(CLOSED):
                _send_and_close(server.port, f"/timeline.svg?{given(number)}")
            seen = _ready(server, seconds)
            yield _goal(f"{what}: longest", max(seen.taken), 0.1)
            yield _none(f"{what}: errors", seen.others(200, 304), len(seen.codes))
        for name, given, goal in (("random", UNKNOWN, 0.1), ("filters", a_filter, 0.2)):
            what = f"304 beside {CLIENTS} clients of /calendar.json, {name}"
            with _clients(server, CLIENTS, given):
                seen, pages = _ready(server, seconds), _pages(server, seconds)
            yield _goal(f"{what}: p99", seen.p99, goal)
            yield _none(f"{what}: errors", seen.others(200, 304), len(seen.codes))
            yield _goal(f"a page that isn't kept beside them, {name}: p99", pages.p99, 3)
            yield _none(f"… other than 503, {name}", pages.others(200, 503), len(pages.codes))
        with _clients(server, MANY_CLIENTS, a_filter):
            time.sleep(seconds)
    yield _goal("from a saved file to its edition, one each second: longest", max(editions), 2)
    yield _mebibytes(f"memory, with {MANY_CLIENTS} such clients, too", max(memory), MOST_MEMORY)
    time.sleep(rest)
    yield _mebibytes(f"memory {rest / 60:g} minutes later", server.memory, MOST_GROWTH * begin)


def _goal(what: str, ours: float, most: float) -> Row:
    return Row(what=what, ours=ours, yardstick="at most", theirs=most, goal=1)


def _mebibytes(what: str, ours: float, most: float) -> Row:
    return Row(what=what, ours=ours, yardstick="at most", theirs=most, goal=1, unit="MiB")


def _none(what: str, errors: int, answers: int) -> Row:
    return Row(what=what, ours=errors, yardstick="answers", theirs=answers, goal=0, unit="")


def _ready(server: Server, seconds: float) -> Seen:
    """Request the feed for so long, as an app does that already has it."""
    seen, known, end = Seen(), "", time.monotonic() + seconds
    while time.monotonic() < end:
        known = tag(seen.note(server.port, request(FEED, GZIP, f"If-None-Match: {known}"))) or known
    return seen


def _pages(server: Server, seconds: float) -> Seen:
    seen, end, number = Seen(), time.monotonic() + seconds, 0
    while time.monotonic() < end or not seen.codes:
        number += 1
        seen.note(server.port, request(f"/?at=2022-05-01&q={number}", GZIP))
    return seen


def _send_and_close(port: int, address: str) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=LONGEST) as connection:
        connection.sendall(request(address, GZIP))


@contextmanager
def _clients(server: Server, count: int, given: Address) -> Iterator[None]:
    """Clients in a process of their own that ask again and again."""
    process = get_context("spawn").Process(target=_take_all, args=(server.port, count, given))
    process.start()
    time.sleep(1)
    try:
        yield
    finally:
        process.terminate()
        process.join()


def _take_all(port: int, count: int, given: Address) -> None:
    threads = [Thread(target=_take, args=(port, each, given)) for each in range(count)]
    for each in threads:
        each.start()


def _take(port: int, seed: int, given: Address) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    while True:
        Seen().note(port, request(f"/calendar.json?{given(chance.randrange(1 << 30))}", GZIP))


@contextmanager
def _edits(server: Server, data: Path) -> Iterator[Sequence[float]]:
    """One edit after the other; gives how long each took until it was served."""
    moving, over, taken = Moving(data), Event(), [0.0]

    def once() -> None:
        known = tag(server.get(FEED, GZIP, method="HEAD"))
        unchanged = request(FEED, GZIP, f"If-None-Match: {known}", method="HEAD")
        start = time.monotonic()
        moving.save()
        while status(ask(server.port, unchanged)) != 200:  # noqa: PLR2004
            if time.monotonic() - start > LONGEST:
                break
            time.sleep(0.01)
        taken.append(time.monotonic() - start)

    with _repeated(once, EVERY, over):
        yield taken


@contextmanager
def _memory(server: Server) -> Iterator[Sequence[float]]:
    seen = [server.memory]
    with _repeated(lambda: seen.append(server.memory), EVERY, Event()):
        yield seen


@contextmanager
def _repeated(work: Callable[[], None], every: float, over: Event) -> Iterator[None]:
    def repeat() -> None:
        while not over.wait(every):
            work()

    thread = Thread(target=repeat)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


@contextmanager
def _one_core(core: int) -> Iterator[None]:
    """Run what is started meanwhile on one core, if there are two."""
    before = os.sched_getaffinity(0)
    chosen = sorted(before)[core : core + 1]
    with ExitStack() as stack:
        if len(before) > 1 and chosen:
            os.sched_setaffinity(0, chosen)
            stack.callback(partial(os.sched_setaffinity, 0, before))
        yield

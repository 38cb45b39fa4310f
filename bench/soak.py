"""A soak test: minutes of readers and edits. Every response is checked, and the memory is watched.

Readers request feeds, filtered feeds, pages and single events, with or without an ETag. Each
response has to be whole: of the promised length, and always the same for one ETag.
"""

import argparse
import gzip
import hashlib
import random
import socket
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread

from bench.edit import Moving
from bench.generate import KINDS, PLACES, generate
from bench.rows import Row, table
from bench.server import FEED, Server, body, dateline, request, status, tag

READERS = 4
STALLED = 8
EVERY = 5.0
"""Seconds between edits, and between looks at the memory."""
SETTLED = 0.3
"""The part of the time after which memory should not grow any more."""
GROWTH = 1.1


@dataclass(slots=True, kw_only=True)
class Log:
    """What was seen so far: how many responses, the hash of the content for each ETag, what was
    wrong.
    """

    answers: int = 0
    seen: dict[tuple[str, str], str] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def note(self, address: str, answer: bytes) -> None:
        wrong = _wrong(answer)
        with self.lock:
            self.answers += 1
            if status(answer) == 200 and tag(answer):  # noqa: PLR2004
                content = hashlib.sha256(body(answer)).hexdigest()
                if self.seen.setdefault((address, tag(answer)), content) != content:
                    wrong = "two bodies with one tag"
            if wrong:
                self.errors.append(f"{address}: {wrong}")


def measure(events: int, minutes: float) -> list[Row]:
    with TemporaryDirectory() as path:
        data = Path(path)
        generate(events, data)
        with dateline(data) as server:
            return [*_rows(server, data, events, minutes)]


def _rows(server: Server, data: Path, events: int, minutes: float) -> Iterator[Row]:
    log, over = Log(), Event()
    threads = [Thread(target=_stall, args=(server, over)) for _ in range(STALLED)]
    threads += [
        Thread(target=_read, args=(server, random.Random(number), events, log, over))  # noqa: S311
        for number in range(READERS)
    ]
    for each in threads:
        each.start()
    moving, memory, edits = Moving(data), [server.memory], 0
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        moving.save()
        edits += 1
        over.wait(min(EVERY, max(0.0, end - time.monotonic())))
        memory.append(server.memory)
    over.set()
    for each in threads:
        each.join()
    for error, times in Counter(log.errors).most_common(20):
        print(f"{times} times {error}", file=sys.stderr)
    settled = memory[int(len(memory) * SETTLED) : -1] or memory
    third = len(settled) // 3 or 1
    what = f"{minutes:g} minutes, {log.answers:,} answers, {edits} edits"
    yield Row(
        what=f"{what}: memory in the last third",
        ours=sum(settled[-third:]) / len(settled[-third:]),
        yardstick="in the first, when settled",
        theirs=sum(settled[:third]) / len(settled[:third]),
        goal=GROWTH,
        unit="MiB",
    )
    yield Row(
        what=f"{what}: errors",
        ours=len(log.errors),
        yardstick="answers",
        theirs=log.answers,
        goal=0,
        unit="",
    )


def _read(server: Server, chance: random.Random, events: int, log: Log, over: Event) -> None:
    known: dict[str, str] = {}
    while not over.is_set():
        address = _address(chance, events)
        headers = [f"If-None-Match: {known[address]}"] if known.get(address) else []
        headers += ["Accept-Encoding: gzip"] if chance.random() < 0.5 else []  # noqa: PLR2004
        try:
            answer = server.get(address, *headers)
        except OSError as error:
            answer = f"HTTP/1.1 000 {error}\r\n\r\n".encode()
        log.note(address, answer)
        known[address] = tag(answer)
        if len(known) > 1000:  # noqa: PLR2004
            known.clear()
        time.sleep(0.01)


def _stall(server: Server, over: Event) -> None:
    """Request everything and read nothing of it, or close the connection early."""
    while not over.is_set():
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
            connection.sendall(request("/calendar.json"))
            over.wait(EVERY)
        with socket.create_connection(("127.0.0.1", server.port), timeout=60) as connection:
            connection.sendall(request(f"/timeline.svg?q={time.monotonic()}"))


def _address(chance: random.Random, events: int) -> str:
    day = f"20{chance.randrange(15, 30)}-{chance.randrange(1, 13):02}"
    return chance.choice(
        (
            FEED,
            "/",
            f"/month/{day}",
            f"/?at={day}",
            f"/calendar.ics?place={chance.choice([*PLACES])}&kind={chance.choice([*KINDS])}",
            f"/calendar.ics?from={day}-01&lang={chance.choice(['en', 'ru', 'zh'])}",
            f"/events/event-{chance.randrange(events)}",
            f"/calendar.json?from={day}-01&to={day}-28",
            f"/calendar.json?x={chance.random()}",
            f"/calendar.jcal?q={chance.randrange(events)}",
            f"/timeline.svg?x={chance.random()}&from={day}-01",
            "/healthz",
        )
    )


def _wrong(answer: bytes) -> str:
    """What is wrong with an answer; nothing, if all is well."""
    head, _, content = answer.partition(b"\r\n\r\n")
    if status(answer) == 503 and b"\r\nretry-after: " in head.lower():  # noqa: PLR2004
        return ""
    if status(answer) not in (200, 304):
        return head.splitlines()[0].decode(errors="replace") if head else "no answer"
    lengths = [
        int(line.split(b":")[1])
        for line in head.splitlines()
        if line.lower().startswith(b"content-length:")
    ]
    if status(answer) == 200 and lengths != [len(content)]:  # noqa: PLR2004
        return f"{len(content)} bytes instead of {lengths}"
    if b"content-encoding: gzip" in head.lower():
        gzip.decompress(content)
    return ""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--events", type=int, default=2_000, help="default: %(default)s")
    parser.add_argument("--minutes", type=float, default=10, help="default: %(default)s")
    options = parser.parse_args()
    rows = measure(options.events, options.minutes)
    print(table(rows))
    sys.exit(not all(row.reached for row in rows))


if __name__ == "__main__":
    main()

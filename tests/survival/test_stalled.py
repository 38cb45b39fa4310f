"""Readers who stop in the middle of a large feed, and keep nobody else waiting."""

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from hashlib import sha256

import pytest

from bench.generate import generate
from tests.survival.service import Service, serving
from web.serving.delivery import READERS

EVENTS = 18_000
STALLED = READERS - 1
LARGE = 8 << 20
MOST_HELD = 1
"""MiB that a reader who stalls may cost, of whatever feed: a thread, a slice and buffers."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    data = tmp_path_factory.mktemp("large") / "data"
    generate(EVENTS, data)
    with serving(data) as found:
        yield found


def ask(service: Service, stack: ExitStack) -> socket.socket | None:
    """Ask for the whole feed, and read no more than its first bytes, until the stack ends.

    None if the server has no slot for this reader.
    """
    wire = stack.enter_context(socket.socket())
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 14)
    wire.settimeout(30)
    wire.connect(("127.0.0.1", service.port))
    wire.sendall(b"GET /calendar.ics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    status = wire.recv(12)
    assert status in {b"HTTP/1.1 200", b"HTTP/1.1 503"}
    return wire if status.endswith(b"200") else None


def rest(wire: socket.socket) -> bytes:
    """The body, of which nothing was read so far."""
    parts = []
    while part := wire.recv(1 << 16):
        parts.append(part)
    return b"".join(parts).partition(b"\r\n\r\n")[2]


def test_readers_who_stall_hold_up_nobody_and_get_the_rest(service: Service) -> None:
    whole = service.get("/calendar.ics")
    assert len(whole.body) > LARGE
    digest = sha256(whole.body).hexdigest()
    assert service.get("/calendar.ics?place=harbin&kind=talks").code == 200
    time.sleep(1)
    before = service.memory
    with ExitStack() as stack:
        stalled = [wire for _ in range(STALLED) if (wire := ask(service, stack))]
        time.sleep(1)
        grown = service.memory - before
        taken = []
        for _ in range(40):
            start = time.monotonic()
            assert service.get("/calendar.ics", If_None_Match=whole.headers["Etag"]).code == 304
            assert service.get("/calendar.ics?place=harbin&kind=talks").code == 200
            taken.append(time.monotonic() - start)
        assert sorted(taken)[20] < 0.5
        assert grown < STALLED * MOST_HELD
        assert [sha256(rest(wire)).hexdigest() for wire in stalled] == [digest] * STALLED


def test_readers_who_go_away_are_forgotten(service: Service) -> None:
    service.get("/calendar.ics")
    before = service.memory
    for _ in range(10):
        with ExitStack() as stack:
            for _ in range(STALLED):
                assert service.wait(lambda: ask(service, stack) is not None)
    assert service.wait(lambda: service.get("/healthz").code == 200)
    assert service.memory - before < 24
    assert service.said("Traceback") == 0

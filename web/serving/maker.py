"""Limits of the server's work: a maker makes one response at a time, and few requests
wait for it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Lock
from typing import Generic, TypeVar

from web.serving.response import SLICE, sliced

T = TypeVar("T")

SHARED = 96 << 10
"""All who read large responses share slices of so many bytes; each gets `SLICE` at least. A lone
reader gets large slices, which cost less, and many who stall take little memory. From 128 KiB, the
C library would get each slice from the system (`memory`).
"""


class Busy(Exception):
    """No slot was free."""


class Slots:
    """Of these, only so many may be taken at a time: with a `with` statement, which raises Busy."""

    def __init__(self, count: int, late: BoundedSemaphore, late_s: float) -> None:
        """late: how many may wait for a free slot at a time, of these and of others
        late_s: how many seconds they wait
        """
        self._count = count
        self._free: SimpleQueue[None] = SimpleQueue()
        for _ in range(count):
            self._free.put(None)
        self._late = late
        self._late_s = late_s

    def __enter__(self) -> None:
        try:
            self._free.get_nowait()
        except Empty:
            self._wait()

    def __exit__(self, *_: object) -> None:
        self._free.put(None)

    @property
    def taken(self) -> int:
        return self._count - self._free.qsize()

    def _wait(self) -> None:
        if not self._late.acquire(blocking=False):
            raise Busy
        try:
            self._free.get(timeout=self._late_s)
        except Empty:
            raise Busy from None
        finally:
            self._late.release()


class Maker(Generic[T]):
    """Makes values one after the other in its own thread: many short-lived threads would leave
    memory behind. The same value is made once for all that wait for it (single flight).
    """

    def __init__(self, slots: Slots) -> None:
        """`slots` are for those who wait for a value."""
        self._thread = ThreadPoolExecutor(1)
        self._slots = slots
        self._waiting = 0
        self._under_way: dict[Hashable, Future[T]] = {}
        self._lock = Lock()

    def made(self, key: Hashable, make: Callable[[], T]) -> T:
        """Wait for a value. Raises Busy."""
        with self._slots:
            with self._lock:
                self._waiting += 1
                future = self._under_way.get(key) or self._begun(key, make)
            try:
                return future.result()
            finally:
                with self._lock:
                    self._waiting -= 1

    def between(self, work: Callable[[], object]) -> Future[object]:
        """Do something in the thread after what is under way, while nothing is made."""
        return self._thread.submit(work)

    @property
    def waiting(self) -> int:
        return self._waiting

    def _begun(self, key: Hashable, make: Callable[[], T]) -> Future[T]:
        future = self._under_way[key] = self._thread.submit(make)
        future.add_done_callback(lambda _: self._under_way.pop(key, None))
        return future


class Reading(Iterator[bytes]):
    """A large response while it is being sent, in slices. It takes a slot: raises Busy."""

    def __init__(self, parts: Iterable[bytes], slots: Slots) -> None:
        self._slot = ExitStack()
        self._slot.enter_context(slots)
        sizes = iter(lambda: max(SLICE, SHARED // (slots.taken or 1)), 0)
        self._slices = sliced(parts, sizes)

    def __next__(self) -> bytes:
        return next(self._slices)

    def close(self) -> None:
        """Free the slot, once, although the server may close it several times."""
        self._slot.close()

    __del__ = close

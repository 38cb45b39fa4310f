"""Limits of the server's work: a maker makes one response at a time, and few requests
wait for it.
"""

from collections.abc import Callable, Hashable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore, Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Busy(Exception):
    """The queue is full."""


class Maker(Generic[T]):
    """Makes values one after the other in its own thread: many short-lived threads would leave
    memory behind. The same value is made once for all that wait for it (single flight).
    """

    def __init__(self, most: int) -> None:
        """`most` is how many may wait at a time."""
        self._thread = ThreadPoolExecutor(1)
        self._most = most
        self._waiting = 0
        self._under_way: dict[Hashable, Future[T]] = {}
        self._lock = Lock()

    def made(self, key: Hashable, make: Callable[[], T]) -> T:
        """Wait for a value. Raises Busy."""
        with self._lock:
            if self._waiting >= self._most:
                raise Busy
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
    """A large response while it is being sent. Raises Busy if too many are being sent."""

    def __init__(self, content: Iterator[bytes], slots: BoundedSemaphore) -> None:
        self._slots: list[BoundedSemaphore] = []
        if not slots.acquire(blocking=False):
            raise Busy
        self._slots.append(slots)
        self._content = content

    def __next__(self) -> bytes:
        return next(self._content)

    def close(self) -> None:
        """Free the slot, once, although the server may close it several times."""
        while self._slots:
            self._slots.pop().release()

    __del__ = close

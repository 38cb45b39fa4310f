"""A thread that writes while the next responses are made: disks, networks and compression leave
Python's interpreter free.
"""

from collections.abc import Callable
from functools import partial
from queue import Queue
from threading import Thread
from types import TracebackType
from typing import ParamSpec, Self

P = ParamSpec("P")
AHEAD = 32
"""How many responses may wait to be written."""


class Writer:
    """Does what it is given in a thread, one thing after the other, and nothing more after an
    error. As a context manager, it has done everything at the end, or raises the error.
    """

    def __init__(self) -> None:
        self._waiting: Queue[Callable[[], object] | None] = Queue(AHEAD)
        self._thread = Thread(target=self._work)
        self._error: BaseException | None = None

    def add(self, write: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> None:
        """Do this after everything else. Raises the error of what was done before."""
        if self._error:
            raise self._error
        self._waiting.put(partial(write, *args, **kwargs))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._error = self._error or error
        self._waiting.put(None)
        self._thread.join()
        if self._error and not error:
            raise self._error

    def _work(self) -> None:
        for write in iter(self._waiting.get, None):
            if not self._error:
                try:
                    write()
                except BaseException as error:  # noqa: BLE001 - raised where more is added
                    self._error = error

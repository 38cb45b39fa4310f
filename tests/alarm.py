"""An alarm for work that would block for ever without its guard: the test fails instead."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


@contextmanager
def alarm(seconds: int = 20) -> Iterator[None]:
    """Raises TimeoutError in work that isn't done in time. Sound work takes a moment."""

    def ring(*_: object) -> NoReturn:
        raise TimeoutError(f"still blocked after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)

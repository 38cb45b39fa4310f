"""The progress of a command: one line on a terminal, if it takes longer than a second."""

from collections.abc import Callable
from typing import TextIO

PATIENCE = 1.0
_BLANK = "\r\x1b[K"


class ProgressLine:
    """A line that is overwritten until the work is done.

    `clock` gives seconds. Nothing is written if the output isn't a terminal.
    """

    def __init__(self, to: TextIO, clock: Callable[[], float]) -> None:
        self._to = to
        self._clock = clock
        self._since = clock()
        self._shown = False

    def show(self, step: str, done: int, total: int) -> None:
        if self._to.isatty() and self._clock() - self._since > PATIENCE:
            self._write(f"{_BLANK}{step}: {done:,} of {total:,}")
            self._shown = True

    def clear(self) -> None:
        if self._shown:
            self._write(_BLANK)
            self._shown = False

    def _write(self, text: str) -> None:
        self._to.write(text)
        self._to.flush()

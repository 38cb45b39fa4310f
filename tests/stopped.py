"""Work on files that is killed in the middle."""

import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_CHANGES = ("open", "os.mkdir", "os.remove", "os.rename")


def killed(work: Callable[[], object], folder: Path, change: int) -> bool:
    """Do some work in a new process, which is killed before a change of the folder (from number 0).

    False if there are fewer changes.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _die_at(str(folder), change)
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def each_change(work: Callable[[Path], object], made: Callable[[int], Path]) -> Iterator[Path]:
    """Folders in which some work was killed, each one change later. `made` gives a new folder."""
    number = 0
    while True:
        folder = made(number)
        if not killed(lambda: work(folder), folder, number):  # noqa: B023 - done at once
            return
        yield folder
        number += 1


def _die_at(folder: str, change: int) -> None:
    left = [change]

    def watch(event: str, given: tuple[Any, ...]) -> None:
        if event not in _CHANGES or not str(given[0]).startswith(folder):
            return
        if event == "open" and not given[2] & (os.O_WRONLY | os.O_RDWR):
            return
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left[0] -= 1

    sys.addaudithook(watch)

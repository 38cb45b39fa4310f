"""Progress of long work: reported to a callback, at most about a hundred times for each step."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""A callback that gets the step, how many items of it are done, and how many there are."""

_TIMES = 100


def silent(_step: str, _done: int, _total: int) -> None:
    """Ignore the progress."""


def reporting(progress: Progress, step: str, items: Collection[T]) -> Iterator[T]:
    """Yield the items, and report the progress of the loop over them."""
    total = len(items)
    pace = total // _TIMES + 1
    for done, item in enumerate(items):
        if done % pace == 0:
            progress(step, done, total)
        yield item
    progress(step, total, total)

"""How far a long piece of work has come: told to whoever wants to show it, and not too often."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

T = TypeVar("T")
Progress = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much there is."""

_TIMES = 100


def silent(_step: str, _done: int, _total: int) -> None:
    """Tells nobody."""


def told(progress: Progress, step: str, items: Collection[T]) -> Iterator[T]:
    """The items, with the progress told as they are taken, a hundred times or less."""
    total = len(items)
    pace = total // _TIMES + 1
    for done, item in enumerate(items):
        if done % pace == 0:
            progress(step, done, total)
        yield item
    progress(step, total, total)

"""The steps that some work takes: the lines of Python that run. They are the same on every machine,
unlike seconds.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(work: Callable[[], object]) -> int:
    count = 0

    def step(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times as many steps work of twice a size takes. 2 is linear, 4 is the square."""
    work(1)
    return steps(lambda: work(2 * size)) / steps(lambda: work(size))

"""The first and last days of the dates that stand, in order: these days may narrow a window."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from datetime import date
from typing import Any

from schedule.dates.spans import Window, day_bounds


class Endpoints:
    """Sorted first and last days, so that a window is compared with only a few dates."""

    def __init__(self) -> None:
        self._firsts = list[date]()
        self._lasts = list[date]()
        self._exact: Counter[tuple[date, date]] = Counter()

    def add(self, when: Any) -> None:
        first, last = day_bounds(when)
        insort(self._firsts, first)
        insort(self._lasts, last)
        if not isinstance(when, Window):
            self._exact[first, last] += 1

    def remove(self, when: Any) -> None:
        first, last = day_bounds(when)
        del self._firsts[bisect_left(self._firsts, first)]
        del self._lasts[bisect_left(self._lasts, last)]
        if not isinstance(when, Window):
            self._exact[first, last] -= 1

    def may_narrow(self, window: Window) -> bool:
        """Whether any of the dates begins or ends inside a window, or is exact and fills it."""
        first, last = day_bounds(window)
        begin = bisect_right(self._firsts, first) < bisect_right(self._firsts, last)
        end = bisect_left(self._lasts, first) < bisect_left(self._lasts, last)
        return begin or end or self._exact[first, last] > 0

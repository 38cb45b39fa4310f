"""The dates that stand, by their first and last days, in order."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from schedule.dates.spans import Window, day_bounds


class Endpoints:
    """Sorted first and last days, so that a window is compared with only a few dates.

    A time counts on the days of the clock by which it was added: by another clock it is equal, but
    may be on another day.
    """

    def __init__(self) -> None:
        self._bounds: dict[Any, tuple[date, date]] = {}
        self._beginning: dict[date, dict[Any, None]] = {}
        self._firsts = list[date]()
        self._lasts = list[date]()
        self._exact: Counter[tuple[date, date]] = Counter()

    def add(self, when: Any) -> None:
        first, last = self._bounds[when] = day_bounds(when)
        self._beginning.setdefault(first, {})[when] = None
        insort(self._firsts, first)
        insort(self._lasts, last)
        if not isinstance(when, Window):
            self._exact[first, last] += 1

    def remove(self, when: Any) -> None:
        first, last = self._bounds.pop(when)
        del self._beginning[first][when]
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

    def beginning(self, window: Window) -> Iterator[Any]:
        """The dates that begin inside a window, in the order of their first days."""
        first, last = day_bounds(window)
        at, end = bisect_left(self._firsts, first), bisect_right(self._firsts, last)
        while at < end:
            day = self._firsts[at]
            yield from self._beginning[day]
            at = bisect_right(self._firsts, day, lo=at)

"""The values of one field that stand, and which of them may be more exact than another."""

from collections import Counter
from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.comparison import Comparison
from schedule.known.endpoints import Endpoints

V = TypeVar("V", bound=Hashable)


class Standing(Generic[V]):
    """How many ballots stand for each value, by the type of the value.

    said: how many of them say the value expressly
    """

    def __init__(self, field: Comparison[V]) -> None:
        self._field = field
        self._endpoints = Endpoints() if field.by_days else None
        self._counts: dict[type, Counter[V]] = {}
        self.said: Counter[V] = Counter()

    def __iter__(self) -> Iterator[V]:
        return (value for counter in self._counts.values() for value in counter)

    def add(self, value: V, *, implied: bool = False) -> None:
        counter = self._counts.setdefault(type(value), Counter())
        if self._endpoints and not counter[value]:
            self._endpoints.add(value)
        counter[value] += 1
        self.said[value] += not implied

    def remove(self, value: V, *, implied: bool = False) -> None:
        counter = self._counts[type(value)]
        counter[value] -= 1
        if not counter[value]:
            del counter[value]
            if self._endpoints:
                self._endpoints.remove(value)
        self.said[value] -= not implied

    def finer(self, value: V) -> Iterator[V]:
        """Values that stand and may be more exact than this one."""
        sorts = self._field.finer(value)
        chosen = self._counts if sorts is None else sorts
        return (each for sort in chosen for each in self._counts.get(sort, ()) if each != value)

    def inside(self, value: V) -> Iterator[V]:
        """Values that stand and that this one may cover."""
        if self._endpoints and isinstance(value, Window):
            return self._endpoints.beginning(value)
        return self.finer(value)

    def may_narrow(self, value: V) -> bool:
        """Whether a value that stands may be more exact than this one."""
        if self._endpoints and isinstance(value, Window):
            return self._endpoints.may_narrow(value)
        meet = self._field.meet
        return any(meet(value, each) not in (None, value) for each in self.finer(value))

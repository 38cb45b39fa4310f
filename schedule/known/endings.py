"""How earlier choices ended, kind by kind: one that comes to the same rank ends in the same way.

Reports come at the top of their kind, so that all below is as it was. What changes in one kind
leaves the endings of the others.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from operator import eq
from typing import Any, Generic, TypeVar

from schedule.dates.spans import Window, covers, day_bounds
from schedule.known.comparison import Comparison

V = TypeVar("V")

Kind = tuple[bool, bool, bool]
Rank = tuple[bool, bool, bool, date]

_MOST_WIDEST = 2
"""How many windows that take turns are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(Generic[V]):
    """How the ranks of a kind end, from one of them down.

    before: the value above them
    value: the value after them
    limit: what they leave of a wider window; None if votes decide
    rounds: those in which the value changes
    """

    before: V | None
    value: V | None
    limit: V | None
    rounds: Any

    def is_wider(self, value: object) -> bool:
        """Whether it began with nothing, or with a window, that leaves room for this window."""
        if not isinstance(value, Window):
            return False
        before = self.before
        return before is None or (isinstance(before, Window) and covers(before, value))

    def narrowed(self, value: V | None, field: Comparison[V]) -> "Ending[V] | None":
        """How it ends for a window within the value before; None if that has to be gone through."""
        limit = self.limit
        left = None if value is None or limit is None else field.meet(value, limit)
        if left == value:
            return unchanged(value)
        if left is None or (left == limit and _is_worded_at_end(limit, value)):
            return None
        after = left if isinstance(left, Window) else self.value
        return Ending(before=value, value=after, limit=left, rounds=self.rounds)


def unchanged(value: V | None) -> Ending[V]:
    return Ending(before=value, value=value, limit=value, rounds=None)


def _is_worded_at_end(limit: object, value: object) -> bool:
    """Whether a window has words and an end of another one: then others may leave the same days of
    that one, in no words.
    """
    if not (isinstance(limit, Window) and isinstance(value, Window) and limit.word):
        return False
    return any(map(eq, day_bounds(limit), day_bounds(value)))


class Endings(Generic[V]):
    """The endings from one rank on: each by the value above it, and the last few of which none
    began with more than another.
    """

    def __init__(self) -> None:
        self._same: dict[V | None, Ending[V]] = {}
        self._widest: list[Ending[V]] = []

    def add(self, ending: Ending[V]) -> None:
        before = ending.before
        self._same[before] = ending
        if (before is None or isinstance(before, Window)) and not self._wider(before):
            self._widest = [ending, *self._widest][:_MOST_WIDEST]

    def of(self, value: V | None) -> Ending[V] | None:
        return self._same.get(value) or self._wider(value)

    def _wider(self, value: V | None) -> Ending[V] | None:
        return next((each for each in self._widest if each.is_wider(value)), None)


class Memory:
    """The last choice between some ballots, and how all choices until then ended."""

    def __init__(self) -> None:
        self.last: Any = None
        self.is_settled = False
        self._below: dict[Rank, defaultdict[Hashable, Endings[Any]]] = {}
        self._ranked: defaultdict[Kind, list[Rank]] = defaultdict(list)

    def add(self, rank: Rank, heard: Hashable, ending: Ending[Any]) -> None:
        """Keep how a kind ends from a rank on. `heard` tells which of its ballots are heard."""
        if rank not in self._below:
            self._below[rank] = defaultdict(Endings)
            insort(self._ranked[rank[:3]], rank)
        self._below[rank][heard].add(ending)

    def ending(self, rank: Rank, heard: Hashable, value: object) -> Ending[Any] | None:
        """The ending from a rank on that began with this value, or else with a wider one."""
        found = self._below.get(rank)
        return found[heard].of(value) if found else None

    def change(self, rank: Rank) -> None:
        """Note that something of a rank stands now, or stands no longer."""
        self.is_settled = False
        ranked = self._ranked[rank[:3]]
        while ranked and ranked[-1] >= rank:
            del self._below[ranked.pop()]

    def keep(self, choice: Any) -> None:
        self.last, self.is_settled = choice, True

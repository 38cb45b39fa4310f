"""How earlier choices ended: a choice that comes to the same point ends in the same way.

Reports mostly come at the top of a field's ranks, so that all below is as it was.
"""

from bisect import insort
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any, Generic, TypeVar

R = TypeVar("R")

Rank = tuple[bool, bool, bool, date]

_TOP: Rank = (True, True, True, date.max)
_RANK = attrgetter("rank")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending(Generic[R]):
    """The rest of a choice.

    `state`: what was found above it.
    `rank`: the lowest rank above it.
    `following`: the rank at which it begins; None where nothing follows.
    """

    state: Hashable
    rank: Rank
    following: Rank | None
    rest: R


class Endings(Generic[R]):
    """The endings of earlier choices, by their states."""

    def __init__(self) -> None:
        self._by_state: dict[Hashable, Ending[R]] = {}
        self._ranked: list[Ending[R]] = []

    def add(self, ending: Ending[R]) -> None:
        self._by_state[ending.state] = ending
        insort(self._ranked, ending, key=_RANK)

    def forget(self, changed: Rank) -> None:
        """Forget the endings in which a rank lies that has changed."""
        while self._ranked and self._ranked[-1].rank > changed:
            gone = self._ranked.pop()
            if self._by_state.get(gone.state) is gone:
                del self._by_state[gone.state]

    def after(self, state: Hashable, rank: Rank) -> Ending[R] | None:
        """The ending from a rank on, where this state was found above it."""
        found = self._by_state.get(state)
        if found is None or rank >= found.rank:
            return None
        return found if found.following is None or found.following <= rank else None


class Memory:
    """The last choice between some ballots, and how all choices until then ended."""

    def __init__(self) -> None:
        self.endings: Endings[Any] = Endings()
        self.last: Any = None
        self._changed: Rank | None = _TOP

    def change(self, rank: Rank) -> None:
        """Note that something of a rank stands now, or stands no longer."""
        self._changed = max(rank, self._changed) if self._changed else rank
        self.endings.forget(rank)

    def keep(self, choice: Any) -> None:
        self.last, self._changed = choice, None

    def is_settled(self, may_narrow: Callable[[Any], bool]) -> bool:
        """Whether the last choice is still the one to be made. `may_narrow` tells whether anything
        may make a value more exact.
        """
        if self._changed is None or self.last is None:
            return self._changed is None
        return self._changed < self.last.rounds.last.rank and not may_narrow(self.last.value)

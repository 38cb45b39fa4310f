"""How earlier choices ended: a choice that comes to the same point ends in the same way.

Reports mostly come at the top of a field's ranks, so that all below is as it was.
"""

from bisect import insort
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Generic, TypeVar

R = TypeVar("R")

Rank = tuple[bool, bool, bool, date]

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

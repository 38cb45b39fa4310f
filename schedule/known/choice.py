"""The choice between values: choose one, then make it more exact.

The ballots of the highest rank decide: outcome first, then official, then not merely floated, then
newest. Their value is what they share, or else what most voices say. The ballots of each lower rank
may then make it more exact.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer
from schedule.known.ballots import EVERY, Ballot, Ballots, Counted, Order
from schedule.known.comparison import Comparison
from schedule.known.endings import Ending, Kind, Memory, Rank, unchanged
from schedule.known.fields import Reason
from schedule.known.rounds import Round, Rounds, of_last_day, round_of

V = TypeVar("V", bound=Hashable)

_RANKS = (Reason.OUTCOME, Reason.OFFICIAL, Reason.FIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[V]):
    """A value, and the rounds in which it was found, kind by kind; none if a ruling decides."""

    value: V
    rounds: Sequence[Rounds[V]] = ()

    @property
    def tied(self) -> tuple[Ballot[V], ...]:
        """The ballots that are still tied."""
        return tuple(chain.from_iterable(each.tied for each in self.rounds))


def choose(
    ballots: Ballots[V],
    counted: Counted[V] = EVERY,
    order: Order = lambda account: account.report.id,
) -> Choice[V] | None:
    """The value of the ballots that stand and count; None where there are none."""
    memory = ballots.memory(counted, order)
    if not memory.is_settled:
        memory.keep(_Choosing(ballots, counted, order, memory).choice())
    last: Choice[V] | None = memory.last
    return last


@dataclass(slots=True)
class _Choosing(Generic[V]):
    """A choice that is made, from the top down.

    value: the value so far
    official: the newest official reports that gave a window so far
    """

    ballots: Ballots[V]
    counted: Counted[V]
    order: Order
    memory: Memory
    value: V | None = None
    official: tuple[Account, ...] = ()

    def choice(self) -> Choice[V] | None:
        """Go through the kinds of ballots, until nothing narrows the value."""
        found: list[Rounds[V]] = []
        for kind in self.ballots.kinds(self.counted):
            if rounds := self._rounds(kind):
                found.append(rounds)
                self.official = of_last_day((*self.official, *rounds.official))
            if self._is_exact:
                break
        return None if self.value is None else Choice(value=self.value, rounds=found)

    @property
    def _is_exact(self) -> bool:
        """Whether nothing that stands may make the value more exact."""
        return self.value is not None and not self.ballots.standing.may_narrow(self.value)

    def _rounds(self, kind: Kind) -> Rounds[V] | None:
        """Go through the ranks of a kind, until nothing narrows the value or the rest is known."""
        passed: list[tuple[Rank, Hashable, V | None, list[Round[V]]]] = []
        ending: Ending[V] | None = None
        for level in self.ballots.levels(kind, self.counted):
            rank = level[0].rank
            if not passed or passed[-1][0] != rank:
                heard = self._heard(rank)
                if ending := self._ending(rank, heard):
                    break
                passed.append((rank, heard, self.value, []))
            if one := round_of(level, self.value, self.official, self.ballots.field, self.order):
                passed[-1][-1].append(one)
                self.value = one.value
                self.official = of_last_day((*self.official, *one.official))
                if self._is_exact:
                    break
        ending = ending or unchanged(self.value)
        self.value = ending.value
        for rank, heard, before, rounds in reversed(passed):
            ending = _with_rounds(ending, before, rounds)
            self.memory.add(rank, heard, ending)
        found: Rounds[V] | None = ending.rounds
        return found

    def _heard(self, rank: Rank) -> Hashable:
        """What of the official reports so far decides which ballots are heard from a rank on: True
        if they are newer than all of these.
        """
        newer_day = any(each.day > rank[-1] for each in self.official)
        return newer_day or self.official

    def _ending(self, rank: Rank, heard: Hashable) -> Ending[V] | None:
        """How the value ends from a rank on, as far as earlier choices tell."""
        ending = self.memory.ending(rank, heard, self.value)
        if ending is None:
            return None
        if ending.before == self.value:
            return ending if ending.rounds else unchanged(self.value)
        _, official, *_ = rank
        # Which official windows narrow the value decides what is heard after them.
        known = heard is True or not official
        return ending.narrowed(self.value, self.ballots.field) if known else None


def _with_rounds(ending: Ending[V], before: V | None, rounds: Sequence[Round[V]]) -> Ending[V]:
    """The ending from some rounds on."""
    if not rounds:
        return ending
    limit, found = ending.limit, ending.rounds
    for each in reversed(rounds):
        found = Rounds.of(each, found)
        if each.voted:
            limit = None
        elif not isinstance(each.value, Window):
            limit = each.value
    return Ending(before=before, value=ending.value, limit=limit, rounds=found)


def reason(choice: Choice[V], candidates: Iterable[Ballot[V]], field: Comparison[V]) -> Reason:
    """Why a value is followed: the first round that dropped something tells.

    What one round drops, no later round takes in again.
    """
    if choice.tied:
        return Reason.OPEN
    heard = [*candidates]

    def dropped(each: Round[V]) -> list[Ballot[V]]:
        return [one for one in heard if field.meet(one.value, each.value) is None]

    rounds = [*_in_turn(choice.rounds, field)]
    first = bisect_left(rounds, 1, key=lambda each: len(dropped(each)))
    if first == len(rounds):
        return Reason.UNDISPUTED
    return _of_round(rounds[first], dropped(rounds[first]))


def _in_turn(kinds: Iterable[Rounds[V]], field: Comparison[V]) -> Iterator[Round[V]]:
    """The rounds from the top, each with what is left then: those of an earlier choice may have
    begun with more.
    """
    left: V | None = None
    for each in chain.from_iterable(kinds):
        left = each.value if left is None else field.meet(left, each.value) or each.value
        yield replace(each, value=left)


def _of_round(found: Round[V], dropped: Sequence[Ballot[V]]) -> Reason:
    for number, name in enumerate(_RANKS):
        lower = any(not each.rank[number] for each in dropped)
        if found.level[0].rank[number] and lower:
            return name
    level = {*found.level}
    if any(newer(each.account, found.level[0].account) for each in dropped):
        return Reason.COURSE
    return Reason.MOST if all(each in level for each in dropped) else Reason.NEWEST

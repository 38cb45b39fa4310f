"""The choice between values: choose one, then make it more exact.

The ballots of the highest rank decide: outcome first, then official, then not merely floated, then
newest. Their value is what they share, or else what most voices say. The ballots of each lower rank
may then make it more exact.
"""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer, voices
from schedule.known.ballots import Ballot, Ballots, Order, Rank
from schedule.known.comparison import Comparison
from schedule.known.fields import Reason

V = TypeVar("V", bound=Hashable)

_RANKS = (Reason.OUTCOME, Reason.OFFICIAL, Reason.FIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Generic[V]):
    """The ballots of one rank, and the value after them.

    tied: the ballots that are tied so far
    official: the newest official reports that gave a window so far
    """

    level: Sequence[Ballot[V]]
    value: V
    tied: tuple[Ballot[V], ...] = ()
    official: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[V]):
    """A value, and the rounds in which it was found."""

    value: V
    rounds: tuple[Round[V], ...] = ()

    @property
    def tied(self) -> tuple[Ballot[V], ...]:
        """The ballots that are still tied."""
        return self.rounds[-1].tied if self.rounds else ()


def choose(
    ballots: Ballots[V],
    counts: Callable[[Ballot[V]], bool] | None = None,
    order: Order = lambda account: account.report.id,
    *,
    outcomes: bool = True,
) -> Choice[V] | None:
    """The value of the ballots that stand and count. None if there are none."""
    last = None if counts else ballots.last_choice(order)
    before = _Before(last, ballots.changed) if last else None
    rounds: list[Round[V]] = []
    for level in ballots.levels(counts or (lambda _: True), outcomes=outcomes):
        if before and before.goes_on(level[0].rank, rounds):
            rounds += before.rest
            break
        found = _round(level, rounds[-1] if rounds else None, ballots.field, order)
        if found:
            rounds.append(found)
            if not ballots.may_narrow(found.value):
                break
    choice = Choice(value=rounds[-1].value, rounds=tuple(rounds)) if rounds else None
    if not counts:
        ballots.remember(choice, order)
    return choice


class _Before(Generic[V]):
    """The rounds of the last choice.

    They are reused below the ranks that have changed since, if the rounds above give the same
    result.
    """

    def __init__(self, last: Choice[V], changed: Rank) -> None:
        self._rounds = last.rounds
        self._rank = changed
        self._at = 0

    @property
    def rest(self) -> Sequence[Round[V]]:
        return self._rounds[self._at :]

    def goes_on(self, rank: Rank, found: Sequence[Round[V]]) -> bool:
        """Whether the rounds from a rank on are the same as they were."""
        if rank >= self._rank:
            return False
        self._rank = rank
        while self._at < len(self._rounds) and self._rounds[self._at].level[0].rank > rank:
            self._at += 1
        above = self._rounds[self._at - 1] if self._at else None
        return _found(above) == _found(found[-1] if found else None)


def _found(last: Round[V] | None) -> object:
    """The part of the result so far that decides how the rounds go on."""
    return last and (last.value, last.tied, last.official)


def _round(
    level: Sequence[Ballot[V]], last: Round[V] | None, field: Comparison[V], order: Order
) -> Round[V] | None:
    """What the ballots of one rank change. None if they change nothing."""
    before, tied, official = (last.value, last.tied, last.official) if last else (None, (), ())
    heard = [each for each in level if not _outranked_window(each, official)]
    found = _agreed(heard, before, field, order)
    if found is None or found[0] == before:
        return None
    first = level[0]
    if first.account.official and isinstance(first.value, Window):
        official = _of_last_day((*official, first.account))
    return Round(level=level, value=found[0], tied=(*tied, *found[1]), official=official)


def _of_last_day(accounts: Sequence[Account]) -> tuple[Account, ...]:
    last = max(each.day for each in accounts)
    return tuple(each for each in accounts if each.day == last)


def _outranked_window(ballot: Ballot[V], official: Sequence[Account]) -> bool:
    """Whether it is an unofficial window that is older than an official window that is followed."""
    if ballot.account.official or not isinstance(ballot.value, Window):
        return False
    return any(newer(each, ballot.account) for each in official)


def _agreed(
    level: Sequence[Ballot[V]], before: V | None, field: Comparison[V], order: Order
) -> tuple[V, Sequence[Ballot[V]]] | None:
    """The value after the ballots of one rank, from the value before; and the ballots that are
    tied.
    """
    if len(level) == 1:
        value = level[0].value
        only = value if before is None else field.meet(before, value)
        return None if only is None else (only, ())
    met = {each: each.value if before is None else field.meet(before, each.value) for each in level}
    values = sorted({value for value in met.values() if value is not None}, key=field.order)
    if not values:
        return None
    common = _common(values, field)
    if common is not None:
        return common, ()
    said = {each: value for each, value in met.items() if value is not None}
    winners = _most(said, values, field)
    tied = [each for each, value in said.items() if value in winners] if winners[1:] else []
    if tied:
        return said[min(tied, key=lambda each: order(each.account))], tied
    sharing = [each for each in values if field.meet(winners[0], each) is not None]
    narrowed = _common([winners[0], *sharing], field)
    return winners[0] if narrowed is None else narrowed, ()


def _common(values: Sequence[V], field: Comparison[V]) -> V | None:
    """What all values share."""
    found: V | None = values[0]
    for each in values[1:]:
        found = None if found is None else field.meet(found, each)
    return found


def _most(said: dict[Ballot[V], V], values: Sequence[V], field: Comparison[V]) -> Sequence[V]:
    """The values that most voices give, with those that cover them; the most exact one if equal."""
    sorts = {type(value) for value in values}
    wide = {each for each in values if _may_cover(field.finer(each), sorts)}
    speakers: dict[V, list[Account]] = {}
    for ballot, value in said.items():
        speakers.setdefault(value, []).append(ballot.account)
    votes = {
        value: voices(
            [
                *speakers[value],
                *(a for each in wide if field.covers(each, value) for a in speakers[each]),
            ]
        )
        for value in values
    }
    most = max(votes.values())
    winners = [value for value in values if votes[value] == most]
    return [
        one
        for one in winners
        if one not in wide or not any(field.covers(one, other) for other in winners)
    ]


def _may_cover(finer: tuple[type, ...] | None, sorts: set[type]) -> bool:
    return finer is None or not sorts.isdisjoint(finer)


def reason(choice: Choice[V], candidates: Iterable[Ballot[V]], field: Comparison[V]) -> Reason:
    """Why a value is followed: the first round that dropped something tells.

    What one round drops, no later round takes in again.
    """
    if choice.tied:
        return Reason.OPEN
    heard = [*candidates]

    def dropped(each: Round[V]) -> list[Ballot[V]]:
        return [one for one in heard if field.meet(one.value, each.value) is None]

    first = bisect_left(choice.rounds, 1, key=lambda each: len(dropped(each)))
    if first == len(choice.rounds):
        return Reason.UNDISPUTED
    return _of_round(choice.rounds[first], dropped(choice.rounds[first]))


def _of_round(found: Round[V], dropped: Sequence[Ballot[V]]) -> Reason:
    for number, name in enumerate(_RANKS):
        lower = any(not each.rank[number] for each in dropped)
        if found.level[0].rank[number] and lower:
            return name
    level = {*found.level}
    return Reason.MOST if all(each in level for each in dropped) else Reason.NEWEST

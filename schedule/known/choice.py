"""The choice between values: choose one, then make it more exact.

The ballots of the highest rank decide: outcome first, then official, then not merely floated, then
newest. Their value is what they share, or else what most voices say. The ballots of each lower rank
may then make it more exact.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer, voices
from schedule.known.ballots import EVERY, Ballot, Ballots, Counted, Order
from schedule.known.comparison import Comparison
from schedule.known.endings import Ending, Endings, Rank
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

    @property
    def rank(self) -> Rank:
        return self.level[0].rank

    @property
    def state(self) -> Hashable:
        """What of the rounds so far decides how they go on."""
        return self.value, self.tied, self.official


@dataclass(frozen=True, slots=True, eq=False)
class Rounds(Generic[V]):
    """The rounds of a choice: a linked list from the top, so that choices share how they end."""

    first: Round[V]
    below: "Rounds[V] | None"
    last: Round[V]

    def __iter__(self) -> Iterator[Round[V]]:
        at: Rounds[V] | None = self
        while at:
            yield at.first
            at = at.below


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[V]):
    """A value, and the rounds in which it was found; None if a ruling decides."""

    value: V
    rounds: Rounds[V] | None = None

    @property
    def tied(self) -> tuple[Ballot[V], ...]:
        """The ballots that are still tied."""
        return self.rounds.last.tied if self.rounds else ()


def choose(
    ballots: Ballots[V],
    counted: Counted[V] = EVERY,
    order: Order = lambda account: account.report.id,
) -> Choice[V] | None:
    """The value of the ballots that stand and count; None where there are none."""
    common = ballots.common() if counted is EVERY else None
    if common is not None:
        return Choice(value=common)
    memory = ballots.memory(counted, order)
    if not memory.is_settled(ballots.standing.may_narrow):
        memory.keep(_choice(ballots, counted, order, memory.endings))
    last: Choice[V] | None = memory.last
    return last


def _choice(
    ballots: Ballots[V],
    counted: Counted[V],
    order: Order,
    endings: Endings[Rounds[V] | None],
) -> Choice[V] | None:
    """Go through the ranks from the top, until nothing narrows the value or the rest is known."""
    found: list[Round[V]] = []
    rest = None
    for level in ballots.levels(counted):
        last = found[-1] if found else None
        if last and (ending := endings.after(last.state, level[0].rank)):
            rest = ending.rest
            break
        if one := _round(level, last, ballots.field, order):
            found.append(one)
            if not ballots.standing.may_narrow(one.value):
                break
    for one in reversed(found):
        following = rest.first.rank if rest else None
        if following != one.rank:
            endings.add(Ending(state=one.state, rank=one.rank, following=following, rest=rest))
        rest = Rounds(one, rest, rest.last if rest else one)
    return Choice(value=rest.last.value, rounds=rest) if rest else None


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
    most = {*winners}
    tied = [each for each, value in said.items() if value in most] if winners[1:] else []
    if tied:
        leader = min({each.account: None for each in tied}, key=order)
        return next(said[each] for each in tied if each.account is leader), tied
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

    rounds = [*(choice.rounds or ())]
    first = bisect_left(rounds, 1, key=lambda each: len(dropped(each)))
    if first == len(rounds):
        return Reason.UNDISPUTED
    return _of_round(rounds[first], dropped(rounds[first]))


def _of_round(found: Round[V], dropped: Sequence[Ballot[V]]) -> Reason:
    for number, name in enumerate(_RANKS):
        lower = any(not each.rank[number] for each in dropped)
        if found.level[0].rank[number] and lower:
            return name
    level = {*found.level}
    if any(newer(each.account, found.level[0].account) for each in dropped):
        return Reason.COURSE
    return Reason.MOST if all(each in level for each in dropped) else Reason.NEWEST

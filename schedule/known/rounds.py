"""The rounds of a choice: what the ballots of one rank make of the value before them.

They leave what they share with it, or else what most voices say.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer, voices
from schedule.known.ballots import Ballot, Order
from schedule.known.comparison import Comparison

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Generic[V]):
    """The ballots of one rank, and the value after them.

    voted: whether their values have nothing in common, so that voices decided
    tied: the ballots that are tied
    """

    level: Sequence[Ballot[V]]
    value: V
    voted: bool = False
    tied: tuple[Ballot[V], ...] = ()

    @property
    def official(self) -> tuple[Account, ...]:
        """The official report that gives a window."""
        first = self.level[0]
        given = first.account.official and isinstance(first.value, Window)
        return (first.account,) if given else ()


@dataclass(frozen=True, slots=True, eq=False)
class Rounds(Generic[V]):
    """The rounds of one kind of ballots: a linked list from the top, so that choices share how they
    end.

    tied: the ballots that are tied in any of them
    official: the newest official reports that gave a window in any of them
    """

    first: Round[V]
    below: "Rounds[V] | None"
    tied: tuple[Ballot[V], ...]
    official: tuple[Account, ...]

    @classmethod
    def of(cls, first: Round[V], below: "Rounds[V] | None") -> "Rounds[V]":
        if below is None:
            return cls(first, None, first.tied, first.official)
        official = of_last_day((*first.official, *below.official))
        return cls(first, below, (*first.tied, *below.tied), official)

    def __iter__(self) -> Iterator[Round[V]]:
        at: Rounds[V] | None = self
        while at:
            yield at.first
            at = at.below


def round_of(
    level: Sequence[Ballot[V]],
    before: V | None,
    official: Sequence[Account],
    field: Comparison[V],
    order: Order,
) -> Round[V] | None:
    """What the ballots of one rank change. None if they change nothing."""
    heard = [each for each in level if not _outranked_window(each, official)]
    found = _agreed(heard, before, field, order)
    if found is None or found[0] == before:
        return None
    value, voted, tied = found
    return Round(level=level, value=value, voted=voted, tied=tuple(tied))


def of_last_day(accounts: Sequence[Account]) -> tuple[Account, ...]:
    last = max((each.day for each in accounts), default=None)
    return tuple(each for each in accounts if each.day == last)


def _outranked_window(ballot: Ballot[V], official: Sequence[Account]) -> bool:
    """Whether it is an unofficial window that is older than an official window that is followed."""
    if ballot.account.official or not isinstance(ballot.value, Window):
        return False
    return any(newer(each, ballot.account) for each in official)


def _agreed(
    level: Sequence[Ballot[V]], before: V | None, field: Comparison[V], order: Order
) -> tuple[V, bool, Sequence[Ballot[V]]] | None:
    """The value after the ballots of one rank, from the value before; whether voices decided, and
    the ballots that are tied.
    """
    if len(level) == 1:
        value = level[0].value
        only = value if before is None else field.meet(before, value)
        return None if only is None else (only, False, ())
    met = {each: each.value if before is None else field.meet(before, each.value) for each in level}
    values = sorted({value for value in met.values() if value is not None}, key=field.order)
    if not values:
        return None
    common = _common(values, field)
    if common is not None:
        return common, False, ()
    said = {each: value for each, value in met.items() if value is not None}
    winners = _most(said, values, field)
    most = {*winners}
    tied = [each for each, value in said.items() if value in most] if winners[1:] else []
    if tied:
        leader = min({each.account: None for each in tied}, key=order)
        return next(said[each] for each in tied if each.account is leader), True, tied
    sharing = [each for each in values if field.meet(winners[0], each) is not None]
    narrowed = _common([winners[0], *sharing], field)
    return winners[0] if narrowed is None else narrowed, True, ()


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

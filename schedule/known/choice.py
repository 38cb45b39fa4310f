"""The choice between values: choose, then narrow.

The ballots that rank first decide: outcome, official, not merely floated, newest. What they share
is the value, or else what most voices say. Those of each lower rank may then make it more exact.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer, voices
from schedule.known.ballots import Ballot, Ballots
from schedule.known.comparison import Comparison
from schedule.known.fields import Reason

V = TypeVar("V", bound=Hashable)

Order = Callable[[Account], Any]
"""A sort key of accounts: which of those in a tie is followed."""

_RANKS = (Reason.OUTCOME, Reason.OFFICIAL, Reason.FIRM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Generic[V]):
    """One rank's ballots, and the value after it."""

    level: Sequence[Ballot[V]]
    value: V


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[V]):
    """A value, by which rounds it was found, and the ballots that are still tied."""

    value: V
    rounds: tuple[Round[V], ...] = ()
    tied: tuple[Ballot[V], ...] = ()


def choose(
    ballots: Ballots[V],
    counts: Callable[[Ballot[V]], bool] = lambda _: True,
    order: Order = lambda account: account.report.id,
    *,
    outcomes: bool = True,
) -> Choice[V] | None:
    """The value of the ballots that stand and count; None where there are none."""
    rounds: list[Round[V]] = []
    tied: list[Ballot[V]] = []
    official: list[Account] = []
    for level in ballots.levels(counts, outcomes=outcomes):
        before = rounds[-1].value if rounds else None
        heard = [each for each in level if not _outranked_window(each, official)]
        found = _agreed(heard, before, ballots.field, order)
        if found is None or found[0] == before:
            continue
        rounds.append(Round(level=level, value=found[0]))
        tied += found[1]
        first = level[0]
        if first.account.official and isinstance(first.value, Window):
            official.append(first.account)
        if not ballots.may_narrow(found[0]):
            break
    if not rounds:
        return None
    return Choice(value=rounds[-1].value, rounds=tuple(rounds), tied=tuple(tied))


def _outranked_window(ballot: Ballot[V], official: Sequence[Account]) -> bool:
    """Whether it is an unofficial window, older than an official one that is followed."""
    if ballot.account.official or not isinstance(ballot.value, Window):
        return False
    return any(newer(each, ballot.account) for each in official)


def _agreed(
    level: Sequence[Ballot[V]], before: V | None, field: Comparison[V], order: Order
) -> tuple[V, Sequence[Ballot[V]]] | None:
    """The value that a rank's ballots give to what was found before, and those that are tied."""
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
    """The values of most voices, with those that cover them; the most exact of equals."""
    sorts = {type(value) for value in values}
    wide = [each for each in values if _may_cover(field.finer(each), sorts)]
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
    return [one for one in winners if not any(field.covers(one, other) for other in winners)]


def _may_cover(finer: tuple[type, ...] | None, sorts: set[type]) -> bool:
    return finer is None or not sorts.isdisjoint(finer)


def reason(choice: Choice[V], candidates: Iterable[Ballot[V]], field: Comparison[V]) -> Reason:
    """The first round that dropped something tells why the value is followed."""
    if choice.tied:
        return Reason.OPEN
    left = [*candidates]
    for each in choice.rounds:
        dropped = [one for one in left if field.meet(one.value, each.value) is None]
        if dropped:
            return _of_round(each, dropped)
    return Reason.UNDISPUTED


def _of_round(found: Round[V], dropped: Sequence[Ballot[V]]) -> Reason:
    for number, name in enumerate(_RANKS):
        lower = any(not each.rank[number] for each in dropped)
        if found.level[0].rank[number] and lower:
            return name
    level = {*found.level}
    return Reason.MOST if all(each in level for each in dropped) else Reason.NEWEST

"""The ballots of one field: the value that each report gives, and whether it still stands.

Ballots are sorted by rank. A choice reads them from the top and stops when nothing below can
matter. A ballot that is taken back is struck out when the newer report is read, so the work for a
day depends only on the reports of that day.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from operator import attrgetter
from typing import Any, Generic, TypeVar

from schedule.known.accounts import Account, newer, newest
from schedule.known.comparison import Comparison
from schedule.known.endings import Kind, Memory, Rank
from schedule.known.standing import Standing

V = TypeVar("V", bound=Hashable)

Order = Callable[[Account], Any]
"""A sort key of accounts: the first of those in a tie is followed."""
Speech = tuple[Account, Sequence[V], Sequence[V]]
"""A report with the values of a field that it gives, and with those that it calls `formerly`."""

_RANK = attrgetter("rank")
_MOST_MEMORIES = 4


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ballot(Generic[V]):
    """A value that a report gives.

    outcome: the report tells what happened
    firm: the report does more than float it
    implied: the report doesn't say it expressly
    """

    account: Account
    value: V
    outcome: bool = False
    firm: bool = True
    implied: bool = False

    @property
    def rank(self) -> Rank:
        return *self.kind, self.account.day

    @property
    def kind(self) -> Kind:
        return self.outcome, self.account.official, self.firm


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted(Generic[V]):
    """Which ballots count in a choice.

    key: what `counts` depends on besides the ballot
    outcomes: whether outcomes are included
    """

    key: Hashable = None
    counts: Callable[[Ballot[V]], bool] = lambda _: True
    outcomes: bool = True

    def __call__(self, ballot: Ballot[V]) -> bool:
        return (self.outcomes or not ballot.outcome) and self.counts(ballot)


EVERY: Counted[Any] = Counted()


class Ballots(Generic[V]):
    """All ballots of one field.

    struck: those that no longer stand or no longer count
    taken_back: those of them whose own voice or a newer report took the value back
    standing: the values of those that stand
    number: in what order they were added
    """

    def __init__(self, field: Comparison[V]) -> None:
        self.field = field
        self._order: Order | None = None
        self._memories: dict[Hashable, tuple[Counted[V], Memory]] = {}
        self.all: dict[Ballot[V], None] = {}
        self.struck: set[Ballot[V]] = set()
        self.taken_back: set[Ballot[V]] = set()
        self.standing = Standing(field)
        self._unofficial = Standing(field)
        self._ranked: dict[Kind, list[Ballot[V]]] = {}
        self._of_voice: dict[Hashable, dict[tuple[V, bool], dict[Ballot[V], None]]] = {}
        self._of_value: dict[V, dict[Ballot[V], None]] = {}
        self._of_report: dict[str, list[Ballot[V]]] = {}
        self._taken_by: dict[str, list[Ballot[V]]] = {}
        self.number: dict[Ballot[V], int] = {}

    def add(self, ballot: Ballot[V]) -> None:
        self.all[ballot] = None
        self.number[ballot] = len(self.number)
        self._of_report.setdefault(ballot.account.report.id, []).append(ballot)
        self._stand(ballot)

    def _stand(self, ballot: Ballot[V]) -> None:
        insort(self._ranked.setdefault(ballot.kind, []), ballot, key=self._place)
        self._of_value.setdefault(ballot.value, {})[ballot] = None
        self.standing.add(ballot.value, implied=ballot.implied)
        if not ballot.account.official:
            self._unofficial.add(ballot.value)
        self._change(ballot)
        for key in ballot.account.voice:
            said = self._of_voice.setdefault(key, {})
            said.setdefault((ballot.value, ballot.account.official), {})[ballot] = None

    def _fall(self, ballot: Ballot[V]) -> None:
        ranked = self._ranked[ballot.kind]
        del ranked[bisect_left(ranked, self._place(ballot), key=self._place)]
        del self._of_value[ballot.value][ballot]
        self.standing.remove(ballot.value, implied=ballot.implied)
        if not ballot.account.official:
            self._unofficial.remove(ballot.value)
        self._change(ballot)
        for key in ballot.account.voice:
            said = self._of_voice[key]
            same = said[ballot.value, ballot.account.official]
            del same[ballot]
            if not same:
                del said[ballot.value, ballot.account.official]

    def _place(self, ballot: Ballot[V]) -> tuple[Rank, int]:
        return ballot.rank, self.number[ballot]

    def strike(self, ballots: Iterable[Ballot[V]]) -> None:
        """Exclude ballots from the choice."""
        for each in ballots:
            if each not in self.struck:
                self.struck.add(each)
                self._fall(each)

    def take_back(
        self, account: Account, given: Sequence[V], former: Sequence[V]
    ) -> Sequence[Ballot[V]]:
        """Strike what a newer report takes back, and return it.

        A report takes back what the same voice said before and doesn't say now, and what it calls
        `formerly`. An unofficial report takes back nothing that an official one says.
        """
        gone = [*self._contradicted(account, given), *self._called_former(account, given, former)]
        if gone:
            self._taken_by[account.report.id] = gone
        self.taken_back.update(gone)
        self.strike(gone)
        return gone

    def remove(self, account: Account, later: Callable[[], Iterable[Speech[V]]] = tuple) -> None:
        """Remove the ballots of a report, as if they had never been added. What it took back stands
        again, unless one of the later reports takes it back.
        """
        gone = self._of_report.pop(account.report.id, [])
        self.strike(gone)
        for each in gone:
            del self.all[each]
        for each in self._taken_by.pop(account.report.id, ()):
            if each.account.report.id in self._of_report:
                self._take_back_later(each, later())

    def _take_back_later(self, ballot: Ballot[V], later: Iterable[Speech[V]]) -> None:
        for account, given, former in later:
            if newer(account, ballot.account) and self._takes_back(account, given, former, ballot):
                self._taken_by.setdefault(account.report.id, []).append(ballot)
                return
        self.struck.discard(ballot)
        self.taken_back.discard(ballot)
        self._stand(ballot)

    def _takes_back(
        self, account: Account, given: Sequence[V], former: Sequence[V], ballot: Ballot[V]
    ) -> bool:
        """Whether a newer report takes back what another one gives."""
        value = ballot.value
        if ballot.account.official and not account.official:
            return False
        said = any(value == each or self.field.covers(each, value) for each in former)
        if said and value not in given:
            return True
        own = bool(given) and not account.voice.isdisjoint(ballot.account.voice)
        return own and not any(self._agree(value, each) for each in given)

    def _contradicted(self, account: Account, given: Sequence[V]) -> Iterator[Ballot[V]]:
        for key in account.voice if given else ():
            said = self._of_voice.get(key, {})
            for (value, official), ballots in said.items():
                if official and not account.official:
                    continue
                older = [*_older(ballots, account)]
                if older and not any(self._agree(value, each) for each in given):
                    yield from older

    def _called_former(
        self, account: Account, given: Sequence[V], former: Sequence[V]
    ) -> Iterator[Ballot[V]]:
        standing = self.standing if account.official else self._unofficial
        for said in former:
            for value in dict.fromkeys((said, *standing.inside(said))):
                if value not in given and (value == said or self.field.covers(said, value)):
                    for each in _older(self._of_value.get(value, ()), account):
                        if account.official or not each.account.official:
                            yield each

    def _agree(self, one: V, other: V) -> bool:
        return one == other or self.field.covers(one, other) or self.field.covers(other, one)

    def _change(self, ballot: Ballot[V]) -> None:
        for counted, memory in self._memories.values():
            if counted(ballot):
                memory.change(ballot.rank)

    def memory(self, counted: Counted[V], order: Order) -> Memory:
        """What is remembered of the choices between these ballots: those in the first order that is
        used.
        """
        self._order = self._order or order
        if self._order is not order:
            return Memory()
        _, found = self._memories.pop(counted.key, (counted, Memory()))
        self._memories[counted.key] = counted, found
        if len(self._memories) > _MOST_MEMORIES:
            del self._memories[next(iter(self._memories))]
        return found

    def counting(self) -> Iterator[Ballot[V]]:
        """The ballots that stand, lowest rank first."""
        return chain.from_iterable(self._ranked[kind] for kind in sorted(self._ranked))

    def kinds(self, counted: Counted[V]) -> Iterator[Kind]:
        """The kinds of the ballots that may count, from the top."""
        kinds = sorted(self._ranked, reverse=True)
        return (kind for kind in kinds if counted.outcomes or not kind[0])

    def levels(self, kind: Kind, counted: Counted[V]) -> Iterator[list[Ballot[V]]]:
        """The ballots of one kind that stand and count, rank by rank from the top, each in the
        order of the files.
        """
        for _, group in groupby(reversed(self._ranked[kind]), key=_RANK):
            day = [each for each in group if counted.counts(each)]
            while day:
                ahead = newest(list({each.account: None for each in day}))
                yield [each for each in day if each.account in ahead][::-1]
                day = [each for each in day if each.account not in ahead]


def _older(ballots: Collection[Ballot[V]], account: Account) -> Iterator[Ballot[V]]:
    """Those that are older than the account. They are in the order in which they were read."""
    first = next(iter(ballots), None)
    if first is None or (first.account.day == account.day and not account.answers):
        return iter(())
    return (each for each in ballots if newer(account, each.account))

"""The ballots of one field: the value that each report gives, and whether it still stands.

Ballots are sorted by rank. A choice reads them from the top and stops when nothing below can
matter. A ballot that is taken back is struck out when the newer report is read, so the work for a
day depends only on the reports of that day.
"""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, Generic, TypeVar

from schedule.dates.spans import Window
from schedule.known.accounts import Account, newer, newest
from schedule.known.comparison import Comparison
from schedule.known.endpoints import Endpoints

V = TypeVar("V", bound=Hashable)

Rank = tuple[bool, bool, bool, date]
Order = Callable[[Account], Any]
"""A sort key of accounts: the first of those in a tie is followed."""

_RANK = attrgetter("rank")
_NO_RANK: Rank = (True, True, True, date.max)


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
        return self.outcome, self.account.official, self.firm, self.account.day


class Ballots(Generic[V]):
    """All ballots of one field.

    struck: those that no longer stand or no longer count
    taken_back: those of them whose own voice or a newer report took the value back
    standing: how many ballots stand for each value, by the type of the value
    said: how many of them say the value expressly
    """

    def __init__(self, field: Comparison[V], endpoints: Endpoints | None = None) -> None:
        self.field = field
        self.changed = _NO_RANK
        self._endpoints = endpoints
        self._last: tuple[Order | None, Any] = None, None
        self.all: list[Ballot[V]] = []
        self.struck: set[Ballot[V]] = set()
        self.taken_back: set[Ballot[V]] = set()
        self.said: Counter[V] = Counter()
        self.standing: dict[type, Counter[V]] = {}
        self._ranked: list[Ballot[V]] = []
        self._struck_in_ranked = 0
        self._of_voice: dict[Hashable, dict[tuple[V, bool], list[Ballot[V]]]] = {}
        self._of_value: dict[V, list[Ballot[V]]] = {}
        self._of_report: dict[str, list[Ballot[V]]] = {}
        self._taking_back: set[str] = set()

    def add(self, ballot: Ballot[V]) -> None:
        self.all.append(ballot)
        insort(self._ranked, ballot, key=_RANK)
        self._of_value.setdefault(ballot.value, []).append(ballot)
        self._of_report.setdefault(ballot.account.report.id, []).append(ballot)
        counter = self.standing.setdefault(type(ballot.value), Counter())
        if self._endpoints and not counter[ballot.value]:
            self._endpoints.add(ballot.value)
        counter[ballot.value] += 1
        self.changed = min(self.changed, ballot.rank)
        self.said[ballot.value] += not ballot.implied
        for key in ballot.account.voice:
            said = self._of_voice.setdefault(key, {})
            said.setdefault((ballot.value, ballot.account.official), []).append(ballot)

    def strike(self, ballots: Iterable[Ballot[V]]) -> None:
        """Exclude ballots from the choice."""
        for each in ballots:
            if each not in self.struck:
                self.struck.add(each)
                counter = self.standing[type(each.value)]
                counter[each.value] -= 1
                if not counter[each.value]:
                    del counter[each.value]
                    if self._endpoints:
                        self._endpoints.remove(each.value)
                self.changed = min(self.changed, each.rank)
                self.said[each.value] -= not each.implied
                self._struck_in_ranked += 1
        if 2 * self._struck_in_ranked > len(self._ranked):
            self._ranked = [each for each in self._ranked if each not in self.struck]
            self._struck_in_ranked = 0

    def take_back(
        self, account: Account, given: Sequence[V], former: Sequence[V]
    ) -> Sequence[Ballot[V]]:
        """Strike what a newer report takes back, and return it.

        A report takes back what the same voice said before and doesn't say now, and what it calls
        `formerly`. An unofficial report takes back nothing that an official one says.
        """
        gone = [*self._contradicted(account, given), *self._called_former(account, given, former)]
        if gone:
            self._taking_back.add(account.report.id)
        self.taken_back.update(gone)
        self.strike(gone)
        return gone

    def takes_back(self, account: Account) -> bool:
        """Whether a report took anything back."""
        return account.report.id in self._taking_back

    def remove(self, account: Account) -> None:
        """Remove the ballots of a report that took nothing back, as if they had never
        been added.
        """
        gone = self._of_report.pop(account.report.id, [])
        self.strike(gone)
        for each in gone:
            self.all.remove(each)

    def _contradicted(self, account: Account, given: Sequence[V]) -> Iterator[Ballot[V]]:
        for key in account.voice if given else ():
            said = self._of_voice.get(key, {})
            for (value, official), ballots in [*said.items()]:
                weaker = official and not account.official
                if weaker or any(self._agree(value, each) for each in given):
                    continue
                yield from self._older(ballots, account)
                if not ballots:
                    del said[value, official]

    def _called_former(
        self, account: Account, given: Sequence[V], former: Sequence[V]
    ) -> Iterator[Ballot[V]]:
        for said in former:
            for value in [said, *self._finer(said)]:
                if value not in given and (value == said or self.field.covers(said, value)):
                    for each in self._older(self._of_value.get(value, []), account):
                        if account.official or not each.account.official:
                            yield each

    def _finer(self, value: V) -> Iterator[V]:
        """Values that stand and may be more exact than this one."""
        sorts = self.field.finer(value)
        chosen = self.standing if sorts is None else sorts
        return (each for sort in chosen for each in self.standing.get(sort, ()) if each != value)

    def _agree(self, one: V, other: V) -> bool:
        return one == other or self.field.covers(one, other) or self.field.covers(other, one)

    def _older(self, ballots: list[Ballot[V]], account: Account) -> Iterator[Ballot[V]]:
        """The ballots that stand and are older than the account. Struck ones are removed from the
        list.
        """
        ballots[:] = [each for each in ballots if each not in self.struck]
        return (each for each in ballots if newer(account, each.account))

    def may_narrow(self, value: V) -> bool:
        """Whether a value that stands may be more exact than this one."""
        if self._endpoints and isinstance(value, Window):
            return self._endpoints.may_narrow(value)
        meet = self.field.meet
        return any(meet(value, each) not in (None, value) for each in self._finer(value))

    def remember(self, choice: Any, order: Order) -> None:
        """Keep a choice between all ballots that stand.

        From then on, `changed` is the lowest rank at which a ballot was added or struck.
        """
        self._last, self.changed = (order, choice), _NO_RANK

    def last_choice(self, order: Order) -> Any:
        """The last choice, if it was made in that order; else None."""
        return self._last[1] if self._last[0] is order else None

    def counting(self) -> Iterator[Ballot[V]]:
        """The ballots that stand, lowest rank first."""
        return (each for each in self._ranked if each not in self.struck)

    def levels(
        self, counts: Callable[[Ballot[V]], bool], *, outcomes: bool
    ) -> Iterator[list[Ballot[V]]]:
        """The ballots that stand and count, rank by rank from the top, each in the order of the
        files.

        outcomes: whether outcomes are included
        """
        top = len(self._ranked)
        if not outcomes:
            top = bisect_left(self._ranked, (True,), key=_RANK)
        ranked = map(self._ranked.__getitem__, range(top - 1, -1, -1))
        for _, group in groupby(ranked, key=_RANK):
            day = [each for each in group if each not in self.struck and counts(each)]
            while day:
                ahead = newest(list({each.account: None for each in day}))
                yield [each for each in day if each.account in ahead][::-1]
                day = [each for each in day if each.account not in ahead]

"""The breaks in force: the reports since the last new announcement that cancel or postpone an
event, and the days that stood before them.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from schedule.dates.spans import When, spans
from schedule.filed.fields import Status
from schedule.known.accounts import Account, newer
from schedule.known.ballots import Ballot
from schedule.known.choice import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """The days that stood before some reports: the days that were chosen, or else the days that the
    rule gives an occurrence.
    """

    choice: Choice[When] | None = None
    by_rule: When | None = None

    @property
    def when(self) -> When | None:
        return self.choice.value if self.choice else self.by_rule


class StatusBreaks:
    """The breaks of one status: the first, who speaks, and the days that stood before them.

    stood: the days before the first break
    last: the last exact days before any of them
    former: the first days that any of them calls `formerly`
    voice: who speaks, with the number of the breaks
    """

    def __init__(self) -> None:
        self.accounts: dict[Account, None] = {}
        self._official: set[Account] = set()
        self._stood: dict[Account, Stood] = {}
        self._last: dict[Account, When] = {}
        self._former: dict[Account, When] = {}
        self._first: Account | None = None
        self.voice: Counter[Hashable] = Counter()

    def add(self, account: Account, stood: Stood) -> None:
        self.accounts[account] = None
        self.voice.update(account.voice)
        if self._first and newer(self._first, account):
            self._first = account
        if account.official:
            self._official.add(account)
        if stood.when is not None:
            self._stood[account] = stood
        if stood.choice and spans(stood.choice.value):
            self._last[account] = stood.choice.value
        if account.former_whens:
            self._former[account] = account.former_whens[0]

    def remove(self, account: Account) -> None:
        self._official.discard(account)
        for each in (self.accounts, self._stood, self._last, self._former):
            each.pop(account, None)
        for key in account.voice:
            self.voice[key] -= 1
            if not self.voice[key]:
                del self.voice[key]
        if account is self._first or account.replies:
            self._first = None

    @property
    def first(self) -> Account:
        if self._first is None:
            self._first = _oldest(self.accounts)
        return self._first

    @property
    def official(self) -> bool:
        return bool(self._official)

    @property
    def stood(self) -> Stood:
        return next(iter(self._stood.values()), Stood())

    @property
    def last(self) -> When | None:
        return next(reversed(self._last.values()), None)

    @property
    def former(self) -> When | None:
        return next(iter(self._former.values()), None)


def _oldest(accounts: Iterable[Account]) -> Account:
    """The oldest of some accounts in the order in which they were read."""
    others = iter(accounts)
    found = next(others)
    for each in others:
        if not found.replies:
            break
        if newer(found, each):
            found = each
    return found


class Breaks:
    """The breaks in force. `ballots` are oldest first.

    What breaks of one status have in common is kept by status, so that a new report costs the same
    however many breaks there are.
    """

    def __init__(self) -> None:
        self.ballots: dict[Ballot[Status], Stood] = {}
        self.by_status: dict[Status, StatusBreaks] = {}
        self._stood: dict[Ballot[Status], Stood] = {}
        self._over_official: dict[Ballot[Status], None] = {}
        self._outcomes: Counter[bool] = Counter()

    def add(self, ballot: Ballot[Status], stood: Stood) -> None:
        self.ballots[ballot] = stood
        self.by_status.setdefault(ballot.value, StatusBreaks()).add(ballot.account, stood)
        if stood.when is not None:
            self._stood[ballot] = stood
        if ballot.account.official or ballot.outcome:
            self._over_official[ballot] = None
        self._outcomes[ballot.account.official] += ballot.outcome

    def remove(self, ballot: Ballot[Status]) -> Stood:
        """Remove a break, and return the days that stood before it."""
        self._stood.pop(ballot, None)
        self._over_official.pop(ballot, None)
        self._outcomes[ballot.account.official] -= ballot.outcome
        alike = self.by_status[ballot.value]
        alike.remove(ballot.account)
        if not alike.accounts:
            del self.by_status[ballot.value]
        return self.ballots.pop(ballot)

    @property
    def stood(self) -> Stood:
        """The days before the first of them that had any."""
        return next(iter(self._stood.values()), Stood())

    @property
    def has_outcome(self) -> bool:
        return any(self._outcomes.values())

    @property
    def has_official_outcome(self) -> bool:
        return self._outcomes[True] > 0

    def calls_off(self, account: Account) -> bool:
        """Whether a plan is older than a break.

        An official plan counts on unless the break is official or an outcome.
        """
        breaks = self._over_official if account.official else self.ballots
        return any(newer(each.account, account) for each in _since(account.day, breaks))

    def has_voice_of(self, account: Account) -> bool:
        voices = (each.voice.keys() for each in self.by_status.values())
        return not all(each.isdisjoint(account.voice) for each in voices)

    def not_before(self, account: Account) -> int:
        """How many of the breaks the account is not newer than."""
        return sum(not newer(account, each.account) for each in _since(account.day, self.ballots))


def _since(day: date, breaks: dict[Ballot[Status], Any]) -> Iterator[Ballot[Status]]:
    """The breaks of a day and of later ones, the newest first."""
    return takewhile(lambda each: each.account.day >= day, reversed(breaks))

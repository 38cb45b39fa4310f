"""The breaks in force: the reports since the last new announcement that cancel or postpone an
event, and the days that stood before them.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

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


@dataclass(slots=True, kw_only=True)
class StatusBreaks:
    """The breaks of one status: the first, who speaks, and the days that stood before them.

    stood: the days before the first break
    last: the last exact days before any of them
    """

    first: Account
    stood: Stood
    last: When | None = None
    former: When | None = None
    official: bool = False
    voice: set[Hashable] = field(default_factory=set)

    def add(self, account: Account, stood: Stood) -> None:
        if newer(self.first, account):
            self.first = account
        self.official = self.official or account.official
        self.voice |= account.voice
        if self.stood.when is None:
            self.stood = stood
        if stood.choice and spans(stood.choice.value):
            self.last = stood.choice.value
        if self.former is None:
            self.former = next(iter(account.former_whens), None)


class Breaks:
    """The breaks in force. `ballots` are oldest first.

    What breaks of one status have in common is kept by status, so that a new report costs the same
    however many breaks there are.
    """

    def __init__(self) -> None:
        self.ballots: dict[Ballot[Status], Stood] = {}
        self.by_status: dict[Status, StatusBreaks] = {}
        self.stood = Stood()
        self._over_official: list[Ballot[Status]] = []
        self.has_outcome = False
        self.has_official_outcome = False

    def add(self, ballot: Ballot[Status], stood: Stood) -> None:
        account, status = ballot.account, ballot.value
        self.ballots[ballot] = stood
        if self.stood.when is None:
            self.stood = stood
        if status not in self.by_status:
            self.by_status[status] = StatusBreaks(first=account, stood=stood)
        self.by_status[status].add(account, stood)
        if account.official or ballot.outcome:
            self._over_official.append(ballot)
        self.has_outcome = self.has_outcome or ballot.outcome
        late = ballot.outcome and account.official
        self.has_official_outcome = self.has_official_outcome or late

    def without(self, gone: Iterable[Ballot[Status]]) -> "Breaks":
        """The breaks without some of them; the same object if there is nothing to leave out."""
        gone = [each for each in gone if each in self.ballots]
        if not gone:
            return self
        left = Breaks()
        for each, stood in self.ballots.items():
            if each not in gone:
                left.add(each, stood)
        return left

    def calls_off(self, account: Account) -> bool:
        """Whether a plan is older than a break.

        An official plan counts on unless the break is official or an outcome.
        """
        breaks = self._over_official if account.official else [*self.ballots]
        return any(newer(each.account, account) for each in reversed(breaks))

    def has_voice_of(self, account: Account) -> bool:
        return any(not account.voice.isdisjoint(each.voice) for each in self.by_status.values())

    def not_before(self, account: Account) -> int:
        """How many of the breaks the account is not newer than."""
        count = 0
        for each in reversed(self.ballots):
            if each.account.day < account.day:
                break
            count += not newer(account, each.account)
        return count

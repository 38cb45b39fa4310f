"""A sweep through the reports on one event, moment by moment.

After each moment it gives the value that is chosen for each field. It remembers what stood before a
break and which postponement was followed, so each report is read once.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import islice
from typing import Any

from schedule.dates.spans import When, day_bounds, in_order
from schedule.filed.fields import Status
from schedule.known.accounts import Account
from schedule.known.ballots import Ballot, Ballots, Order, Speech
from schedule.known.breaks import Stood
from schedule.known.choice import Choice, choose
from schedule.known.comparison import BREAKS, Around, Clocks
from schedule.known.course import Course, took_place
from schedule.known.days import called_off, days, outdated
from schedule.known.fields import DECIDED, FORMER, PLAIN, Field

_ENDS = frozenset({*BREAKS, Status.HELD})

Ruled = Mapping[Field, Any]
"""The values that rulings decide for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is chosen at one moment."""

    when: Choice[When] | None
    status: Choice[Status] | None
    plain: Mapping[Field, Choice[Any] | None]

    @property
    def choices(self) -> Mapping[Field, Choice[Any] | None]:
        return {Field.DATES: self.when, Field.STATUS: self.status, **self.plain}


class Sweep:
    """The state of the reports that were read so far.

    whens, statuses: the ballots of the fields that depend on each other
    given: the dates that each account gives
    outdated: the dates that no longer count since the event was broken off
    _read, _heard: the reports in order, and the number of each by its id
    _ends_until: how many of them, from the first, may have outcomes and breaks
    _left_out: the fields that were removed, each with its report
    """

    def __init__(self, clocks: Clocks, around: Around, by_rule: When | None = None) -> None:
        self.ballots: Mapping[Field, Ballots[Any]] = {
            field: Ballots(field.compare(clocks, around)) for field in DECIDED if field.compare
        }
        self.whens: Ballots[When] = self.ballots[Field.DATES]
        self.statuses: Ballots[Status] = self.ballots[Field.STATUS]
        self.course = Course(self.statuses)
        self.outdated: set[Ballot[When]] = set()
        self.given: dict[Account, list[Ballot[When]]] = {}
        self._by_rule = by_rule
        self._followed: tuple[int, bool] | None = None
        self._read: list[Account] = []
        self._heard: dict[str, int] = {}
        self._left_out: set[tuple[str, Field]] = set()
        self._ends_until = 0
        self._ruled: Ruled = {}
        self._state: State | None = None

    @property
    def state(self) -> State:
        """What is chosen now. It is worked out when it is first used."""
        if self._state is None:
            self._state = self._decide(self._ruled)
        return self._state

    def hear(self, accounts: Sequence[Account], ruled: Ruled) -> None:
        """Read the reports of one day. If there are none, the rulings may still have changed."""
        self._ruled, self._state = ruled, None
        for batch in _moments(accounts):
            self._hear(batch)
            self._state = None
            self._follow_postponement(batch)

    def may_leave_out(self, account: Account) -> bool:
        """Whether no outcome or break was read together with a report or after it."""
        return self._heard[account.report.id] >= self._ends_until

    def leave_out(self, account: Account, fields: frozenset[Field]) -> None:
        """Remove some fields of a report, as if it had never given them."""
        self._left_out.update((account.report.id, each) for each in fields)
        for field in fields.intersection(FORMER):
            self.ballots[field].remove(account, partial(self._later_speeches, account, field))
        if not fields.isdisjoint((Field.STATUS, Field.DATES)):
            self.statuses.remove(account)
        self._state = None

    def _later_speeches(self, account: Account, field: Field) -> Iterator[Speech[Any]]:
        """What the reports say that were read after another one, oldest first, without those of
        which the field was removed.
        """
        for each in islice(self._read, self._heard[account.report.id] + 1, None):
            if (each.report.id, field) not in self._left_out:
                yield self._speech(each, field)

    def _hear(self, batch: Sequence[Account]) -> None:
        stood, broken_off = self._stood(batch), bool(self.course.breaks.ballots)
        breaks, again = self.course.go_on(batch, stood)
        self._exclude(called_off(self.whens, breaks, again))
        among_them = any(each.replies for each in batch)
        if not among_them:
            self._take_back(batch)
        for account in batch:
            self._heard[account.report.id] = len(self._read)
            self._read.append(account)
            held = Status.HELD in account.statuses and took_place(account, stood.when)
            firm = account.statuses != (Status.FLOATED,)
            self.given[account] = [
                Ballot(account=account, value=when, outcome=held, firm=firm)
                for when in account.whens
            ]
            for each in self.given[account]:
                self.whens.add(each)
            for plain in PLAIN:
                for value in account.gives(plain):
                    self.ballots[plain].add(Ballot(account=account, value=value, outcome=held))
        if broken_off or any(_ENDS.intersection(account.statuses) for account in batch):
            self._ends_until = len(self._read)
        if among_them:
            self._take_back(batch)

    def _take_back(self, batch: Iterable[Account]) -> None:
        for account in batch:
            for field in FORMER:
                self.ballots[field].take_back(*self._speech(account, field))

    def _speech(self, account: Account, field: Field) -> Speech[Any]:
        """The values by which a report may take others back: no dates for a plan after the
        outcome.
        """
        late = field is Field.DATES and self._is_planned_after(account)
        return account, () if late else account.gives(field), account.former.get(field, ())

    def _is_planned_after(self, account: Account) -> bool:
        first = self.course.first_outcome()
        after = all(day_bounds(when)[0] > first for when in account.whens)
        return after and Status.HELD not in account.statuses

    def _stood(self, batch: Iterable[Account]) -> Stood:
        """The days before a moment, or else the days that the plans of that moment give.

        Empty unless the moment has a break or an outcome, because only those need it.
        """
        if not any(_ENDS.intersection(account.statuses) for account in batch):
            return Stood()
        if self.state.when:
            return Stood(choice=self.state.when)
        plans: Ballots[When] = Ballots(self.whens.field)
        for account in batch:
            if not _ENDS.intersection(account.statuses):
                for when in account.whens:
                    plans.add(Ballot(account=account, value=when))
        return Stood(choice=choose(plans, order=_order), by_rule=self._by_rule)

    def _follow_postponement(self, batch: Iterable[Account]) -> None:
        """Exclude days that are older than a postponement once it is followed."""
        breaks = self.course.breaks.by_status.get(Status.POSTPONED)
        if not (breaks and self.state.status and self.state.status.value == Status.POSTPONED):
            return
        putting_off = [each for each in batch if Status.POSTPONED in each.statuses]
        key = id(breaks.first), breaks.official
        if key == self._followed and not putting_off:
            return
        fresh = key != self._followed
        given = [each for account in putting_off for each in self.given[account]]
        self._followed = key
        self._exclude(outdated(self.whens, breaks, given, fresh=fresh))

    def _exclude(self, gone: Sequence[Ballot[When]]) -> None:
        self.outdated.update(gone)
        self.whens.strike(gone)
        self._state = None

    def _decide(self, ruled: Ruled) -> State:
        """Choose all fields. In a tie, one report is followed in every field that it gives."""
        state = self._choose(ruled, _order)
        tied = [
            {each.account for each in choice.tied}
            for choice in state.choices.values()
            if choice and choice.tied
        ]
        if len(tied) < 2:  # noqa: PLR2004 - one field has nothing to agree with
            return state
        counts = Counter(account for accounts in tied for account in accounts)
        return self._choose(ruled, lambda each: (-counts[each], _order(each)))

    def _choose(self, ruled: Ruled, order: Order) -> State:
        status = _ruled(ruled, Field.STATUS) or choose(self.statuses, order=order)
        value = status.value if status else None
        return State(
            status=status,
            when=_ruled(ruled, Field.DATES) or days(value, self.whens, self.course, order),
            plain={
                each: _ruled(ruled, each) or choose(self.ballots[each], order=order)
                for each in PLAIN
            },
        )


def _ruled(ruled: Ruled, field: Field) -> Choice[Any] | None:
    return Choice(value=ruled[field]) if field in ruled else None


def _order(account: Account) -> tuple[int, date, int, str]:
    """A sort key for the reports in a tie: one that leaves the event on, then the earlier day, the
    longer span, the id.
    """
    off = max((BREAKS.index(each) for each in account.statuses if each in BREAKS), default=-1)
    when = min(account.whens, key=in_order, default=None)
    first, last = day_bounds(when) if when else (date.max, date.max)
    return off, first, -(last - first).days, account.report.id


def _moments(accounts: Sequence[Account]) -> Iterator[list[Account]]:
    """The accounts of one day, grouped by their times. Those without a time come with the first
    moment.
    """
    first = min((each.moment for each in accounts if each.moment), default=None)
    batches: dict[datetime | None, list[Account]] = {}
    for each in accounts:
        batches.setdefault(each.moment or first, []).append(each)
    yield from (batches[each] for each in sorted(filter(None, batches)) or batches)

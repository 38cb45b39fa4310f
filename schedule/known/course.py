"""The course of an event: announced, broken off, announced again, and its outcome.

A break calls off the days that stood just before it. The breaks in force end together when a new
announcement counts; then the course begins again.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from schedule.dates.spans import When, Window, day_bounds, is_vaguer
from schedule.filed.fields import Status
from schedule.known.accounts import Account, newer
from schedule.known.ballots import Ballot, Ballots
from schedule.known.breaks import Breaks, Stood
from schedule.known.comparison import BREAKS


class Course:
    """The course of one event, moment by moment.

    breaks: the breaks in force
    over: the breaks that a new announcement ended
    """

    def __init__(self, statuses: Ballots[Status]) -> None:
        self.statuses = statuses
        self.breaks = Breaks()
        self.over: set[Ballot[Status]] = set()
        self._plans: dict[bool, list[Ballot[Status]]] = {False: [], True: []}
        self._held: deque[Ballot[Status]] = deque()

    def first_outcome(self) -> date:
        """The day of the first report that it took place."""
        while self._held and self._held[0] in self.statuses.struck:
            self._held.popleft()
        return self._held[0].account.day if self._held else date.max

    def go_on(self, batch: Sequence[Account], stood: Stood) -> tuple[Breaks, Sequence[Account]]:
        """Read the reports of one moment. `stood` are the days before them.

        It gives the breaks before them, and the reports that began the course again.
        """
        off = self.breaks.stood if self.breaks.ballots else stood
        told = {each: [*_ballots(each, stood.when, off.when)] for each in batch}
        ballots = [each for said in told.values() for each in said]
        for each in ballots:
            self.statuses.add(each)
        removed: dict[Ballot[Status], Stood] = {}
        for account, said in told.items():
            for each in self.statuses.take_back(account, [each.value for each in said], ()):
                if each in self.breaks.ballots:
                    removed[each] = self.breaks.remove(each)
        self._happen(each for each in ballots if each.value == Status.HELD)
        self._break_off((each for each in ballots if each.value in BREAKS), stood)
        again = self._announce(
            (each for each in ballots if each.value not in (*BREAKS, Status.HELD)), removed
        )
        before = self._before(removed, ballots) if again else self.breaks
        if again:
            self._begin_again(before)
        return before, again

    def _happen(self, held: Iterable[Ballot[Status]]) -> None:
        """Read reports that it took place. One that is older than the event's day is ignored."""
        for each in held:
            if each.outcome:
                self._held.append(each)
            else:
                self.statuses.strike([each])

    def _break_off(self, broken: Iterable[Ballot[Status]], stood: Stood) -> None:
        """Read breaks. Older plans no longer count, unless the plan is official and the break
        isn't.
        """
        for each in broken:
            if each in self.statuses.struck:
                continue
            self.breaks.add(each, stood)
            for official in (False, True) if each.account.official else (False,):
                plans = self._plans[official]
                older = [plan for plan in plans if newer(each.account, plan.account)]
                self.statuses.strike(older)
                plans[:] = [plan for plan in plans if plan not in self.statuses.struck]

    def _announce(
        self, plans: Iterable[Ballot[Status]], removed: Collection[Ballot[Status]]
    ) -> Sequence[Account]:
        """Read plans, and return the reports of those that begin the course again: they count and
        are newer than all breaks in force.

        One that doesn't count and is newer than any break is struck.
        """
        breaks, again = self.breaks, list[Account]()
        for each in plans:
            later = breaks.not_before(each.account)
            if later < len(breaks.ballots) and not self._counts(each.account):
                self.statuses.strike([each])
            elif each not in self.statuses.struck:
                again += [each.account] if later == 0 < len(breaks.ballots) + len(removed) else []
                self._plans[each.account.official].append(each)
        return again

    def _before(
        self, removed: Mapping[Ballot[Status], Stood], new: Iterable[Ballot[Status]]
    ) -> Breaks:
        """The breaks before some were removed and others were read."""
        if not removed:
            return self.breaks
        found, all_of_them = Breaks(), {**removed, **self.breaks.ballots}
        for each in sorted(all_of_them.keys() - {*new}, key=self.statuses.number.__getitem__):
            found.add(each, all_of_them[each])
        return found

    def _begin_again(self, before: Breaks) -> None:
        """End the breaks in force, and the official plans before an outcome among them."""
        self.over.update(self.breaks.ballots)
        self.statuses.strike(self.breaks.ballots)
        self.breaks = Breaks()
        if before.has_outcome:
            official = self._plans[True]
            self.statuses.strike(each for each in official if before.calls_off(each.account))
            official[:] = [each for each in official if each not in self.statuses.struck]

    def _counts(self, account: Account) -> bool:
        """Whether a plan that is newer than a break counts."""
        others = any(self._is_another(when) for when in account.whens)
        if self.breaks.has_outcome:
            outranked = self.breaks.has_official_outcome and not account.official
            return others and not outranked and self.first_outcome() == date.max
        return account.official or others or self.breaks.has_voice_of(account)

    def _is_another(self, when: When) -> bool:
        """Whether these are other days than those that were called off."""
        off = self.breaks.stood.when
        return off is None or not (off == when or is_vaguer(off, when) or is_vaguer(when, off))


def _ballots(account: Account, stood: When | None, off: When | None) -> Iterator[Ballot[Status]]:
    """What a report says of the status.

    If it gives days still ahead and no status, that counts as announced.
    """
    for status in account.statuses:
        outcome = status == Status.HELD and took_place(account, stood)
        outcome = outcome or (status in BREAKS and _broke_off_late(account, status, off))
        yield Ballot(account=account, value=status, outcome=outcome)
    if not account.statuses and any(day_bounds(when)[1] >= account.day for when in account.whens):
        yield Ballot(account=account, value=Status.ANNOUNCED, implied=True)


def took_place(account: Account, stood: When | None) -> bool:
    """Whether "held" is an outcome: from the first day that the report gives, or else
    that stood.
    """
    whens = account.whens or ((stood,) if stood else ())
    return all(account.day >= day_bounds(when)[0] for when in whens)


def _broke_off_late(account: Account, status: Status, off: When | None) -> bool:
    """Whether a break is an outcome: from the first day that it calls off; for a window, from the
    last.
    """
    own = account.former_whens or (account.whens if status == Status.CANCELLED else ())
    off = off or next(iter(own), None)
    if off is None:
        return False
    return account.day >= day_bounds(off)[isinstance(off, Window)]

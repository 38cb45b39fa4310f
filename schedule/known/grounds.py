"""The grounds of a value: who is followed, who supports it, what was known before, who dissents."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from operator import eq
from typing import Generic, TypeVar

from schedule.dates.spans import Window, covers, day_bounds
from schedule.filed.records import Report
from schedule.filed.rulings import Ruling
from schedule.known.accounts import Account, newer
from schedule.known.ballots import Ballot, Ballots
from schedule.known.choice import Choice, reason
from schedule.known.fields import Dissent, Reason, Resolved

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Case(Generic[V]):
    """The ballots of one field.

    past: ballots that are history: the days postponed from, or a break that is over
    void: values that a correction made void, with the accounts that gave them
    """

    ballots: Ballots[V]
    _: KW_ONLY
    past: Iterable[Ballot[V]] = ()
    void: Sequence[tuple[V, Account]] = ()
    supports: Callable[[Ballot[V]], bool] = lambda _: False

    def resolved(self, choice: Choice[V], ruling: Ruling | None) -> Resolved[V]:
        """The value with its grounds."""
        value, field = choice.value, self.ballots.field
        givers = self._givers(value)
        followed = unique(each.account.report for each in givers)
        ids = {each.id for each in followed}
        support = unique(each.account.report for each in self._agreeing(value))
        dissent = self.dissent(value, [each.account for each in givers])
        why = Reason.RULING if ruling else reason(choice, self._rivals(), field)
        if why is Reason.UNDISPUTED and not all(each.superseded for each in dissent):
            why = Reason.COURSE
        return Resolved(
            value=value,
            followed=followed,
            support=tuple(each for each in support if each.id not in ids),
            dissent=dissent,
            reason=why,
            tied=unique(each.account.report for each in choice.tied),
            ruling=ruling,
        )

    def dissent(
        self, value: V | None = None, followed: Sequence[Account] = ()
    ) -> tuple[Dissent[V], ...]:
        """The other values.

        A value was known before if all reports that stand for it are older than the first one of
        the value followed. Reports that no longer stand for their value always tell what was known
        before.
        """
        field, past = self.ballots.field, {*self.past, *self.ballots.taken_back}
        first = _first(followed)
        standing: dict[V, list[Account]] = {}
        gone: dict[V, list[Account]] = {}
        rivals = set[V]()
        for each in self.ballots.all:
            covers = value is not None and field.covers(each.value, value)
            agrees = (covers and each not in past) or self.supports(each)
            if each.value != value and not each.implied and not agrees:
                (gone if each in past else standing).setdefault(each.value, []).append(each.account)
                older = first and all(newer(one, each.account) for one in first)
                if each not in past and not older:
                    rivals.add(each.value)
        for other, account in self.void:
            if other != value:
                gone.setdefault(other, []).append(account)
        for other in [each for each in standing if each not in rivals]:
            gone[other] = standing.pop(other) + gone.get(other, [])
        found = [
            Dissent(value=other, reports=_in_order(accounts), superseded=said is gone)
            for said in (standing, gone)
            for other, accounts in said.items()
        ]
        return tuple(sorted(found, key=lambda each: (field.order(each.value), each.superseded)))

    def _agreeing(self, value: V) -> Iterator[Ballot[V]]:
        """Those that say the value less exactly, and aren't history."""
        past = {*self.past}
        for each in self._believed():
            covers = self.ballots.field.covers(each.value, value) and not each.implied
            if (covers and each not in past) or self.supports(each):
                yield each

    def _believed(self) -> list[Ballot[V]]:
        return [each for each in self.ballots.all if each not in self.ballots.taken_back]

    def _rivals(self) -> list[Ballot[V]]:
        past, struck = {*self.past}, self.ballots.struck
        heard = (each for each in self._believed() if not self.supports(each))
        alive = (each for each in heard if not (each.implied and each in struck))
        return [each for each in alive if each not in past]

    def implied(self) -> list[Account]:
        """The accounts that give a value without saying it expressly."""
        standing = (each for each in self.ballots.all if each not in self.ballots.struck)
        return [each.account for each in standing if each.implied]

    def _givers(self, value: V) -> list[Ballot[V]]:
        """The ballots that give the value, or else an end of it; those that still count, if there
        are any.
        """
        giving = [each for each in self.ballots.all if each.value == value]
        said = [each for each in giving if not each.implied] or giving
        for gone in (self.ballots.struck, self.ballots.taken_back):
            if counting := [each for each in said if each not in gone]:
                return counting
        bounds = [each for each in self.ballots.all if is_bound(each.value, value)]
        return said or [each for each in bounds if each not in self.ballots.taken_back] or bounds


def is_bound(said: object, value: object) -> bool:
    """Whether a window has days in common with others that leave just the value, and gives an end
    of it.
    """
    if not (isinstance(said, Window) and isinstance(value, Window)):
        return False
    return covers(said, value) and any(map(eq, day_bounds(said), day_bounds(value)))


def _first(those: Sequence[Account]) -> Sequence[Account]:
    """Those of the first day; of those with a time on it, the first.

    Only one of those that are newer than the same accounts, so that many cost no more than one.
    """
    day = min((each.day for each in those), default=None)
    found = [each for each in those if each.day == day]
    moment = min((each.moment for each in found if each.moment), default=None)
    first = (each for each in found if each.moment in (None, moment))
    return [*{each if each.replies else each.moment: each for each in first}.values()]


def _in_order(accounts: Sequence[Account]) -> tuple[Report, ...]:
    order = sorted(accounts, key=lambda each: (each.day, each.report.id))
    return unique(each.report for each in order)


def unique(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Each report once, in the order of its first mention."""
    return tuple({report.id: report for report in reports}.values())


def brief(
    choice: Choice[V] | None, said: Iterable[tuple[Account, Sequence[V]]]
) -> Resolved[V] | None:
    """The value with those of some reports that give it, or an end of it."""
    if choice is None:
        return None
    value = choice.value
    followed = [
        account.report
        for account, values in said
        if value in values or any(is_bound(each, value) for each in values)
    ]
    return Resolved(value=value, followed=unique(followed))

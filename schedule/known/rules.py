"""What is known of one event, or of one of its occurrences, day by day.

Each step has a module: voices and what is newer in `accounts`, what is taken back in `ballots`, the
course of the event in `course`, the days that count in `days`, the choice in `choice`, its grounds
in `grounds`. docs/how-a-date-is-decided.md describes the steps for editors.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from schedule.dates.spans import DaySpan, When
from schedule.filed.fields import Status
from schedule.filed.records import Person
from schedule.known.accounts import Account, accounts
from schedule.known.attendance import Attendance
from schedule.known.ballots import Ballot
from schedule.known.choice import Choice
from schedule.known.clocks import clocks, shown, zones_of
from schedule.known.days import is_within, repeats
from schedule.known.fields import Dissent, Field, Known, Resolved
from schedule.known.grounds import Case, brief
from schedule.known.ledger import Ledger
from schedule.known.model import Statement
from schedule.known.rulings import Ruled
from schedule.known.sweep import Sweep

_MOST_AGAIN = 10
"""How often every report is read again, at most, on average."""


class Story:
    """The reports on an event, read day by day.

    A correction makes values void, as if they had never been reported: then everything is read
    again without them. If there are very many corrections, this is done only now and then, and for
    the last day; on the days between, the values are just left out.
    """

    def __init__(
        self, ledger: Ledger, told: Sequence[Statement], occurrence: date | None = None
    ) -> None:
        self.ledger = ledger
        self._accounts = accounts(told, ledger.records, ledger.publishers)
        self._by_id = {each.report.id: each for each in self._accounts}
        self._corrected_by: dict[str, list[Account]] = {}
        for each in self._accounts:
            for report in each.report.corrects:
                self._corrected_by.setdefault(report, []).append(each)
        self._clocks = clocks(self._accounts, zones_of(self._accounts, ledger))
        self._by_rule = DaySpan(first=occurrence, last=occurrence) if occurrence else None
        self._heard: list[Account] = []
        self._next = 0
        self._fresh: list[Account] = []
        self._void: dict[Account, frozenset[Field]] = {}
        self._ruled: Mapping[Field, Ruled] = {}
        self._days: list[tuple[date, Mapping[Field, Ruled]]] = []
        self._again = 0
        self._inexact = False
        self._begin()

    def _begin(self) -> None:
        self._sweep = Sweep(self._clocks, self.ledger.around, self._by_rule)
        self._attendance = Attendance(self.ledger.records.people)

    def go_on(self, day: date, ruled: Mapping[Field, Ruled]) -> None:
        """Read the reports up to a day. Days have to be given in order."""
        fresh = []
        while self._next < len(self._accounts) and self._accounts[self._next].day <= day:
            fresh.append(self._accounts[self._next])
            self._next += 1
        self._heard += fresh
        self._days.append((day, ruled))
        void = self._voided(fresh, day)
        self._void |= void
        old = {account: fields for account, fields in void.items() if account not in fresh}
        self._inexact |= not all(map(self._may_leave_out, old, old.values()))
        if self._inexact and self._again + len(self._heard) <= _MOST_AGAIN * len(self._heard):
            self._hear_again()
            return
        for account, fields in old.items():
            self._leave_out(account, fields)
        self._hear(fresh, ruled)

    def _may_leave_out(self, account: Account, fields: frozenset[Field]) -> bool:
        """Whether these fields can be removed without reading everything again. The days and the
        status of a report decide how its other values rank, and which of them is followed in a tie.
        """
        alone = fields.isdisjoint((Field.DATES, Field.STATUS)) or account.fields <= fields
        return alone and self._sweep.may_leave_out(account)

    def _leave_out(self, account: Account, fields: frozenset[Field]) -> None:
        self._sweep.leave_out(account, fields)
        if Field.PEOPLE in fields:
            self._attendance.leave_out(account)

    def _hear_again(self) -> None:
        self._again += len(self._heard)
        self._inexact = False
        self._begin()
        at = 0
        for day, ruled in self._days:
            end = bisect_right(self._heard, day, lo=at, key=lambda each: each.day)
            self._hear(self._heard[at:end], ruled)
            at = end

    def _hear(self, accounts: Iterable[Account], ruled: Mapping[Field, Ruled]) -> None:
        self._fresh = [each.without(self._void.get(each, _NOTHING)) for each in accounts]
        self._ruled = ruled
        for each in self._fresh:
            self._attendance.add(each)
        self._sweep.hear(self._fresh, {field: each.value for field, each in ruled.items()})

    def _voided(self, fresh: Sequence[Account], day: date) -> dict[Account, frozenset[Field]]:
        """The accounts that new corrections, or corrections of new accounts, make void, with their
        void fields.
        """
        pairs = [(self._by_id.get(each), one) for one in fresh for each in one.report.corrects]
        pairs += [
            (one, each) for one in fresh for each in self._corrected_by.get(one.report.id, ())
        ]
        found: dict[Account, frozenset[Field]] = {}
        for account, correction in pairs:
            if account is None or account.official > correction.official:
                continue
            if max(account.day, correction.day) <= day:
                before = found.get(account, self._void.get(account, _NOTHING))
                found[account] = before | correction.fields
        return {each: void for each, void in found.items() if void != self._void.get(each)}

    @property
    def heard(self) -> bool:
        """Whether any report has been read yet."""
        return bool(self._heard)

    def brief(self) -> Known:
        """What is known now. Its grounds are only the reports of the last day."""
        state, fresh = self._sweep.state, self._fresh
        resolved = {
            field: brief(choice, [(each, each.gives(field)) for each in fresh])
            for field, choice in state.choices.items()
        }
        people = self._attending({each.report.id for each in fresh})
        return self._told(resolved, people=people, others={})

    def full(self) -> Known:
        """What is known now, with all grounds."""
        if self._inexact:
            self._hear_again()
        cases = {
            field: (self._case(field), choice)
            for field, choice in self._sweep.state.choices.items()
        }
        rulings = {field: each.ruling for field, each in self._ruled.items()}
        resolved = {
            field: case.resolved(choice, rulings.get(field)) if choice else None
            for field, (case, choice) in cases.items()
        }
        return self._told(resolved, people=self._attending(), others=dict(self._others(cases)))

    def _others(
        self, cases: Mapping[Field, tuple[Case[Any], Choice[Any] | None]]
    ) -> Iterator[tuple[Field, tuple[Dissent[Any], ...]]]:
        """What reports say of a field without a known value."""
        for field, (case, choice) in cases.items():
            if choice is None or (field is Field.STATUS and self._is_unsaid(choice)):
                followed = case.implied() if choice else ()
                found = case.dissent(choice and choice.value, followed)
                if found:
                    yield field, found

    def _told(
        self,
        resolved: dict[Field, Resolved[Any] | None],
        people: Iterable[Resolved[Person]],
        others: Mapping[Field, tuple[Dissent[Any], ...]],
    ) -> Known:
        """Times by a clock that is known; a status only if it was said."""
        status = self._sweep.state.status
        resolved[Field.DATES] = self._on_clock(resolved[Field.DATES])
        if status and self._is_unsaid(status):
            resolved[Field.STATUS] = None
        put_off = status is not None and status.value == Status.POSTPONED
        values: dict[str, Any] = {field.attribute: each for field, each in resolved.items()}
        return Known(
            **values,
            people=tuple(people),
            others=others,
            postponed_from=self._postponed_from() if put_off else None,
        )

    def _on_clock(self, resolved: Resolved[When] | None) -> Resolved[When] | None:
        # An app may read a moved time of a series by the wrong zone where it isn't the series' own.
        if resolved is None or self._by_rule:
            return resolved
        place = self._sweep.state.plain[Field.PLACE]

        def by_clock(when: When) -> When:
            return shown(when, place.value if place else None, self._clocks, self.ledger)

        dissent = (replace(each, value=by_clock(each.value)) for each in resolved.dissent)
        return replace(resolved, value=by_clock(resolved.value), dissent=tuple(dissent))

    def _postponed_from(self) -> When | None:
        breaks, when = (
            self._sweep.course.breaks.by_status.get(Status.POSTPONED),
            self._sweep.state.when,
        )
        if breaks is None:
            return None
        if breaks.last and not (when and when.value == breaks.last):
            return breaks.last
        return breaks.stood.choice.value if breaks.stood.choice else breaks.former

    def _is_unsaid(self, choice: Choice[Any]) -> bool:
        said = self._sweep.statuses.standing.said[choice.value]
        return not said and not choice.tied and Field.STATUS not in self._ruled

    def _case(self, field: Field) -> Case[Any]:
        """The ballots of a field, and what is history among them."""
        if field is Field.DATES:
            return self._case_of_days()
        over, void = self._sweep.course.over, self._void_values(field)
        return Case(self._sweep.ballots[field], past=over, void=void)

    def _case_of_days(self) -> Case[When]:
        sweep, state = self._sweep, self._sweep.state
        breaks, postponed = sweep.course.breaks.by_status.get(Status.POSTPONED), {*sweep.outdated}
        off = breaks.stood.when if breaks else None
        if state.status and state.status.value == Status.POSTPONED and off:
            postponed.update(each for each in sweep.whens.all if repeats(each.value, off))
        plan = state.when.value if state.when else None
        held = state.status is not None and state.status.value == Status.HELD

        def supports(ballot: Ballot[When]) -> bool:
            return held and plan is not None and ballot.outcome and is_within(ballot, plan)

        return Case(
            sweep.whens, past=postponed, void=self._void_values(Field.DATES), supports=supports
        )

    def _void_values(self, field: Field) -> list[tuple[Any, Account]]:
        return [
            (value, account)
            for account, fields in self._void.items()
            if field in fields
            for value in account.gives(field)
        ]

    def _attending(self, among: Collection[str] | None = None) -> Iterator[Resolved[Person]]:
        return self._attendance.resolved(self._ruled.get(Field.PEOPLE), among)


_NOTHING = frozenset[Field]()

"""What is known of one event, or of one of its occurrences, day by day.

Each step has a module: voices and what is newer in `accounts`, what is taken back in `ballots`, the
course of the event in `course`, the days that count in `days`, the choice in `choice`, its grounds
in `grounds`. docs/how-a-date-is-decided.md describes the steps for editors.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from schedule.dates.spans import DaySpan, TimeSpan, When
from schedule.filed.fields import Status
from schedule.filed.records import Person, Place
from schedule.filed.rulings import Ruling
from schedule.known.accounts import Account, accounts
from schedule.known.ballots import Ballot
from schedule.known.choice import Choice
from schedule.known.days import is_within, repeats
from schedule.known.fields import Dissent, Known, Reason, Resolved
from schedule.known.grounds import Case, is_bound, unique
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import Statement
from schedule.known.sweep import Sweep, clocks


class Ruled(NamedTuple):
    """A ruling with the value that it decides for."""

    value: Any
    ruling: Ruling


class Story:
    """The reports on an event, read day by day.

    A correction makes values void, as if they had never been reported: then everything is read
    again without them.
    """

    def __init__(
        self, ledger: Ledger, told: Sequence[Statement], occurrence: date | None = None
    ) -> None:
        self.ledger = ledger
        self._accounts = accounts(told, ledger.records.places, ledger.publishers)
        self._by_id = {each.report.id: each for each in self._accounts}
        self._order = {each: number for number, each in enumerate(self._by_id)}
        self._corrected_by: dict[str, list[Account]] = {}
        for each in self._accounts:
            for report in each.report.corrects:
                self._corrected_by.setdefault(report, []).append(each)
        self._clocks = clocks(self._accounts, self._zones())
        self._by_rule = DaySpan(first=occurrence, last=occurrence) if occurrence else None
        self._heard: list[Account] = []
        self._next = 0
        self._fresh: list[Account] = []
        self._void: dict[Account, frozenset[str]] = {}
        self._ruled: Mapping[str, Ruled] = {}
        self._days: list[tuple[date, Mapping[str, Ruled]]] = []
        self._begin()

    def _zones(self) -> list[str]:
        places = {place for each in self._accounts for place in each.places}
        return sorted(filter(None, {self._zone(place) for place in places}))

    def _zone(self, place: Place | None) -> str | None:
        return next((each.zone for each in self.ledger.around(place) if each.zone), None)

    def _begin(self) -> None:
        self._sweep = Sweep(self._clocks, self.ledger.around, self._by_rule)
        self._people: dict[str, list[Account]] = {}

    def go_on(self, day: date, ruled: Mapping[str, Ruled]) -> None:
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
        if not all(map(self._may_leave_out, old, old.values())):
            self._hear_again()
            return
        for account, fields in old.items():
            self._leave_out(account, fields)
        self._hear(fresh, ruled)

    def _may_leave_out(self, account: Account, fields: frozenset[str]) -> bool:
        """Whether these fields can be removed without reading everything again. The days and the
        status of a report decide how its other values rank, and which of them is followed in a tie.
        """
        alone = fields.isdisjoint(("when", "status")) or _spoken(account) <= fields
        return alone and self._sweep.may_leave_out(account)

    def _leave_out(self, account: Account, fields: frozenset[str]) -> None:
        self._sweep.leave_out(account, fields)
        if "people" in fields:
            self._people = dict(sorted(self._named_without(account), key=self._first_mention))

    def _named_without(self, account: Account) -> Iterator[tuple[str, list[Account]]]:
        for person, naming in self._people.items():
            left = [each for each in naming if each.report is not account.report]
            if left:
                yield person, left

    def _first_mention(self, named: tuple[str, Sequence[Account]]) -> tuple[int, int]:
        person, (first, *_) = named
        return self._order[first.report.id], first.people.index(person)

    def _hear_again(self) -> None:
        self._begin()
        at = 0
        for day, ruled in self._days:
            end = bisect_right(self._heard, day, lo=at, key=lambda each: each.day)
            self._hear(self._heard[at:end], ruled)
            at = end

    def _hear(self, accounts: Iterable[Account], ruled: Mapping[str, Ruled]) -> None:
        self._fresh = [_without(each, self._void.get(each, _NOTHING)) for each in accounts]
        self._ruled = ruled
        for each in self._fresh:
            for person in each.people:
                self._people.setdefault(person, []).append(each)
        self._sweep.hear(self._fresh, {name: each.value for name, each in ruled.items()})

    def _voided(self, fresh: Sequence[Account], day: date) -> dict[Account, frozenset[str]]:
        """The accounts that new corrections, or corrections of new accounts, make void, with their
        void fields.
        """
        pairs = [(self._by_id.get(each), one) for one in fresh for each in one.report.corrects]
        pairs += [
            (one, each) for one in fresh for each in self._corrected_by.get(one.report.id, ())
        ]
        found: dict[Account, frozenset[str]] = {}
        for account, correction in pairs:
            if account is None or account.official > correction.official:
                continue
            if max(account.day, correction.day) <= day:
                before = found.get(account, self._void.get(account, _NOTHING))
                found[account] = before | _spoken(correction)
        return {each: void for each, void in found.items() if void != self._void.get(each)}

    @property
    def heard(self) -> bool:
        """Whether any report has been read yet."""
        return bool(self._heard)

    def brief(self) -> Known:
        """What is known now. Its grounds are only the reports of the last day."""
        state, fresh = self._sweep.state, self._fresh
        return self._told(
            when=_brief(state.when, [(each, each.whens) for each in fresh]),
            status=_brief(state.status, [(each, each.statuses) for each in fresh]),
            place=_brief(state.place, [(each, each.places) for each in fresh]),
            people=tuple(self._attending({each.report.id for each in fresh})),
        )

    def full(self) -> Known:
        """What is known now, with all grounds."""
        state, sweep = self._sweep.state, self._sweep
        cases: dict[str, tuple[Case[Any], Choice[Any] | None]] = {
            "when": (self._case_of_days(), state.when),
            "status": (
                Case(sweep.statuses, past=sweep.course.over, void=self._void_values("status")),
                state.status,
            ),
            "place": (Case(sweep.places, void=self._void_values("place")), state.place),
        }
        rulings = {name: each.ruling for name, each in self._ruled.items()}
        resolved = {
            name: case.resolved(choice, rulings.get(name)) if choice else None
            for name, (case, choice) in cases.items()
        }
        return self._told(
            **resolved, people=tuple(self._attending()), others=dict(self._others(cases))
        )

    def _others(
        self, cases: Mapping[str, tuple[Case[Any], Choice[Any] | None]]
    ) -> Iterator[tuple[str, tuple[Dissent[Any], ...]]]:
        """What reports say of a field without a known value."""
        for name, (case, choice) in cases.items():
            if choice is None or (name == "status" and self._is_unsaid(choice)):
                followed = case.implied(choice.value) if choice else ()
                found = case.dissent(choice and choice.value, followed)
                if found:
                    yield name, found

    def _told(self, **fields: Any) -> Known:
        """Times by a clock that is known; a status only if it was said."""
        state = self._sweep.state
        fields["when"] = self._on_clock(fields["when"])
        if state.status and self._is_unsaid(state.status):
            fields["status"] = None
        if state.status and state.status.value == Status.POSTPONED:
            fields["postponed_from"] = self._postponed_from()
        return Known(**fields)

    def _on_clock(self, resolved: Resolved[When] | None) -> Resolved[When] | None:
        # An app may read a moved time of a series by the wrong zone where it isn't the series' own.
        if resolved is None or self._by_rule:
            return resolved
        dissent = (replace(each, value=self._shown(each.value)) for each in resolved.dissent)
        return replace(resolved, value=self._shown(resolved.value), dissent=tuple(dissent))

    def _shown(self, when: When) -> When:
        """A time by the clock of its place.

        Without a place: by the only clock by which reports give it, or the calendar's clock if
        there are several.
        """
        if not isinstance(when, TimeSpan):
            return when
        place = self._sweep.state.place
        zone = self._zone(place.value if place else None)
        if not zone and len([*self._clocks.get(when, [when])]) == 1:
            return when
        return when.on_clock(zone or self.ledger.records.calendar.zone)

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
        said = self._sweep.statuses.said[choice.value]
        return not said and not choice.tied and "status" not in self._ruled

    def _case_of_days(self) -> Case[When]:
        sweep, state = self._sweep, self._sweep.state
        breaks, postponed = sweep.course.breaks.by_status.get(Status.POSTPONED), {*sweep.postponed}
        off = breaks.stood.when if breaks else None
        if state.status and state.status.value == Status.POSTPONED and off:
            postponed.update(each for each in sweep.whens.all if repeats(each.value, off))
        plan = state.when.value if state.when else None
        held = state.status is not None and state.status.value == Status.HELD

        def supports(ballot: Ballot[When]) -> bool:
            return held and plan is not None and ballot.outcome and is_within(ballot, plan)

        return Case(sweep.whens, past=postponed, void=self._void_values("when"), supports=supports)

    def _void_values(self, field: str) -> list[tuple[Any, Account]]:
        attribute = {"when": "whens", "status": "statuses", "place": "places"}[field]
        return [
            (value, account)
            for account, fields in self._void.items()
            if field in fields
            for value in getattr(account, attribute)
        ]

    def _attending(self, among: Collection[str] | None = None) -> Iterator[Resolved[Person]]:
        """Everybody whom some report names. A report that names fewer people doesn't deny the
        others; only a ruling can say that somebody isn't there.
        """
        ruled, people = self._ruled.get("people"), self.ledger.records.people
        for person in ruled.value if ruled else self._people:
            naming = (each.report for each in self._people.get(person, ()))
            yield Resolved(
                value=people[person],
                followed=unique(each for each in naming if among is None or each.id in among),
                reason=Reason.RULING if ruled else Reason.UNDISPUTED,
                ruling=ruled.ruling if ruled else None,
            )


_NOTHING = frozenset[str]()


def _spoken(account: Account) -> frozenset[str]:
    """The fields of which a report says anything."""
    said = {
        "when": account.whens or account.former_whens,
        "status": account.statuses,
        "place": account.places or account.former_places,
        "people": account.people,
    }
    return frozenset(name for name, values in said.items() if values)


def _without(account: Account, fields: frozenset[str]) -> Account:
    """An account without its values for some fields."""
    if not fields:
        return account
    left: dict[str, Any] = {}
    if "when" in fields:
        left |= {"whens": (), "former_whens": ()}
    if "status" in fields:
        left |= {"statuses": ()}
    if "place" in fields:
        left |= {"places": (), "former_places": ()}
    if "people" in fields:
        left |= {"people": ()}
    return replace(account, **left)


def _brief(choice: Choice[Any] | None, said: Sequence[tuple[Account, Any]]) -> Any:
    if choice is None:
        return None
    value = choice.value
    followed = [
        account.report
        for account, values in said
        if value in values or any(is_bound(each, value) for each in values)
    ]
    return Resolved(value=value, followed=unique(followed))


def ruled_on(ledger: Ledger, event: str, occurrence: date | None, day: date) -> dict[str, Ruled]:
    """The rulings on an event, or on one of its occurrences, that count on a day."""
    found: dict[str, Ruled] = {}
    for each in ledger.rulings(event):
        if day_of(each) <= day and each.occurrence == occurrence:
            name, value = _ruled(ledger, each)
            found[name] = Ruled(value, each)
    return found


def _ruled(ledger: Ledger, ruling: Ruling) -> tuple[str, Any]:
    """The field of Known that a ruling decides, and its value there."""
    match ruling.field:
        case "dates" | "within":
            return "when", ledger.ruled_when(ruling)
        case "place":
            return "place", ledger.records.places[ruling.value]
    return ruling.field, ruling.value

"""From records to what is known: a pure function of the records and, if one is asked for, a day.

The rules stand in docs/how-a-date-is-decided.md. In short: a ruling decides; else a vaguer claim
supports the more exact one that it contains; else official reports outrank the others, the newest
day wins, and on one day the value that most reports give. What is still tied is chosen in a fixed
order and marked as disputed.

Whatever stands here for one event looks only at the records of that event and of those that it is
part of, so that a new record costs what it touches.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from schedule.dates import When, Window, in_order, is_vaguer
from schedule.decision import Ballot, Ruled, decide, unique
from schedule.fields import Status
from schedule.ledger import Ledger, day_of
from schedule.model import (
    Change,
    Deviation,
    Event,
    Known,
    Reason,
    Resolved,
    Revision,
    Schedule,
    Statement,
)
from schedule.records import Identity, Person, Place, Records, Report, Ruling

# While reports are at odds, nobody is told that it's off.
_GRAVITY: tuple[Status, ...] = (
    "held",
    "confirmed",
    "announced",
    "floated",
    "postponed",
    "cancelled",
)
# A report that has seen more of an event's course doesn't contradict one that saw less of it.
_COURSE: tuple[Status, ...] = ("floated", "announced", "confirmed", "held")


def resolve(records: Records, as_of: date | None = None) -> Schedule:
    """What is known from the reports published, and the rulings recorded, on or before `as_of`."""
    ledger = Ledger.of(records, as_of or date.max)
    resolver = Resolver(ledger=ledger)
    events = sorted(map(resolver.event, ledger.identities()), key=_by_date)
    recorded = [event.modified for event in events]
    recorded += [report.recorded for report in ledger.reports]
    recorded += [ruling.recorded for rulings in ledger.rulings.values() for ruling in rulings]
    taken_back = [each for each in records.events.values() if each.withdrawn]
    recorded += [each.revised for each in taken_back if each.revised]
    return Schedule(
        calendar=records.calendar,
        as_of=as_of,
        events={event.id: event for event in events},
        reports={report.id: report for report in ledger.reports},
        places=records.places,
        people=records.people,
        merged=ledger.merged(),
        withdrawn={each.id: each.withdrawn or "" for each in taken_back},
        modified=max(recorded, default=None),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Works out events one by one, and remembers what was known of each on each day."""

    ledger: Ledger
    _memo: dict[tuple[str, date], Known] = field(default_factory=dict)

    def event(self, identity: Identity) -> Event:
        """Everything that is known of one event that some statement speaks of."""
        ledger, records = self.ledger, self.ledger.records
        family = ledger.family(identity.id)
        told = [each for member in family for each in ledger.statements.get(member, ())]
        ruled = [each for member in family for each in ledger.rulings.get(member, ())]
        recorded = [each.report.recorded for each in told] + [each.recorded for each in ruled]
        days = sorted({each.report.published for each in told} | set(map(day_of, ruled)))
        known = self.known(identity.id, days[-1])
        statements = ledger.statements[identity.id]
        return Event(
            id=identity.id,
            title=identity.title,
            kind=records.calendar.kinds[identity.kind],
            kind_id=identity.kind,
            description=identity.description,
            part_of=tuple(
                records.events[parent]
                for parent in ledger.parents(identity.id)
                if parent in ledger.statements
            ),
            programme=ledger.programmes.get(identity.id, ()),
            known=known,
            places=tuple(ledger.around(known.place.value if known.place else None)),
            formerly=tuple(each for each in statements if each.claim.formerly),
            statements=statements,
            rulings=ledger.rulings.get(identity.id, ()),
            revisions=tuple(self._revisions(identity.id, days)),
            # The number of records, less the first: it can only grow as records are added, and
            # grows with whatever changes what is served, late and old reports included.
            sequence=len(told) + len(ruled) - 1,
            created=min(recorded),
            modified=max([*recorded, *self._touched(identity, known)]),
        )

    def _touched(self, identity: Identity, known: Known) -> Iterator[datetime]:
        """When what an entry says besides its own records came or changed: the items of its
        programme, and the names in it. Evolution looks at an entry anew only if its times of
        change tell it to.
        """
        ledger, events = self.ledger, self.ledger.records.events
        for item in ledger.programmes.get(identity.id, ()):
            yield min(each.report.recorded for each in ledger.statements[item.id])
            yield from _revised(item)
        for member in ledger.family(identity.id):
            yield from _revised(events[member])
        for each in (known, *(deviation.known for deviation in known.deviations)):
            for place in ledger.around(each.place.value if each.place else None):
                yield from _revised(place)
            for person in each.people:
                yield from _revised(person.value)

    def known(self, event: str, day: date) -> Known:
        """What is known of an event on a day; Known() before its first report."""
        if (event, day) not in self._memo:
            self._memo[event, day] = self._known(event, day)
        return self._memo[event, day]

    def _known(self, event: str, day: date) -> Known:
        said = [s for s in self.ledger.statements.get(event, ()) if s.report.published <= day]
        if not said:
            return Known()
        current = [s for s in said if not s.claim.formerly]
        whole = [s for s in current if s.claim.occurrence is None]
        known = self._decided(event, day, whole)
        times = sorted({s.claim.occurrence for s in current if s.claim.occurrence})
        return replace(
            known,
            when=known.when or self._during(event, day, [s.report for s in whole]),
            deviations=tuple(self._deviation(event, day, current, time) for time in times),
        )

    def _deviation(
        self, event: str, day: date, current: Sequence[Statement], time: date
    ) -> Deviation:
        known = self._decided(event, day, [s for s in current if s.claim.occurrence == time], time)
        place = known.place.value if known.place else None
        return Deviation(day=time, known=known, places=tuple(self.ledger.around(place)))

    def _decided(
        self, event: str, day: date, current: Sequence[Statement], occurrence: date | None = None
    ) -> Known:
        """Each field decided between statements that all speak of the event as a whole, or all
        of one occurrence.
        """
        ledger, places = self.ledger, self.ledger.records.places
        ruled: dict[str, Ruled] = {}
        for each in ledger.rulings.get(event, ()):
            if day_of(each) <= day and each.occurrence == occurrence:
                name, decided = self._ruled(each)
                ruled[name] = decided
        statuses = [(s.report, s.claim.status) for s in current if s.claim.status]
        return Known(
            when=decide(
                [(s.report, s.when) for s in current if s.when],
                vaguer=is_vaguer,
                order=in_order,
                ruled=ruled.get("when"),
            ),
            status=decide(
                statuses,
                standing=_since_break(statuses),
                vaguer=_saw_less,
                order=_GRAVITY.index,
                ruled=ruled.get("status"),
            ),
            place=decide(
                [(s.report, places[s.claim.place]) for s in current if s.claim.place],
                vaguer=lambda one, other: one != other and one in ledger.around(other),
                order=lambda place: place.id,
                ruled=ruled.get("place"),
            ),
            people=tuple(_attending(current, ruled.get("people"), ledger.records.people)),
        )

    def _ruled(self, ruling: Ruling) -> tuple[str, Ruled]:
        """The field of Known that a ruling decides, and its value there."""
        match ruling.field:
            case "dates" | "within":
                return "when", Ruled(self.ledger.ruled_when(ruling), ruling)
            case "place":
                return "place", Ruled(self.ledger.records.places[ruling.value], ruling)
        return ruling.field, Ruled(ruling.value, ruling)

    def _during(self, event: str, day: date, reports: Sequence[Report]) -> Resolved[When] | None:
        """The window of an item without dates of its own: the days of what it is part of, or
        those that they share when it is part of several; None when they share none.
        """
        wholes = ((parent, self.known(parent, day).when) for parent in self.ledger.parents(event))
        whens = {parent: resolved.value for parent, resolved in wholes if resolved}
        if not whens or not reports:
            return None
        first = max(when.first for when in whens.values())
        last = min(when.last for when in whens.values())
        if first > last:
            return None
        window = Window(first=first, last=last, during=tuple(whens))
        return Resolved(value=window, followed=unique(reports))

    def _revisions(self, event: str, days: Sequence[date]) -> Iterator[Revision]:
        states = [(date.min, Known()), *((day, self.known(event, day)) for day in days)]
        for (_, before), (day, after) in pairwise(states):
            changes: dict[str, Any] = {
                name: Change(before=_bare(old), after=_bare(new))
                for name in (each.name for each in fields(Known))
                if _values(old := getattr(before, name)) != _values(new := getattr(after, name))
            }
            if changes:
                grounds = [getattr(after, name) for name in changes]
                reports, rulings = self._causes(event, day, grounds)
                yield Revision(day=day, reports=reports, rulings=rulings, **changes)

    def _causes(
        self, event: str, day: date, grounds: Sequence[Any]
    ) -> tuple[tuple[Report, ...], tuple[Ruling, ...]]:
        """The day's reports that are followed now, or else all of that day's, and its rulings."""
        ledger, family = self.ledger, self.ledger.family(event)
        told = (each for member in family for each in ledger.statements.get(member, ()))
        reports = unique(each.report for each in told if each.report.published == day)
        flat = (each for ground in grounds for each in _several(ground))
        followed = {report.id for each in flat for report in each.followed}
        ruled = (each for member in family for each in ledger.rulings.get(member, ()))
        return (
            tuple(report for report in reports if report.id in followed) or reports,
            tuple(ruling for ruling in ruled if day_of(ruling) == day),
        )


def _revised(record: Identity | Place | Person) -> Iterator[datetime]:
    if record.revised:
        yield record.revised


def _attending(
    statements: Sequence[Statement], ruled: Ruled | None, people: Mapping[str, Person]
) -> Iterator[Resolved[Person]]:
    """Everybody whom some report names: to name fewer people isn't to deny the others. Who isn't
    there although a report says so is a ruling's to say.
    """
    naming: dict[str, list[Report]] = {}
    for statement in statements:
        for person in statement.claim.people:
            naming.setdefault(person, []).append(statement.report)
    for person in ruled.value if ruled else naming:
        yield Resolved(
            value=people[person],
            followed=unique(naming.get(person, ())),
            reason=Reason.RULING if ruled else Reason.UNDISPUTED,
            ruling=ruled.ruling if ruled else None,
        )


def _since_break(ballots: Sequence[Ballot[Status]]) -> list[Ballot[Status]]:
    """The ballots on a status but for the course of things before it was last broken off, if there
    is a new one: what is announced again after it was cancelled isn't a vaguer "confirmed".
    """
    broken = [report.published for report, status in ballots if status not in _COURSE]
    since = max(broken, default=date.min)
    anew = any(status in _COURSE and report.published > since for report, status in ballots)
    return [
        (report, status)
        for report, status in ballots
        if not anew or status not in _COURSE or report.published > since or report.official
    ]


def _saw_less(one: Status, other: Status) -> bool:
    return one in _COURSE and other in _COURSE and _COURSE.index(one) < _COURSE.index(other)


def _several(ground: Any) -> Iterator[Resolved[Any]]:
    """Every resolved value in a field of Known."""
    if isinstance(ground, Resolved):
        yield ground
    for each in ground if isinstance(ground, tuple) else ():
        if isinstance(each, Deviation):
            for one in fields(Known):
                yield from _several(getattr(each.known, one.name))
        else:
            yield from _several(each)


def _values(ground: Any) -> Any:
    """A field of Known as it compares: its values, without their grounds."""
    if isinstance(ground, tuple):
        return tuple(map(_values, ground))
    if isinstance(ground, Deviation):
        return ground.day, *(_values(getattr(ground.known, each.name)) for each in fields(Known))
    return ground.value if ground else None


def _bare(ground: Any) -> Any:
    """A field of Known as it is shown: bare values, or deviations whole; None when empty."""
    if isinstance(ground, tuple):
        return tuple(each if isinstance(each, Deviation) else each.value for each in ground) or None
    return ground.value if ground else None


def _by_date(event: Event) -> tuple[object, ...]:
    """By date; on one day in the order in which the reports tell of them."""
    first = event.statements[0]
    told = (first.report.published, first.report.id, first.number)
    return event.when is None, in_order(event.when) if event.when else (), *told, event.id

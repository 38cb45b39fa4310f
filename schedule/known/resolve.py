"""From records to what is known: a pure function of the records and, if one is asked for, a day.

The rules stand in docs/how-a-date-is-decided.md. In short: a ruling decides; else a vaguer claim
supports the more exact one that it contains; else official reports outrank the others, the newest
day wins, and on one day the value that most reports give. What is still tied is chosen in a fixed
order and marked as disputed.

Whatever stands here for one event looks only at the records of that event and of those that it is
part of, so that a new record costs what it touches.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from itertools import chain, pairwise
from operator import attrgetter
from typing import Any

from schedule.dates.spans import When, Window, in_order, is_vaguer
from schedule.filed.fields import Status
from schedule.filed.records import Identity, Person, Place, Records, Report, Ruling
from schedule.known.decision import Ballot, Ruled, decide, unique
from schedule.known.ledger import Ledger, day_of, found_places, woven
from schedule.known.model import (
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
from schedule.progress import Progress, silent, told

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
_FIELDS = tuple(each.name for each in fields(Known))
_ORDER = attrgetter("order")


def resolve(records: Records, as_of: date | None = None, progress: Progress = silent) -> Schedule:
    """What is known from the reports published, and the rulings recorded, on or before `as_of`."""
    ledger = Ledger.of(records)
    return resolve_anew(ledger, begin(ledger), ledger.events(), as_of, progress)


def begin(ledger: Ledger) -> Schedule:
    """A schedule in which nothing is worked out yet."""
    return Schedule(
        calendar=ledger.records.calendar,
        as_of=None,
        events={},
        reports={},
        places=ledger.records.places,
        people=ledger.records.people,
        modified=None,
    )


def resolve_anew(
    ledger: Ledger,
    schedule: Schedule,
    events: AbstractSet[str],
    as_of: date | None = None,
    progress: Progress = silent,
) -> Schedule:
    """A schedule in which only these events are worked out anew. One of which the same is known as
    before, and all others, stay the very same.
    """
    ledger, before = ledger.on(as_of or date.max), schedule.events
    resolver = Resolver(ledger=ledger)
    known = filter(None, map(resolver.event, told(progress, "Resolving", sorted(events))))
    new = [old if (old := before.get(each.id)) == each else each for each in known]
    kept = {**before}
    gone = [kept.pop(each) for each in events & before.keys()]
    found = _in_order(kept, new)
    return replace(
        schedule,
        as_of=as_of,
        events=found,
        reports=ledger.published(),
        merged=ledger.merged,
        withdrawn={each: identity.withdrawn or "" for each, identity in ledger.withdrawn.items()},
        modified=_modified(ledger, schedule, events, gone, new, found),
    )


def _in_order(kept: Mapping[str, Event], new: Iterable[Event]) -> Mapping[str, Event]:
    """Events that are in order, with others at the places that their dates give them."""
    events, others = [*kept.values()], sorted(new, key=_ORDER)
    places = [*found_places(events, others, _ORDER)]
    ids = woven([*kept], [each.id for each in others], places)
    return dict(zip(ids, woven(events, others, places), strict=True))


def _modified(
    ledger: Ledger,
    schedule: Schedule,
    touched: AbstractSet[str],
    gone: Iterable[Event],
    new: Iterable[Event],
    events: Mapping[str, Event],
) -> datetime | None:
    """When the last of the events was, or was withdrawn; all of them are only asked if it may have
    been one that is gone.
    """
    before, when = schedule.modified, attrgetter("modified")
    withdrawn = (each.revised for each in ledger.withdrawn.values() if each.revised)
    newest: datetime | None = max(chain(map(when, new), withdrawn), default=None)
    if newest and (before is None or newest >= before):
        return newest
    same = schedule.withdrawn.keys() == ledger.withdrawn.keys() and touched.isdisjoint(
        ledger.withdrawn
    )
    if before and same and all(when(each) < before for each in gone):
        return before
    return max(filter(None, (newest, *map(when, events.values()))), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Works out events one by one, and remembers what was known on each day of what has parts."""

    ledger: Ledger
    _memo: dict[tuple[str, date], Known] = field(default_factory=dict)

    def event(self, identifier: str) -> Event | None:
        """Everything that is known of one event; None if no report speaks of it."""
        ledger, records = self.ledger, self.ledger.records
        statements = ledger.statements(identifier)
        if not statements:
            return None
        identity, family = records.events[identifier], ledger.family(identifier)
        told = [each for member in family for each in ledger.statements(member)]
        ruled = [each for member in family for each in ledger.rulings(member)]
        recorded = [each.report.recorded for each in told] + [each.recorded for each in ruled]
        days = sorted({each.report.published for each in told} | set(map(day_of, ruled)))
        states = [(day, self.known(identifier, day)) for day in days]
        known, programme = states[-1][1], ledger.programme(identifier)
        return Event(
            id=identity.id,
            title=identity.title,
            kind=records.calendar.kinds[identity.kind],
            kind_id=identity.kind,
            description=identity.description,
            part_of=tuple(
                records.events[parent]
                for parent in ledger.parents(identifier)
                if ledger.statements(parent)
            ),
            programme=programme,
            known=known,
            places=tuple(ledger.around(known.place.value if known.place else None)),
            formerly=tuple(each for each in statements if each.claim.formerly),
            statements=statements,
            rulings=ledger.rulings(identifier),
            revisions=tuple(_revisions(states, told, ruled)),
            # The number of records, less the first: it can only grow as records are added, and
            # grows with whatever changes what is served, late and old reports included.
            sequence=len(told) + len(ruled) - 1,
            created=min(recorded),
            modified=max([*recorded, *self._touched(family, programme, known)]),
        )

    def _touched(
        self, family: Iterable[str], programme: Iterable[Identity], known: Known
    ) -> Iterator[datetime]:
        """When what an entry says besides its own records came or changed: the items of its
        programme, and the names in it. Evolution looks at an entry anew only if its times of
        change tell it to.
        """
        ledger, events = self.ledger, self.ledger.records.events
        for item in programme:
            yield min(each.report.recorded for each in ledger.statements(item.id))
            yield from _revised(item)
        for member in family:
            yield from _revised(events[member])
        for each in (known, *(deviation.known for deviation in known.deviations)):
            for place in ledger.around(each.place.value if each.place else None):
                yield from _revised(place)
            for person in each.people:
                yield from _revised(person.value)

    def known(self, event: str, day: date) -> Known:
        """What is known of an event on a day; Known() before its first report."""
        if not any(self.ledger.children(event)):
            return self._known(event, day)
        if (event, day) not in self._memo:
            self._memo[event, day] = self._known(event, day)
        return self._memo[event, day]

    def _known(self, event: str, day: date) -> Known:
        said = [s for s in self.ledger.statements(event) if s.report.published <= day]
        if not said:
            return Known()
        current = [s for s in said if not s.claim.formerly]
        whole = [s for s in current if s.claim.occurrence is None]
        times = sorted({s.claim.occurrence for s in current if s.claim.occurrence})
        known = self._decided(event, day, whole)
        if known.when and not times:
            return known
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
        for each in ledger.rulings(event):
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


def _revisions(
    states: Iterable[tuple[date, Known]], told: Sequence[Statement], ruled: Sequence[Ruling]
) -> Iterator[Revision]:
    """What changed from each day to the next on which something was told or ruled."""
    for (_, before), (day, after) in pairwise([(date.min, Known()), *states]):
        changes: dict[str, Any] = {
            name: Change(before=_bare(old), after=_bare(new))
            for name in _FIELDS
            if (old := getattr(before, name)) is not (new := getattr(after, name))
            and _values(old) != _values(new)
        }
        if changes:
            grounds = [getattr(after, name) for name in changes]
            yield Revision(
                day=day,
                reports=_causes(day, grounds, told),
                rulings=tuple(ruling for ruling in ruled if day_of(ruling) == day),
                **changes,
            )


def _causes(day: date, grounds: Iterable[Any], told: Iterable[Statement]) -> tuple[Report, ...]:
    """The day's reports that are followed now, or else all of that day's."""
    reports = unique(each.report for each in told if each.report.published == day)
    flat = (each for ground in grounds for each in _several(ground))
    followed = {report.id for each in flat for report in each.followed}
    return tuple(report for report in reports if report.id in followed) or reports


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
            for name in _FIELDS:
                yield from _several(getattr(each.known, name))
        else:
            yield from _several(each)


def _values(ground: Any) -> Any:
    """A field of Known as it compares: its values, without their grounds."""
    if isinstance(ground, tuple):
        return tuple(map(_values, ground))
    if isinstance(ground, Deviation):
        return ground.day, *(_values(getattr(ground.known, name)) for name in _FIELDS)
    return ground.value if ground else None


def _bare(ground: Any) -> Any:
    """A field of Known as it is shown: bare values, or deviations whole; None when empty."""
    if isinstance(ground, tuple):
        return tuple(each if isinstance(each, Deviation) else each.value for each in ground) or None
    return ground.value if ground else None

"""What is known of each event, worked out from the ledger event by event."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from schedule.dates.spans import When, shared
from schedule.filed.records import Identity, Person, Place, Report
from schedule.known.decision import unique
from schedule.known.fields import Deviation, Known, Resolved
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import Event, Statement
from schedule.known.revisions import revisions
from schedule.known.rules import decided


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
            revisions=tuple(revisions(states, told, ruled)),
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

    def _work_out(self, wholes: Iterable[str], day: date) -> None:
        """Work out what is known of some wholes, and first of what they are part of: so that no
        chain of them is too deep for the interpreter.
        """
        ahead = [*wholes]
        while ahead:
            above = self.ledger.parents(ahead[-1])
            unknown = [each for each in above if (each, day) not in self._memo]
            if unknown and (ahead[-1], day) not in self._memo:
                ahead += unknown
            else:
                self.known(ahead.pop(), day)

    def _known(self, event: str, day: date) -> Known:
        said = [s for s in self.ledger.statements(event) if s.report.published <= day]
        if not said:
            return Known()
        current = [s for s in said if not s.claim.formerly]
        whole = [s for s in current if s.claim.occurrence is None]
        times = sorted({s.claim.occurrence for s in current if s.claim.occurrence})
        known = decided(self.ledger, event, day, whole)
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
        known = decided(
            self.ledger, event, day, [s for s in current if s.claim.occurrence == time], time
        )
        place = known.place.value if known.place else None
        return Deviation(day=time, known=known, places=tuple(self.ledger.around(place)))

    def _during(self, event: str, day: date, reports: Sequence[Report]) -> Resolved[When] | None:
        """The window of an item without dates of its own: the days of what it is part of, or
        those that they share when it is part of several; None when they share none.
        """
        parents = self.ledger.parents(event)
        self._work_out(parents, day)
        wholes = ((parent, self.known(parent, day).when) for parent in parents)
        whens = {parent: resolved.value for parent, resolved in wholes if resolved}
        if not whens or not reports:
            return None
        window = shared(*whens.values())
        if not window:
            return None
        window = replace(window, during=tuple(whens))
        return Resolved(value=window, followed=unique(reports))


def _revised(record: Identity | Place | Person) -> Iterator[datetime]:
    if record.revised:
        yield record.revised

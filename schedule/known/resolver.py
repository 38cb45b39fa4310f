"""The resolver: what is known of each event, worked out from the ledger."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from operator import itemgetter

from schedule.dates.spans import When, shared
from schedule.filed.fields import Outlook
from schedule.filed.records import Identity, Person, Place
from schedule.known.chronicle import Chronicle, entry
from schedule.known.fields import Known, Resolved
from schedule.known.grounds import unique
from schedule.known.ledger import Ledger, day_of
from schedule.known.model import BrokenOff, Event, Statement
from schedule.known.revisions import revisions


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolver:
    """Works out events one by one. It remembers what was known on each day of events that have
    parts.
    """

    ledger: Ledger
    _memo: dict[str, list[tuple[date, Known]]] = field(default_factory=dict)

    def event(self, identifier: str) -> Event | None:
        """Everything that is known of one event. None if no report speaks of it."""
        ledger, records = self.ledger, self.ledger.records
        statements = ledger.statements(identifier)
        if not statements:
            return None
        identity, family = records.events[identifier], ledger.family(identifier)
        told = [each for member in family for each in ledger.statements(member)]
        ruled = [each for member in family for each in ledger.rulings(member)]
        recorded = [each.report.recorded for each in told] + [each.recorded for each in ruled]
        retracted = [when for each in told for when in _retracted(each)]
        states = self._states_of(identifier)
        known, programme = states[-1][1], ledger.programme(identifier)
        known = replace(known, entry=entry(ledger, identifier, states))
        wholes = self._wholes_off(family[1:], states, statements[0].report.published)
        return Event(
            id=identity.id,
            title=identity.title,
            kind=records.calendar.kinds[identity.kind],
            kind_id=identity.kind,
            description=identity.description,
            part_of=tuple(self._known_parents(identifier)),
            broken_off=wholes.get(states[-1][0]),
            programme=programme,
            known=known,
            places=tuple(ledger.around(known.place.value if known.place else None)),
            formerly=tuple(each for each in statements if each.claim.formerly),
            statements=statements,
            rulings=ledger.rulings(identifier),
            revisions=tuple(
                revisions(
                    states,
                    told,
                    ruled,
                    ledger.rulings(identifier),
                    ledger.mergers(identifier),
                    wholes,
                )
            ),
            # The number of records less one. It never falls when records are added, and it grows
            # with everything that changes what is served, late and old reports included.
            sequence=len(told) + len(ruled) + _corrections(told) - 1,
            created=min(recorded),
            modified=max([*recorded, *retracted, *self._touched(identifier, programme, known)]),
        )

    def _known_parents(self, event: str) -> Iterator[Identity]:
        for parent in self.ledger.parents(event):
            if self.ledger.statements(parent):
                yield self.ledger.records.events[parent]

    def _touched(
        self, event: str, programme: Iterable[Identity], known: Known
    ) -> Iterator[datetime]:
        """When the programme of the event and the names in its entry were added or changed.

        Evolution reads an entry again only if its times of change are newer.
        """
        ledger, events = self.ledger, self.ledger.records.events
        for item in programme:
            # Not when the first was filed: a report that is added might have been filed earlier.
            yield max(each.report.recorded for each in ledger.statements(item.id))
            yield from _revised(item)
        for member in ledger.family(event):
            yield from _revised(events[member])
        for _, merged in ledger.mergers(event):
            yield from _revised(merged)
        for each in (known, *(deviation.known for deviation in known.deviations)):
            for place in ledger.around(each.place.value if each.place else None):
                yield from _revised(place)
            for person in each.people:
                yield from _revised(person.value)

    def known(self, event: str, day: date) -> Known:
        """What is known of an event on a day; Known() before its first report."""
        if event not in self._memo:
            self._memo[event] = self._states(event)
        states = self._memo[event]
        at = bisect_right(states, day, key=itemgetter(0))
        return states[at - 1][1] if at else Known()

    def _states(self, event: str) -> list[tuple[date, Known]]:
        """What was known of the event on each day on which there is a report or a ruling on it or
        on an event that it is part of. All grounds are given only for the last day.
        """
        family = self.ledger.family(event)
        told = {s.report.published for each in family for s in self.ledger.statements(each)}
        ruled = {day_of(r) for each in family for r in self.ledger.rulings(each)}
        chronicle, days = Chronicle(self.ledger, event), sorted(told | ruled)
        telling = [each for each in self.ledger.statements(event) if _tells(each)]
        found = []
        for day in days:
            known = chronicle.on(day, last=day == days[-1])
            # An item without dates of its own happens in the course of what it is part of.
            if not (known.when or known.postponed_from) and self.ledger.parents(event):
                count = bisect_right(telling, day, key=lambda each: each.report.published)
                some = telling[: count if day == days[-1] else min(count, 1)]
                known = replace(known, when=self._during(event, day, some))
            found.append((day, known))
        return found

    def _wholes_off(
        self, wholes: Sequence[str], states: Iterable[tuple[date, Known]], first: date
    ) -> dict[date, BrokenOff | None]:
        """Which event that it is part of is off, on each day on which the event itself is neither
        off nor over.
        """
        return {
            day: self._broken_off(wholes, day)
            for day, known in states
            if day >= first and known.outlook not in (Outlook.OFF, Outlook.OVER)
        }

    def _broken_off(self, wholes: Iterable[str], day: date) -> BrokenOff | None:
        """The nearest event that it is part of and that is off."""
        records = self.ledger.records
        for whole in wholes:
            found = self.known(whole, day)
            if found.is_off and found.status:
                identity = records.events[whole]
                kind = records.calendar.kinds[identity.kind]
                return BrokenOff(identity=identity, kind=kind, status=found.status.value)
        return None

    def _states_of(self, event: str) -> list[tuple[date, Known]]:
        """The states of an event. They are remembered only if it has parts."""
        if not any(self.ledger.children(event)):
            return self._states(event)
        self.known(event, date.max)
        return self._memo[event]

    def _work_out(self, wholes: Iterable[str]) -> None:
        """Work out what is known of some events, beginning with what they are part of.

        So a long chain of events doesn't end in a RecursionError.
        """
        ahead = [*wholes]
        while ahead:
            unknown = [each for each in self.ledger.parents(ahead[-1]) if each not in self._memo]
            if unknown and ahead[-1] not in self._memo:
                ahead += unknown
            else:
                self.known(ahead.pop(), date.max)

    def _during(self, event: str, day: date, told: Iterable[Statement]) -> Resolved[When] | None:
        """The days of the event that it is part of; if it is part of several, the days that they
        share.

        None if they share none.
        """
        parents = self.ledger.parents(event)
        self._work_out(parents)
        wholes = ((parent, self.known(parent, day).when) for parent in parents)
        whens = {parent: resolved.value for parent, resolved in wholes if resolved}
        reports = [each.report for each in told]
        if not whens or not reports:
            return None
        window = shared(*whens.values())
        if not window:
            return None
        window = replace(window, during=tuple(whens))
        return Resolved(value=window, followed=unique(reports))


def _tells(statement: Statement) -> bool:
    """Whether a statement tells that the event is planned."""
    claim, report = statement.claim, statement.report
    believed = not (claim.retracted or report.retracted or claim.formerly)
    return believed and claim.occurrence is None


def _corrections(told: Sequence[Statement]) -> int:
    """How many reports correct other reports on an event of both. Each counts as one
    more record.
    """
    spoken: dict[str, set[str]] = {}
    for each in told:
        spoken.setdefault(each.claim.event, set()).add(each.report.id)
    pairs = {(each.claim.event, each.report.id, each.report.corrects) for each in told}
    return sum(not spoken[event].isdisjoint(corrects) for event, _, corrects in pairs)


def _retracted(statement: Statement) -> Iterator[datetime]:
    for each in (statement.report, statement.claim):
        if each.revised:
            yield each.revised


def _revised(record: Identity | Place | Person) -> Iterator[datetime]:
    if record.revised:
        yield record.revised

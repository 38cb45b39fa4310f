"""The ledger: the records that count on a day, laid out by the event that they speak of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date
from typing import Self

from schedule.dates import LocalSpan, Span, When, Window
from schedule.model import Statement
from schedule.records import Identity, Place, Records, Report, Ruling
from schedule.recurrence import series


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Statements and rulings by event, each in order of time. Those on a merged event speak of
    the one that it was merged into. `programmes` has the known parts of each event.
    """

    records: Records
    reports: tuple[Report, ...]
    statements: Mapping[str, tuple[Statement, ...]]
    rulings: Mapping[str, tuple[Ruling, ...]]
    programmes: Mapping[str, tuple[Identity, ...]]

    @classmethod
    def of(cls, records: Records, day: date) -> Self:
        """What was published (reports) and recorded (rulings) on or before a day."""
        reports = [report for report in records.reports.values() if report.published <= day]
        reports.sort(key=lambda report: (report.published, report.id))
        statements: dict[str, list[Statement]] = {}
        for report in reports:
            for number, claim in enumerate(report.claims):
                when: When | None = claim.within
                if claim.dates:
                    zone = claim.zone or (claim.place and records.places[claim.place].zone)
                    when = _anchored(claim.dates, zone or records.calendar.zone, claim.repeats)
                statement = Statement(report=report, claim=claim, when=when, number=number)
                statements.setdefault(_target(records, claim.event), []).append(statement)
        rulings: dict[str, list[Ruling]] = {}
        for ruling in sorted(records.rulings, key=lambda ruling: ruling.recorded):
            if day_of(ruling) <= day:
                rulings.setdefault(_target(records, ruling.event), []).append(ruling)
        programmes: dict[str, list[Identity]] = {}
        for identifier, identity in records.events.items():
            if identifier in statements:
                for whole in dict.fromkeys(_target(records, each) for each in identity.part_of):
                    programmes.setdefault(whole, []).append(identity)
        return cls(
            records=records,
            reports=tuple(reports),
            statements={event: tuple(found) for event, found in statements.items()},
            rulings={event: tuple(found) for event, found in rulings.items()},
            programmes={event: tuple(found) for event, found in programmes.items()},
        )

    def identities(self) -> Iterator[Identity]:
        """The events that some report speaks of."""
        events = self.records.events
        return (identity for event, identity in events.items() if event in self.statements)

    def merged(self) -> dict[str, str]:
        """Merged ids, and the ids that stand for them now."""
        events = self.records.events.values()
        return {each.id: _target(self.records, each.id) for each in events if each.merged_into}

    def parents(self, event: str) -> tuple[str, ...]:
        part_of = self.records.events[event].part_of
        return tuple(dict.fromkeys(_target(self.records, parent) for parent in part_of))

    def family(self, event: str) -> tuple[str, ...]:
        """The event and everything that it is, directly or not, part of."""
        found = {event: None}
        for parent in self.parents(event):
            found.update(dict.fromkeys(self.family(parent)))
        return tuple(found)

    def around(self, place: Place | None) -> Iterator[Place]:
        """A place and those that contain it, from the inside out."""
        while place:
            yield place
            place = self.records.places[place.part_of] if place.part_of else None

    def ruled_when(self, ruling: Ruling) -> When:
        zone = ruling.zone or self.records.calendar.zone
        return _anchored(ruling.value, zone, ruling.repeats)


def day_of(ruling: Ruling) -> date:
    """A ruling counts from the day, in UTC, on which it was recorded."""
    return ruling.recorded.astimezone(UTC).date()


def _anchored(dates: Span | LocalSpan | Window, zone: str, rule: str | None) -> When:
    """Dates with their wall-clock times, if they have any, tied to a zone, and repeated by their
    rule, if they have one.
    """
    span = dates.at(zone) if isinstance(dates, LocalSpan) else dates
    return series(span, rule) if rule and not isinstance(span, Window) else span


def _target(records: Records, event: str) -> str:
    while (into := records.events[event].merged_into) is not None:
        event = into
    return event

"""What is known: events as they follow from the records, and the schedule that holds them.

Nothing here is edited by hand or kept on disk. Every resolved value has the reports that it follows
and those that say otherwise, so that a page can show why it is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, TypeVar

from schedule.dates.spans import When, in_order
from schedule.errors import Merged, NotKnown, Withdrawn
from schedule.filed.calendar import Calendar, Kind
from schedule.filed.claims import Claim
from schedule.filed.fields import Outlook, Status
from schedule.filed.names import Names, Proses
from schedule.filed.publishers import Publishers
from schedule.filed.records import Identity, Person, Place, Report
from schedule.filed.rulings import Ruling
from schedule.known.fields import Change, Field, Known
from schedule.known.rules_edition import RULES_EDITION

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A claim with its report, its dates tied to a zone. `number` is its place in the report, from
    0.
    """

    report: Report
    claim: Claim
    when: When | None
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenOff:
    """The event that an event is part of, if it is cancelled or postponed without a new day."""

    identity: Identity
    kind: Kind
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change of what is known, on the day on which it could be known.

    changes: the fields that changed, in their order
    whole: whether the event that it is part of is off, if that changed
    confirmed: the fields that a ruling decides as they were known
    merged: the events that turned out to be this one
    """

    day: date
    reports: tuple[Report, ...]
    rulings: tuple[Ruling, ...] = ()
    changes: Mapping[Field, Change[Any]]
    whole: Change[BrokenOff] | None = None
    confirmed: tuple[Field, ...] = ()
    merged: tuple[Identity, ...] = ()

    @property
    def when(self) -> Change[When] | None:
        return self.changes.get(Field.DATES)

    @property
    def status(self) -> Change[Status] | None:
        return self.changes.get(Field.STATUS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What is known of one scheduled item.

    places: its place and those that contain it, smallest first
    broken_off: the nearest event that it is part of and that is off; None if the event itself is
        off or over
    created, modified: when its first and its last record were filed
    """

    id: str
    title: Names
    kind: Kind
    kind_id: str
    description: Proses | None = None
    part_of: tuple[Identity, ...] = ()
    broken_off: BrokenOff | None = None
    programme: tuple[Identity, ...] = ()
    known: Known
    places: tuple[Place, ...] = ()
    formerly: tuple[Statement, ...] = ()
    statements: tuple[Statement, ...]
    rulings: tuple[Ruling, ...] = ()
    revisions: tuple[Revision, ...]
    sequence: int
    created: datetime
    modified: datetime

    @property
    def when(self) -> When | None:
        return self.known.when.value if self.known.when else None

    @property
    def stands_at(self) -> When | None:
        """Where it stands in a calendar: at the days of its entry, or else in its window."""
        return self.known.entry or self.when

    @property
    def status(self) -> Status | None:
        return self.known.status.value if self.known.status else None

    @property
    def outlook(self) -> Outlook:
        """What its status means for the dates; planned if no report says otherwise."""
        return self.known.outlook

    @property
    def version(self) -> int:
        """The number that goes up with every change of what is served (SEQUENCE)."""
        return self.sequence + RULES_EDITION.number

    @property
    def last_modified(self) -> datetime:
        """When what is served last changed, by a record or by the rules (LAST-MODIFIED)."""
        return RULES_EDITION.last_modified(self.modified)

    @property
    def place(self) -> Place | None:
        return self.known.place.value if self.known.place else None

    @property
    def people(self) -> tuple[Person, ...]:
        return tuple(person.value for person in self.known.people)

    @property
    def is_vague(self) -> bool:
        return self.known.is_vague

    @property
    def awaits_date(self) -> bool:
        """Whether it was postponed and no new day has become known."""
        return self.outlook is Outlook.PUT_OFF and self.is_vague

    @property
    def has_lost_its_day(self) -> bool:
        """Whether it stands at a day that isn't known any more."""
        return self.is_vague and self.known.entry is not None

    @property
    def is_off(self) -> bool:
        """Whether nothing happens on its dates: it is cancelled, or postponed and no new date is
        known.
        """
        return self.known.is_off

    @property
    def disputed(self) -> bool:
        return any(True for _ in self.known.conflicts())

    @property
    def order(self) -> tuple[object, ...]:
        """A sort key: by date; on one day, by the order in which the reports mention them."""
        first = self.statements[0]
        told = (first.report.published, first.report.id, first.number)
        when = self.stands_at
        dated = in_order(when) if when else ()
        return when is None, dated, told, self.id

    @property
    def reports(self) -> tuple[Report, ...]:
        """Every report that speaks of the event, oldest first."""
        return tuple({each.report.id: each.report for each in self.statements}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why an event was withdrawn (it was entered by mistake), and when."""

    id: str
    reason: str
    moment: datetime

    @property
    def day(self) -> date:
        """The day in UTC, as for a ruling."""
        return self.moment.astimezone(UTC).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """Everything that is known, as of a day (None: everything that is filed).

    events: in the order of their dates
    reports: those that count on the day
    merged: the ids of merged events, each with the id of the event that it turned out to be
    withdrawn: what was entered by mistake, on whatever day it was withdrawn
    """

    calendar: Calendar
    as_of: date | None
    events: Mapping[str, Event]
    reports: Mapping[str, Report]
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    publishers: Publishers = field(default_factory=Publishers)
    merged: Mapping[str, str] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawal] = field(default_factory=dict)
    modified: datetime | None

    def event(self, identifier: str) -> Event:
        """One event. Raises NotKnown, Merged or Withdrawn."""
        if identifier in self.merged:
            raise Merged(self.merged[identifier])
        if identifier in self.withdrawn:
            raise Withdrawn(self.withdrawn[identifier].reason)
        return self._find("event", self.events, identifier)

    def report(self, identifier: str) -> Report:
        """One report. Raises NotKnown."""
        return self._find("report", self.reports, identifier)

    def place(self, identifier: str) -> Place:
        """One place. Raises NotKnown."""
        return self._find("place", self.places, identifier)

    def person(self, identifier: str) -> Person:
        """One person. Raises NotKnown."""
        return self._find("person", self.people, identifier)

    def kind(self, identifier: str) -> Kind:
        """One kind. Raises NotKnown."""
        return self._find("kind", self.calendar.kinds, identifier)

    @staticmethod
    def _find(noun: str, among: Mapping[str, T], identifier: str) -> T:
        try:
            return among[identifier]
        except KeyError:
            raise NotKnown(noun, identifier) from None

"""What is known of an event, field by field: each value with its grounds.

Field is the one table of the fields: how a field is read and how its values compare. Everything
that goes through the fields reads it. Known has the values.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, Self, TypeVar

from schedule.dates.spans import When, Window
from schedule.filed.fields import Outlook, Status
from schedule.filed.records import Person, Place, Records, Report
from schedule.filed.rulings import Ruling
from schedule.known.comparison import (
    Around,
    Clocks,
    Comparison,
    compare_dates,
    compare_places,
    compare_plain,
    compare_statuses,
)

T_co = TypeVar("T_co", covariant=True)


class Field(StrEnum):
    """A field of what is known. The members are in the order in which they are shown.

    The value is the field's name in claims, in rulings, in messages and for programs.

    compare: how its values compare; None if reports don't contradict each other on it
    attribute: its name in Known
    of: the field of a Known: one resolved value, several, or deviations; empty if unknown
    table: the table of records in which a claim names its value by an id
    """

    compare: Callable[[Clocks, Around], Comparison[Any]] | None
    attribute: str
    of: Callable[["Known"], Any]
    table: str

    DATES = "dates", compare_dates, "when"
    STATUS = "status", compare_statuses
    PLACE = "place", compare_places, "place", "places"
    PEOPLE = "people", None
    OCCURRENCES = "occurrences", None, "deviations"

    def __new__(
        cls,
        value: str,
        compare: Callable[[Clocks, Around], Comparison[Any]] | None = compare_plain,
        attribute: str = "",
        table: str = "",
    ) -> Self:
        name = str.__new__(cls, value)
        name._value_ = value
        name.compare = compare
        name.attribute = attribute or value
        name.of = attrgetter(name.attribute)
        name.table = table
        return name

    def look_up(self, filed: Any, records: Records) -> Any:
        """The value that a claim or a ruling means."""
        return getattr(records, self.table)[filed] if self.table else filed


FIELDS = tuple(Field)
"""The fields in order; a tuple is quicker to go through than the Enum."""
CLAIMED = tuple(each for each in FIELDS if each is not Field.OCCURRENCES)
"""The fields that a claim has."""
DECIDED = tuple(each for each in FIELDS if each.compare)
"""The fields with one value that is followed."""
FORMER = tuple(each for each in DECIDED if each is not Field.STATUS)
"""The fields that `formerly` takes back."""
PLAIN = tuple(each for each in FORMER if each is not Field.DATES)
"""The fields that are decided without regard to the others."""


def ruled_field(ruling: Ruling) -> Field:
    """The field that a ruling decides."""
    return Field.DATES if ruling.field == "within" else Field(ruling.field)


class Reason(StrEnum):
    """Why a value is followed: the rule that decided between the values."""

    UNDISPUTED = "undisputed"
    RULING = "ruling"
    OUTCOME = "outcome"
    OFFICIAL = "official"
    FIRM = "firm"
    NEWEST = "newest"
    MOST = "most"
    COURSE = "course"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent(Generic[T_co]):
    """A value that isn't followed.

    superseded: known before, and not a rival: every report that gives it is older than the first
        one that gives the value followed
    """

    value: T_co
    reports: tuple[Report, ...]
    superseded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Generic[T_co]):
    """A value with its grounds.

    followed: the reports that give just this value
    support: the reports that say the same, less exactly
    dissent: the other values
    tied: the reports of an open conflict
    """

    value: T_co
    followed: tuple[Report, ...]
    support: tuple[Report, ...] = ()
    dissent: tuple[Dissent[T_co], ...] = ()
    reason: Reason = Reason.UNDISPUTED
    tied: tuple[Report, ...] = ()
    ruling: Ruling | None = None

    @property
    def disputed(self) -> bool:
        """Whether there is an open conflict: reports of equal weight differ and nobody
        has ruled.
        """
        return bool(self.tied)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """What is known of one occurrence of a series, where it differs from the others.

    day: the first day that the rule gives this occurrence
    places: its place and those that contain it
    """

    day: date
    known: "Known"
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one event on one day; the part of an event that changes.

    others: what reports say of a field whose value is not known
    entry: the days at which the event stands in a calendar: the exact days that are known, else the
        last ones that were
    postponed_from: the days that were put off
    """

    when: Resolved[When] | None = None
    status: Resolved[Status] | None = None
    place: Resolved[Place] | None = None
    people: tuple[Resolved[Person], ...] = ()
    deviations: tuple[Deviation, ...] = ()
    others: Mapping[Field, tuple[Dissent[Any], ...]] = field(default_factory=dict)
    entry: When | None = None
    postponed_from: When | None = None

    @property
    def is_vague(self) -> bool:
        """Whether the day isn't known: there is a window, or nothing at all."""
        return self.when is None or isinstance(self.when.value, Window)

    @property
    def outlook(self) -> Outlook:
        """What its status means for the dates; planned if no report says otherwise."""
        return self.status.value.outlook if self.status else Outlook.PLANNED

    @property
    def is_off(self) -> bool:
        """Whether it is cancelled, or postponed and no new day has become known."""
        outlook = self.outlook
        return outlook.is_off or (outlook is Outlook.PUT_OFF and self.is_vague)

    def conflicts(self) -> Iterator[tuple[Field, Resolved[object]]]:
        """The disputed fields, each with its value; those of single occurrences are included."""
        for each in DECIDED:
            ground = each.of(self)
            if ground and ground.disputed:
                yield each, ground
        for deviation in self.deviations:
            yield from deviation.known.conflicts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Generic[T_co]):
    """The value of one field before and after. None if nothing was known."""

    before: T_co | None
    after: T_co | None

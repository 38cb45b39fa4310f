"""What is known of an event, field by field: each value with its grounds.

Field is the one table of the fields; all who tell of them read it. Known has the values.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar

from schedule.dates.spans import When
from schedule.filed.fields import Status
from schedule.filed.records import Person, Place, Report, Ruling

T_co = TypeVar("T_co", covariant=True)


class Field(StrEnum):
    """One field, in the order in which the fields are told.

    The value is the field's name in messages and for programs, `attribute` its name in Known.
    """

    attribute: str

    DATES = "dates", "when"
    STATUS = "status", "status"
    PLACE = "place", "place"
    PEOPLE = "people", "people"
    OCCURRENCES = "occurrences", "deviations"

    def __new__(cls, value: str, attribute: str) -> Self:
        field = str.__new__(cls, value)
        field._value_ = value
        field.attribute = attribute
        return field

    def of(self, known: "Known") -> Any:
        """The field of a Known: one resolved value, several, or deviations; empty when unknown."""
        return getattr(known, self.attribute)


class Reason(StrEnum):
    """Why a value is followed: the rule that decided between those that competed."""

    UNDISPUTED = "undisputed"
    RULING = "ruling"
    OFFICIAL = "official"
    NEWEST = "newest"
    MOST = "most"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dissent(Generic[T_co]):
    """A value that isn't followed. `superseded` when every report that gives it is older than
    the first one that gives the value followed: not a rival then, but what was known before.
    """

    value: T_co
    reports: tuple[Report, ...]
    superseded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(Generic[T_co]):
    """A value with its grounds: the reports that say just this, those that say it less exactly,
    and the dissent. `tied` has the reports of an open conflict.
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
        """Whether reports of equal weight differ and nobody has ruled: an open conflict."""
        return self.reason is Reason.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """What is known of one time of an event that repeats, where it differs from the others.
    `day` is the first day that this time would have by the rule; `places` are as an event's.
    """

    day: date
    known: "Known"
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of one event on one day; the part of an event that changes."""

    when: Resolved[When] | None = None
    status: Resolved[Status] | None = None
    place: Resolved[Place] | None = None
    people: tuple[Resolved[Person], ...] = ()
    deviations: tuple[Deviation, ...] = ()

    def conflicts(self) -> Iterator[tuple[Field, Resolved[object]]]:
        """The fields that are disputed, those of single times included, each with its value."""
        for each in Field:
            ground = each.of(self)
            if isinstance(ground, Resolved) and ground.disputed:
                yield each, ground
        for deviation in self.deviations:
            yield from deviation.known.conflicts()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Generic[T_co]):
    """One field's value before and after; None when nothing was known."""

    before: T_co | None
    after: T_co | None

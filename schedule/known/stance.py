"""The stance of reports: how what they say relates to what is followed.

Only this module decides what is dissent and what is history. The words for each stance are in
language/stances.py.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, Self, TypeVar

from schedule.dates.spans import When
from schedule.filed.records import Report
from schedule.known.fields import FIELDS, Dissent, Field, Known, Resolved
from schedule.known.grounds import is_bound
from schedule.known.model import Event, Statement

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Stance(StrEnum):
    """How a statement relates to the value that is followed."""

    FOLLOWED = "followed"
    SUPPORT = "support"
    DISSENT = "dissent"
    SUPERSEDED = "superseded"
    FORMERLY = "formerly"
    SILENT = "silent"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Generic[T_co]):
    """The reports that give one value.

    value: what they say; for SUPPORT, the value that they give less exactly
    """

    stance: Stance
    value: T_co
    reports: tuple[Report, ...]


def stances(event: Event) -> Iterator[tuple[Statement, Stance]]:
    """Each statement on an event, with its stance to the dates of the event, or of the occurrence
    that it is about.

    SILENT if it gives neither dates nor a window; RETRACTED if an editor took it back.
    """
    whole = _Dates.of(event.known)
    dates: dict[object, _Dates] = {
        each.day: _Dates.of(each.known) for each in event.known.deviations
    }
    for each in event.statements:
        yield each, _stance(each, dates.get(each.claim.occurrence, whole))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dates:
    """The dates of an event, for comparison with what many reports say.

    followed: the ids of the reports that are followed
    others: the stance of each other value together with each report that gives it
    """

    value: When | None
    followed: frozenset[str]
    others: Mapping[tuple[When, str], Stance]

    @classmethod
    def of(cls, known: Known) -> Self:
        others: dict[tuple[When, str], Stance] = {}
        for side in other_dates(known):
            others |= {(side.value, each.id): side.stance for each in side.reports}
        return cls(
            value=known.when.value if known.when else None,
            followed=frozenset(each.id for each in (known.when.followed if known.when else ())),
            others=others,
        )


def _stance(statement: Statement, dates: _Dates) -> Stance:
    when, report = statement.when, statement.report
    if statement.claim.retracted or report.retracted:
        return Stance.RETRACTED
    if statement.claim.formerly:
        return Stance.FORMERLY
    if when is None:
        return Stance.SILENT
    if when == dates.value or (report.id in dates.followed and is_bound(when, dates.value)):
        return Stance.FOLLOWED
    return dates.others.get((when, report.id), Stance.SUPPORT)


def sides(resolved: Resolved[T]) -> Iterator[Side[T]]:
    """The reports of a value and of the others: followed, less exact, then all others."""
    value = resolved.value
    if resolved.followed:
        yield Side(stance=Stance.FOLLOWED, value=value, reports=resolved.followed)
    if resolved.support:
        yield Side(stance=Stance.SUPPORT, value=value, reports=resolved.support)
    yield from values(resolved.dissent)


def against(resolved: Resolved[T] | None) -> Iterator[Side[T]]:
    """The sides of the values that aren't followed."""
    yield from values(resolved.dissent if resolved else ())


def values(dissent: Iterable[Dissent[T]]) -> Iterator[Side[T]]:
    """A side for each value that isn't followed."""
    for each in dissent:
        stance = Stance.SUPERSEDED if each.superseded else Stance.DISSENT
        yield Side(stance=stance, value=each.value, reports=each.reports)


def other_dates(known: Known) -> tuple[Side[When], ...]:
    """The sides of the dates that aren't followed, also if no date is known."""
    return *against(known.when), *values(known.others.get(Field.DATES, ()))


def of_unknown(known: Known) -> Iterator[tuple[Field, Side[Any]]]:
    """What reports say of the fields without a known value."""
    for field in FIELDS:
        for side in values(known.others.get(field, ())):
            yield field, side


def is_contradicted(resolved: Resolved[object] | None) -> bool:
    """Whether there is dissent."""
    dissent = resolved.dissent if resolved else ()
    return not all(each.superseded for each in dissent)


def expected_before(event: Event) -> Iterator[Side[Statement]]:
    """What reports themselves call a former expectation."""
    for each in event.formerly:
        yield Side(stance=Stance.FORMERLY, value=each, reports=(each.report,))

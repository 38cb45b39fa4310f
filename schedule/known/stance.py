"""The stance of reports: how what they say relates to what is followed.

Only this module decides what is dissent and what is history. The words for each stance are in
language/stances.py.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

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


def stance(event: Event, statement: Statement) -> Stance:
    """The stance of a statement to the dates.

    SILENT if it gives neither dates nor a window; RETRACTED if an editor took it back.
    """
    if statement.claim.retracted or statement.report.retracted:
        return Stance.RETRACTED
    if statement.claim.formerly:
        return Stance.FORMERLY
    known = _known_of(event, statement)
    if statement.when is None:
        return Stance.SILENT
    if known.when and (statement.when == known.when.value or _gives_an_end(statement, known.when)):
        return Stance.FOLLOWED
    found = [each for each in other_dates(known) if each.value == statement.when]
    if not found:
        return Stance.SUPPORT if known.when else Stance.SILENT
    own = (each for each in found[1:] if statement.report in each.reports)
    return next(own, found[0]).stance


def _gives_an_end(statement: Statement, known: Resolved[When]) -> bool:
    """Whether its window gives an end of the window that is followed."""
    followed = any(each.id == statement.report.id for each in known.followed)
    return followed and is_bound(statement.when, known.value)


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
    for field in FIELDS if known.others else ():
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


def _known_of(event: Event, statement: Statement) -> Known:
    """What is known of the subject of a statement: the event, or one of its occurrences."""
    if statement.claim.occurrence is None:
        return event.known
    times = (each for each in event.known.deviations if each.day == statement.claim.occurrence)
    return next((each.known for each in times), event.known)

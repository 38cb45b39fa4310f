"""Revisions: how what is known changed from one day to the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, TypeVar

from schedule.filed.records import Report, Ruling
from schedule.known.fields import Change, Deviation, Field, Known, Resolved
from schedule.known.grounds import unique
from schedule.known.ledger import day_of
from schedule.known.model import Revision, Statement

T = TypeVar("T")


def revisions(
    states: Iterable[tuple[date, Known]], told: Sequence[Statement], ruled: Sequence[Ruling]
) -> Iterator[Revision]:
    """What changed from each day to the next on which something was told or ruled."""
    reports = _by_day((each.report.published, each.report) for each in told)
    rulings = _by_day((day_of(each), each) for each in ruled)
    for (_, before), (day, after) in pairwise([(date.min, Known()), *states]):
        changes = {
            field: Change(before=_bare(old), after=_bare(new))
            for field in Field
            if (old := field.of(before)) is not (new := field.of(after))
            and _values(old) != _values(new)
        }
        if changes:
            yield Revision(
                day=day,
                reports=_causes([field.of(after) for field in changes], reports.get(day, ())),
                rulings=tuple(rulings.get(day, ())),
                changes=changes,
            )


def _by_day(dated: Iterable[tuple[date, T]]) -> Mapping[date, Sequence[T]]:
    found: dict[date, list[T]] = {}
    for day, each in dated:
        found.setdefault(day, []).append(each)
    return found


def _causes(grounds: Iterable[Any], told: Iterable[Report]) -> tuple[Report, ...]:
    """The day's reports that are followed now, or else all of that day's."""
    reports = unique(told)
    flat = (each for ground in grounds for each in _several(ground))
    followed = {report.id for each in flat for report in each.followed}
    return tuple(report for report in reports if report.id in followed) or reports


def _several(ground: Any) -> Iterator[Resolved[Any]]:
    """Every resolved value in a field of Known."""
    if isinstance(ground, Resolved):
        yield ground
    for each in ground if isinstance(ground, tuple) else ():
        if isinstance(each, Deviation):
            for field in Field:
                yield from _several(field.of(each.known))
        else:
            yield from _several(each)


def _values(ground: Any) -> Any:
    """A field of Known as it compares: its values, without their grounds."""
    if isinstance(ground, tuple):
        return tuple(map(_values, ground))
    if isinstance(ground, Deviation):
        return ground.day, *(_values(field.of(ground.known)) for field in Field)
    return ground.value if ground else None


def _bare(ground: Any) -> Any:
    """A field of Known as it is shown: bare values, or deviations whole; None when empty."""
    if isinstance(ground, tuple):
        return tuple(each if isinstance(each, Deviation) else each.value for each in ground) or None
    return ground.value if ground else None

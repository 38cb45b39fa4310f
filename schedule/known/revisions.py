"""Revisions: how what is known changed from one day to the next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from schedule.filed.records import Report, Ruling
from schedule.known.grounds import unique
from schedule.known.ledger import day_of
from schedule.known.model import (
    Change,
    Deviation,
    Known,
    Resolved,
    Revision,
    Statement,
)

_FIELDS = ("when", "status", "place", "people", "deviations")


def revisions(
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

"""Revisions: how what is known changed from one day to the next."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from schedule.filed.records import Identity, Report
from schedule.filed.rulings import Ruling
from schedule.known.fields import FIELDS, Change, Deviation, Field, Known, Resolved, ruled_field
from schedule.known.grounds import unique
from schedule.known.ledger import day_of
from schedule.known.model import BrokenOff, Revision, Statement
from schedule.known.sequences import grouped


def revisions(
    states: Sequence[tuple[date, Known]],
    told: Sequence[Statement],
    ruled: Sequence[Ruling],
    own: Sequence[Ruling] = (),
    mergers: Iterable[tuple[date, Identity]] = (),
    wholes: Mapping[date, BrokenOff | None] | None = None,
) -> Iterator[Revision]:
    """What changed from one day with a report or ruling to the next.

    states: what was known on each day; its deviations are those that a report or ruling of that
        day is about
    own: the rulings on the event itself
    mergers: the events that turned out to be this one
    wholes: which event that it is part of is off, from each of these days on
    """
    off: BrokenOff | None = None
    merged = grouped((max(day, states[0][0]), each) for day, each in mergers)
    decided = grouped((day_of(each), each) for each in own)
    reports = grouped((each.report.published, each.report) for each in told)
    rulings = grouped((day_of(each), each) for each in ruled)
    deviations: dict[date, Deviation] = {}
    for (_, last), (day, after) in pairwise([(date.min, Known()), *_also_on(merged, states)]):
        same = (deviations.get(each.day) for each in after.deviations)
        before = replace(last, deviations=tuple(filter(None, same)))
        deviations |= {each.day: each for each in after.deviations}
        changes = _changes(before, after)
        fields = {_field_of(each) for each in decided.get(day, ())}
        confirmed = [each for each in FIELDS if each in fields - {*changes} and each.of(after)]
        was, off = off, (wholes or {}).get(day, off)
        if changes or confirmed or day in merged or was != off:
            grounds = [field.of(after) for field in changes] if was == off else ()
            told_then = reports.get(day, ()) if changes or day in merged or was != off else ()
            yield Revision(
                day=day,
                reports=_causes(grounds, told_then),
                rulings=tuple(rulings.get(day, ())),
                changes=changes,
                whole=Change(before=was, after=off) if was != off else None,
                confirmed=tuple(confirmed),
                merged=tuple(merged.get(day, ())),
            )


def _changes(before: Known, after: Known) -> dict[Field, Change[Any]]:
    """The fields whose values differ."""
    both = {field: (field.of(before), field.of(after)) for field in FIELDS}
    return {
        field: Change(before=bare(_other(old, new)), after=bare(_other(new, old)))
        for field, (old, new) in both.items()
        if old is not new and _values(old) != _values(new)
    }


def _also_on(
    days: Iterable[date], states: Sequence[tuple[date, Known]]
) -> Iterator[tuple[date, Known]]:
    """The states in order, with those of some more days."""
    known = dict(states)
    state = Known()
    for day in sorted({*known, *days}):
        state = known.get(day, state)
        yield day, state


def _field_of(ruling: Ruling) -> Field:
    """The field that a ruling decides; `OCCURRENCES` if it is on a single one."""
    return Field.OCCURRENCES if ruling.occurrence else ruled_field(ruling)


def _causes(grounds: Iterable[Any], told: Iterable[Report]) -> tuple[Report, ...]:
    """The reports of the day that are followed now, or else all reports of the day."""
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
            for field in FIELDS:
                yield from _several(field.of(each.known))
        else:
            yield from _several(each)


def _values(ground: Any) -> Any:
    """The values of a field of Known without their grounds, for comparison."""
    if isinstance(ground, tuple):
        return tuple(map(_values, ground))
    if isinstance(ground, Deviation):
        return ground.day, *(_values(field.of(ground.known)) for field in FIELDS)
    return ground.value if ground else None


def _other(ground: Any, than: Any) -> Any:
    """A field of Known; of deviations, those that the other value of the field doesn't have."""
    if not isinstance(ground, tuple):
        return ground
    there = {each.day: each for each in than if isinstance(each, Deviation)}
    return tuple(
        each
        for each in ground
        if not isinstance(each, Deviation) or _values(there.get(each.day)) != _values(each)
    )


def bare(ground: Any) -> Any:
    """The values of a field of Known as they are shown: without grounds, but deviations whole."""
    if isinstance(ground, tuple):
        return tuple(each if isinstance(each, Deviation) else each.value for each in ground) or None
    return ground.value if ground else None

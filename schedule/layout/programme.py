"""A programme: the parts of an event, day by day, and below each item its own parts.

Items that only happen in the course of the event come last: they have no day.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from schedule.dates.spans import DaySpan, Window
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, in_programme

Find = Callable[[str], Event]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem:
    """An item of a programme. `dated` tells whether to show its dates: not if the heading gives
    them.
    """

    entry: Occurrence
    dated: bool
    items: tuple["ProgrammeItem", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDay:
    """What begins on one day."""

    day: date
    items: tuple[ProgrammeItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The programme of an event.

    during: items that happen in the event's course on an unknown day
    undated: other items without a known day
    """

    days: tuple[ProgrammeDay, ...] = ()
    during: tuple[ProgrammeItem, ...] = ()
    undated: tuple[ProgrammeItem, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.days or self.during or self.undated)


def programme(event: Event, find: Find) -> Programme:
    """Lay out the programme of an event. `find` looks up an event by id."""
    entries = _entries(event, find)
    exact = [(each.when.first, each) for each in entries if each.when and not each.is_vague]
    vague = [each for each in entries if each.is_vague]
    return Programme(
        days=tuple(
            ProgrammeDay(day=day, items=_items((each for _, each in same), event, find))
            for day, same in groupby(exact, key=lambda each: each[0])
        ),
        during=_items((each for each in vague if _is_during(each, event)), event, find),
        undated=_items((each for each in vague if not _is_during(each, event)), event, find),
    )


def _entries(event: Event, find: Find) -> list[Occurrence]:
    """The occurrences of direct parts of the event."""
    parts = [find(each.id) for each in event.programme]
    below = {each for part in parts for each in _below(part, find)}
    return in_programme(part for part in parts if part.id not in below)


def _below(event: Event, find: Find) -> Iterator[str]:
    for each in event.programme:
        yield each.id
        yield from _below(find(each.id), find)


def _items(entries: Iterable[Occurrence], whole: Event, find: Find) -> tuple[ProgrammeItem, ...]:
    return tuple(
        ProgrammeItem(entry=each, dated=_needs_dates(each, whole), items=_inside(each, find))
        for each in entries
    )


def _inside(entry: Occurrence, find: Find) -> tuple[ProgrammeItem, ...]:
    """The parts of an item; for a series, below its first occurrence."""
    if not _is_first(entry):
        return ()
    return tuple(
        ProgrammeItem(
            entry=each,
            dated=not _is_just_during(each, entry.event) and each.when != entry.when,
            items=_inside(each, find),
        )
        for each in _entries(entry.event, find)
    )


def _is_first(entry: Occurrence) -> bool:
    when = entry.event.when
    return not (when and entry.when) or entry.is_vague or entry.when.first <= when.first


def _needs_dates(entry: Occurrence, whole: Event) -> bool:
    when = entry.when
    if isinstance(when, DaySpan):
        return when.first != when.last or entry.moved_from is not None or entry.event.awaits_date
    return not _is_just_during(entry, whole)


def _is_during(entry: Occurrence, whole: Event) -> bool:
    """Whether its only known dates are those of the event that it is part of (or of several)."""
    return isinstance(entry.when, Window) and whole.id in entry.when.during


def _is_just_during(entry: Occurrence, whole: Event) -> bool:
    return isinstance(entry.when, Window) and entry.when.during == (whole.id,)

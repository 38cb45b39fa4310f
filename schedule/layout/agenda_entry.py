"""The entries of an agenda: occurrences, each with the items that are listed below it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import attrgetter
from typing import Self

from schedule.dates.spans import Series, Window, day_bounds
from schedule.known.occurrences import Occurrence

MOST_ITEMS = 20
"""The largest number of items that are listed below the event that they are part of."""

Run = tuple[date, bool, date]
"""Entries that belong together: their month, whether their day isn't known, and the day
or month.
"""

UNDATED: Run = (date.max, True, date.max)
"""The run of entries without a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """One occurrence, with the items of its programme that are listed below it.

    These items happen on the day on which it begins, or in its course on an unknown day.

    last: its last day; `date.max` if that isn't known
    """

    time: Occurrence
    items: tuple[Occurrence, ...] = ()
    run: Run = field(init=False)
    last: date = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "run", _run(self.time))
        last = day_bounds(self.time.when)[1] if self.time.when else date.max
        object.__setattr__(self, "last", last)

    @property
    def weight(self) -> int:
        """How many lines it takes."""
        return 1 + len(self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryList:
    """Entries in order, with the run and the last day of each."""

    entries: Sequence[AgendaEntry]
    runs: Sequence[Run]
    lasts: Sequence[date]

    @classmethod
    def of(cls, entries: Iterable[AgendaEntry]) -> Self:
        """The entries run by run; in each they keep their order."""
        found = tuple(sorted(entries, key=attrgetter("run")))
        runs, lasts = tuple(each.run for each in found), tuple(each.last for each in found)
        return cls(entries=found, runs=runs, lasts=lasts)

    def part(self, begin: int, end: int) -> Self:
        return type(self)(
            entries=self.entries[begin:end],
            runs=self.runs[begin:end],
            lasts=self.lasts[begin:end],
        )

    def lasting(self, day: date, begin: int, end: int) -> Iterator[AgendaEntry]:
        """Those of a part that last until a day or longer."""
        return (self.entries[at] for at in range(begin, end) if self.lasts[at] >= day)


def _run(time: Occurrence) -> Run:
    if time.when is None:
        return UNDATED
    month, vague = time.when.first.replace(day=1), time.is_vague
    return month, vague, month if vague else time.when.first


def day_run(day: date) -> Run:
    """The run of what begins on a day."""
    return day.replace(day=1), False, day


def grouped(entries: Sequence[AgendaEntry]) -> Iterator[AgendaEntry]:
    """Each entry with the items below it. If there are many items, they are entries themselves."""
    parts = [each for each in entries if each.time.event.part_of]
    wholes = {whole.id for each in parts for whole in each.time.event.part_of}
    once = {
        each.time.event.id: each.time
        for each in entries
        if each.time.event.id in wholes and not isinstance(each.time.event.stands_at, Series)
    }
    under: dict[str, str] = {}
    for part in parts:
        there = (whole.id for whole in part.time.event.part_of if whole.id in once)
        found = next((whole for whole in there if _belongs(part.time, once[whole])), None)
        if found:
            under[part.time.event.id] = found
    items: dict[str, list[Occurrence]] = {}
    for part in parts:
        if part.time.event.id in under:
            items.setdefault(_wholes(part.time.event.id, under)[-1], []).append(part.time)
    apart = {head for head, those in items.items() if len(those) > MOST_ITEMS}
    for each in entries:
        name = each.time.event.id
        if name not in under or _wholes(name, under)[-1] in apart:
            own = [] if name in apart else items.get(name, [])
            own.sort(key=lambda item: (item.is_vague, len(_wholes(item.event.id, under))))
            yield replace(each, items=tuple(own)) if own else each


def _belongs(item: Occurrence, whole: Occurrence) -> bool:
    """Whether an item is listed below the event that it is part of, and not on its own day."""
    if isinstance(item.when, Window):
        return whole.event.id in item.when.during
    if whole.is_vague or item.when is None or whole.when is None:
        return False
    once = not isinstance(item.event.stands_at, Series)
    return once and item.when.first == whole.when.first and item.when.last <= whole.when.last


def _wholes(event: str, under: Mapping[str, str]) -> list[str]:
    """The events that an item is listed below, nearest first."""
    found: list[str] = []
    while event in under:
        event = under[event]
        found.append(event)
    return found

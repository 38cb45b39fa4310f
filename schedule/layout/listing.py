"""A listing: all occurrences of some events, in the order of the agenda.

It is made once for a selection of events. Each page of the agenda is a part of it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from operator import itemgetter
from typing import Self

from schedule.dates.spans import LAST_YEAR, Series, Window, day_bounds, month_after
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, OccurrenceIndex, by_date
from schedule.layout.paging import Start

MOST_ITEMS = 20
"""The largest number of items that are listed below the event that they are part of."""

Run = tuple[date, bool, date]
"""Entries that belong together: their month, whether their day isn't known, and the day
or month.
"""

UNDATED: Run = (date.max, True, date.max)
"""The run of entries without a date."""

_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """One occurrence, with the items of its programme that are listed below it.

    These items happen on the day on which it begins, or in its course on an unknown day.
    """

    time: Occurrence
    items: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """All occurrences of some events, month by month.

    In a month they are listed day by day, and then those without a known day. Those without a date
    come last.

    entries: the occurrences, with the items below each
    runs: the run of each entry
    weights: how many lines each entry takes
    lasts: the last day of each entry
    reach: the latest last day of each entry and those before it
    firm: the occurrences that have a day and aren't off
    busy: the months in which something begins
    """

    entries: tuple[AgendaEntry, ...]
    runs: tuple[Run, ...]
    weights: tuple[int, ...]
    lasts: tuple[date, ...]
    reach: tuple[date, ...]
    firm: OccurrenceIndex
    busy: tuple[date, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        times = by_date(events)
        found = sorted(((_run(each), each) for each in _grouped(times)), key=itemgetter(0))
        runs, entries = tuple(run for run, _ in found), tuple(each for _, each in found)
        lasts = [day_bounds(each.time.when)[1] if each.time.when else date.max for each in entries]
        return cls(
            entries=entries,
            runs=runs,
            weights=tuple(1 + len(each.items) for each in entries),
            lasts=tuple(lasts),
            reach=tuple(accumulate(lasts, max)),
            firm=OccurrenceIndex(each for each in times if not (each.is_vague or each.is_off)),
            busy=tuple(dict.fromkeys(run[0] for run in runs if run != UNDATED)),
        )

    @property
    def dated(self) -> int:
        """How many entries have a date."""
        return bisect_left(self.runs, UNDATED)

    def at(self, day: date) -> int:
        """The position of the first entry on a day or after it."""
        return bisect_left(self.runs, (day.replace(day=1), False, day))

    def start(self, place: int) -> Start:
        """The start of the page that begins at a position."""
        day = min(self.runs[place][2], _LAST_DAY)
        return Start(day=day, skip=place - self.at(day))


Neighbours = tuple[Event | None, Event | None]


def neighbours(listing: Listing) -> Mapping[str, Neighbours]:
    """The events before and after each one in the order of a listing; None at its ends."""
    times = (time for each in listing.entries for time in (each.time, *each.items))
    order = [*{time.event.id: time.event for time in times}.values()]
    beside = zip((None, *order), order, (*order[1:], None), strict=False)
    return {each.id: (before, after) for before, each, after in beside}


def parted(listing: Listing, today: date) -> tuple[list[int], list[int]]:
    """The positions of what is over, and of what isn't.

    They only alternate between the first entry that isn't over and the end of today's month.
    """
    dated = listing.dated
    lasting = bisect_left(listing.reach, today, hi=dated)
    ahead = max(lasting, min(listing.at(month_after(today)), dated))
    between = range(lasting, ahead)
    return (
        [*range(lasting), *(place for place in between if listing.lasts[place] < today)],
        [*(place for place in between if listing.lasts[place] >= today), *range(ahead, dated)],
    )


def _grouped(times: Sequence[Occurrence]) -> Iterator[AgendaEntry]:
    """Each occurrence with the items below it. If there are many items, they are entries
    themselves.
    """
    once = {each.event.id: each for each in times if not isinstance(each.event.stands_at, Series)}
    under: dict[str, str] = {}
    for each in times:
        wholes = (whole.id for whole in each.event.part_of if whole.id in once)
        found = next((whole for whole in wholes if _belongs(each, once[whole])), None)
        if found:
            under[each.event.id] = found
    items: dict[str, list[Occurrence]] = {}
    for each in times:
        if each.event.id in under:
            items.setdefault(_wholes(each.event.id, under)[-1], []).append(each)
    apart = {head for head, those in items.items() if len(those) > MOST_ITEMS}
    for each in times:
        name = each.event.id
        if name not in under or _wholes(name, under)[-1] in apart:
            own = [] if name in apart else items.get(name, [])
            inward = sorted(
                own, key=lambda item: (item.is_vague, len(_wholes(item.event.id, under)))
            )
            yield AgendaEntry(time=each, items=tuple(inward))


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


def _run(entry: AgendaEntry) -> Run:
    if entry.time.when is None:
        return UNDATED
    month = entry.time.when.first.replace(day=1)
    vague = entry.time.is_vague
    return month, vague, month if vague else entry.time.when.first

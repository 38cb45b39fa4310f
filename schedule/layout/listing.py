"""A listing: every time of some events, in the order in which an agenda lists them.

It is made once for a selection of events; each page of the agenda is cut from it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from typing import Self

from schedule.dates.spans import LAST_YEAR, Series, Window, day_bounds, month_after
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, OccurrenceIndex, by_date
from schedule.layout.paging import Start

MOST_ITEMS = 20
"""Items that stand under their whole."""

Run = tuple[date, bool, date]
"""Entries that stand together: their month, whether their day isn't known, and the day or month."""

UNDATED: Run = (date.max, True, date.max)
"""The run of what has no date."""

_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """One time of an event, with the items of its programme that stand under it: those that
    happen in its course on no day that is known, or on the day on which it begins.
    """

    time: Occurrence
    items: tuple[Occurrence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Every time of some events: month by month, in a month day by day, then what has no known day
    in that month, and at the end what has no date.

    `entries`: the times, with the items under each.
    `runs`: the run of each entry.
    `weights`: how many lines each entry takes.
    `lasts`: the last day of each entry.
    `reach`: the latest last day of each entry and those before it.
    `firm`: the times that have a day and aren't called off.
    `busy`: the months in which something begins.
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
        entries = sorted(_grouped(times), key=_run)
        runs = tuple(map(_run, entries))
        lasts = [day_bounds(each.time.when)[1] if each.time.when else date.max for each in entries]
        return cls(
            entries=tuple(entries),
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
        """The place of the first entry of a day, or of the next that has any."""
        return bisect_left(self.runs, (day.replace(day=1), False, day))

    def start(self, place: int) -> Start:
        """How to ask for the page that begins at a place."""
        day = min(self.runs[place][2], _LAST_DAY)
        return Start(day=day, skip=place - self.at(day))


Neighbours = tuple[Event | None, Event | None]


def neighbours(listing: Listing) -> Mapping[str, Neighbours]:
    """The events before and after each one in the order of a listing, None at its ends."""
    times = (time for each in listing.entries for time in (each.time, *each.items))
    order = [*{time.event.id: time.event for time in times}.values()]
    beside = zip((None, *order), order, (*order[1:], None), strict=False)
    return {each.id: (before, after) for before, each, after in beside}


def parted(listing: Listing, today: date) -> tuple[list[int], list[int]]:
    """The places of what is over, and of what isn't. They alternate only from the first entry that
    isn't over to the end of today's month.
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
    """Each time with the items that stand under it. Where these are many, they stand alone."""
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
            inward = sorted(own, key=lambda item: len(_wholes(item.event.id, under)))
            yield AgendaEntry(
                time=each, items=tuple(sorted(inward, key=lambda item: item.is_vague))
            )


def _belongs(item: Occurrence, whole: Occurrence) -> bool:
    """Whether an item is read under its whole, and not on a day of its own."""
    if isinstance(item.when, Window):
        return whole.event.id in item.when.during
    if whole.is_vague or item.when is None or whole.when is None:
        return False
    once = not isinstance(item.event.stands_at, Series)
    return once and item.when.first == whole.when.first and item.when.last <= whole.when.last


def _wholes(event: str, under: Mapping[str, str]) -> list[str]:
    """What an item stands under, from the inside out."""
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

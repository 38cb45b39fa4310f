"""The months and days of an agenda, with the entries that begin on each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from schedule.layout.listing import AgendaEntry, Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDay:
    """What begins on one day."""

    day: date
    entries: tuple[AgendaEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaMonth:
    """One month of an agenda.

    first: the month's first day
    days: the days on which something begins
    vague: what happens in the month on an unknown day
    before, after: whether the page before, or after, has more of the month
    """

    first: date
    days: tuple[AgendaDay, ...]
    vague: tuple[AgendaEntry, ...]
    before: bool = False
    after: bool = False


def months(
    listing: Listing,
    places: Iterable[int],
    *,
    before: int | None = None,
    after: int | None = None,
) -> Iterator[AgendaMonth]:
    """Lay out the entries at some positions of a listing.

    before, after: the last position of the page before, and the first of the page after; None if
        there is no such page
    """
    for first, group in groupby(places, key=lambda place: listing.runs[place][0]):
        within = [*group]
        exact = (place for place in within if not listing.runs[place][1])
        yield AgendaMonth(
            first=first,
            days=tuple(
                AgendaDay(day=run[2], entries=tuple(listing.entries[place] for place in same))
                for run, same in groupby(exact, key=lambda place: listing.runs[place])
            ),
            vague=tuple(listing.entries[place] for place in within if listing.runs[place][1]),
            before=_is_in(listing, before, first),
            after=_is_in(listing, after, first),
        )


def _is_in(listing: Listing, place: int | None, month: date) -> bool:
    return place is not None and listing.runs[place][0] == month

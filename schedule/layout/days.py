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

    `first`: the month's first day.
    `days`: the days on which something begins.
    `vague`: what falls in the month on a day that isn't known.
    `before`, `after`: whether the month has more on the page before, and after.
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
    cut_before: bool = False,
    cut_after: bool = False,
) -> Iterator[AgendaMonth]:
    """Lay out the entries at some places of a listing. `cut_before` and `cut_after`: whether the
    listing has more before and after these.
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
            before=cut_before and _is_in(listing, within[0] - 1, first),
            after=cut_after and _is_in(listing, within[-1] + 1, first),
        )


def _is_in(listing: Listing, place: int, month: date) -> bool:
    return 0 <= place < len(listing.runs) and listing.runs[place][0] == month

"""The months and days of an agenda, with the entries that begin on each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from schedule.layout.agenda_entry import AgendaEntry


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
    entries: Iterable[AgendaEntry],
    *,
    before: AgendaEntry | None = None,
    after: AgendaEntry | None = None,
) -> Iterator[AgendaMonth]:
    """Lay out some entries of a listing.

    before, after: the last entry of the page before, and the first of the page after; None if there
        is no such page
    """
    for first, group in groupby(entries, key=_month_of):
        within = [*group]
        exact = (each for each in within if not each.time.is_vague)
        yield AgendaMonth(
            first=first,
            days=tuple(
                AgendaDay(day=run[2], entries=tuple(same))
                for run, same in groupby(exact, key=attrgetter("run"))
            ),
            vague=tuple(each for each in within if each.time.is_vague),
            before=before is not None and _month_of(before) == first,
            after=after is not None and _month_of(after) == first,
        )


def _month_of(entry: AgendaEntry) -> date:
    return entry.run[0]

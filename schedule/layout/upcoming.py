"""Upcoming: the first entries of an agenda that are on or ahead."""

from collections.abc import Iterator
from itertools import islice

from schedule.layout.agenda import Agenda
from schedule.layout.agenda_entry import AgendaEntry

MOST = 5


def upcoming(laid: Agenda) -> tuple[AgendaEntry, ...]:
    """What is on now, then what is next."""
    return tuple(islice(_ahead(laid), MOST))


def _ahead(laid: Agenda) -> Iterator[AgendaEntry]:
    yield from laid.now
    yield from laid.next
    for month in laid.months:
        for day in month.days:
            yield from day.entries
        yield from month.vague

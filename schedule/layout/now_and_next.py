"""What is on now, and what comes next."""

from collections.abc import Iterable
from datetime import date

from schedule.layout.agenda_entry import AgendaEntry, day_run
from schedule.layout.listing import Listing


def next_day(listing: Listing, today: date) -> date | None:
    """The next day on which anything begins that isn't off."""
    for entry in listing.after(today, day_run(today)):
        if any(each.is_firm for each in (entry.time, *entry.items)):
            return entry.run[2]
    return None


def on_now(near: Iterable[AgendaEntry], today: date) -> list[AgendaEntry]:
    """Those of some entries, which aren't over, that are on today."""
    return [each for each in near if each.time.is_firm and each.run <= day_run(today)]


def next_after(near: Iterable[AgendaEntry], day: date | None) -> list[AgendaEntry]:
    """Those of some entries that begin on a day, without items that begin together with the event
    that they are part of.
    """
    found = [each for each in near if day and each.run == day_run(day)]
    times = (time for each in found for time in (each.time, *each.items))
    there = {time.event.id for time in times if time.is_firm}
    return [
        each
        for each in found
        if each.time.is_firm and there.isdisjoint(whole.id for whole in each.time.event.part_of)
    ]

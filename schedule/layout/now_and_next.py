"""What is on now, what comes next, and what is still on on a day."""

from bisect import bisect_right
from datetime import date

from schedule.known.occurrences import Occurrence
from schedule.layout.listing import Listing


def on_now(listing: Listing, today: date) -> list[Occurrence]:
    """What is on today."""
    return listing.firm.on(today, today)


def next_after(listing: Listing, today: date) -> list[Occurrence]:
    """What begins on the next day on which anything begins, without items that begin together with
    the event that they are part of.
    """
    firsts = listing.firm.firsts
    begin = bisect_right(firsts, today)
    end = bisect_right(firsts, firsts[begin]) if begin < len(firsts) else begin
    found = listing.firm.times[begin:end]
    there = {time.event.id for time in found}
    return [time for time in found if there.isdisjoint(each.id for each in time.event.part_of)]


def begun_before(listing: Listing, day: date) -> list[Occurrence]:
    """What is on on a day but began earlier."""
    return [each for each in listing.firm.on(day, day) if each.when and each.when.first < day]

"""The events that may change when records change."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from schedule.known.ledger import Ledger, day_in, day_of


def reach(ledger: Ledger, named: Iterable[str]) -> set[str]:
    """The events that may change when records that name these events change.

    These are the events themselves, what they are part of, and all their parts at every depth.
    """
    found = {*map(ledger.target, named)}
    events = ledger.records.events
    above = {whole for each in found if each in events for whole in ledger.parents(each)}
    ahead = [*found]
    while ahead:
        fresh = [part for part in ledger.children(ahead.pop()) if part not in found]
        found.update(fresh)
        ahead += fresh
    return found | above


def reached_after(ledger: Ledger, day: date) -> set[str]:
    """The events that may change after a day."""
    return reach(ledger, _later(ledger, day))


def _later(ledger: Ledger, day: date) -> Iterator[str]:
    """The events that are named by records that don't count yet on a day."""
    start = bisect_right(ledger.reports, day, key=lambda report: report.published)
    yield from (
        claim.event for each in islice(ledger.reports, start, None) for claim in each.claims
    )
    yield from (each.event for each in ledger.records.rulings if day_of(each) > day)
    events = ledger.records.events
    yield from (
        each for each in ledger.merged if (moment := events[each].revised) and day_in(moment) > day
    )


def reached(
    before: Ledger, after: Ledger, *, reports: Iterable[str], events: Iterable[str]
) -> set[str]:
    """The events that may change after reports and identities of these ids, or rulings, have
    changed.
    """
    named = {*events}
    for filed in (before.records.reports, after.records.reports):
        found = (filed[each] for each in reports if each in filed)
        named.update(claim.event for report in found for claim in report.claims)
    if before.ruled is not after.ruled:
        ruled = before.ruled.keys() | after.ruled.keys()
        named.update(each for each in ruled if before.ruled.get(each) != after.ruled.get(each))
    return reach(before, named) | reach(after, named)

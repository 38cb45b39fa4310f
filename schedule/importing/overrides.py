"""Single times of what repeats: moved and changed (RECURRENCE-ID), or left out (EXDATE)."""

from collections.abc import Iterator
from typing import Any

from schedule.dates.spans import DaySpan, LocalSpan, Series, TimeSpan
from schedule.importing.dates import Dates, first_day
from schedule.importing.entry import Entry
from schedule.known.model import Event

Said = dict[str, Any]


def moved(dates: Dates, own: Dates, entry: Entry) -> Said:
    """What a claim says of the dates of one time: which it is, and its own dates if they aren't
    those of the rule. Raises ValueError.
    """
    span = dates.time_at(entry.occurrence) if entry.occurrence else None
    if not span:
        raise ValueError("it stands for a time that its series doesn't have")
    claim: Said = {"occurrence": first_day(span)}
    if not own.is_as(span, dates.zone):
        claim |= said(own)
    return claim


def left_out(dates: Dates, entry: Entry) -> Iterator[Said]:
    """A claim for each time that is left out, and the moments that leave out none."""
    for moment in entry.excluded:
        span = dates.time_at(moment)
        yield {"occurrence": first_day(span), "status": "cancelled"} if span else {"none": moment}


def said(dates: Dates) -> Said:
    """Dates as the keys of a claim."""
    span = dates.span
    if isinstance(span, LocalSpan):
        times = [*span.moments] if span.end else span.start
        given: Said = {"dates": times, "zone": dates.zone}
    else:
        given = {"dates": [span.first, span.last]}
    return given | ({"repeats": dates.rule} if dates.rule else {})


def known_series(event: Event) -> Dates:
    """The dates of an event that repeats, for a file that only speaks of single times of it.
    Raises ValueError.
    """
    if not isinstance(event.when, Series):
        raise ValueError("it stands for one time of a series that isn't in the file")  # noqa: TRY004
    match event.when.spans[0]:
        case TimeSpan() as first:
            span: DaySpan | LocalSpan = first.local
            return Dates(span=span, zone=first.zone, rule=event.when.rule)
        case DaySpan() as days:
            return Dates(span=days, rule=event.when.rule)

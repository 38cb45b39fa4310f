"""Single occurrences: moved or changed (RECURRENCE-ID), left out (EXDATE), added (RDATE)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from schedule.dates.spans import DaySpan, LocalSpan, Series, TimeSpan
from schedule.importing.clocks import instant, local_time
from schedule.importing.dates import Dates, Span, first_day
from schedule.importing.entry import Entry, Extra
from schedule.known.model import Event

MOST = 5000
"""The largest number of times that one entry may move with all that follow."""

Said = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """The values taken for an event as a whole, for comparison with its occurrences."""

    event: str
    dates: Dates
    place: str | None = None
    status: str | None = None
    title: str | None = None


def moved(dates: Dates, own: Dates | None, entry: Entry) -> Said:
    """The dates of a claim on one occurrence, and which one it is. Raises ValueError.

    It has dates only if they differ from the rule.
    """
    span = dates.time_at(entry.occurrence) if entry.occurrence else None
    if not span:
        raise ValueError("it stands for a time that its series doesn't have")
    if own and own.rule:
        raise ValueError("it has RECURRENCE-ID and RRULE")
    claim: Said = {"occurrence": first_day(span)}
    if own and not own.is_as(span, dates.zone):
        claim |= said(own)
    return claim


def shifted(dates: Dates, own: Dates, entry: Entry) -> Iterator[Said]:
    """The dates of claims on one occurrence and all later ones, each moved like the first. Raises
    ValueError.

    This is RANGE=THISANDFUTURE.
    """
    spans = [*islice(dates.since(entry.occurrence), MOST + 1)] if entry.occurrence else []
    if not spans:
        raise ValueError("it stands for a time that its series doesn't have")
    if len(spans) > MOST:
        raise ValueError(f"RANGE=THISANDFUTURE moves more than {MOST:,} times")
    for span in spans:
        yield {"occurrence": first_day(span), **_shifted(span, spans[0], dates, own)}


def _shifted(span: Span, first: Span, dates: Dates, own: Dates) -> Said:
    match span, first, own.span:
        case DaySpan(), DaySpan(), DaySpan() as days:
            by = span.first - first.first
            return {"dates": [days.first + by, days.last + by]}
        case LocalSpan(), LocalSpan(), LocalSpan() as times if dates.zone and own.zone:
            start = local_time(instant(times.start, own.zone), dates.zone) + (
                span.start - first.start
            )
            end = times.end and start + (times.end - times.start)
            return {"dates": [start, end] if end else start, "zone": dates.zone}
    raise ValueError("RANGE=THISANDFUTURE can't be taken where days become times, or times days")


def left_out(dates: Dates, entry: Entry) -> Iterator[Said]:
    """A claim for each occurrence that is left out, and each moment that isn't one of an
    occurrence.
    """
    for moment in entry.excluded:
        span = dates.time_at(moment)
        yield {"occurrence": first_day(span), "status": "cancelled"} if span else {"none": moment}


def extra_entries(entry: Entry, dates: Dates) -> Iterator[Entry]:
    """Each occurrence that an RDATE adds, as an entry."""
    excluded = {*entry.excluded}
    for extra in entry.extras:
        if not (dates.time_at(extra.start) or extra.start in excluded):
            yield _alone(entry, extra)


def _alone(entry: Entry, extra: Extra) -> Entry:
    length, end = extra.length or entry.length, extra.end
    if entry.end and not (extra.end or extra.length):
        # As long as the first occurrence by the clock. Days and times don't mix.
        end = extra.start + (_plain(entry.end) - _plain(entry.start))
    return replace(
        entry,
        start=extra.start,
        end=end,
        length=None if end else length,
        rule=None,
        excluded=(),
        extras=(),
    )


def _plain(moment: Any) -> Any:
    return moment.replace(tzinfo=None) if hasattr(moment, "tzinfo") else moment


def said(dates: Dates) -> Said:
    """The dates as keys of a claim."""
    span = dates.span
    if isinstance(span, LocalSpan):
        times = [*span.moments] if span.end else span.start
        given: Said = {"dates": times, "zone": dates.zone}
    else:
        given = {"dates": [span.first, span.last]}
    return given | ({"repeats": dates.rule} if dates.rule else {})


def only_time(whole: Entry, time: Entry) -> Entry:
    """An entry that doesn't repeat, with the change of its only occurrence."""
    ended = whole if time.start == whole.start and not (time.end or time.length) else time
    return replace(
        whole,
        start=time.start,
        end=ended.end,
        length=ended.length,
        title=time.title or whole.title,
        location=time.location or whole.location,
        coordinates=time.coordinates or whole.coordinates,
        description=time.description or whole.description,
        status=time.status or whole.status,
    )


def known_series(event: Event) -> Dates | None:
    """The dates of a known series, for a file that only has single occurrences of it."""
    if not isinstance(event.when, Series):
        return None
    match event.when.spans[0]:
        case TimeSpan() as first:
            span: Span = first.local
            return Dates(span=span, zone=first.zone, rule=event.when.rule)
        case DaySpan() as days:
            return Dates(span=days, rule=event.when.rule)

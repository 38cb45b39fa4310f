"""Converts the times of an entry to the dates of a claim: inclusive ends, local times of one zone.

Calendar files have more forms than claims: an exclusive end or a duration; in UTC, in a zone or
without one. What a claim can't hold is refused with the reason, never guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cached_property
from zoneinfo import ZoneInfo

from schedule.dates.clock_changes import unclear_moments
from schedule.dates.days import DAY, LAST_YEAR, sane
from schedule.dates.recurrence import repeated
from schedule.dates.rule_parts import is_endless
from schedule.dates.spans import DaySpan, LocalSpan
from schedule.importing.clocks import instant, local_time, shown
from schedule.importing.entry import Entry
from schedule.importing.rules import rule_of
from schedule.importing.values import Moment

Span = DaySpan | LocalSpan

_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, kw_only=True)
class Dates:
    """The dates of an entry.

    zone: the zone of its times; None for whole days
    mended: a note on what was changed because no claim can have it
    """

    span: Span
    zone: str | None = None
    rule: str | None = None
    mended: str | None = None

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """All spans; for a rule without an end, those in the years that are served."""
        return repeated(self.span, self.rule, _LAST_DAY) if self.rule else (self.span,)

    @property
    def days(self) -> tuple[date, date]:
        """The first and last day of all occurrences; `date.max` if there is no end."""
        if self.rule and is_endless(self.rule):
            return first_day(self.span), date.max
        ends = [span_days(each) for each in self.spans]
        return ends[0][0], max(last for _, last in ends)

    def is_as(self, span: Span, zone: str | None) -> bool:
        """Whether these dates equal a span in a zone, whatever their form."""
        if isinstance(self.span, LocalSpan) and isinstance(span, LocalSpan) and self.zone and zone:
            return _instants(self.span, self.zone) == _instants(span, zone)
        return self.span == span

    def time_at(self, moment: Moment) -> Span | None:
        """The span that begins at a moment. A day matches the time on that day."""
        if not isinstance(moment, datetime):
            return self._by_day.get(moment)
        local = local_time(moment, self.zone) if self.zone else moment.replace(tzinfo=None)
        if self._by_start:
            return self._by_start.get(local)
        return self._by_day.get(local.date())

    def since(self, moment: Moment) -> Iterator[Span]:
        """The spans from the one that begins at a moment. Empty if there is none."""
        first = self.time_at(moment)
        return iter(self.spans[self.spans.index(first) :] if first else ())

    @cached_property
    def _by_start(self) -> Mapping[datetime, Span]:
        return {each.start: each for each in self.spans if isinstance(each, LocalSpan)}

    @cached_property
    def _by_day(self) -> Mapping[date, Span]:
        return {first_day(each): each for each in reversed(self.spans)}


def dates_of(entry: Entry, *, place: str | None, floating: str | None) -> Dates:
    """The dates of an entry. Raises ValueError.

    place: the zone of the entry's place
    floating: the zone of local times for which neither the place nor the file has one
    """
    for moment in (entry.start, entry.end):
        if moment and not (moment.year == LAST_YEAR + 1 and moment is entry.end):
            sane(moment.date() if isinstance(moment, datetime) else moment)
    if not isinstance(entry.start, datetime):
        return _whole_days(entry, entry.start)
    zone = _zone(entry, entry.start, place, floating)
    start, skipped = shown(entry.start, zone) if not entry.rule else (entry.start, None)
    ending = _ending(entry, zone)
    begins, ends = local_time(start, zone), _end(ending or start, zone, entry)
    length = instant(ending, zone) - instant(start, zone) if ending else timedelta()
    if length < timedelta():
        raise ValueError("it ends before it starts")
    rule = rule_of(entry.rule, begins, zone)
    for first, last in ((begins, ends), (entry.start, ending)) if entry.whole_days else ():
        if last and length and first.time() == last.time() == time():
            span = DaySpan(first=first.date(), last=last.date() - DAY)
            return Dates(span=span, rule=rule, zone=zone)
    if ending and not length:
        mended = "; ".join(filter(None, (skipped, "it ends when it starts; taken without an end")))
        ending, skipped = None, mended
    times = LocalSpan(start=begins, end=ends if ending else None)
    timed = Dates(span=times, zone=zone, rule=rule, mended=skipped)
    return _unmistakable(timed, zone, start, ending)


def _zone(entry: Entry, start: datetime, place: str | None, floating: str | None) -> str:
    if isinstance(start.tzinfo, ZoneInfo):
        return str(start.tzinfo)
    if not start.tzinfo:
        zone = place or entry.zone or floating
        if not zone:
            raise ValueError("its times have no zone (see --zone)")
        return zone
    if entry.rule and start.tzinfo is not UTC:
        raise ValueError(f"RRULE needs a known zone, and {str(start.tzinfo)!r} is none")
    # A series in UTC doesn't follow the clocks of its place.
    return "UTC" if entry.rule else place or entry.zone or "UTC"


def _end(ending: datetime, zone: str, entry: Entry) -> datetime:
    return local_time(ending if entry.rule else shown(ending, zone)[0], zone)


def _whole_days(entry: Entry, first: date) -> Dates:
    mended, end = None, entry.end
    if isinstance(end, datetime):
        if end.time() != time():
            raise ValueError("it starts on a day, but ends at a time")
        end, mended = end.date(), "DTEND is a time; taken as the day that begins then"
    if end:
        last = end - DAY
    else:
        days, exact = entry.length or (1, timedelta())
        last = first + timedelta(days=max(days + exact // DAY - 1, 0))
    if last == first - DAY:
        last, mended = first, "DTEND is DTSTART; taken as one day"
    if last < first:
        raise ValueError("it ends before it starts")
    rule = rule_of(entry.rule, datetime.combine(first, time()), None)
    return Dates(span=DaySpan(first=first, last=last), rule=rule, mended=mended)


def _unmistakable(dates: Dates, zone: str, start: datetime, end: datetime | None) -> Dates:
    """The dates with times that each name one moment: in UTC if clocks of their zone show one
    twice.

    Raises ValueError for a time that clocks skip, and for one of a series that clocks show twice.
    """
    assert isinstance(dates.span, LocalSpan)  # noqa: S101 - days don't depend on clocks
    unclear = unclear_moments(dates.span, zone, dates.rule, _LAST_DAY)
    flaws = {flaw: moment for moment, flaw in unclear}
    if not flaws:
        return dates
    flaw, moment = next(iter(flaws.items()))
    if dates.rule:
        raise ValueError(f"{moment} {flaw} (clocks change in {zone})")
    # The first of the two, if the file gives a local time (RFC 5545, section 3.3.5).
    first = local_time(instant(start, zone), "UTC")
    last = local_time(instant(end, zone), "UTC") if end else None
    mended = f"{moment} {flaw}; taken as the first, in UTC"
    if isinstance(start.tzinfo, timezone):
        mended = ""
    mended = "; ".join(filter(None, (dates.mended, mended)))
    return replace(dates, span=LocalSpan(start=first, end=last), zone="UTC", mended=mended or None)


def _ending(entry: Entry, zone: str) -> datetime | None:
    """The end, from a start and a duration: days by the wall clock, hours exact."""
    if isinstance(entry.end, datetime):
        return entry.end
    if entry.end:
        raise ValueError("it starts at a time, but ends on a day")
    if not entry.length:
        return None
    days, exact = entry.length
    assert isinstance(entry.start, datetime)  # noqa: S101 - a day has no time to end at
    return instant(local_time(entry.start, zone) + timedelta(days=days), zone) + exact


def _instants(span: LocalSpan, zone: str) -> tuple[datetime, ...]:
    return tuple(each.astimezone(UTC) for each in span.at(zone).moments)


def first_day(span: Span) -> date:
    return span_days(span)[0]


def span_days(span: Span) -> tuple[date, date]:
    """First and last day of a span."""
    if isinstance(span, DaySpan):
        return span.first, span.last
    return span.start.date(), span.last

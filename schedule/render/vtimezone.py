"""The time zones of a calendar file: VTIMEZONE with each clock change (RFC 5545, section 3.6.5)."""

from collections.abc import Iterable, Iterator
from datetime import date

from icalendar.timezone.tzid import is_utc

from schedule.dates.clock_changes import Observance, lasting, with_standard
from schedule.dates.spans import Series, TimeSpan, When
from schedule.known.model import Event
from schedule.known.occurrences import deviating
from schedule.render import content
from schedule.render.content import line, text
from schedule.render.ical_times import is_left_out, stands_apart


def vtimezone(name: str, first: date, last: date, horizon: date | None) -> Iterator[bytes]:
    """One VTIMEZONE. Each clock change is a component of its own.

    With lists of dates, ical.js and Thunderbird are an hour off from the second date on. For a
    series without an end, the yearly clock changes have a rule.
    """
    once, yearly = (
        lasting(name, first, max(last, horizon))
        if horizon
        else (with_standard(name, first, last), ())
    )
    yield line("BEGIN", "VTIMEZONE")
    yield line("TZID", text(name))
    for each in once:
        yield from _observance(each)
    for every in yearly:
        yield from _observance(every.change, every.rule)
    yield line("END", "VTIMEZONE")


def _observance(change: Observance, rule: str = "") -> Iterator[bytes]:
    part = "DAYLIGHT" if change.daylight else "STANDARD"
    yield line("BEGIN", part)
    yield line("DTSTART", content.local(change.start))
    yield line("TZOFFSETFROM", content.offset(change.before))
    yield line("TZOFFSETTO", content.offset(change.after))
    if rule:
        yield line("RRULE", rule)
    yield line("TZNAME", text(change.name))
    yield line("END", part)


def zones(events: Iterable[Event]) -> Iterator[bytes]:
    """A VTIMEZONE for each zone that a series names, over all days of the series. UTC needs none,
    because its times have no TZID.
    """
    days: dict[str, list[date]] = {}
    endless: dict[str, date] = {}
    for event in events:
        series = event.stands_at
        if isinstance(series, Series):
            for when in _timed(event, series):
                days.setdefault(when.zone, []).extend((when.first, when.last))
                if series.horizon and when.zone == _zone_of(series):
                    endless[when.zone] = series.horizon
    for zone in sorted(days):
        yield from vtimezone(zone, min(days[zone]), max(days[zone]), endless.get(zone))


def _timed(event: Event, series: Series) -> Iterator[TimeSpan]:
    """The occurrences whose days a zone has to cover.

    These are all of them; for an endless series the first one and those with entries of their own.
    """
    whens: list[When | None] = [series.spans[0]] if series.horizon else [*series.spans]
    for each in deviating(event):
        own = not (is_left_out(each) or stands_apart(each))
        whens += [each.replaces, each.when if own else None]
    for when in whens:
        if isinstance(when, TimeSpan) and not is_utc(when.start):
            yield when


def _zone_of(series: Series) -> str:
    first = series.spans[0]
    return first.zone if isinstance(first, TimeSpan) else ""

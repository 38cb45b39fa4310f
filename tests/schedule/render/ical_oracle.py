"""The feed as icalendar makes it, with an object for each component and each value: slow, and the
reference for our own content lines.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rrulestr
from icalendar import vDuration, vGeo, vRecur, vText, vUri
from icalendar.timezone.tzid import is_utc

from schedule.dates.days import DAY
from schedule.dates.rule_spelling import spelled
from schedule.dates.spans import DaySpan, Series, TimeSpan, Window
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, calendar_status, occurrences
from schedule.language.description import account, title
from schedule.search.publication import Publication


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """A whole calendar. An event with a window spans it. An event without any known day is left
    out.
    """
    content: bytes = _filled(events, publication).to_ical(sorted=False)
    return content


def render_jcal(events: Iterable[Event], publication: Publication) -> bytes:
    """The same calendar as jCal (RFC 7265): iCalendar's own properties, spelled in JSON."""
    content = json.dumps(
        _filled(events, publication).to_jcal(), ensure_ascii=False, separators=(",", ":")
    )
    return content.encode()


def _filled(events: Iterable[Event], publication: Publication) -> icalendar.Calendar:
    calendar = _calendar(publication)
    dated = (event for event in events if event.stands_at)
    entries = [entry for event in dated for entry in _entries(event, publication)]
    for component in (*_zones(entries), *entries) if entries else (_utc(),):
        calendar.add_component(component)
    return calendar


def _utc() -> icalendar.Timezone:
    """What stands in a calendar without entries, so that it has a component."""
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("TZID", "UTC")
    standard.add("DTSTART", datetime(1970, 1, 1))  # noqa: DTZ001 - by the clock on the wall
    standard.add("TZOFFSETFROM", timedelta())
    standard.add("TZOFFSETTO", timedelta())
    standard.add("TZNAME", "UTC")
    zone.add_component(standard)
    return zone


def _calendar(publication: Publication) -> icalendar.Calendar:
    about, words = publication.calendar, publication.words
    description = words.name(about.description)
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//{about.domain}//Dateline//{words.language.upper()}")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("NAME", vText(publication.name))
    calendar.add("X-WR-CALNAME", vText(publication.name))
    calendar.add("DESCRIPTION", description)
    calendar.add("X-WR-CALDESC", vText(description))
    # No calendar-level UID, though RFC 7986 has one: vdirsyncer takes it for the events'.
    calendar.add("REFRESH-INTERVAL", about.refresh, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(about.refresh))
    calendar.add("SOURCE", vUri(publication.absolute(publication.address)), {"VALUE": "URI"})
    calendar.add("URL", vUri(publication.absolute(publication.home)))
    calendar.add("COLOR", vText(about.colour))
    if publication.last_modified:
        calendar.add("LAST-MODIFIED", publication.last_modified.astimezone(UTC))
    return calendar


def _entries(event: Event, publication: Publication) -> Iterator[icalendar.Event]:
    """One entry; for a series a main entry, and one for each occurrence that differs from the
    others.

    A cancelled occurrence is left out of the series (EXDATE), which every app understands. A moved
    one is an entry in place of the original one (RECURRENCE-ID).
    """
    times = [*occurrences(event)]
    main = icalendar.Event()
    main.add("UID", publication.uid(event.id))
    if not isinstance(event.stands_at, Series):
        _add_bounds(main, times[0], local=False)
        _describe(main, event, times[0], publication)
        yield main
        return
    span = event.stands_at.spans[0]
    _add_bounds(main, Occurrence(event=event, when=span, status=event.status), local=True)
    main.add("RRULE", vRecur.from_ical(_rule(event.stands_at)))
    gone = [each for each in times if each.status == "cancelled" and event.status != "cancelled"]
    apart = [each for each in times if each not in gone and _is_apart(each)]
    for each in (each for each in times if each in (*gone, *apart)):
        main.add("EXDATE", _start(each.replaces))
    _describe(main, event, None, publication)
    yield main
    for each in times:
        uneven = _length(each.when) != _length(span)
        if (each.replaces or uneven) and each not in gone:
            origin = each.replaces or each.when
            assert isinstance(origin, DaySpan | TimeSpan)
            entry = icalendar.Event()
            if each in apart:
                entry.add("UID", f"{event.id}.{origin.first:%Y%m%d}@{publication.calendar.domain}")
            else:
                entry.add("UID", publication.uid(event.id))
                entry.add("RECURRENCE-ID", _start(origin))
            _add_bounds(entry, each, local=each not in apart)
            _describe(entry, event, each, publication)
            yield entry


def _is_apart(time: Occurrence) -> bool:
    """Whether it was moved from hours to days, or the reverse."""
    pair = (time.when, time.replaces)
    return any(isinstance(each, DaySpan) for each in pair) and any(
        isinstance(each, TimeSpan) for each in pair
    )


def _length(when: object) -> timedelta | None:
    """How long a time with hours really lasts."""
    if not isinstance(when, TimeSpan) or not when.end:
        return None
    return when.end.astimezone(UTC) - when.start.astimezone(UTC)


def _describe(
    entry: icalendar.Event, event: Event, time: Occurrence | None, publication: Publication
) -> None:
    """Everything but identity and dates."""
    words = publication.words
    page = publication.event_page(event)
    # Without METHOD, DTSTAMP is when the entry was last revised (RFC 5545, section 3.8.7.2).
    entry.add("DTSTAMP", event.last_modified.astimezone(UTC))
    entry.add(
        "SUMMARY", title(event, words, time), {"LANGUAGE": words.localized(event.title).language}
    )
    entry.add("DESCRIPTION", f"{account(event, words)}\n\n{page}", {"LANGUAGE": words.language})
    places = time.places if time else event.places
    if places:
        entry.add("LOCATION", words.place(places))
        point = next((place.coordinates for place in places if place.coordinates), None)
        if point:
            entry.add("GEO", _Point(point))
    entry.add("STATUS", calendar_status(event, time).upper())
    # One name without a comma: two lines, or an escaped comma, are misread by several apps.
    entry.add("CATEGORIES", [re.sub(r"[,;\\]", " ", words.name(event.kind.name))])
    entry.add("TRANSP", "TRANSPARENT")
    entry.add("SEQUENCE", event.version)
    entry.add("CREATED", event.created.astimezone(UTC))
    entry.add("LAST-MODIFIED", event.last_modified.astimezone(UTC))
    entry.add("URL", vUri(page))
    for whole in event.part_of:
        entry.add("RELATED-TO", publication.uid(whole.id), {"RELTYPE": "PARENT"})
    for report in event.reports:
        entry.add("LINK", vUri(publication.source(report)), {"LINKREL": "SOURCE", "VALUE": "URI"})


class _Point(vGeo):
    """Coordinates in plain decimals; icalendar would write 0.00001 as 1e-05."""

    def to_ical(self) -> str:
        return ";".join(f"{Decimal(str(each)):f}" for each in (self.latitude, self.longitude))


def _add_bounds(entry: icalendar.Event, time: Occurrence, *, local: bool) -> None:
    """Start and exclusive end: days without a zone; instants in UTC, or in their own zone for
    what repeats, whose times keep to the clock on the wall.
    """
    match time.when:
        case TimeSpan() as span:
            zone = span.start.tzinfo if local else UTC
            entry.add("DTSTART", span.start.astimezone(zone))
            if span.end:
                entry.add("DTEND", span.end.astimezone(zone))
        case DaySpan() | Window() as span:
            entry.add("DTSTART", span.first)
            entry.add("DTEND", span.last + DAY)


def _start(when: object) -> date | datetime:
    """The start by which an entry names one time of a series."""
    if isinstance(when, TimeSpan):
        return when.start
    if isinstance(when, DaySpan):
        return when.first
    raise TypeError(when)


def _rule(series: Series) -> str:
    """The rule as RFC 5545 wants it: UNTIL is a day for whole days, and in UTC for times."""
    rule, last = spelled(series.rule, series.first), series.spans[-1]
    if isinstance(last, DaySpan):
        return re.sub("UNTIL=[0-9]+", f"UNTIL={last.first:%Y%m%d}", rule)
    return re.sub("UNTIL=[0-9]+", f"UNTIL={last.start.astimezone(UTC):%Y%m%dT%H%M%SZ}", rule)


def _zones(entries: Iterable[icalendar.Event]) -> Iterator[icalendar.Timezone]:
    """A VTIMEZONE for each TZID of the entries, over all days for which a reader needs it: those of
    every occurrence of a rule, also if left out or replaced, and of each entry.
    """
    days: dict[str, list[date]] = {}
    for entry in entries:
        for start, end in _times(entry):
            if not is_utc(start):
                last = max(start, end - timedelta(microseconds=1)).date()
                days.setdefault(str(start.tzinfo), []).extend((start.date(), last))
    for name in sorted(days):
        zone = icalendar.Timezone()
        zone.add("TZID", name)
        clocks = _clocks(name, min(days[name]), max(days[name]))
        if all(each.name == "DAYLIGHT" for each in clocks):
            clocks = _clocks(name, min(days[name]) - timedelta(days=366), max(days[name]))
        for clock in clocks:
            zone.add_component(clock)
        yield zone


def _times(entry: icalendar.Event) -> Iterator[tuple[datetime, datetime]]:
    """Start and end of each time that an entry stands for, by a clock on the wall."""
    start, end = entry.start, entry.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return
    if "RRULE" not in entry:
        yield (start, end)
        return
    rule: Any = entry["RRULE"]
    length = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    for each in rrulestr(rule.to_ical().decode(), dtstart=start):
        yield each, each + length


@cache
def _clocks(name: str, first: date, last: date) -> list[icalendar.Component]:
    """The offset a day before the first, and each change until a day after the last.

    It is read from the clock itself, hour by hour, and then second by second.
    """
    tz, moment = ZoneInfo(name), datetime.combine(first - DAY, time(), UTC)
    found = [_clock(moment, moment, tz)]
    while moment < datetime.combine(last + 2 * DAY, time(), UTC):
        hour = moment + timedelta(hours=1)
        if _shown(moment, tz) != _shown(hour, tz):
            seconds = (moment + timedelta(seconds=each) for each in range(3601))
            change = next(each for each in seconds if _shown(each, tz) == _shown(hour, tz))
            found.append(_clock(change, moment, tz))
        moment = hour
    return found


def _clock(moment: datetime, before: datetime, tz: ZoneInfo) -> icalendar.Component:
    """What a clock shows from a moment on."""
    old, (new, name, summer) = _shown(before, tz)[0], _shown(moment, tz)
    part = icalendar.TimezoneDaylight() if summer else icalendar.TimezoneStandard()
    part.add("DTSTART", (moment + old).replace(tzinfo=None))
    part.add("TZOFFSETFROM", old)
    part.add("TZOFFSETTO", new)
    part.add("TZNAME", name)
    return part


def _shown(moment: datetime, tz: ZoneInfo) -> tuple[timedelta, str, bool]:
    local = moment.astimezone(tz)
    return local.utcoffset() or timedelta(), local.tzname() or "", bool(local.dst())

"""iCalendar (RFC 5545, 7986 and 9253): the feed, and one event's file.

What is written, and what is left out although a standard allows it, follows what calendar apps were
seen to accept: docs/formats.md has the reasons. icalendar escapes and folds; identity and times of
change are always set here, from the records, never by a clock.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

import icalendar
from icalendar import vDuration, vText, vUri

from schedule.account import account, title
from schedule.dates import DAY, TimeSpan, When
from schedule.model import Event
from schedule.publication import Publication

MIME = "text/calendar; charset=utf-8"


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """A whole calendar. Events of which no day at all is known can't be written and are left
    out; those with a window span it.
    """
    calendar = _calendar(publication)
    for event in events:
        if event.when:
            calendar.add_component(_event(event, event.when, publication))
    content: bytes = calendar.to_ical(sorted=False)
    return content


def _calendar(publication: Publication) -> icalendar.Calendar:
    about, words = publication.calendar, publication.words
    description = words.name(about.description).text
    calendar = icalendar.Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", f"-//{about.domain}//Dateline//{words.language.upper()}")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("NAME", publication.name)
    calendar.add("X-WR-CALNAME", vText(publication.name))
    calendar.add("DESCRIPTION", description)
    calendar.add("X-WR-CALDESC", vText(description))
    # No calendar-level UID, though RFC 7986 has one: vdirsyncer takes it for the events'.
    calendar.add("REFRESH-INTERVAL", about.refresh, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", vDuration(about.refresh))
    calendar.add("SOURCE", vUri(publication.absolute(publication.address)), {"VALUE": "URI"})
    calendar.add("URL", vUri(publication.absolute(publication.home)))
    calendar.add("COLOR", about.colour)
    if publication.modified:
        calendar.add("LAST-MODIFIED", publication.modified)
    return calendar


def _event(event: Event, when: When, publication: Publication) -> icalendar.Event:
    words = publication.words
    page = publication.event_page(event)
    entry = icalendar.Event()
    entry.add("UID", publication.uid(event.id))
    # Without METHOD, DTSTAMP is when the entry was last revised (RFC 5545, section 3.8.7.2).
    entry.add("DTSTAMP", event.modified.astimezone(UTC))
    for name, moment in zip(("DTSTART", "DTEND"), _bounds(when), strict=True):
        entry.add(name, moment)
    language = words.name(event.title).language
    entry.add("SUMMARY", title(event, words), {"LANGUAGE": language})
    entry.add("DESCRIPTION", f"{account(event, words)}\n\n{page}", {"LANGUAGE": words.language})
    if event.places:
        entry.add("LOCATION", words.place(event.places))
        point = next((place.coordinates for place in event.places if place.coordinates), None)
        if point:
            entry.add("GEO", point)
    entry.add("STATUS", status(event))
    entry.add("CATEGORIES", [words.name(event.kind.name).text.replace(",", " ")])
    entry.add("TRANSP", "TRANSPARENT")
    entry.add("SEQUENCE", event.sequence)
    entry.add("CREATED", event.created.astimezone(UTC))
    entry.add("LAST-MODIFIED", event.modified.astimezone(UTC))
    entry.add("URL", vUri(page))
    for whole in event.part_of:
        entry.add("RELATED-TO", publication.uid(whole.id), {"RELTYPE": "PARENT"})
    for report in event.reports:
        source = report.url or publication.report_page(report.id)
        entry.add("LINK", vUri(source), {"LINKREL": "SOURCE", "VALUE": "URI"})
    return entry


def status(event: Event) -> str:
    """RFC 5545 has three states for an event: what isn't sure of its day is TENTATIVE."""
    if event.status == "cancelled":
        return "CANCELLED"
    unsure = event.status == "floated" or event.awaits_date or event.disputed or event.is_vague
    return "TENTATIVE" if unsure else "CONFIRMED"


def _bounds(when: When) -> tuple[date, date] | tuple[datetime, datetime]:
    """Start and exclusive end: days without a zone, instants in UTC."""
    if isinstance(when, TimeSpan):
        return when.start.astimezone(UTC), when.end.astimezone(UTC)
    return when.first, when.last + DAY

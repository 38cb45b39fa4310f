"""iCalendar (RFC 5545, 7986 and 9253): the feed, and the file of one event.

What is written, and what is left out, follows what calendar apps accept; docs/formats.md has the
reasons. UID, SEQUENCE and the times of change come from the records, never from a clock. A feed is
an opening, the entries of each event and a closing. The entries of an event are the same bytes in
every feed of the same language.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from functools import lru_cache, partial
from itertools import islice
from typing import get_args

from schedule.dates.spans import Series, When
from schedule.filed.records import Place
from schedule.known.model import Event
from schedule.known.occurrences import (
    CalendarStatus,
    Occurrence,
    calendar_status,
    deviating,
    occurrences,
    with_uneven,
)
from schedule.language.description import account, title
from schedule.language.words import Words
from schedule.render import alarms, content, jcal
from schedule.render.content import line, named, text
from schedule.render.ical_times import bounds, is_left_out, moment_of, rule_of, stands_apart
from schedule.render.vtimezone import zones
from schedule.search.publication import Publication

MIME = "text/calendar; charset=utf-8"
JCAL_MIME = "application/calendar+json"

CLOSING = line("END", "VCALENDAR")
_NO_ENTRY = b"".join(
    line(*each)
    for each in (
        ("BEGIN", "VTIMEZONE"),
        ("TZID", "UTC"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19700101T000000"),
        ("TZOFFSETFROM", "+0000"),
        ("TZOFFSETTO", "+0000"),
        ("TZNAME", "UTC"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    )
)
"""The content of a calendar without entries: it needs one component (RFC 5545, section 3.6)."""
_BEGIN, _END = line("BEGIN", "VEVENT"), line("END", "VEVENT")
_TRANSPARENT = line("TRANSP", "TRANSPARENT")
_STATUSES = {status: line("STATUS", status.upper()) for status in get_args(CalendarStatus)}
_PARENT = named("RELATED-TO", RELTYPE="PARENT")
_SOURCE = named("LINK", LINKREL="SOURCE", VALUE="URI")
_SPACED = str.maketrans(",;\\", "   ")


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """Render a calendar. An event with a window spans it. An event without any date is left out."""
    return b"".join(joined([*events], publication, partial(entry, publication=publication)))


def joined(
    events: Sequence[Event], publication: Publication, entry: Callable[[Event], bytes]
) -> Sequence[bytes]:
    """A calendar in parts. `entry` gives the entries of an event, which may be cached."""
    entries = [*map(entry, events)]
    if publication.remind:
        entries = [alarms.reminded(each, publication.remind) for each in entries]
    filling = entries if any(entries) else [_NO_ENTRY]
    return [opening(events, publication), *filling, CLOSING]


def opening(events: Iterable[Event], publication: Publication) -> bytes:
    """The properties of the calendar, and the time zones of the events that repeat."""
    return b"".join((*_about(publication), *zones(events)))


def entry(event: Event, publication: Publication) -> bytes:
    """The entries of an event: one for most, several for some series, none without any date.

    They depend only on the event and on the publication's calendar, language and site.
    """
    when = event.stands_at
    return b"".join(_entries(event, when, publication)) if when else b""


def render_jcal(events: Iterable[Event], publication: Publication) -> bytes:
    """Render the same calendar as jCal (RFC 7265)."""
    entry = partial(jcal_entry, publication=publication)
    return b"".join(jcal_joined([*events], publication, entry))


def jcal_joined(
    events: Sequence[Event], publication: Publication, entry: Callable[[Event], bytes]
) -> Sequence[bytes]:
    entries = [*map(entry, events)]
    filling = entries if any(entries) else [jcal.components(_NO_ENTRY)]
    return jcal.calendar(opening(events, publication) + CLOSING, filling)


def jcal_entry(event: Event, publication: Publication) -> bytes:
    return jcal.components(entry(event, publication))


def _about(publication: Publication) -> Iterator[bytes]:
    about, words = publication.calendar, publication.words
    name, description = text(publication.name), text(words.name(about.description))
    refresh = content.duration(about.refresh)
    yield line("BEGIN", "VCALENDAR")
    yield line("VERSION", "2.0")
    yield line("PRODID", f"-//{about.domain}//Dateline//{words.language.upper()}")
    yield line("CALSCALE", "GREGORIAN")
    yield line("NAME", name)
    yield line("X-WR-CALNAME", name)
    yield line("DESCRIPTION", description)
    yield line("X-WR-CALDESC", description)
    # No UID of the calendar (RFC 7986): vdirsyncer takes it for the UID of the events.
    yield line(named("REFRESH-INTERVAL", VALUE="DURATION"), refresh)
    yield line("X-PUBLISHED-TTL", refresh)
    yield line(named("SOURCE", VALUE="URI"), publication.absolute(publication.address))
    yield line("URL", publication.absolute(publication.home))
    yield line("COLOR", about.colour)
    if publication.last_modified:
        yield line("LAST-MODIFIED", content.instant(publication.last_modified))


def _entries(event: Event, when: When, publication: Publication) -> Sequence[bytes]:
    """One entry; for a series a main entry, and one for each occurrence that differs from the rule.

    A cancelled occurrence becomes an EXDATE, which every app understands. A moved one is an entry
    with a RECURRENCE-ID, and so is one that a clock change makes longer or shorter. One whose new
    day isn't known stays where the rule has it, and its title says so. One that moved from hours to
    a whole day, or the reverse, is an EXDATE and an entry with its own UID, because some apps
    otherwise keep showing the old time.
    """
    uid = line("UID", publication.uid(event.id))
    words, common = publication.words, _common(event, publication)
    if not isinstance(when, Series):
        only = next(occurrences(event)) if event.known.deviations else None
        moments = bounds(only.when if only else when, local=False)
        return [_BEGIN, uid, moments, *_described(event, only, common, words)]
    times = deviating(event)
    gone = [each for each in times if is_left_out(each) or stands_apart(each)]
    written = [
        *(_BEGIN, uid, bounds(when.spans[0], local=True)),
        line("RRULE", rule_of(when)),
        *(moment_of("EXDATE", each.replaces) for each in gone if each.replaces),
        *_described(event, None, common, words),
    ]
    for each in with_uneven(event, times):
        if not each.replaces or is_left_out(each):
            continue
        apart = stands_apart(each)
        if apart:
            uid_of_time = publication.uid_of_time(event.id, each.replaces.first)
            written += (_BEGIN, line("UID", uid_of_time))
        else:
            written += (_BEGIN, uid, moment_of("RECURRENCE-ID", each.replaces))
        written.append(bounds(each.replaces if each.is_vague else each.when, local=not apart))
        written += _described(event, each, common, words)
    return written


def _common(event: Event, publication: Publication) -> tuple[bytes, bytes, bytes]:
    """What the entries of an event have alike: DTSTAMP, DESCRIPTION, what follows the status."""
    words, page = publication.words, publication.event_page(event)
    # Without METHOD, DTSTAMP is when the entry was last revised (RFC 5545, section 3.8.7.2).
    stamped, modified = _revised(event.last_modified)
    said = text(f"{account(event, words)}\n\n{page}")
    following = [
        _category(words.name(event.kind.name)),
        _TRANSPARENT,
        b"SEQUENCE:%d\r\n" % event.version,
        _created(event.created),
        modified,
        line("URL", page),
        *(line(_PARENT, publication.uid(whole.id)) for whole in event.part_of),
        *map(_source, map(publication.source, event.reports)),
        _END,
    ]
    described = line(named("DESCRIPTION", LANGUAGE=words.language), said)
    return stamped, described, b"".join(following)


def _described(
    event: Event, time: Occurrence | None, common: tuple[bytes, bytes, bytes], words: Words
) -> Sequence[bytes]:
    """All properties of an entry except identity and dates, with its END."""
    stamped, description, following = common
    summary = named("SUMMARY", LANGUAGE=words.localized(event.title).language)
    return [
        stamped,
        line(summary, text(title(event, words, time))),
        description,
        _where(time.places if time else event.places, words),
        _STATUSES[calendar_status(event, time)],
        following,
    ]


@lru_cache(maxsize=8192)
def _revised(moment: datetime) -> tuple[bytes, bytes]:
    """DTSTAMP and LAST-MODIFIED. All events of a report have the same, so they are cached."""
    said = content.instant(moment)
    return line("DTSTAMP", said), line("LAST-MODIFIED", said)


@lru_cache(maxsize=8192)
def _created(moment: datetime) -> bytes:
    return line("CREATED", content.instant(moment))


@lru_cache(maxsize=8192)
def _source(url: str) -> bytes:
    return line(_SOURCE, url)


@lru_cache(maxsize=1024)
def _where(places: tuple[Place, ...], words: Words) -> bytes:
    """The place in words, and the coordinates of the innermost place that has them."""
    if not places:
        return b""
    location = line("LOCATION", text(words.place(places)))
    points = (place.coordinates for place in places if place.coordinates)
    return location + b"".join(
        line("GEO", ";".join(map(_decimal, point))) for point in islice(points, 1)
    )


@lru_cache(maxsize=1024)
def _category(name: str) -> bytes:
    """One name. Commas, semicolons and backslashes become spaces: several apps split at an escaped
    comma, and others show the backslash. Several lines are misread too.
    """
    return line("CATEGORIES", name.translate(_SPACED))


def _decimal(number: float) -> str:
    """A number without an exponent (RFC 5545, section 3.8.1.6)."""
    written = str(number)
    return f"{Decimal(written):f}" if "e" in written else written

"""JSCalendar (RFC 8984): what is known, for programs.

An Event must have a start, so only an event whose day is known is one. All others are in a property
of the calendar's own domain (section 3.3), with their window and without a start. docs/formats.md
describes these properties.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import Any

from schedule.dates.spans import DaySpan, Series, Span, TimeSpan, spans
from schedule.filed.records import Place
from schedule.known.model import Event
from schedule.known.occurrences import (
    Occurrence,
    calendar_status,
    dates_of,
    deviations_by_day,
    occurrences,
    occurrences_on,
)
from schedule.language.description import account, name_in_whole
from schedule.language.words import Words
from schedule.render.compact_json import compact, separated
from schedule.render.jscalendar_times import bounds, rule_of, utc
from schedule.render.provenance import dates, provenance
from schedule.search.publication import Publication

MIME = "application/jscalendar+json;type=group"
EVENT_MIME = "application/jscalendar+json;type=event"

_DATED = b'{"@type":"Event",'
Value = dict[str, Any]


def render(events: Iterable[Event], publication: Publication) -> bytes:
    """Render a Group (section 5.3)."""
    return b"".join(joined([*events], publication, partial(entry, publication=publication)))


def joined(
    events: Sequence[Event], publication: Publication, entry: Callable[[Event], bytes]
) -> Sequence[bytes]:
    """A Group in parts. `entry` gives the JSON of an event, which may be cached."""
    some_days = publication.first or publication.last
    written: tuple[list[bytes], list[bytes]] = [], []
    for event in events:
        # Only a series is written differently if the publication is limited to some days.
        if some_days and isinstance(event.stands_at, Series):
            written[0].append(_entry(event, publication))
        else:
            its = entry(event)
            written[not its.startswith(_DATED)].append(its)
    undated = json.dumps(f"{publication.calendar.domain}:undated").encode()
    opening = compact(_group(publication))[:-1]
    dated, others = map(separated, written)
    return [opening, b',"entries":[', *dated, b"],", undated, b":[", *others, b"]}\n"]


def entry(event: Event, publication: Publication) -> bytes:
    """An Event with all its occurrences, or an Undated if its day isn't known."""
    return _entry(event, replace(publication, first=None, last=None))


def _entry(event: Event, publication: Publication) -> bytes:
    return compact(_event(event, publication) or _undated(event, publication))


def render_event(event: Event, publication: Publication) -> bytes:
    """Render one Event (section 5.1), or a Group without entries if its day isn't known."""
    if _main(event):
        return _entry(event, publication) + b"\n"
    return render([event], publication)


def mime(event: Event) -> str:
    """The media type of what `render_event` returns."""
    return EVENT_MIME if _main(event) else MIME


def _group(publication: Publication) -> Value:
    """The properties of a Group except its entries."""
    about, words = publication.calendar, publication.words
    licence = {f"{about.domain}:licence": about.licence} if about.licence else {}
    return {
        "@type": "Group",
        # No event's uid has a slash in it.
        "uid": f"{publication.key}@{about.domain}",
        "prodId": f"-//{about.domain}//Dateline//{words.language.upper()}",
        "updated": utc(publication.updated),
        "title": publication.name,
        "description": words.name(about.description),
        "locale": words.language,
        "color": about.colour,
        "links": {"page": _page(publication.absolute(publication.home))},
        "source": publication.absolute(publication.address),
        **licence,
    }


def _event(event: Event, publication: Publication) -> Value | None:
    """An Event; None if its day isn't known."""
    main = _main(event)
    if not main:
        return None
    found = {"@type": "Event", **_identity(event, publication), **bounds(main)}
    if isinstance(event.stands_at, Series):
        domain = publication.calendar.domain
        found["recurrenceRules"] = [rule_of(event.stands_at.rule)]
        found["recurrenceOverrides"] = dict(_overrides(event, main, publication.words))
        found[f"{domain}:occurrences"] = [*_occurrences(event, publication)]
    return found | _description(event, publication)


def _undated(event: Event, publication: Publication) -> Value:
    """An Undated: what an Event has except the start, and its window if there is one."""
    found = {"@type": f"{publication.calendar.domain}:Undated", **_identity(event, publication)}
    when = dates_of(event)
    if when:
        found["window"] = dates(when, publication.words, event.part_of)
    return found | _description(event, publication)


def _identity(event: Event, publication: Publication) -> Value:
    return {
        "uid": publication.uid(event.id),
        "created": utc(event.created),
        "updated": utc(event.last_modified),
        "sequence": event.version,
    }


def _description(event: Event, publication: Publication) -> Value:
    words = publication.words
    found: Value = {
        "title": name_in_whole(event, words),
        "description": account(event, words),
        "locale": words.language,
        "localizations": dict(_localizations(event, publication)),
        "status": calendar_status(event, _only_time(event)),
        "freeBusyStatus": "free",
        "keywords": {words.name(event.kind.name): True},
        "locations": _locations(event.places, words),
        "relatedTo": dict(_relations(event, publication)),
        "links": dict(_links(event, publication)),
    }
    grounds = provenance(event, words, publication.source)
    found[f"{publication.calendar.domain}:provenance"] = grounds
    return {name: value for name, value in found.items() if value}


def _main(event: Event) -> Span | None:
    """The span at which the event stands; for a series the first one; None without a known day."""
    only = _only_time(event)
    exact = spans(only.when if only else event.stands_at)
    return exact[0] if exact else None


def _only_time(event: Event) -> Occurrence | None:
    return None if isinstance(event.stands_at, Series) else next(occurrences(event))


def _overrides(event: Event, main: Span, words: Words) -> Iterator[tuple[str, Value]]:
    """A patch for each occurrence that differs from the rule (section 4.3.5)."""
    deviations = deviations_by_day(event)
    for each in occurrences(event):
        origin = bounds(_origin(each))["start"]
        given = bounds(main) | {"start": origin, "status": calendar_status(event)}
        patch: Value = {"excluded": True}
        if isinstance(each.when, DaySpan | TimeSpan):
            found = bounds(each.when) | {"status": calendar_status(event, each)}
            patch = {name: value for name, value in found.items() if value != given[name]}
            known = deviations.get(_origin(each).first)
            if known and known.known.place:
                patch["locations"] = _locations((known.known.place.value,), words)
        if patch:
            yield origin, patch


def _occurrences(event: Event, publication: Publication) -> Iterator[Value]:
    """Each occurrence on the days of the publication."""
    for each in occurrences_on(event, publication.first, publication.last):
        if each.when:
            yield {
                "recurrenceId": bounds(_origin(each))["start"],
                **dates(each.when, publication.words),
                "status": calendar_status(event, each),
            }


def _origin(each: Occurrence) -> Span:
    """The span that the rule gives, which identifies an occurrence even if it was moved."""
    span = each.replaces or each.when
    assert isinstance(span, DaySpan | TimeSpan)  # noqa: S101 - a rule gives nothing else
    return span


def _localizations(event: Event, publication: Publication) -> Iterator[tuple[str, Value]]:
    """The names in the calendar's other languages, as patches (section 4.6.1)."""
    spoken = publication.words
    for language in publication.calendar.languages:
        words = Words(language=language, fallback=spoken.fallback)
        patch = {}
        if language in event.title.root:
            patch["title"] = name_in_whole(event, words)
        if event.places:
            patch[f"locations/{event.places[0].id}/name"] = words.place(event.places)
        if language != spoken.language and patch:
            yield language, patch


def _locations(places: tuple[Place, ...], words: Words) -> Value:
    """A Location under the place's id. Its name has the names of the places that contain it."""
    if not places:
        return {}
    found: Value = {"@type": "Location", "name": words.place(places)}
    point = next((place.coordinates for place in places if place.coordinates), None)
    if point:
        # Decimal, since a geo: address has no exponents (RFC 5870).
        latitude, longitude = (f"{Decimal(str(number)):f}" for number in point)
        found["coordinates"] = f"geo:{latitude},{longitude}"
    zone = next((place.zone for place in places if place.zone), None)
    if zone:
        found["timeZone"] = zone
    return {places[0].id: found}


def _relations(event: Event, publication: Publication) -> Iterator[tuple[str, Value]]:
    for relation, others in (("parent", event.part_of), ("child", event.programme)):
        for other in others:
            yield publication.uid(other.id), {"@type": "Relation", "relation": {relation: True}}


def _links(event: Event, publication: Publication) -> Iterator[tuple[str, Value]]:
    """The page (`alternate`), and each source (`via`, the registered relation for sources)."""
    yield "page", _page(publication.event_page(event))
    for report in event.reports:
        yield (
            f"report-{report.id}",
            {
                "@type": "Link",
                "href": publication.source(report),
                "rel": "via",
                "title": publication.words.report(report),
            },
        )


def _page(address: str) -> Value:
    return {"@type": "Link", "href": address, "rel": "alternate", "contentType": "text/html"}

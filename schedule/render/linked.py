"""JSON-LD: an event for search engines, in the vocabulary of schema.org.

Only what is known is written. Search engines refuse an event without a day or a place, so such an
event has no JSON-LD: no place is invented. docs/formats.md describes it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from schedule.dates.rule_parts import parts_of, until
from schedule.dates.spans import DaySpan, Series, Span, TimeSpan, spans
from schedule.filed.fields import Outlook
from schedule.filed.records import Identity, Person, Place
from schedule.known.model import Event
from schedule.known.occurrences import occurrences
from schedule.language.words import Words
from schedule.render.compact_json import compact
from schedule.search.publication import Publication

Value = dict[str, Any]

_CONTEXT = "https://schema.org"
STATES: Mapping[Outlook, str] = {
    Outlook.UNSURE: "",
    Outlook.PLANNED: "EventScheduled",
    Outlook.OVER: "EventScheduled",
    Outlook.PUT_OFF: "EventRescheduled",
    Outlook.OFF: "EventCancelled",
}
"""The eventStatus of an event with a date, by its status."""

_PERIODS = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}
_WEEKDAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_SPOKEN = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY"}
"""The parts of a rule that mean the same in schema.org. BYDAY is only the same in a weekly rule."""

_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}
"""Characters that could end the script element."""


def render(event: Event, publication: Publication) -> bytes:
    """Render the JSON for a script element; nothing if the day or the place isn't known."""
    known = event.awaits_date or not event.is_vague
    if not (known and spans(event.stands_at) and event.places):
        return b""
    return compact(_event(event, publication)).decode().translate(_ESCAPES).encode()


def _event(event: Event, publication: Publication) -> Value:
    words, page = publication.words, publication.event_page(event)
    exact = spans(event.stands_at)
    found: Value = {
        "@context": _CONTEXT,
        "@type": "Event",
        "@id": publication.url("event", event_id=event.id),
        "url": page,
        "name": words.name(event.title),
        "description": words.name(event.description) if event.description else "",
        "startDate": _start(exact[0]),
        "endDate": "" if _is_endless(event) else max(map(_end, exact)),
        **_standing(event),
        "eventSchedule": _schedule(event),
        "location": _location(event.places, words),
        "attendee": [_person(person, words) for person in event.people],
        "superEvent": [_other(whole, publication) for whole in event.part_of],
        "subEvent": [_other(item, publication) for item in event.programme],
        "image": publication.url("event_png", event_id=event.id),
        "subjectOf": {"@type": "WebPage", "url": page, "inLanguage": words.language},
    }
    return _filled(found)


def _standing(event: Event) -> Value:
    """The `eventStatus` and the `previousStartDate`. An event that is only under discussion, or
    part of one that is off, has neither.
    """
    if event.awaits_date:
        return {"eventStatus": f"{_CONTEXT}/EventPostponed"}
    if event.broken_off:
        return {}
    before = _previous(event) if not event.outlook.is_off else ""
    word = "EventRescheduled" if before else STATES[event.outlook]
    return {"eventStatus": word and f"{_CONTEXT}/{word}", "previousStartDate": before}


def _previous(event: Event) -> str:
    """The last exact start before the present one; empty if it never moved."""
    now = spans(event.stands_at)[0]
    told = [each.when for each in event.formerly]
    told += [each.when.before for each in event.revisions if each.when]
    starts = [exact[0] for exact in map(spans, told) if exact]
    return next((_start(each) for each in reversed(starts) if _moved(each, now)), "")


def _moved(before: Span, now: Span) -> bool:
    """Whether the start is another one. The same day with and without a time is no move."""
    if isinstance(before, TimeSpan) and isinstance(now, TimeSpan):
        return before.start != now.start
    return before.first != now.first


def _start(span: Span) -> str:
    return span.first.isoformat() if isinstance(span, DaySpan) else span.start.isoformat()


def _end(span: Span) -> str:
    """The last day or the end; empty if nobody gives an end."""
    if isinstance(span, DaySpan):
        return span.last.isoformat()
    return span.end.isoformat() if span.end else ""


def _is_endless(event: Event) -> bool:
    return isinstance(event.when, Series) and event.when.horizon is not None


def _schedule(event: Event) -> Value:
    """A Schedule; empty if schema.org can't express the rule."""
    if not isinstance(event.stands_at, Series):
        return {}
    first, parts = event.stands_at.spans[0], parts_of(event.stands_at.rule)
    weekdays = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    if parts.keys() - _SPOKEN or (weekdays and parts["FREQ"] != "WEEKLY"):
        return {}
    last = None if _is_endless(event) else until(event.stands_at.rule) or event.stands_at.last
    found: Value = {
        "@type": "Schedule",
        "repeatFrequency": f"P{parts.get('INTERVAL', '1')}{_PERIODS[parts['FREQ']]}",
        "repeatCount": int(parts["COUNT"]) if "COUNT" in parts else None,
        "byDay": [f"{_CONTEXT}/{_WEEKDAYS[each]}" for each in weekdays],
        "startDate": first.first.isoformat(),
        "endDate": last.isoformat() if last else "",
        "exceptDate": [each.isoformat() for each in _exceptions(event)],
    }
    if isinstance(first, TimeSpan):
        found["startTime"] = f"{first.start:%H:%M:%S}"
        found["endTime"] = f"{first.end:%H:%M:%S}" if first.end else ""
        found["scheduleTimezone"] = first.zone
    return _filled(found)


def _exceptions(event: Event) -> Iterator[date]:
    """The days of the rule on which nothing happens, or not at that time."""
    for each in occurrences(event):
        span = each.replaces or each.when
        if span and (each.is_off or each.moved_from):
            yield span.first


def _location(places: tuple[Place, ...], words: Words) -> Value:
    """A Place with the places that contain it."""
    if not places:
        return {}
    place, *outer = places
    country = next((each.country for each in places if each.country), None)
    found: Value = {
        "@type": "Place",
        "name": words.name(place.name),
        "address": _filled(
            {
                "@type": "PostalAddress",
                "name": words.place(places),
                "addressCountry": country,
            }
        ),
        "geo": _point(place),
        "containedInPlace": _location(tuple(outer), words),
    }
    return _filled(found)


def _point(place: Place) -> Value:
    if not place.coordinates:
        return {}
    latitude, longitude = place.coordinates
    return {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}


def _person(person: Person, words: Words) -> Value:
    office = words.name(person.office) if person.office else ""
    return _filled({"@type": "Person", "name": words.name(person.name), "jobTitle": office})


def _other(identity: Identity, publication: Publication) -> Value:
    """Another event by its address, without a type: with a type, search engines would require a
    date.
    """
    address = publication.url("event", event_id=identity.id)
    return {"@id": address, "url": address, "name": publication.words.name(identity.title)}


def _filled(value: Value) -> Value:
    return {name: each for name, each in value.items() if each or each == 0}

"""What a page tells machines: schema.org's Event in JSON-LD, as search engines read it."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from tests.web.page import Page

STATUSES = ("Scheduled", "Cancelled", "Postponed", "Rescheduled", "MovedOnline")


def linked_data(document: str) -> list[dict[str, Any]]:
    """Every object that a document has in JSON-LD, those of a graph one by one."""
    scripts = [
        each for each in Page.read(document).all("script") if each["type"] == "application/ld+json"
    ]
    read = [json.loads("".join(map(str, each.children))) for each in scripts]
    each_one = [one for found in read for one in (found if isinstance(found, list) else [found])]
    return [
        {"@context": one.get("@context"), **part}
        for one in each_one
        for part in one.get("@graph", [one])
    ]


def ill_described(event: dict[str, Any]) -> list[str]:
    """What schema.org or a search engine would not take of an Event."""
    return [*_ill_named(event), *_ill_dated(event), *_ill_placed(event)]


def _ill_named(event: dict[str, Any]) -> Iterator[str]:
    if event.get("@context") not in ("https://schema.org", "https://schema.org/"):
        yield f"@context is {event.get('@context')!r}"
    if not str(event.get("@type", "")).endswith("Event"):
        yield f"@type is {event.get('@type')!r}"
    if not event.get("name"):
        yield "name is missing"
    for name in (each for each, value in event.items() if value in (None, "", [], {})):
        yield f"{name} is empty"
    for name in ("url", "@id", "image"):
        for value in _several(event.get(name)):
            if not str(value).startswith(("https://", "http://")):
                yield f"{name} is not a whole address: {value!r}"


def _ill_dated(event: dict[str, Any]) -> Iterator[str]:
    status = str(event.get("eventStatus", "")).rpartition("/")[2]
    if status and status not in {f"Event{each}" for each in STATUSES}:
        yield f"eventStatus is {event['eventStatus']!r}"
    if "previousStartDate" in event and status != "EventRescheduled":
        yield f"previousStartDate with {status or 'no status'}"
    if "startDate" not in event:
        yield "startDate is missing"
    moments = {}
    for name in ("startDate", "endDate", "previousStartDate"):
        if name not in event:
            continue
        try:
            moments[name] = _moment(event[name])
        except (TypeError, ValueError) as error:
            yield f"{name}: {error}"
    start, end = moments.get("startDate"), moments.get("endDate")
    if start and end:
        if isinstance(start, datetime) != isinstance(end, datetime):
            yield "startDate and endDate are of two kinds"
        elif end < start:
            yield "endDate is before startDate"


def _ill_placed(event: dict[str, Any]) -> Iterator[str]:
    places = [*_several(event.get("location"))]
    if not places:
        yield "location is missing"
    for place in places:
        if not isinstance(place, dict) or place.get("@type") not in ("Place", "VirtualLocation"):
            yield f"location is no Place: {place!r}"
        elif not place.get("address"):
            yield f"{place.get('name', 'location')} has no address"


def _moment(text: object) -> date:
    """A bare day, or an instant with its offset from UTC."""
    if not isinstance(text, str):
        raise TypeError(f"expected text, not {text!r}")
    if "T" not in text:
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} has no offset")
    return moment


def _several(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value

"""The flaws of an entry that is taken in spite of them, and what isn't used of it."""

import re
from collections.abc import Iterator

from schedule.importing.content_lines import Property
from schedule.importing.entry import is_day, is_parent, state
from schedule.importing.ical import Component
from schedule.importing.values import coordinates, moments
from schedule.importing.zones import Zones

# The properties that an entry has once, and those it has several times. Others aren't used.
_ONCE = (
    *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO"),
    *("STATUS", "RRULE", "RECURRENCE-ID", "CLASS", "SEQUENCE", "DTSTAMP"),
    "X-MICROSOFT-CDO-ALLDAYEVENT",
)
_OFTEN = ("EXDATE", "RDATE", "CATEGORIES", "RELATED-TO", "ATTENDEE", "ORGANIZER")
_STATES = ("", "TENTATIVE", "CONFIRMED", "CANCELLED", "POSTPONED")
_INSTANT = re.compile(r"[0-9]{8}T[0-9]{6}Z", re.IGNORECASE)
_UTC = ("UTC", "ETC/UTC", "GMT")
_UNTIL_DAY = re.compile(r"UNTIL=[0-9]{8}(?:;|$)", re.IGNORECASE)


def flaws(part: Component, zones: Zones) -> Iterator[str]:
    """What is wrong with an entry, and how it is taken."""
    yield from part.flaws
    if not part.text("UID").strip():
        yield "UID is missing; one is made of its title and start"
    if state(part) not in _STATES:
        yield f"STATUS {state(part):.40} is not known"
    if part.text("GEO").strip() and not coordinates(part.text("GEO")):
        yield f"GEO {part.text('GEO'):.40} is no latitude and longitude"
    yield from _of_times(part, zones)


def aside(part: Component) -> Iterator[str]:
    """Count the properties and components that aren't used."""
    seen: set[str] = set()
    taken = {"X-ALT-DESC"} if not part.text("DESCRIPTION").strip() else set()
    for each in part.properties:
        once = each.name in _ONCE or each.name in taken
        kept = each.name in _OFTEN or (once and each.name not in seen)
        if not kept or (each.name == "RELATED-TO" and not is_parent(each)):
            yield each.name
        seen.add(each.name)
    for component in part.components:
        yield component.name


def _of_times(part: Component, zones: Zones) -> Iterator[str]:
    if is_day(part):
        yield "DTSTART is VALUE=DATE with a time; taken as the day"
    for name in ("DTSTART", "DTEND"):
        found = part.first(name)
        tzid = found.parameters.get("TZID", "").strip() if found else ""
        if not (found and tzid):
            continue
        if _INSTANT.fullmatch(found.value.strip()) and tzid.upper() not in _UTC:
            yield f"{name} is in UTC, but has the TZID {tzid:.60}; taken in UTC"
        elif zone := _other_zone(found, tzid, zones):
            yield f"{name}: the file gives {tzid:.60} another offset; taken as {zone}"
    if _UNTIL_DAY.search(part.text("RRULE")) and "T" in part.text("DTSTART").upper():
        yield "UNTIL is a day, but DTSTART a time; the whole day counts"


def _other_zone(found: Property, tzid: str, zones: Zones) -> str | None:
    """The zone of a time, if the file's own definition of it differs."""
    try:
        return zones.other_than_defined(tzid, moments(found, zones.at)[0])
    except ValueError:
        return None

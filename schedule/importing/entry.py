"""The entries of a calendar file: the values of each VEVENT, or why it can't be taken."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from schedule.filed.references import MOST_WHOLES
from schedule.filed.text import sanitized
from schedule.importing.content_lines import Property, listed
from schedule.importing.html_text import is_html, plain, with_entities_read
from schedule.importing.ical import Component
from schedule.importing.values import Moment, coordinates, length, moments
from schedule.importing.zones import Zones

_PUBLISHING = ("", "PUBLISH", "REQUEST", "ADD", "CANCEL")
_NOON = re.compile(r"T(?!000000)")
_LONGEST_UID = 500
_MOST_DATES = 1000
_SPELT = {"CANCELED": "CANCELLED"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """An occurrence added by RDATE. A PERIOD has its own end."""

    start: Moment
    end: Moment | None = None
    length: tuple[int, timedelta] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one VEVENT says.

    program: who wrote its calendar (PRODID)
    zone: the zone of its calendar for local times
    end: exclusive
    length: days and exact time, instead of an end
    occurrence: the occurrence of a series that it changes
    onwards: whether it also changes all later occurrences
    wholes: the UIDs of what it is part of
    """

    uid: str
    title: str
    program: str = ""
    zone: str | None = None
    language: str | None = None
    description: str = ""
    location: str = ""
    coordinates: tuple[float, float] | None = None
    start: Moment
    end: Moment | None = None
    length: tuple[int, timedelta] | None = None
    whole_days: bool = False
    rule: str | None = None
    excluded: tuple[Moment, ...] = ()
    extras: tuple[Extra, ...] = ()
    occurrence: Moment | None = None
    onwards: bool = False
    status: str = ""
    categories: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    revision: tuple[int, str] = (0, "")


def entry(part: Component, calendar: Component, zones: Zones) -> Entry:
    """Read an entry. Raises ValueError with the reason why it can't be taken."""
    _refuse(part, calendar)
    summary, rule, recurrence = (part.first(each) for each in ("SUMMARY", "RRULE", "RECURRENCE-ID"))
    occurrence = moments(recurrence, zones.at)[0] if recurrence else None
    status, program = _status(part, calendar), calendar.text("PRODID")
    start, end, lasting = _times(part, zones, occurrence if status == "CANCELLED" else None)
    return Entry(
        uid=uid_of(part),
        title=_phrase(part, "SUMMARY", program),
        program=program,
        zone=zones.floating,
        language=summary.parameters.get("LANGUAGE") if summary else None,
        description=_description(part),
        location=_phrase(part, "LOCATION", program),
        coordinates=coordinates(part.text("GEO")),
        start=start,
        end=end,
        length=lasting,
        whole_days=part.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE",
        rule=rule.value.strip() if rule else None,
        excluded=tuple(
            each
            for one in part.all("EXDATE")
            if one.value.strip()
            for each in moments(one, zones.at)
        ),
        extras=tuple(_extras(part, zones)),
        occurrence=occurrence,
        onwards=_onwards(recurrence),
        status=status,
        categories=tuple(each for one in part.all("CATEGORIES") for each in listed(one.value)),
        wholes=_wholes(part),
        people=tuple(_people(part)),
        revision=(_number(part.text("SEQUENCE")), part.text("DTSTAMP")),
    )


def uid_of(part: Component) -> str:
    """The UID, else one made from the values that identify the entry."""
    uid = " ".join(sanitized(part.text("UID")).split())
    if uid or part.name != "VEVENT":
        return uid
    names = ("SUMMARY", "DTSTART", "RECURRENCE-ID", "LOCATION")
    said = "\0".join(part.text(each).strip() for each in names)
    return f"no-uid-{hashlib.sha256(said.encode(errors='replace')).hexdigest()[:20]}"


def _refuse(part: Component, calendar: Component) -> None:
    """Raise ValueError for what isn't an event, is private, or is too large."""
    if part.name != "VEVENT":
        raise ValueError(f"{part.name:.40} is no event")
    if part.cut:
        raise ValueError("it breaks off: END:VEVENT is missing")
    if len(uid_of(part)) > _LONGEST_UID:
        raise ValueError(f"UID has more than {_LONGEST_UID} characters")
    if part.text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL"):
        raise ValueError(f"it is marked as {part.text('CLASS').lower()}")
    _refuse_calendar(calendar)
    if part.first("EXRULE"):
        raise ValueError("EXRULE can't be taken; only what follows from one RRULE")
    if len({each.value.strip() for each in part.all("RRULE")}) > 1:
        raise ValueError("several RRULEs can't be taken")


def _refuse_calendar(calendar: Component) -> None:
    if calendar.text("CALSCALE").upper() not in ("", "GREGORIAN"):
        raise ValueError(f"CALSCALE {calendar.text('CALSCALE'):.30} is not known")
    if calendar.text("METHOD").upper() not in _PUBLISHING:
        raise ValueError(f"METHOD {calendar.text('METHOD'):.30} is an answer, no announcement")


def _times(
    part: Component, zones: Zones, cancelled: Moment | None
) -> tuple[Moment, Moment | None, tuple[int, timedelta] | None]:
    """Start, end and duration. A `cancelled` occurrence needs no dates."""
    start, end, duration = (part.first(each) for each in ("DTSTART", "DTEND", "DURATION"))
    try:
        if not start:
            raise ValueError("DTSTART is missing")  # noqa: TRY301 - as for what is malformed
        if is_day(part):
            return moments(replace(start, value=start.value.strip()[:8]), zones.at)[0], None, None
        return (
            moments(start, zones.at)[0],
            moments(end, zones.at)[0] if end else None,
            length(duration.value) if duration and not end else None,
        )
    except ValueError:
        if cancelled is None:
            raise
        return cancelled, None, None


def is_day(part: Component) -> bool:
    """Whether DTSTART is a day at whose noon the entry begins and ends, as some programs write."""
    start, end = part.first("DTSTART"), part.first("DTEND")
    if not start or start.parameters.get("VALUE", "").upper() != "DATE":
        return False
    ends = end.value if end else start.value
    return bool(_NOON.search(start.value)) and ends == start.value and not part.first("DURATION")


def _onwards(recurrence: Property | None) -> bool:
    """Whether it changes all that follow, too. Raises ValueError for another RANGE."""
    given = recurrence.parameters.get("RANGE", "").upper() if recurrence else ""
    if given not in ("", "THISANDFUTURE"):
        raise ValueError(f"RANGE={given:.20} can't be taken")
    return bool(given)


def _extras(part: Component, zones: Zones) -> Iterator[Extra]:
    """The occurrences that RDATE adds. Raises ValueError."""
    lines = [each for each in part.all("RDATE") if each.value.strip()]
    values = [replace(each, value=one) for each in lines for one in each.value.split(",")]
    if len(values) > _MOST_DATES:
        raise ValueError(f"RDATE has more than {_MOST_DATES} times")
    for given in values:
        first, _, last = given.value.strip().partition("/")
        start = moments(replace(given, value=first), zones.at)[0]
        if last.upper().startswith("P"):
            yield Extra(start=start, length=length(last))
        elif last:
            yield Extra(start=start, end=moments(replace(given, value=last), zones.at)[0])
        else:
            yield Extra(start=start)


def _status(part: Component, calendar: Component) -> str:
    return "CANCELLED" if calendar.text("METHOD").upper() == "CANCEL" else state(part)


def state(part: Component) -> str:
    """The STATUS, in the spelling of RFC 5545."""
    status = part.text("STATUS").strip().upper()
    return _SPELT.get(status, status)


def _phrase(part: Component, name: str, program: str) -> str:
    """A title or place. Some programs write the entities of HTML in them; Dateline never does."""
    text = part.text(name)
    return text if "//Dateline//" in program else with_entities_read(text)


def _description(part: Component) -> str:
    """The description as text, from either of the two properties in which programs write HTML."""
    text = part.text("DESCRIPTION")
    if not text.strip():
        text = part.text("X-ALT-DESC")
    return plain(text) if is_html(text) else text


def _wholes(part: Component) -> tuple[str, ...]:
    """The UIDs of what the entry is part of. Raises ValueError."""
    found = tuple(each.text for each in part.all("RELATED-TO") if is_parent(each))
    if len(found) > MOST_WHOLES:
        raise ValueError(f"RELATED-TO names more than {MOST_WHOLES} entries")
    return found


def is_parent(related: Property) -> bool:
    return related.parameters.get("RELTYPE", "PARENT").upper() == "PARENT"


def _people(part: Component) -> Iterator[str]:
    """The attendees, each by name or else by address."""
    for each in part.properties:
        if each.name in ("ATTENDEE", "ORGANIZER"):
            yield each.parameters.get("CN") or each.value


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004

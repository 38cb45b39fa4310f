"""The entries of a calendar file: what each VEVENT says, and which of them can't be taken."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from schedule.importing.ical import (
    Component,
    Moment,
    Property,
    components,
    length,
    listed,
    moments,
    named_zones,
    zone_name,
)

# What an entry says at most once, and what it may say several times; all else is left aside.
_ONCE = (
    *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO"),
    *("STATUS", "RRULE", "RECURRENCE-ID", "CLASS", "SEQUENCE", "DTSTAMP"),
    "X-MICROSOFT-CDO-ALLDAYEVENT",
)
_OFTEN = ("EXDATE", "CATEGORIES", "RELATED-TO", "ATTENDEE", "ORGANIZER")
_PUBLISHING = ("", "PUBLISH", "REQUEST", "ADD", "CANCEL")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one VEVENT says. `occurrence` is the time of a series that it stands for. An end is
    exclusive; `length` (days and exact time) stands in place of one. `wholes` are the UIDs of what
    it is part of.
    """

    uid: str
    title: str
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
    occurrence: Moment | None = None
    status: str = ""
    categories: tuple[str, ...] = ()
    wholes: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    revision: tuple[int, str] = (0, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What can't be taken, by its UID or, without one, by what it is."""

    uid: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A calendar file as what it says. `program` is who wrote it (PRODID), `zone` that of local
    times without one, `aside` how often each property and part stands in it that isn't looked at.
    """

    program: str
    zone: str | None
    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    flaws: tuple[Refused, ...]
    aside: Counter[str]


def read(content: bytes) -> CalendarFile:
    """Read a calendar file. Raises NotCalendar for what is none."""
    entries: list[Entry] = []
    refused: list[Refused] = []
    flaws: list[Refused] = []
    aside: Counter[str] = Counter()
    calendars = components(content)
    for calendar in calendars:
        flaws += (Refused(uid=calendar.name, reason=flaw) for flaw in calendar.flaws)
        zones = named_zones(calendar)
        for part in calendar.components:
            if part.name == "VTIMEZONE":
                continue
            uid = part.text("UID") or f"{part.name} {part.text('SUMMARY'):.60}".strip()
            try:
                entries.append(_entry(part, calendar, zones))
            except ValueError as error:
                refused.append(Refused(uid=uid, reason=str(error)))
            else:
                flaws += (Refused(uid=uid, reason=flaw) for flaw in part.flaws)
                aside.update(_aside(part))
    zone = calendars[0].text("X-WR-TIMEZONE")
    return CalendarFile(
        program=calendars[0].text("PRODID"),
        zone=zone_name(zone),
        entries=tuple(entries),
        refused=tuple(refused),
        flaws=tuple(flaws),
        aside=aside,
    )


def _entry(part: Component, calendar: Component, zones: dict[str, str]) -> Entry:
    """Raises ValueError with the reason why an entry can't be taken."""
    _refuse(part, calendar)
    start, end, recurrence = (part.first(each) for each in ("DTSTART", "DTEND", "RECURRENCE-ID"))
    if not start:
        raise ValueError("DTSTART is missing")
    method = calendar.text("METHOD").upper()
    summary, duration, rule = (part.first(each) for each in ("SUMMARY", "DURATION", "RRULE"))
    return Entry(
        uid=part.text("UID").strip(),
        title=summary.text if summary else "",
        language=summary.parameters.get("LANGUAGE") if summary else None,
        description=part.text("DESCRIPTION"),
        location=part.text("LOCATION"),
        coordinates=_coordinates(part.text("GEO")),
        start=moments(start, zones)[0],
        end=moments(end, zones)[0] if end else None,
        length=length(duration.value) if duration and not end else None,
        whole_days=part.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE",
        rule=rule.value.strip() if rule else None,
        excluded=tuple(each for one in part.all("EXDATE") for each in moments(one, zones)),
        occurrence=moments(recurrence, zones)[0] if recurrence else None,
        status="CANCELLED" if method == "CANCEL" else part.text("STATUS").strip().upper(),
        categories=tuple(each for one in part.all("CATEGORIES") for each in listed(one.value)),
        wholes=tuple(each.text for each in part.all("RELATED-TO") if _is_parent(each)),
        people=tuple(_people(part)),
        revision=(_number(part.text("SEQUENCE")), part.text("DTSTAMP")),
    )


def _refuse(part: Component, calendar: Component) -> None:
    """Raise ValueError for what isn't an event, or isn't for publishing, or is too much."""
    if part.name != "VEVENT":
        raise ValueError(f"{part.name} is no event")
    if any(flaw.startswith("END:") for flaw in part.flaws):
        raise ValueError("it breaks off: END:VEVENT is missing")
    if not part.text("UID").strip():
        raise ValueError("UID is missing")
    if part.text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL"):
        raise ValueError(f"it is marked as {part.text('CLASS').lower()}")
    _refuse_calendar(calendar)
    for name in ("RDATE", "EXRULE"):
        if part.first(name):
            raise ValueError(f"{name} can't be taken; only what follows from one RRULE")
    if len([*part.all("RRULE")]) > 1:
        raise ValueError("several RRULEs can't be taken")
    recurrence = part.first("RECURRENCE-ID")
    if recurrence and recurrence.parameters.get("RANGE"):
        raise ValueError("RANGE of RECURRENCE-ID can't be taken; only single times")


def _refuse_calendar(calendar: Component) -> None:
    if calendar.text("CALSCALE").upper() not in ("", "GREGORIAN"):
        raise ValueError(f"CALSCALE {calendar.text('CALSCALE'):.30} is not known")
    if calendar.text("METHOD").upper() not in _PUBLISHING:
        raise ValueError(f"METHOD {calendar.text('METHOD'):.30} is an answer, no announcement")


def _aside(part: Component) -> Iterator[str]:
    seen: set[str] = set()
    for each in part.properties:
        kept = each.name in _OFTEN or (each.name in _ONCE and each.name not in seen)
        if not kept or (each.name == "RELATED-TO" and not _is_parent(each)):
            yield each.name
        seen.add(each.name)
    for component in part.components:
        yield component.name


def _is_parent(related: Property) -> bool:
    return related.parameters.get("RELTYPE", "PARENT").upper() == "PARENT"


def _people(part: Component) -> Iterator[str]:
    """Who takes part, by name; for somebody without one, the address."""
    for each in part.properties:
        if each.name in ("ATTENDEE", "ORGANIZER"):
            yield each.parameters.get("CN") or each.value


def _coordinates(text: str) -> tuple[float, float] | None:
    try:
        latitude, longitude = (float(each) for each in text.split(";"))
    except ValueError:
        return None
    sound = abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004 - degrees
    return (latitude, longitude) if sound else None


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0  # noqa: PLR2004

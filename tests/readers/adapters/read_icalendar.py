"""icalendar, and recurring-ical-events on it (a great many Python programs).

A TZID that names an IANA zone is read by the machine's own zone data: its VTIMEZONE is not looked
at, right or wrong.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event

from . import record


def text(event: Event, name: str) -> str | None:
    value = event.get(name)
    return None if value is None else str(value)


def shown(event: Event) -> record.Record:
    return {
        "uid": text(event, "UID"),
        "summary": text(event, "SUMMARY"),
        "status": text(event, "STATUS"),
        "all_day": not isinstance(event.start, datetime),
        "start": record.moment(event.start),
        "end": record.moment(event.end),
    }


def entry(event: Event) -> record.Record:
    recurrence: Any = event.get("RECURRENCE-ID")
    return {
        **shown(event),
        "recurrence_id": recurrence and record.moment(recurrence.dt),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
    }


def read(request: record.Request) -> None:
    calendar = Calendar.from_ical(Path(request.source).read_bytes())
    # A day more on each side: it takes a day as the event's own zone has it, the window is UTC's.
    days = (request.first - timedelta(days=1), request.last + timedelta(days=1))
    found = recurring_ical_events.of(calendar).between(*days)
    record.write(
        reader="recurring-ical-events",
        version=f"{version('recurring-ical-events')} on icalendar {version('icalendar')}",
        request=request,
        entries=[entry(event) for event in calendar.events],
        occurrences=[shown(event) for event in found if isinstance(event, Event)],
    )


for one in record.asked():
    read(one)

"""Home Assistant's `ical`. It prefers the machine's own zone data to a VTIMEZONE.

Its own mistake, left as it is: a series of RDATE alone loses its first day, that of DTSTART.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ical.calendar_stream import IcsCalendarStream

from . import record

if TYPE_CHECKING:
    from ical.event import Event


def shown(event: Event) -> record.Record:
    return {
        "uid": event.uid,
        "summary": event.summary,
        "status": event.status and event.status.value,
        "all_day": not isinstance(event.start, datetime),
        "start": record.moment(event.start),
        "end": record.moment(event.end),
    }


def recurrence(event: Event) -> str | None:
    """Kept as the bare local time of the series, without its zone: that is the event's own here."""
    if event.recurrence_id is None:
        return None
    if not isinstance(event.start, datetime):
        return record.moment(date.fromisoformat(event.recurrence_id))
    filed = datetime.fromisoformat(event.recurrence_id)
    return record.moment(filed if filed.tzinfo else filed.replace(tzinfo=event.start.tzinfo))


def entry(event: Event) -> record.Record:
    return {
        **shown(event),
        "recurrence_id": recurrence(event),
        "description": event.description,
        "location": event.location,
    }


def read(request: record.Request) -> None:
    text = Path(request.source).read_bytes().decode("utf-8")
    calendar = IcsCalendarStream.calendar_from_ics(text)
    first, last = (
        datetime.combine(day, time(), UTC)
        for day in (request.first - timedelta(days=1), request.last + timedelta(days=1))
    )
    record.write(
        reader="ha-ical",
        version=version("ical"),
        request=request,
        entries=[entry(event) for event in calendar.events],
        occurrences=[shown(event) for event in calendar.timeline_tz(UTC).overlapping(first, last)],
    )


for one in record.asked():
    read(one)

"""icalevents (home automation, bots): icalendar's parser under an expansion of its own.

It hands out the times of a span of days. What it holds of an entry is asked of the function that it
calls for each.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from icalendar import Calendar
from icalevents.icalevents import events
from icalevents.icalparser import create_event

from . import record

REACH = timedelta(days=60)

if TYPE_CHECKING:
    from icalevents.icalparser import Event


def shown(event: Event) -> record.Record:
    return {
        "uid": event.uid,
        "summary": event.summary,
        "status": event.status,
        "all_day": event.all_day,
        "start": record.moment(event.start),
        "end": record.moment(event.end),
    }


def entry(event: Event) -> record.Record:
    return {
        **shown(event),
        "recurrence_id": event.recurrence_id and record.moment(event.recurrence_id),
        "description": event.description,
        "location": event.location,
    }


def times(text: bytes, year: int) -> list[record.Record]:
    """What begins in a year: of a longer span it would take minutes, each time compared with all.

    Two months more on both sides, for an entry that takes the place of a time of another year.
    """
    first, last = (
        datetime(year, 1, 1, tzinfo=UTC) - REACH,
        datetime(year, 12, 31, tzinfo=UTC) + REACH,
    )
    found = map(shown, events(string_content=text, start=first, end=last, strict=True))
    return [each for each in found if each["start"].startswith(f"{year}-")]


def read(request: record.Request) -> None:
    text = Path(request.source).read_bytes()
    years = range(request.first.year - 1, request.last.year + 1)
    record.write(
        reader="icalevents",
        version=version("icalevents"),
        request=request,
        entries=[
            entry(create_event(each, strict=True)) for each in Calendar.from_ical(text).events
        ],
        occurrences=[each for year in years for each in times(text, year)],
    )


for one in record.asked():
    read(one)

"""ics.py, the library that small programs of Python use first.

It knows no rules: what repeats is one event to it, at the first time.
"""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from ics import Calendar

from . import record

if TYPE_CHECKING:
    from ics import Event


def shown(event: Event) -> record.Record:
    start, end = event.begin.datetime, event.end.datetime
    if event.all_day:
        start, end = start.date(), end.date()
    return {
        "uid": event.uid,
        "summary": event.name,
        "status": event.status,
        "all_day": event.all_day,
        "start": record.moment(start),
        "end": record.moment(end),
    }


def read(request: record.Request) -> None:
    calendar = Calendar(Path(request.source).read_bytes().decode("utf-8"))
    events = [(event, shown(event)) for event in calendar.events]
    record.write(
        reader="ics.py",
        version=version("ics"),
        request=request,
        entries=[
            {**one, "description": event.description, "location": event.location}
            for event, one in events
        ],
        occurrences=[one for _, one in events],
    )


for one in record.asked():
    read(one)

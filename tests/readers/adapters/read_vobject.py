"""vobject (Radicale and other servers of calendars).

It expands one entry by its own VTIMEZONE. Putting a RECURRENCE-ID override in the place of the
occurrence that it replaces is left to the program above it, so it is done here.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from importlib.metadata import version
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import vobject

from . import record, series

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS_WITHIN = timedelta(days=60)
"""An entry that takes a time's place can be this much earlier."""


def value(event: Any, name: str) -> Any:
    """What a property says; None where it isn't there."""
    (found,) = event.contents.get(name, [None])
    return None if found is None else found.value


def entry(event: Any) -> record.Record:
    start, replaces = value(event, "dtstart"), value(event, "recurrence-id")
    return {
        "uid": value(event, "uid"),
        "summary": value(event, "summary"),
        "status": value(event, "status"),
        "all_day": not isinstance(start, datetime),
        "start": record.moment(start),
        "end": record.moment(value(event, "dtend") or start),
        "recurrence_id": replaces and record.moment(replaces),
        "description": value(event, "description"),
        "location": value(event, "location"),
    }


def starts(event: Any, last: date) -> Iterator[str]:
    """Where each time of a series begins. Days come as midnights without a zone."""
    timed = isinstance(value(event, "dtstart"), datetime)
    end = datetime.combine(last, time(), UTC if timed else None) + ENDS_WITHIN
    for start in takewhile(lambda each: each < end, event.getrruleset()):
        yield record.moment(localized(start) if timed else start.date())


def localized(start: datetime) -> datetime:
    """The offset at that time. pytz, whose zones it takes for some, leaves this to its callers."""
    localize = getattr(start.tzinfo, "localize", None)
    return localize(start.replace(tzinfo=None)) if localize else start


def read(request: record.Request) -> None:
    calendar = vobject.readOne(Path(request.source).read_bytes().decode("utf-8"))
    parts = [(event, entry(event)) for event in calendar.contents.get("vevent", [])]
    filed = [
        (one, starts(event, request.last) if "rrule" in event.contents else None)
        for event, one in parts
    ]
    record.write(
        reader="vobject",
        version=version("vobject"),
        request=request,
        entries=[one for _, one in parts],
        occurrences=[*series.occurrences(filed)],
    )


for one in record.asked():
    read(one)

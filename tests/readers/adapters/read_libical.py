"""libical (Evolution, GNOME Calendar, KDE) through GObject introspection.

It knows VTIMEZONE, RRULE, RDATE and EXDATE. Putting a RECURRENCE-ID override in the place of the
occurrence it replaces is left to the program above it, so it is done here as Evolution does it.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gi

from . import component, record, series

if TYPE_CHECKING:
    from collections.abc import Iterator

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402  the version is chosen before the import


def starts(event: Any, request: record.Request) -> Iterator[str]:
    """The start of each occurrence. A day is returned as UTC midnight."""
    all_day = event.get_dtstart().is_date()
    found: list[int] = []
    event.foreach_recurrence(
        ICalGLib.Time.new_from_string(f"{request.first - timedelta(days=60):%Y%m%d}T000000Z"),
        ICalGLib.Time.new_from_string(f"{request.last + timedelta(days=60):%Y%m%d}T000000Z"),
        lambda _event, span, *_rest: found.append(span.get_start()),
    )
    for seconds in found:
        time = datetime.fromtimestamp(seconds, UTC)
        yield record.moment(time.date() if all_day else time)


def read(request: record.Request) -> None:
    calendar = component.parsed(Path(request.source).read_bytes().decode("utf-8"))
    parts = [(event, component.entry(event)) for event in component.events(calendar)]
    filed = [
        (entry, None if entry["recurrence_id"] else starts(event, request))
        for event, entry in parts
    ]
    record.write(
        reader="libical",
        # The library does not tell its version through introspection; its package does.
        version=record.packaged("libical3"),
        request=request,
        entries=[entry for _, entry in parts],
        occurrences=[*series.occurrences(filed)],
    )


for one in record.asked():
    read(one)

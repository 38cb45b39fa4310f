"""libical (Evolution, GNOME Calendar, KDE) through GObject introspection.

It knows VTIMEZONE, RRULE, RDATE and EXDATE. Putting a RECURRENCE-ID override in the place of the
occurrence it replaces is left to the program above it, so it is done here as Evolution does it.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import gi

from . import component, record

if TYPE_CHECKING:
    from collections.abc import Iterator

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402  the version is chosen before the import


def starts(event: Any, request: record.Request) -> Iterator[str]:
    """Where a series begins anew; a day is handed over as the UTC midnight it begins at."""
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


def occurrence(filed: record.Record, start: str) -> record.Record:
    parse = date.fromisoformat if filed["all_day"] else datetime.fromisoformat
    length = parse(filed["end"]) - parse(filed["start"])
    shown = {key: filed[key] for key in ("uid", "summary", "status", "all_day")}
    return {**shown, "start": start, "end": record.moment(parse(start) + length)}


def main() -> None:
    request = record.asked(sys.argv[1:])
    calendar = component.parsed(Path(request.source).read_bytes().decode("utf-8"))
    read = [(event, component.entry(event)) for event in component.events(calendar)]
    replaced = {(filed["uid"], filed["recurrence_id"]) for _, filed in read}
    occurrences = [
        occurrence(filed, start)
        for event, filed in read
        for start in ([filed["start"]] if filed["recurrence_id"] else starts(event, request))
        if filed["recurrence_id"] or (filed["uid"], start) not in replaced
    ]
    record.write(
        reader="libical",
        # The library does not tell its version through introspection; its package does.
        version=record.packaged("libical3"),
        request=request,
        entries=[filed for _, filed in read],
        occurrences=occurrences,
    )


main()

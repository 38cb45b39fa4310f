"""The times of a calendar, for a library that leaves overrides to the program above it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from . import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Filed = tuple[record.Record, Iterable[str] | None]
    """An entry, and where each of its times starts; None for an entry that doesn't repeat."""


def occurrences(filed: Sequence[Filed]) -> Iterator[record.Record]:
    """An entry with RECURRENCE-ID stands in the place of the time that it names."""
    replaced = {(entry["uid"], entry["recurrence_id"]) for entry, _ in filed}
    for entry, starts in filed:
        if starts is None:
            yield _occurrence(entry, entry["start"])
            continue
        for start in starts:
            if (entry["uid"], start) not in replaced:
                yield _occurrence(entry, start)


def _occurrence(entry: record.Record, start: str) -> record.Record:
    parse = date.fromisoformat if entry["all_day"] else datetime.fromisoformat
    length = parse(entry["end"]) - parse(entry["start"])
    shown = {key: entry[key] for key in ("uid", "summary", "status", "all_day")}
    return {**shown, "start": start, "end": record.moment(parse(start) + length)}

"""What every Python adapter writes: one JSON object, the same keys whoever read the file.

An adapter is run by whichever Python holds its reader, so this imports nothing but the standard
library. Days stay days ("2023-03-20", the end exclusive); instants become UTC
("2023-03-20T10:00:00Z"), so that text order is time order.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

Record = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Request:
    """What to read, and the days to expand: `first` inclusive, `last` exclusive."""

    source: str
    first: date
    last: date
    state: str | None = None


def asked(arguments: list[str]) -> Request:
    source, first, last, *state = arguments
    return Request(
        source=source,
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        state=state[0] if state else None,
    )


def moment(value: date) -> str:
    """A day as it is; an instant in UTC. A floating time is refused: it names no instant."""
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.tzinfo is None:
        message = f"floating time: {value}"
        raise ValueError(message)
    return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def within(record: Record, request: Request) -> bool:
    """Whether any of it falls in the window: whole days by date, instants by UTC."""
    midnight = "" if record["all_day"] else "T00:00:00Z"
    first, last = f"{request.first}{midnight}", f"{request.last}{midnight}"
    start, end = record["start"], record["end"]
    return bool(start < last and (end > first or start >= first))


def ordered(records: list[Record]) -> list[Record]:
    return sorted(records, key=lambda one: (one["start"], one.get("uid", ""), one["summary"] or ""))


def packaged(name: str) -> str:
    """The version of a Debian package."""
    query = ["dpkg-query", "--show", "--showformat", "${Version}", name]
    return subprocess.run(query, check=True, capture_output=True, text=True).stdout


def write(
    *,
    reader: str,
    version: str,
    request: Request,
    entries: list[Record],
    occurrences: list[Record],
) -> None:
    reading = {
        "reader": reader,
        "version": version,
        "entries": entries,
        "occurrences": ordered([one for one in occurrences if within(one, request)]),
    }
    json.dump(reading, sys.stdout, ensure_ascii=False)

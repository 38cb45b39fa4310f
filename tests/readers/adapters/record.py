"""The output of every Python adapter: one JSON object for each source, with the same keys.

An adapter is run by the Python that has its reader, so this imports only the standard library. Days
stay days ("2023-03-20", the end exclusive). Instants become UTC ("2023-03-20T10:00:00Z"), so that
text order is time order.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Record = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Request:
    """What to read, and the days to expand: `first` inclusive, `last` exclusive."""

    source: str
    first: date
    last: date


def asked() -> list[Request]:
    """What the command line asks for: `FROM TO SOURCE...`."""
    first, last = map(date.fromisoformat, sys.argv[1:3])
    return [Request(source=source, first=first, last=last) for source in sys.argv[3:]]


@contextmanager
def home() -> Iterator[Path]:
    """Where a program keeps its files: the folder named by STATE, else one that is thrown away."""
    with TemporaryDirectory() as thrown_away:
        folder = Path(os.environ.get("STATE", thrown_away)).resolve()
        folder.mkdir(exist_ok=True)
        yield folder


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
    start: str = record["start"]
    end: str = record.get("end", start)
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
    sys.stdout.write(f"{json.dumps(reading)}\n")

"""calcurse, importing the file into a folder of its own and queried from there.

What it does not keep, its records leave out: UID, STATUS and RECURRENCE-ID. An override becomes an
event beside the series, which goes on showing the occurrence that was replaced, and a series
repeats at the same hour of the machine's own zone, whichever zone it was filed in. COUNT is taken
to leave out the days of EXDATE, and RDATE is not read. An event whose first day, in the machine's
zone, does not match its rule (BYMONTHDAY, BYDAY) is left out altogether.

Only how it shows things is undone here. Several whole days are kept as a day that repeats, marked
in its note; DESCRIPTION and LOCATION are both in the note, under each other.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from . import record

if TYPE_CHECKING:
    from collections.abc import Iterator

# Control characters cannot be in a calendar, so they can part what is.
FIELD, ITEM = "\x1f", "\x1e"
KINDS = ("apt", "recur-apt", "event", "recur-event")
FORMATS = [f"--format-{kind}=%(raw){FIELD}%s{FIELD}%e{FIELD}%m{FIELD}%n{ITEM}" for kind in KINDS]
HEADING = re.compile(r"^(\d{4}-\d\d-\d\d):$", re.MULTILINE)
DAYS = re.compile(r"^(?P<first>\S{10}) \[\d+\] (?:\{1D -> (?P<last>\S{10})\} )?")
SEVERAL_DAYS = "Import: multi-day event changed to one-day event"
FOOT = "-- \n"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Item:
    """One thing that calcurse prints: as filed, or under the heading of a day."""

    filed: str
    start: str
    end: str
    summary: str
    note: str
    heading: date | None

    def span(self) -> record.Record:
        if not (days := DAYS.match(self.filed)):
            start, end = (
                record.moment(datetime.fromtimestamp(int(seconds), UTC))
                for seconds in (self.start, self.end)
            )
            return {"all_day": False, "start": start, "end": end}
        first = last = self.heading or american(days["first"])
        if days["last"] and SEVERAL_DAYS in self.note:
            first, last = american(days["first"]), american(days["last"])
        return {
            "all_day": True,
            "start": record.moment(first),
            "end": record.moment(last + ONE_DAY),
        }

    def description(self) -> str | None:
        return self.note.rpartition(FOOT)[0 if FOOT in self.note else 2].removesuffix("\n") or None

    def location(self) -> str | None:
        found = re.search(r"^Location: (.*)$", self.note.rpartition(FOOT)[2], re.MULTILINE)
        return found[1] if found else None


def american(value: str) -> date:
    return datetime.strptime(value, "%m/%d/%Y").replace(tzinfo=UTC).date()


def run(home: Path, *arguments: str, check: bool = True) -> str:
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    return subprocess.run(
        ["calcurse", "--datadir", str(home), *arguments],
        env={**kept, "HOME": str(home), "TMPDIR": str(home), "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=check,
    ).stdout.decode("utf-8")


def items(home: Path, *query: str) -> Iterator[Item]:
    printed = run(
        home, "--read-only", "--input-datefmt=4", "--output-datefmt=%Y-%m-%d", *query, *FORMATS
    )
    heading = None
    for part in printed.split(ITEM)[:-1]:
        filed, start, end, summary, note = part.split(FIELD)
        if found := HEADING.search(filed):
            heading, filed = date.fromisoformat(found[1]), filed[found.end() + 1 :]
        kept = home / "notes" / note
        yield Item(
            filed=filed,
            start=start,
            end=end,
            summary=summary,
            note=kept.read_text("utf-8") if note and kept.is_file() else "",
            heading=heading,
        )


def entry(item: Item) -> record.Record:
    return {
        **item.span(),
        "summary": item.summary,
        "description": item.description(),
        "location": item.location(),
    }


def read(request: record.Request) -> None:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        # It ends with 1 when it left an event out, which the counts will tell.
        run(home, "--quiet", "--import", str(Path(request.source).resolve()), check=False)
        days = (f"--from={request.first - ONE_DAY}", f"--to={request.last + ONE_DAY}")
        entries = [entry(item) for item in items(home, "--grep", "--filter-type=cal")]
        shown = [
            {**item.span(), "summary": item.summary}
            for item in items(home, "--query", "--filter-type=cal", *days)
        ]
    # An event over several days comes under each of them, as the same record.
    occurrences = list({tuple(one.items()): one for one in shown}.values())
    version = run(Path(), "--version").split()[1]
    record.write(
        reader="calcurse",
        version=version,
        request=request,
        entries=entries,
        occurrences=occurrences,
    )


for one in record.asked():
    read(one)

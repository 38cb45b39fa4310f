"""khal, through vdirsyncer subscribing over HTTP.

The source is a URL. A state folder given as a fourth argument is kept, so that the next poll is an
update of the first; without one, everything is thrown away.

vdirsyncer splits the feed into one file for each UID and khal reads those. Entries are the VEVENTs
in these files, read by icalendar, which is the parser that khal uses too; occurrences are what
`khal list` prints.

There is no UID in its records: vdirsyncer's HTTP storage puts a hash of the event in its place, so
to khal a changed event is another one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from icalendar import Calendar, Event

from . import record

if TYPE_CHECKING:
    from collections.abc import Iterator

VDIRSYNCER = """\
[general]
status_path = "{home}/status/"

[pair feed]
a = "remote"
b = "local"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage remote]
type = "http"
url = "{url}"

[storage local]
type = "filesystem"
path = "{home}/items/"
fileext = ".ics"
"""

# The offset is in the date format, since khal shows everything in the machine's own zone and an
# hour that comes twice in autumn could not be told otherwise.
KHAL = """\
[calendars]
[[feed]]
path = {home}/items/
readonly = True

[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%S%z
longdatetimeformat = %Y-%m-%dT%H:%M:%S%z

[sqlite]
path = {home}/khal.db
"""

FIELDS = ("title", "status", "all-day", "start-long", "end-long")


def run(home: Path, *command: str) -> str:
    """Both programs in a home of their own; only the zone is the caller's."""
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    done = subprocess.run(
        [Path(sys.executable).with_name(command[0]), *command[1:]],
        env={**kept, "HOME": str(home), "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def poll(home: Path, url: str) -> None:
    (home / "items").mkdir(parents=True, exist_ok=True)
    (home / "vdirsyncer.conf").write_text(VDIRSYNCER.format(home=home, url=url))
    (home / "khal.conf").write_text(KHAL.format(home=home))
    run(home, "vdirsyncer", "-c", "vdirsyncer.conf", "discover")
    run(home, "vdirsyncer", "-c", "vdirsyncer.conf", "sync")


def stored(home: Path) -> list[Event]:
    files = sorted((home / "items").glob("*.ics"))
    return [one for file in files for one in Calendar.from_ical(file.read_bytes()).events]


def text(event: Event, name: str) -> str | None:
    value = event.get(name)
    return None if value is None else str(value)


def entry(event: Event) -> record.Record:
    recurrence: Any = event.get("RECURRENCE-ID")
    return {
        "recurrence_id": recurrence and record.moment(recurrence.dt),
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "status": text(event, "STATUS"),
        "all_day": not isinstance(event.start, datetime),
        "start": record.moment(event.start),
        "end": record.moment(event.end),
    }


def moment(value: str) -> date:
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def listed(home: Path, request: record.Request) -> Iterator[record.Record]:
    """One array for each day, so an event over three days comes three times."""
    days = (request.first - timedelta(days=1), request.last + timedelta(days=1))
    fields = [part for field in FIELDS for part in ("--json", field)]
    lines = run(home, "khal", "-c", "khal.conf", "list", *fields, *map(str, days)).splitlines()
    for one in (one for line in lines if line.startswith("[") for one in json.loads(line)):
        all_day = one["all-day"] == "True"
        # khal names the last day of an event; DTEND is the day after it.
        after = timedelta(days=1 if all_day else 0)
        yield {
            "summary": one["title"],
            "status": one["status"] or None,
            "all_day": all_day,
            "start": record.moment(moment(one["start-long"])),
            "end": record.moment(moment(one["end-long"]) + after),
        }


def main() -> None:
    request = record.asked(sys.argv[1:])
    with TemporaryDirectory() as thrown_away:
        home = Path(request.state or thrown_away).resolve()
        poll(home, request.source)
        occurrences = {tuple(one.items()): one for one in listed(home, request)}
        record.write(
            reader="khal",
            version=f"{version('khal')} through vdirsyncer {version('vdirsyncer')}",
            request=request,
            entries=[entry(event) for event in stored(home)],
            occurrences=list(occurrences.values()),
        )


main()

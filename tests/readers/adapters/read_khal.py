"""khal, through vdirsyncer subscribing over HTTP.

The source is a URL. The folder that STATE names is kept, so that the next poll is an update of the
first; without one, everything is thrown away.

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
from collections import defaultdict
from datetime import date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Any

from icalendar import Calendar, Event

from . import record

VDIRSYNCER = """\
[general]
status_path = "{home}/status/"
"""
PAIR = """
[pair {name}]
a = "{name}_remote"
b = "{name}_local"
collections = null
conflict_resolution = "a wins"
partial_sync = "revert"

[storage {name}_remote]
type = "http"
url = "{url}"

[storage {name}_local]
type = "filesystem"
path = "{home}/{name}/"
fileext = ".ics"
"""

# The offset is in the date format, since khal shows everything in the machine's own zone and an
# hour that comes twice in autumn could not be told otherwise.
CALENDAR = """
[[{name}]]
path = {home}/{name}/
readonly = True
"""
KHAL = """\
[calendars]
{calendars}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M:%S%z
longdatetimeformat = %Y-%m-%dT%H:%M:%S%z

[sqlite]
path = {home}/khal.db
"""

FIELDS = ("calendar", "title", "status", "all-day", "start-long", "end-long")


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


def poll(home: Path, addresses: dict[str, str]) -> None:
    """Both programs are given all calendars, and fetch them."""
    for name in addresses:
        (home / name).mkdir(parents=True, exist_ok=True)
    pairs = [PAIR.format(home=home, name=name, url=url) for name, url in addresses.items()]
    calendars = [CALENDAR.format(home=home, name=name) for name in addresses]
    (home / "vdirsyncer.conf").write_text(VDIRSYNCER.format(home=home) + "".join(pairs))
    (home / "khal.conf").write_text(KHAL.format(home=home, calendars="".join(calendars)))
    run(home, "vdirsyncer", "-c", "vdirsyncer.conf", "discover")
    run(home, "vdirsyncer", "-c", "vdirsyncer.conf", "sync")


def stored(folder: Path) -> list[Event]:
    files = sorted(folder.glob("*.ics"))
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


def listed(home: Path, first: date, last: date) -> dict[str, list[record.Record]]:
    """What khal lists of each calendar. An event over three days comes three times in its list."""
    days = (first - timedelta(days=1), last + timedelta(days=1))
    fields = [part for field in FIELDS for part in ("--json", field)]
    lines = run(home, "khal", "-c", "khal.conf", "list", *fields, *map(str, days)).split("\n")
    found = [one for line in lines if line.startswith("[") for one in json.loads(line)]
    calendars: dict[str, dict[tuple[object, ...], record.Record]] = defaultdict(dict)
    for one in found:
        shown = occurrence(one)
        calendars[one["calendar"]][tuple(shown.values())] = shown
    return {name: [*records.values()] for name, records in calendars.items()}


def occurrence(one: dict[str, str]) -> record.Record:
    all_day = one["all-day"] == "True"
    # khal names the last day of an event; DTEND is the day after it.
    after = timedelta(days=1 if all_day else 0)
    return {
        "summary": one["title"],
        "status": one["status"] or None,
        "all_day": all_day,
        "start": record.moment(moment(one["start-long"])),
        "end": record.moment(moment(one["end-long"]) + after),
    }


def as_told(shown: list[record.Record], events: list[Event]) -> list[record.Record]:
    """Without the end that khal makes up: it shows a start without an end as an hour."""
    alone = {text(each, "SUMMARY") for each in events if not {"DTEND", "DURATION"} & {*each}}
    return [
        {
            name: value
            for name, value in each.items()
            if name != "end" or each["summary"] not in alone
        }
        for each in shown
    ]


def unhoured(one: record.Record, alone: set[str | None]) -> record.Record:
    """A start without an end has no length: khal shows an hour."""
    return {**one, "end": one["start"]} if one["summary"] in alone else one


def main() -> None:
    requests = {f"feed{number}": request for number, request in enumerate(record.asked())}
    with record.home() as home:
        poll(home, {name: request.source for name, request in requests.items()})
        days = next(iter(requests.values()))
        occurrences = listed(home, days.first, days.last)
        for name, request in requests.items():
            record.write(
                reader="khal",
                version=f"{version('khal')} through vdirsyncer {version('vdirsyncer')}",
                request=request,
                entries=[entry(event) for event in stored(home / name)],
                occurrences=as_told(occurrences.get(name, []), stored(home / name)),
            )


main()

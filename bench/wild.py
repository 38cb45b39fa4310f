"""Import real calendar files, and compare what is taken with what recurring-ical-events reads.

    python -m bench.wild FOLDER

takes every `.ics` below a folder, each into an empty data folder. An entry is lost when it is
neither taken nor listed; it differs when its times, title, place or state are others and no note
says so.
"""

import re
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import icalendar
import recurring_ical_events

from schedule import DatelineError, Event, load, resolve
from schedule.dates.spans import DaySpan, TimeSpan
from schedule.importing import Filing, Intake, file, prepare
from schedule.known.occurrences import occurrences

FILING = Filing(
    publisher="Wild", published=date(2024, 5, 14), recorded=datetime(2024, 6, 1, tzinfo=UTC)
)
_ENTRY = re.compile(rb"^BEGIN:(VEVENT|VTODO|VJOURNAL|VFREEBUSY)\s*$", re.IGNORECASE | re.MULTILINE)
_NO_UID = "no-uid"
_LARGEST = 3_000_000
_STATES = {
    "CANCELLED": "cancelled",
    "CANCELED": "cancelled",
    "POSTPONED": "postponed",
    "TENTATIVE": "floated",
    "CONFIRMED": "confirmed",
}
Seen = tuple[Any, Any, str, str, str]
"""Start, end, title, place and state of one time."""


@dataclass(slots=True, kw_only=True)
class Tally:
    """What became of all files. `shares` has the taken share of each file with entries."""

    files: int = 0
    entries: int = 0
    taken: int = 0
    lost: int = 0
    sound: int = 0
    sound_taken: int = 0
    compared: int = 0
    differing: list[str] = field(default_factory=list)
    listed: Counter[str] = field(default_factory=Counter)
    shares: list[float] = field(default_factory=list)


def main() -> int:
    if len(sys.argv) != 2:  # noqa: PLR2004 - the command and a folder
        print("usage: python -m bench.wild FOLDER", file=sys.stderr)
        return 2
    tally = Tally()
    for path in sorted(Path(sys.argv[1]).rglob("*.ics")):
        if path.is_file() and path.stat().st_size < _LARGEST:
            add(tally, path)
    for line in lines(tally):
        print(line)
    return 1 if tally.lost or tally.differing else 0


def lines(tally: Tally) -> Iterator[str]:
    """The tally as a table."""
    yield f"files      {tally.files}"
    yield f"entries    {tally.entries}"
    yield f"taken      {tally.taken} ({_share(tally.taken, tally.entries)})"
    by_file = _share(sum(tally.shares), len(tally.shares))
    yield f"by file    {by_file} on average, of {len(tally.shares)} files with entries"
    yield f"well-formed {tally.sound}, taken {_share(tally.sound_taken, tally.sound)}"
    for reason, number in tally.listed.most_common():
        yield f"listed     {number:5} {reason}"
    yield f"lost       {tally.lost}"
    yield f"compared   {tally.compared}"
    yield f"differing  {len(tally.differing)}"
    yield from tally.differing


def add(tally: Tally, path: Path) -> None:
    """Import one file, and count what became of it."""
    content = path.read_bytes()
    parts = len(_ENTRY.findall(content.replace(b"\r", b"\n")))
    tally.files += 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            prepared = prepare(Path(folder), content, FILING)
            if not prepared.errors and prepared.intake.report:
                file(Path(folder), prepared)
        except DatelineError as error:
            tally.entries += parts
            tally.shares += [0.0] if parts else []
            tally.listed[f"the file: {_reason(str(error))}"] += parts
            return
        intake = prepared.intake
        refused = [each for each in intake.notes if each.turn == "not taken"]
        entries = max(parts, intake.entries)
        taken = 0 if prepared.errors else len(intake.taken)
        tally.entries += entries
        tally.taken += taken
        tally.shares += [taken / entries] if entries else []
        tally.lost += max(parts - intake.entries, 0)
        tally.lost += intake.entries - len(intake.taken) - len(refused)
        tally.listed.update(_reason(each.message) for each in refused)
        if prepared.errors:
            tally.listed["the folder would not be sound"] += len(intake.taken)
        calendar = _calendar(content)
        if not calendar:
            return
        events = [each for each in calendar.walk("VEVENT") if _is_sound(each)]
        uids = Counter(str(each.get("UID", _NO_UID)) for each in events)
        tally.sound += len(events)
        if intake.report and not prepared.errors:
            out = Counter(re.sub(f"^{_NO_UID}.*", _NO_UID, each.uid) for each in refused)
            tally.sound_taken += (uids - out).total()
            compare(tally, path.name, calendar, intake, Path(folder))


def compare(
    tally: Tally, name: str, calendar: icalendar.Calendar, intake: Intake, folder: Path
) -> None:
    """Compare the times of each UID that was taken whole and without a note."""
    if calendar.get("METHOD") == "CANCEL":
        return  # the yardstick doesn't know it
    noted = {each.uid for each in intake.notes}
    records = load(folder)
    schedule = resolve(records)
    events: dict[str, set[str]] = {}
    for each in intake.taken:
        events.setdefault(each.uid, set()).add(each.event)
    for claim in intake.report.claims if intake.report else ():
        if claim.uid in events:
            events[claim.uid].add(claim.event)
    for uid, found in sorted(events.items()):
        theirs = _theirs(calendar, uid, records.horizon) if uid not in noted else None
        if theirs is None:
            continue
        ours = {
            seen
            for each in found
            for seen in _ours(schedule.events[each])
            if _day(seen) <= records.horizon
        }
        tally.compared += 1
        # What is left out of a series is cancelled here, and nothing at all there.
        happening = {each for each in ours if each[-1] != "cancelled"}
        if missing := _unlike(theirs, ours) or _unlike(happening, theirs):
            tally.differing.append(f"    {name}: {uid}: {missing[0]}")


def _unlike(some: set[Seen], others: set[Seen]) -> list[Seen]:
    """Those without one that is the same, as far as both say something."""
    by_start: dict[Any, list[Seen]] = {}
    for each in others:
        by_start.setdefault(each[0], []).append(each)
    return [one for one in some if not any(_same(one, each) for each in by_start.get(one[0], ()))]


def _day(seen: Seen) -> date:
    """The day on which a time starts, in UTC."""
    return seen[0].date() if isinstance(seen[0], datetime) else seen[0]


def _same(one: Seen, other: Seen) -> bool:
    return all(
        mine == theirs or not (mine and theirs) for mine, theirs in zip(one, other, strict=True)
    )


def _ours(event: Event) -> Iterator[Seen]:
    title = _plain(event.title.best().text)
    for each in occurrences(event):
        place = _plain(each.places[0].name.best().text) if each.places else ""
        match each.when:
            case DaySpan() as days:
                yield days.first, days.last + timedelta(days=1), title, place, each.status or ""
            case TimeSpan() as times:
                start = times.start.astimezone(UTC)
                end = times.end.astimezone(UTC) if times.end else start
                yield start, end, title, place, each.status or ""


def _theirs(calendar: icalendar.Calendar, uid: str, horizon: date) -> set[Seen] | None:
    """The times of one UID up to a day; None where they can't be compared: local times without a
    zone, starts without an end.
    """
    only = icalendar.Calendar()
    for part in calendar.subcomponents:
        if part.name == "VTIMEZONE" or str(part.get("UID")) == uid:
            only.add_component(part)
    if any(
        "DTEND" not in each and "DURATION" not in each
        for each in only.walk("VEVENT")
        if _is_timed(each)
    ):
        return None
    try:
        found = recurring_ical_events.of(only).between(
            date(1900, 1, 1), horizon + timedelta(days=1)
        )
        seen = {_seen(each) for each in found}
    except Exception:  # noqa: BLE001 - whatever the yardstick breaks at, it measures nothing there
        return None
    if any(isinstance(each[0], str) for each in seen):
        return None
    return {each for each in seen if _day(each) <= horizon}


def _is_timed(event: Any) -> bool:
    return "DTSTART" in event and isinstance(event.decoded("DTSTART"), datetime)


def _seen(event: Any) -> Seen:
    start, end = (_moment(event[name].dt) for name in ("DTSTART", "DTEND"))
    state = _STATES.get(str(event.get("STATUS", "")).upper(), "announced")
    return start, end, _plain(event.get("SUMMARY", "")), _plain(event.get("LOCATION", "")), state


def _moment(value: date) -> Any:
    if not isinstance(value, datetime):
        return value
    return value.astimezone(UTC) if value.tzinfo else "local"


def _plain(text: object) -> str:
    """A text on one line; nothing for one that the yardstick could not decode."""
    return "" if "\ufffd" in str(text) else " ".join(str(text).split())


def _calendar(content: bytes) -> icalendar.Calendar | None:
    """The file as icalendar reads it; None for what it refuses, and for several calendars."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = icalendar.Calendar.from_ical(content)
            return found if found.name == "VCALENDAR" else None
    except Exception:  # noqa: BLE001 - as above
        return None


def _is_sound(event: Any) -> bool:
    try:
        return isinstance(event["DTSTART"].dt, date)
    except Exception:  # noqa: BLE001 - as above
        return False


def _share(number: float, total: int) -> str:
    return f"{100 * number / total:.1f} %" if total else "none"


def _reason(message: str) -> str:
    """A reason without what differs from file to file."""
    plain = re.sub(r"; the series lacks.*|; --disputed.*", "", message)
    return re.sub(r"'[^']*'|[0-9][0-9A-Za-z:.-]*|RRULE .* (?=can't)", "…", plain)[:90]


if __name__ == "__main__":
    sys.exit(main())

"""`import`: somebody's calendar file, filed as a report."""

import argparse
import codecs
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from schedule.commands import Command, Session, add_data, count, tell, tell_json, uncollected
from schedule.commands.arguments import day
from schedule.errors import abridged
from schedule.filed.fields import Instant, Zone
from schedule.filed.text import Id, Line, WebAddress
from schedule.importing import Filing, Intake, NotFiled, file, prepare

NOTHING_WRITTEN, PARTLY = 1, 3
STRONG = "strong"


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE.ics")
    command.add_argument(
        "--publisher", type=_as(Line), required=True, help="who published the file"
    )
    command.add_argument(
        "--published", type=day, required=True, metavar="DAY", help="when, YYYY-MM-DD"
    )
    add_data(command)
    command.add_argument(
        "--recorded",
        type=_as(Instant),
        metavar="INSTANT",
        help="when it was filed here, such as 2026-11-22T00:00:00Z (default: now)",
    )
    command.add_argument(
        "--dry-run", action="store_true", help="say what would be written, and write nothing"
    )
    command.add_argument("--json", action="store_true", help="print what was done as JSON")
    _add_report(command)
    _add_choices(command)


def _add_report(command: argparse.ArgumentParser) -> None:
    """Add the options about the report besides its publisher and days."""
    command.add_argument(
        "--report-id", type=_as(Id), metavar="ID", help="default: made of the publisher's name"
    )
    command.add_argument("--url", type=_as(WebAddress), help="where the file can be read")
    command.add_argument(
        "--archived", type=_as(WebAddress), metavar="URL", help="where a stored copy can be read"
    )
    command.add_argument(
        "--official", action="store_true", help="it outranks reports that are not official"
    )


def _add_choices(command: argparse.ArgumentParser) -> None:
    """Add the options that decide what the file leaves open."""
    command.add_argument(
        "--match",
        type=_answer,
        action="append",
        default=[],
        metavar="UID=EVENT",
        help="the entry means that event; `strong` for every event that is strongly proposed "
        "(may be given several times)",
    )
    command.add_argument(
        "--no-match",
        type=_pair,
        action="append",
        default=[],
        metavar="UID=EVENT",
        help="the entry doesn't mean that event, and it isn't proposed any more (may be given "
        "several times)",
    )
    command.add_argument(
        "--kind",
        type=_as(Id),
        default="event",
        metavar="ID",
        help="the kind of new events without CATEGORIES; added to calendar.toml if it isn't there "
        "(default: %(default)s)",
    )
    command.add_argument(
        "--zone",
        type=_as(Zone),
        help="the zone of local times for which neither their place nor the file has one",
    )
    command.add_argument(
        "--encoding", type=_encoding, help="what the file is written in, if it isn't UTF-8"
    )
    command.add_argument(
        "--disputed",
        action="store_true",
        help="take also what contradicts a report of equal weight, so that check asks for a ruling",
    )


def import_(options: argparse.Namespace, session: Session) -> int:
    try:
        content = options.file.read_bytes()
    except OSError as error:
        raise NotFiled(f"{options.file}: {error.strerror}") from None
    try:
        with uncollected():  # a seventh of the work
            filing = _filing(options, session.now)
            prepared = prepare(options.data, content, filing, session.line.show)
    except NotFiled as error:
        raise NotFiled(f"{options.file}: {error}") from None
    finally:
        session.line.clear()
    _tell(prepared.intake, as_json=options.json)
    refused = prepared.errors if options.disputed else prepared.errors + prepared.conflicts
    tell(*abridged(refused), to=sys.stderr)
    if refused or not prepared.intake.report:
        tell("nothing is written", to=sys.stderr)
        return NOTHING_WRITTEN
    if not options.dry_run:
        file(options.data, prepared)
    verb = "would be written" if options.dry_run else "written"
    for name in prepared.toml_files.files if not options.json else ():
        tell(f"{options.data / name}: {verb}")
    return PARTLY if prepared.intake.refused else 0


def _filing(options: argparse.Namespace, now: datetime) -> Filing:
    return Filing(
        publisher=options.publisher,
        published=options.published,
        recorded=options.recorded or now,
        document=_document(options.file),
        report=options.report_id,
        url=options.url,
        archived=options.archived,
        official=options.official,
        kind=options.kind,
        zone=options.zone,
        encoding=options.encoding,
        answers=dict(each for each in options.match if each != STRONG),
        distinct={
            uid: {event for other, event in options.no_match if other == uid}
            for uid, _ in options.no_match
        },
        all_strong=STRONG in options.match,
        disputed=options.disputed,
    )


def _tell(intake: Intake, *, as_json: bool) -> None:
    """Print every note and proposal, the unused properties, and the counts."""
    if as_json:
        tell_json(_as_json(intake))
        return
    tell(*intake.notes)
    for each in intake.proposed:
        reasons = ", ".join(each.reasons)
        tell(f"proposed: {each.uid}: {each.strength}: the event {each.event!r}: {reasons}")
    if intake.proposed:
        tell("--match UID=EVENT, or --match strong, takes an entry as the event that is proposed")
        tell("--no-match UID=EVENT says that it is another event, which isn't proposed again")
    if intake.aside:
        names = (f"{name} ×{number}" for name, number in sorted(intake.aside.items()))
        tell(f"left aside, by property: {', '.join(names)}")
    claims = count(len(intake.report.claims) if intake.report else 0, "claim")
    events, places = intake.events, intake.places
    tell(
        f"{count(intake.entries, 'entry')}: {len(intake.taken)} taken as {claims}, "
        f"{len(intake.refused)} not taken; {count(len(events), 'new event')}, "
        f"{count(len(places), 'new place')}"
    )


def _as_json(intake: Intake) -> Mapping[str, Any]:
    """The JSON format of docs/import.md."""
    others = [note for note in intake.notes if note.turn != "not taken"]
    return {
        "entries": intake.entries,
        "taken": [
            {"uid": each.uid, "event": each.event, "as": "new" if each.is_new else "same"}
            for each in intake.taken
        ],
        "proposed": [
            {
                "uid": each.uid,
                "event": each.event,
                "strength": each.strength,
                "reasons": [*each.reasons],
            }
            for each in intake.proposed
        ],
        "not_taken": [{"uid": each.uid, "reason": each.message} for each in intake.refused],
        "left_aside": {
            "properties": dict(sorted(intake.aside.items())),
            "notes": [{"uid": each.uid, "note": f"{each.turn}: {each.message}"} for each in others],
        },
    }


def _document(path: Path) -> str | None:
    """The file's name, cleaned up for a report."""
    try:
        return TypeAdapter(Line).validate_python(path.name)
    except ValidationError:
        return None


def _answer(text: str) -> str | tuple[str, str]:
    return text if text == STRONG else _pair(text, f"UID=EVENT or {STRONG}")


def _pair(text: str, expected: str = "UID=EVENT") -> tuple[str, str]:
    uid, _, event = text.rpartition("=")
    if not (uid and event):
        raise argparse.ArgumentTypeError(f"expected {expected}")
    return uid, event


def _encoding(name: str) -> str:
    try:
        if not codecs.lookup(name)._is_text_encoding:  # noqa: SLF001 - nothing else tells
            raise LookupError(name)  # noqa: TRY301 - as for a name that is unknown
    except LookupError:
        raise argparse.ArgumentTypeError("expected an encoding, such as windows-1251") from None
    return name


def _as(kind: Any) -> Callable[[str], Any]:
    """A type for argparse: reads an argument in the form of the data."""

    def read(text: str) -> Any:
        try:
            return TypeAdapter(kind).validate_python(text)
        except ValidationError as error:
            message = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
            raise argparse.ArgumentTypeError(message) from None

    return read


COMMAND = Command(
    name="import",
    help="take somebody's calendar file as a report",
    description="Take an iCalendar file as a report, its entries as claims. Events, places and "
    "kinds of event that nobody has named yet are added beside it. Every entry that can't be "
    "taken is listed with its reason, and so is whatever had to be changed or left aside.",
    epilog="Exits with 0 when every entry was taken, with 3 when some were not, with 1 when "
    "nothing was written, and with 2 for wrong usage. See docs/import.md.",
    add=_add,
    run=import_,
)

"""`add`: a report from the shell, or from an article."""

import argparse
import sys
from importlib import import_module
from typing import Any

from schedule import load
from schedule.commands import Command, Session, add_data, claim_options, report_options, tell
from schedule.commands.choosing import choose
from schedule.commands.claim_options import claim_of
from schedule.commands.filing import Folder, add_dry_run, validated
from schedule.commands.questions import choose_event, given_or_asked
from schedule.commands.report_options import published_on, report_of
from schedule.errors import BadParameter
from schedule.filed.records import Identity, Records
from schedule.filed.to_toml import events_file, report_file
from schedule.importing.ids import free_id

UNSURE = 3
_NOTE = "Filed by `dateline add`."


def add(options: argparse.Namespace, session: Session) -> int:
    records = load(options.data)
    if options.draft:
        return _add_draft(options, session, records)
    given = given_or_asked(options, records)
    options.publisher = given["publisher"]
    published = given["published"] or session.now.date().isoformat()
    new = _new_event(options, records, given["event"])
    claim = claim_of(options, records, given, new.id if new else given["event"])
    return _file(options, session, records, published, [claim], [new] if new else [])


def _new_event(options: argparse.Namespace, records: Records, given: str) -> Identity | None:
    """The new event of --title. Its id is --event, or made from the title."""
    if not options.title:
        return None
    language, kinds = records.calendar.languages[0], records.calendar.kinds
    names = {each: kind.name for each, kind in kinds.items()}
    identifier = given or free_id(options.title, "event", records.events)
    if identifier in records.events:
        raise BadParameter("--event", "the id of a new event beside --title")
    about = {
        "id": identifier,
        "title": {language: options.title},
        "kind": choose("kind", options.kind, names) if options.kind else next(iter(kinds)),
        "part_of": [choose_event(records, each, ask=False) for each in options.part_of],
    }
    return validated(Identity, about)


def _file(
    options: argparse.Namespace,
    session: Session,
    records: Records,
    published: str,
    claims: list[dict[str, Any]],
    new: list[Identity],
) -> int:
    """Write the report, and its new events."""
    report = report_of(options, records, published, claims, session.now)
    files = {f"events/{each.id}.toml": events_file([each]) for each in new}
    name = f"reports/{report.published}-{report.id}.toml"
    return Folder.read(options.data).file({**files, name: report_file(report, _NOTE)}, options)


def _add_draft(options: argparse.Namespace, session: Session, records: Records) -> int:
    """File those claims of an article that are certain, and list the others."""
    options.article, options.lang = options.draft, None
    options.published = published_on(options.published) if options.published else None
    # The reader of articles is slow to load.
    found = import_module("schedule.commands.article").article_claims(options, records)
    tell(*found.left_out)
    if not found.claims:
        tell("nothing is written: no claim is sure", to=sys.stderr)
        return 1
    options.publisher = options.publisher or found.publisher
    day, claims = found.published.isoformat(), [*found.claims]
    code = _file(options, session, records, day, claims, [*found.events])
    return UNSURE if code == 0 and found.left_out else code


def _add(command: argparse.ArgumentParser) -> None:
    add_data(command)
    claim_options.add_options(command)
    report_options.add_options(command)
    _add_new(command)
    add_dry_run(command)


def _add_new(command: argparse.ArgumentParser) -> None:
    about = command.add_argument_group("a new event")
    about.add_argument("--title", help="what it is called; --event is then its id")
    about.add_argument("--kind", help="default: the first of the calendar's kinds")
    about.add_argument(
        "--part-of",
        action="append",
        default=[],
        metavar="EVENT",
        help="the event whose programme it is in",
    )


COMMAND = Command(
    name="add",
    help="file a report, and say what it changes",
    description="File what a report says of an event. The id, the day and the time of recording "
    "are filled in; events, places and people may be given by words of their names. Without "
    "--event or --title, what is missing is asked. What readers will see is "
    "told before it is written.",
    epilog="Example: dateline add --event expo --dates 2024-05-17..2024-05-21 --status confirmed "
    '--publisher "The Gazette". With --draft, exits with 3 when something was left out as unsure.',
    add=_add,
    run=add,
)

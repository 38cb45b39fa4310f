"""`add`: a report from the shell, or from an article."""

import argparse
import sys
from collections.abc import Mapping
from datetime import date, datetime
from importlib import import_module
from typing import Any

from schedule import load
from schedule.commands import Command, Session, add_data
from schedule.commands.choosing import (
    Unclear,
    choose,
    choose_people,
    choose_place,
    typed_dates,
    typed_moment,
    typed_window,
)
from schedule.commands.filing import Folder, add_dry_run, validated
from schedule.errors import BadParameter, visible
from schedule.filed.fields import STATUSES
from schedule.filed.records import Identity, Names, Records, Report
from schedule.filed.to_toml import events_file, report_file
from schedule.importing.ids import free_id

UNSURE = 3
_ASKED = ("event", "publisher", "published", "dates", "status")
"""The questions, in this order."""
_QUESTIONS = {
    "event": "Event (id, or words of its title)",
    "publisher": "Publisher (empty if it is not named)",
    "published": "Day of publication (empty for today)",
    "dates": "Dates: a day, first..last, or a window such as 2024-05 (empty if not given)",
    "status": f"Status: {', '.join(STATUSES)} (empty if not given)",
}
_NOTE = "Filed by `dateline add`."


def add(options: argparse.Namespace, session: Session) -> int:
    records = load(options.data)
    if options.draft:
        return _add_draft(options, session, records)
    given = _given(options, records)
    options.publisher = given["publisher"]
    published = given["published"] or session.now.date().isoformat()
    new = _new_event(options, records, given["event"])
    claim = _claim(options, records, given, new.id if new else given["event"])
    return _file(options, session, records, published, [claim], [new] if new else [])


def _given(options: argparse.Namespace, records: Records) -> dict[str, str]:
    """The values of the options. Without --event and --title, asks for the missing ones."""
    options.asks = not (options.event or options.title)
    given = {}
    for name in _ASKED:
        value = options.within if name == "dates" and options.within else getattr(options, name)
        given[name] = _ask(name) if value is None and options.asks else value or ""
        if name == "event" and not options.title:
            given[name] = _event(records, given[name], ask=options.asks)
    return given


def _ask(name: str) -> str:
    print(f"{_QUESTIONS[name]}: ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line and name == "event":
        raise BadParameter("--event", "the id of an event, or words of its title")
    return line.strip()


def _event(records: Records, given: str, *, ask: bool) -> str:
    """The id of an event. With `ask`, asks again until it is clear. Raises Unclear."""
    titles = {each.id: each.title for each in records.events.values() if not each.withdrawn}
    while True:
        try:
            return choose("event", given, titles)
        except Unclear as error:
            if not ask:
                raise
            print(visible(str(error)), file=sys.stderr)
            given = _ask("event")


def _new_event(options: argparse.Namespace, records: Records, given: str) -> Identity | None:
    """The new event of --title. Its id is --event, or made from the title."""
    if not options.title:
        return None
    language, kinds = records.calendar.languages[0], records.calendar.kinds
    names: Mapping[str, Names] = {each: kind.name for each, kind in kinds.items()}
    identifier = given or free_id(options.title, "event", records.events)
    if identifier in records.events:
        raise BadParameter("--event", "the id of a new event beside --title")
    about = {
        "id": identifier,
        "title": {language: options.title},
        "kind": choose("kind", options.kind, names) if options.kind else next(iter(kinds)),
        "part_of": [_event(records, each, ask=False) for each in options.part_of],
    }
    return validated(Identity, about)


def _claim(
    options: argparse.Namespace, records: Records, given: Mapping[str, str], event: str
) -> dict[str, Any]:
    within = options.within
    claim: dict[str, Any] = {
        "event": event,
        "zone": options.zone,
        "repeats": options.repeats,
        "place": options.place and choose_place(records, options.place),
        "people": choose_people(records, options.person),
        "status": given["status"] or None,
        "wording": options.wording,
        "formerly": options.formerly,
    }
    if given["dates"] and not within:
        try:
            claim["dates"] = typed_dates(given["dates"])
        except BadParameter:
            if not options.asks:
                raise
            within = given["dates"]
    if within:
        claim["within"] = typed_window(within)
    return {name: value for name, value in claim.items() if value}


def _file(
    options: argparse.Namespace,
    session: Session,
    records: Records,
    published: str,
    claims: list[dict[str, Any]],
    new: list[Identity],
) -> int:
    """Write the report, and its new events."""
    report = validated(
        Report,
        {
            "id": options.id or free_id(options.publisher or "", "report", records.reports),
            "publisher": options.publisher or None,
            "via": options.via,
            "published": _published(published),
            "recorded": options.recorded or session.now,
            "document": options.document,
            "url": options.url,
            "archived": options.archived,
            "official": options.official,
            "corrects": options.corrects,
            "claims": claims,
        },
    )
    files = {f"events/{each.id}.toml": events_file([each]) for each in new}
    name = f"reports/{report.published}-{report.id}.toml"
    return Folder.read(options.data).file({**files, name: report_file(report, _NOTE)}, options)


def _published(text: str) -> date | datetime:
    try:
        return typed_moment(text)
    except ValueError:
        raise BadParameter("published", "a day, YYYY-MM-DD, or a time with its offset") from None


def _add_draft(options: argparse.Namespace, session: Session, records: Records) -> int:
    """File those claims of an article that are certain, and list the others."""
    options.article, options.lang = options.draft, None
    options.published = _published(options.published) if options.published else None
    # The reader of articles is slow to load.
    found = import_module("schedule.commands.article").article_claims(options, records)
    for line in found.left_out:
        print(visible(line))
    if not found.claims:
        print("nothing is written: no claim is sure", file=sys.stderr)
        return 1
    options.publisher = options.publisher or found.publisher
    day, claims = found.published.isoformat(), [*found.claims]
    code = _file(options, session, records, day, claims, [*found.events])
    return UNSURE if code == 0 and found.left_out else code


def _add(command: argparse.ArgumentParser) -> None:
    add_data(command)
    command.add_argument("--event", metavar="EVENT", help="its id, or words of its title")
    command.add_argument(
        "--dates",
        metavar="DATES",
        help="2024-05-17, 2024-05-17..2024-05-21, or times: 2024-05-17T10:00..2024-05-17T11:00",
    )
    command.add_argument(
        "--within",
        metavar="WINDOW",
        help="if the day is not known: 2024-05, 2024-Q3, 2024-04-01..2024-05-10, 2024-06-10/..",
    )
    command.add_argument("--status", help=", ".join(STATUSES))
    command.add_argument("--place", metavar="PLACE", help="its id, or words of its name")
    command.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="PERSON",
        help="somebody who takes part (may be given several times)",
    )
    command.add_argument("--zone", help="the IANA time zone of times")
    command.add_argument("--repeats", metavar="RULE", help="a recurrence rule (RFC 5545)")
    command.add_argument("--wording", help="how the report puts it, in your own words")
    command.add_argument("--formerly", action="store_true", help="this was expected before")
    _add_report(command)
    _add_new(command)
    add_dry_run(command)


def _add_report(command: argparse.ArgumentParser) -> None:
    about = command.add_argument_group("the report")
    about.add_argument("--publisher", metavar="NAME", help="who published it")
    about.add_argument("--published", metavar="DAY", help="YYYY-MM-DD (default: today)")
    about.add_argument("--id", metavar="ID", help="default: made of the publisher's name")
    about.add_argument("--url", help="where it can be read")
    about.add_argument("--archived", metavar="URL", help="where a stored copy can be read")
    about.add_argument("--document", metavar="NAME", help="its name in your own archive")
    about.add_argument("--via", metavar="NAME", help="the agency whose words it repeats")
    about.add_argument("--official", action="store_true", help="the organiser says it")
    about.add_argument(
        "--corrects",
        action="append",
        default=[],
        metavar="ID",
        help="a report whose words these replace",
    )
    about.add_argument(
        "--recorded",
        type=datetime.fromisoformat,
        metavar="INSTANT",
        help="when it was filed here (default: now)",
    )
    about.add_argument(
        "--draft",
        metavar="ARTICLE",
        help="take what an article says: a text file, a saved web page, or -",
    )


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

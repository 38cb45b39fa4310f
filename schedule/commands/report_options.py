"""The options of `add` that a report is made of."""

import argparse
from datetime import date, datetime
from typing import Any

from schedule.commands.choosing import typed_moment
from schedule.commands.filing import validated
from schedule.errors import BadParameter
from schedule.filed.records import Records, Report
from schedule.importing.ids import free_id


def add_options(command: argparse.ArgumentParser) -> None:
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


def report_of(
    options: argparse.Namespace,
    records: Records,
    published: str,
    claims: list[dict[str, Any]],
    now: datetime,
) -> Report:
    """The report of the options. Raises BadParameter."""
    return validated(
        Report,
        {
            "id": options.id or free_id(options.publisher or "", "report", records.reports),
            "publisher": options.publisher or None,
            "via": options.via,
            "published": published_on(published),
            "recorded": options.recorded or now,
            "document": options.document,
            "url": options.url,
            "archived": options.archived,
            "official": options.official,
            "corrects": options.corrects,
            "claims": claims,
        },
    )


def published_on(text: str) -> date | datetime:
    try:
        return typed_moment(text)
    except ValueError:
        raise BadParameter("published", "a day, YYYY-MM-DD, or a time with its offset") from None

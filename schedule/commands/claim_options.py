"""The options of `add` that a claim is made of."""

import argparse
from collections.abc import Mapping
from typing import Any

from schedule.commands.choosing import choose_people, choose_place, typed_dates, typed_window
from schedule.errors import BadParameter
from schedule.filed.fields import STATUSES
from schedule.filed.records import Records


def add_options(command: argparse.ArgumentParser) -> None:
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


def claim_of(
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

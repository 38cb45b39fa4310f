"""`rule`: an editor's decision between reports that differ."""

import argparse

from schedule import load
from schedule.commands import Command, Session, add_data
from schedule.commands.choosing import choose, choose_people, choose_place, typed_value
from schedule.commands.filing import Folder, add_dry_run, validated
from schedule.filed.rulings import RULED, Ruling
from schedule.filed.to_toml import ruling_entry

FILE = "rulings.toml"


def rule(options: argparse.Namespace, session: Session) -> int:
    records = load(options.data)
    value = typed_value(options.field, options.value)
    if options.field == "place":
        value = choose_place(records, value)
    if options.field == "people":
        value = choose_people(records, value)
    ruling = validated(
        Ruling,
        {
            "event": choose(
                "event", options.event, {x.id: x.title for x in records.events.values()}
            ),
            "field": options.field,
            "value": value,
            "zone": options.zone,
            "repeats": options.repeats,
            "reason": options.because,
            "recorded": session.now,
        },
    )
    folder = Folder.read(options.data)
    before = folder.text(FILE, "#:schema schema/rulings.json\n")
    return folder.file({FILE: before.rstrip("\n") + "\n" + ruling_entry(ruling)}, options)


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("event", metavar="EVENT", help="its id, or a title like its own")
    command.add_argument(
        "field",
        metavar="FIELD",
        choices=RULED,
        help=", ".join(RULED),
    )
    command.add_argument(
        "value",
        metavar="VALUE",
        help="a value that some report gives: a day, "
        "two days (2024-05-17..2024-05-21), a window (2024-05), a status, a place, or people with "
        "commas between",
    )
    command.add_argument("--because", required=True, metavar="REASON", help="why it is decided so")
    command.add_argument("--zone", help="the IANA time zone of times")
    command.add_argument("--repeats", metavar="RULE", help="the rule of dates that repeat")
    add_data(command)
    add_dry_run(command)


COMMAND = Command(
    name="rule",
    help="decide between reports that differ",
    description="Add a ruling to rulings.toml: which value of a field counts, and why. A later "
    "report never undoes it. What readers will see is told before it is written.",
    epilog='Example: dateline rule xi-russia-2023 dates 2023-03-20..2023-03-22 --because "The two '
    'other reports of that day agree."',
    add=_add,
    run=rule,
)

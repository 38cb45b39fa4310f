"""`schema`: the JSON Schemas of the data files."""

import argparse
from pathlib import Path

from schedule import Records, load
from schedule.commands import Command, Session, tell
from schedule.filed.json_schema import Ids, write_schemas


def schema(options: argparse.Namespace, _: Session) -> int:
    ids = _ids(load(options.data)) if options.data else {}
    to = options.to or (options.data or Path("data")) / "schema"
    tell(*write_schemas(to, ids))
    return 0


def _ids(records: Records) -> Ids:
    return {
        "events": sorted(records.events),
        "places": sorted(records.places),
        "people": sorted(records.people),
        "reports": sorted(records.reports),
        "kinds": sorted(records.calendar.kinds),
    }


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--for",
        dest="data",
        type=Path,
        metavar="DATA",
        help="offer the ids of this data folder as choices, so that an editor completes them",
    )
    command.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="where they are written (default: schema/ in DATA, or data/schema)",
    )


COMMAND = Command(
    name="schema",
    help="write the JSON Schemas of the data files",
    description="Write a JSON Schema for each kind of data file, with a description of every key, "
    "for completion in an editor. With --for, the folder's own ids are completed as well; write "
    "them again when ids were added.",
    epilog="Example: dateline schema --for data",
    add=_add,
    run=schema,
)

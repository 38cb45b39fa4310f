"""`schema`: the JSON Schemas of the data files."""

import argparse
from pathlib import Path

from schedule.commands import Command, Session
from schedule.filed.json_schema import write_schemas


def schema(options: argparse.Namespace, _: Session) -> int:
    for path in write_schemas(options.to):
        print(path)
    return 0


def _add(command: argparse.ArgumentParser) -> None:
    command.add_argument("--to", type=Path, default=Path("data/schema"), metavar="FOLDER")


COMMAND = Command(
    name="schema",
    help="write the JSON Schemas of the data files",
    description="Write a JSON Schema for each kind of data file, for completion in an editor.",
    add=_add,
    run=schema,
)

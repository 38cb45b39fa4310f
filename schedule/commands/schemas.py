"""`schema`: the JSON Schemas of the data files."""

import argparse
from pathlib import Path
from typing import Any

from schedule.filed.json_schema import write_schemas


def add(commands: Any) -> None:
    command = commands.add_parser(
        "schema",
        help="write the JSON Schemas of the data files",
        description="Write a JSON Schema for each kind of data file, for completion in an editor.",
    )
    command.add_argument("--to", type=Path, default=Path("data/schema"), metavar="FOLDER")
    command.set_defaults(run=schema)


def schema(options: argparse.Namespace) -> int:
    for path in write_schemas(options.to):
        print(path)
    return 0

"""The commands of `python -m schedule`, one module for each."""

from argparse import ArgumentParser
from pathlib import Path


def add_data(command: ArgumentParser) -> None:
    command.add_argument(
        "data",
        type=Path,
        nargs="?",
        default=Path("data"),
        metavar="DATA",
        help="the data folder (default: %(default)s)",
    )


def count(number: int, noun: str) -> str:
    """`1 entry`, `2 entries`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"

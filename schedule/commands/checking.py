"""`check`: every problem and warning in the data."""

import argparse
from datetime import datetime
from typing import Any

from schedule import examine
from schedule.commands import add_data, count
from schedule.commands.progress import ProgressLine


def add(commands: Any, line: ProgressLine, now: datetime) -> None:
    command = commands.add_parser(
        "check",
        help="print every problem and warning in the data",
        description="Print every problem and warning in the data, each with its file and key. "
        "Exits with 1 if there is a problem: an error keeps the data from being served, a conflict "
        "between reports of equal weight is served as disputed and asks for a ruling.",
    )
    add_data(command)
    command.set_defaults(run=check, line=line, now=now)


def check(options: argparse.Namespace) -> int:
    problems = examine(options.data, options.line.show, options.now)
    options.line.clear()
    for problem in problems:
        print(problem)
    errors = [problem for problem in problems if problem.severity != "warning"]
    warnings = len(problems) - len(errors)
    print(f"{options.data}: {count(len(errors), 'problem')}, {count(warnings, 'warning')}")
    return 1 if errors else 0

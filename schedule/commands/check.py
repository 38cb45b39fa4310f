"""`check`: every problem and warning in the data."""

import argparse
from functools import partial

from schedule import examine
from schedule.commands import Command, Session, add_data, count
from schedule.errors import abridged


def check(options: argparse.Namespace, session: Session) -> int:
    problems = examine(options.data, session.line.show, session.now)
    session.line.clear()
    for line in abridged(problems):
        print(line)
    errors = [problem for problem in problems if problem.severity != "warning"]
    warnings = len(problems) - len(errors)
    print(f"{options.data}: {count(len(errors), 'problem')}, {count(warnings, 'warning')}")
    return 1 if errors else 0


COMMAND = Command(
    name="check",
    help="print every problem and warning in the data",
    description="Print every problem and warning in the data, each with its file and key. "
    "Exits with 1 if there is a problem: an error keeps the data from being served, a conflict "
    "between reports of equal weight is served as disputed and asks for a ruling.",
    add=partial(add_data, positional=True),
    run=check,
)

"""The schedule: what reports say, and what is known from it.

This is the front of the domain; it knows no web and no clock.
"""

from pathlib import Path

from schedule.check import check, check_schedule
from schedule.errors import (
    BadParameter,
    DataError,
    DatelineError,
    Merged,
    NotKnown,
    Problem,
    Withdrawn,
)
from schedule.model import Event, Schedule
from schedule.read import read
from schedule.records import Records
from schedule.resolve import resolve

__all__ = [
    "BadParameter",
    "DataError",
    "DatelineError",
    "Event",
    "Merged",
    "NotKnown",
    "Problem",
    "Records",
    "Schedule",
    "Withdrawn",
    "examine",
    "load",
    "resolve",
]


def load(folder: Path) -> Records:
    """Read and check a data folder. Raises DataError with every error that there is.

    An open conflict between reports is no error here: it is served, marked as disputed.
    """
    reading = read(folder)
    errors = [problem for problem in check(reading) if problem.severity == "error"]
    if errors:
        raise DataError(errors)
    return reading.records()


def examine(folder: Path) -> tuple[Problem, ...]:
    """Everything that an editor should know about a data folder: errors, conflicts, warnings."""
    reading = read(folder)
    problems = check(reading)
    if any(problem.severity == "error" for problem in problems):
        return problems
    schedule = resolve(reading.records())
    return tuple(sorted((*problems, *check_schedule(schedule, reading.files))))

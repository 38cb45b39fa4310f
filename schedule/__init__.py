"""The schedule: what reports say, and what is known from it.

This is the front of the domain; it knows no web and no clock.
"""

from pathlib import Path

from schedule.errors import (
    BadParameter,
    DataError,
    DatelineError,
    Merged,
    NotKnown,
    Problem,
    Withdrawn,
)
from schedule.filed.check import check, errors
from schedule.filed.files import HOMES, digest, stamps
from schedule.filed.read import read
from schedule.filed.records import Calendar, Records
from schedule.known.conflicts import check_schedule
from schedule.known.model import Event, Schedule
from schedule.known.resolve import resolve
from schedule.known.survey import Survey, survey
from schedule.progress import Progress, silent

__all__ = [
    "HOMES",
    "BadParameter",
    "Calendar",
    "DataError",
    "DatelineError",
    "Event",
    "Merged",
    "NotKnown",
    "Problem",
    "Progress",
    "Records",
    "Schedule",
    "Survey",
    "Withdrawn",
    "digest",
    "examine",
    "load",
    "resolve",
    "stamps",
    "survey",
]


def load(folder: Path) -> Records:
    """Read and check a data folder. Raises DataError with every error that there is.

    An open conflict between reports is no error here: it is served, marked as disputed.
    """
    reading = read(folder)
    if found := errors(reading):
        raise DataError(found)
    return reading.records()


def examine(folder: Path, progress: Progress = silent) -> tuple[Problem, ...]:
    """Everything that an editor should know about a data folder: errors, conflicts, warnings."""
    reading = read(folder, progress=progress)
    problems = check(reading, progress)
    if any(problem.severity == "error" for problem in problems):
        return problems
    schedule = resolve(reading.records(), progress=progress)
    return tuple(sorted((*problems, *check_schedule(schedule, reading.files))))

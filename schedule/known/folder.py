"""A data folder, read and checked: its records, or everything that is wrong with it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from schedule.errors import DataError, Problem
from schedule.filed.check import check, errors, recorded_ahead
from schedule.filed.files import absent, misnamed
from schedule.filed.read import read
from schedule.filed.records import Records
from schedule.known.conflicts import check_schedule
from schedule.known.resolve import resolve
from schedule.progress import Progress, silent


def load(folder: Path) -> Records:
    """Read and check a data folder. Raises DataError with every error that there is.

    An open conflict between reports is no error here: it is served, marked as disputed.
    """
    if missing := absent(folder):
        raise DataError(missing)
    reading = read(folder)
    if found := errors(reading):
        raise DataError(found)
    return reading.records()


def examine(
    folder: Path, progress: Progress = silent, now: datetime | None = None
) -> tuple[Problem, ...]:
    """Everything that an editor should know about a data folder: errors, conflicts, warnings. `now`
    tells what is recorded in the future.
    """
    if missing := absent(folder):
        return tuple(missing)
    reading = read(folder, progress=progress)
    problems = (*check(reading, progress), *_unread(folder))
    if now:
        problems += (*recorded_ahead(reading, now),)
    if any(problem.severity == "error" for problem in problems):
        return tuple(sorted(problems))
    schedule = resolve(reading.records(), progress=progress)
    return tuple(sorted((*problems, *check_schedule(schedule, reading.files))))


def _unread(folder: Path) -> Iterator[Problem]:
    for name in misnamed(folder):
        message = "isn't read, because its name doesn't end in .toml; expected another name"
        yield Problem(file=name, key="", message=message, severity="warning")

"""A data folder, read and checked: its records, or everything that is wrong with it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from schedule.errors import DataError, Problem
from schedule.filed.check import check, errors
from schedule.filed.files import absent, misnamed
from schedule.filed.read import read
from schedule.filed.reading import Reading
from schedule.filed.records import Records
from schedule.filed.rules.reports import ahead
from schedule.known.conflicts import check_schedule
from schedule.known.resolve import resolve
from schedule.progress import Progress, silent


def load(folder: Path) -> Records:
    """Read and check a data folder. Raises DataError with all errors.

    An open conflict between reports is not an error: it is served, marked as disputed.
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
    """Everything that an editor should know about a data folder: errors, conflicts, warnings.

    `now` is used to find what is recorded in the future.
    """
    if missing := absent(folder):
        return tuple(missing)
    reading = read(folder, progress=progress)
    problems = (*check(reading, progress), *_unread(folder))
    if now:
        problems += (*ahead(reading, now),)
    if records := _sound(reading, problems):
        schedule = resolve(records, progress=progress)
        problems += check_schedule(schedule, reading.files)
    return tuple(sorted(problems))


def _sound(reading: Reading, problems: Iterable[Problem]) -> Records | None:
    """The records without the reports and rulings that have an error; None if there is an error
    elsewhere.

    With them, one check can also name the conflicts between the other records.
    """
    failed = {problem.file for problem in problems if problem.severity == "error"}
    reports = {
        identifier: report
        for identifier, report in reading.reports.items()
        if reading.files["reports", identifier] not in failed
    }
    corrected = {each for report in reports.values() for each in report.corrects}
    rest = {file for file in failed if not file.startswith("reports/")} - {"rulings.toml"}
    if rest or not reading.calendar or not corrected <= reports.keys():
        return None
    rulings = {} if "rulings.toml" in failed else reading.rulings
    return replace(reading, problems=(), reports=reports, rulings=rulings).records()


def _unread(folder: Path) -> Iterator[Problem]:
    for name in misnamed(folder):
        right = re.sub(r"(?i)(\.(toml|tml|tom)\W?\w*|\.\w*)?$", ".toml", name, count=1)
        message = f"isn't read, because its name doesn't end in .toml; expected {right}"
        yield Problem(file=name, key="", message=message, severity="warning")

"""Files a calendar file in a data folder: prepared and checked first, then written all or nothing.

Nothing is written that the next read would refuse. An entry that contradicts the data is held back;
the others are taken.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from schedule.errors import DataError, DatelineError, Problem
from schedule.filed.check import check
from schedule.filed.files import stamps
from schedule.filed.files import take as contents
from schedule.filed.read import parse, parse_all
from schedule.filed.reading import ParsedFile, Reading, gather
from schedule.filed.records import Records
from schedule.filed.write import recover, write
from schedule.importing.calendar_file import CalendarFile
from schedule.importing.calendar_file import read as read_calendar
from schedule.importing.encoding import NotCalendar
from schedule.importing.filing import Filing, Intake
from schedule.importing.founding import founded
from schedule.importing.importer import take
from schedule.importing.toml_files import TomlFiles, toml_files
from schedule.known.conflicts import check_schedule
from schedule.known.ledger import Ledger
from schedule.known.model import Schedule
from schedule.known.reach import reached
from schedule.known.resolve import empty_schedule, resolve_again
from schedule.progress import Progress, silent

_TRIES = 4


class NotFiled(DatelineError):
    """A file can't be imported; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """The files that would be written, and the new problems that `check` would find.

    `conflicts` are served as disputed and need a ruling. With `errors`, nothing is served.
    """

    intake: Intake
    toml_files: TomlFiles
    errors: tuple[Problem, ...] = ()
    conflicts: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """A data folder: its parsed files, its records and all its problems."""

    path: Path
    parsed: Mapping[str, ParsedFile]
    ledger: Ledger
    schedule: Schedule
    problems: frozenset[Problem]
    founding: Mapping[str, bytes]

    @property
    def records(self) -> Records:
        return self.ledger.records

    def content(self, name: str) -> bytes | None:
        path = self.path / name
        return self.founding.get(name) or (path.read_bytes() if path.is_file() else None)


def prepare(folder: Path, content: bytes, filing: Filing, progress: Progress = silent) -> Prepared:
    """Read a calendar file as a report, without writing anything.

    A folder without any data becomes a calendar founded on the file. Raises NotFiled, or DataError
    if the folder already has an error.
    """
    try:
        file = read_calendar(content, filing.encoding)
        founding = {} if stamps(folder) else {"calendar.toml": founded(content, filing.encoding)}
    except NotCalendar as error:
        raise NotFiled(str(error)) from None
    before = _read(folder, founding, progress)
    _refuse(file, before, filing)
    prepared, reading = _taken(file, before, filing, progress)
    for _ in range(_TRIES):
        held = {**_held(prepared.errors, reading, "")}
        if not filing.disputed:
            held = {**_held(prepared.conflicts, reading, "; --disputed takes it"), **held}
        if not held.keys() - filing.held.keys():
            break
        filing = replace(filing, held={**held, **filing.held})
        prepared, reading = _taken(file, before, filing, progress)
    return prepared


def file(folder: Path, prepared: Prepared) -> None:
    """Write a prepared import. Raises NotWritten if nothing was written."""
    write(folder, prepared.toml_files.files, replacing=prepared.toml_files.replacing)


def _read(folder: Path, founding: Mapping[str, bytes], progress: Progress) -> _Folder:
    """Read the folder. Raises DataError."""
    recover(folder)
    _, filed = contents(folder)
    found = parse_all({**filed, **founding}, progress)
    reading = gather(found.values())
    problems = check(reading, progress)
    if errors := [problem for problem in problems if problem.severity == "error"]:
        raise DataError(errors)
    ledger = Ledger.of(reading.records())
    schedule = resolve_again(ledger, empty_schedule(ledger), ledger.events(), progress=progress)
    problems = (*problems, *check_schedule(schedule, reading.files))
    return _Folder(
        path=folder,
        parsed=found,
        ledger=ledger,
        schedule=schedule,
        problems=frozenset(problems),
        founding=founding,
    )


def _refuse(file: CalendarFile, before: _Folder, filing: Filing) -> None:
    """Raise NotFiled for options that don't fit the folder or the file."""
    if filing.report in before.records.reports:
        raise NotFiled(f"there is a report {filing.report!r} already; expected another id")
    uids = {each.uid for each in file.entries}
    distinct = ((uid, event) for uid, events in filing.distinct.items() for event in events)
    for option, pairs in (("--match", filing.answers.items()), ("--no-match", distinct)):
        for uid, event in pairs:
            if event not in before.records.events or before.records.events[event].withdrawn:
                raise NotFiled(f"{option}: there is no event {event!r}")
            if uid not in uids:
                raise NotFiled(f"{option}: there is no entry {uid!r:.80} in the file")


def _taken(
    file: CalendarFile, before: _Folder, filing: Filing, progress: Progress
) -> tuple[Prepared, Reading]:
    """The intake of a file, and the folder with it."""
    try:
        intake = take(file, before.records, before.schedule, filing, progress)
    except ValidationError as error:
        flaw = error.errors(include_url=False)[0]
        said = flaw["msg"].removeprefix("Value error, ")
        raise NotFiled(f"{'.'.join(map(str, flaw['loc']))}: {said}") from None
    drafted = toml_files(intake, before.content, before.records.reports)
    if before.founding and drafted.files:
        drafted = TomlFiles(files={**before.founding, **drafted.files}, replacing={})
    new = {name: parse(name, content) for name, content in drafted.files.items()}
    reading = gather({**before.parsed, **new}.values())
    problems = {*check(reading, progress)}
    if not any(problem.severity == "error" for problem in problems):
        after = Ledger.of(reading.records())
        reports = after.records.reports.keys() - before.records.reports.keys()
        reach = reached(before.ledger, after, reports=reports, events=intake.events)
        schedule = resolve_again(after, before.schedule, reach, progress=progress)
        problems |= {*check_schedule(schedule, reading.files)}
    found = sorted(problems - before.problems)
    prepared = Prepared(
        intake=intake,
        toml_files=drafted,
        errors=tuple(each for each in found if each.severity == "error"),
        conflicts=tuple(each for each in found if each.severity == "conflict"),
    )
    return prepared, reading


def _held(problems: Iterable[Problem], reading: Reading, more: str) -> Mapping[str, str]:
    """The events to hold back because of problems, each with the reason."""
    found: dict[str, str] = {}
    for problem in problems:
        event = _event(problem, reading)
        if event:
            found.setdefault(event, f"{problem.message}{more}")
    return found


def _event(problem: Problem, reading: Reading) -> str | None:
    """The event of a problem, by the key in the file."""
    table, _, stem = problem.file.removesuffix(".toml").partition("/")
    if table == "events":
        return problem.key.partition(".")[0] or None
    number = problem.key.removeprefix("claims[").partition("]")[0]
    report = reading.reports.get(stem[11:])
    if table == "reports" and report and number.isdecimal() and int(number) < len(report.claims):
        return report.claims[int(number)].event
    return None

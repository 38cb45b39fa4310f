"""A calendar file filed in a data folder: prepared and checked first, and written only as a whole.

The folder stays sound: what would be refused when it is next read is never written.
"""

from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from schedule import examine, load, resolve
from schedule.errors import DatelineError, Problem
from schedule.filed.check import check
from schedule.filed.read import read
from schedule.filed.write import write
from schedule.importing.entry import read as read_calendar
from schedule.importing.filing import Filing, Intake
from schedule.importing.founding import founded
from schedule.importing.ical import NotCalendar
from schedule.importing.importer import take
from schedule.importing.toml_files import Drafts, drafts
from schedule.known.conflicts import check_schedule


class NotFiled(DatelineError):
    """The file can't be filed; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What would be written, and what `check` would say of the folder then that it doesn't say
    now. `conflicts` are served as disputed and ask for a ruling; after `errors` nothing is served.
    """

    intake: Intake
    drafts: Drafts
    errors: tuple[Problem, ...] = ()
    conflicts: tuple[Problem, ...] = ()


def prepare(folder: Path, content: bytes, filing: Filing) -> Prepared:
    """Take a calendar file as a report; nothing is written. A folder without any data becomes a
    calendar founded on the file. Raises NotFiled, or DataError for a folder that isn't sound to
    begin with.
    """
    founding = {} if [*folder.rglob("*.toml")] else {"calendar.toml": _founded(content)}
    records = read(folder, founding).records() if founding else load(folder)
    if filing.report in records.reports:
        raise NotFiled(f"there is a report {filing.report!r} already; expected another id")
    try:
        intake = take(read_calendar(content), records, resolve(records), filing)
    except NotCalendar as error:
        raise NotFiled(str(error)) from None
    except ValidationError as error:
        flaw = error.errors(include_url=False)[0]
        said = flaw["msg"].removeprefix("Value error, ")
        raise NotFiled(f"{'.'.join(map(str, flaw['loc']))}: {said}") from None
    drafted = drafts(intake, lambda name: founding.get(name) or _content(folder / name))
    if founding and drafted.files:
        files = {**founding, **drafted.files}
        drafted = Drafts(files=files, replacing={})
    reading = read(folder, {**founding, **drafted.files})
    problems = check(reading)
    if not any(problem.severity == "error" for problem in problems):
        problems += check_schedule(resolve(reading.records()), reading.files)
    new = sorted({*problems} - {*examine(folder)})
    return Prepared(
        intake=intake,
        drafts=drafted,
        errors=tuple(each for each in new if each.severity == "error"),
        conflicts=tuple(each for each in new if each.severity == "conflict"),
    )


def file(folder: Path, prepared: Prepared) -> None:
    """Write what was prepared. Raises NotWritten, and then nothing was."""
    write(folder, prepared.drafts.files, replacing=prepared.drafts.replacing)


def _founded(content: bytes) -> bytes:
    try:
        return founded(content)
    except NotCalendar as error:
        raise NotFiled(str(error)) from None


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

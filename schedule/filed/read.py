"""Read the data folder into records.

Each file becomes a `ParsedFile`: its records and its problems. Reading never stops at the first
problem, and an entry that is not valid doesn't hide the others, so one run names every problem.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from schedule.errors import DataError, Problem
from schedule.filed.calendar import Calendar
from schedule.filed.files import Content, take
from schedule.filed.mentions import Mention, mentions
from schedule.filed.messages import ID, MOST_SUGGESTED, as_id, did_you_mean, problem, shown
from schedule.filed.names import Record
from schedule.filed.reading import ParsedFile, Reading, gather
from schedule.filed.records import Identity, Person, Place, Publisher, Report
from schedule.filed.rulings import Ruling
from schedule.filed.toml_errors import not_toml, undecodable
from schedule.filed.toml_limits import refuse_excess
from schedule.progress import Progress, reporting, silent

MOST_FLAWS = 200_000
"""The largest number of errors that are listed for one record: a longer list takes a gigabyte."""
_BY_DAY = "expected the day of the file's name"
_TWO_BRACKETS = "expected [[rulings]], with two brackets"
R = TypeVar("R", bound=Record)


TABLES: Mapping[str, type[Record]] = {
    "places": Place,
    "people": Person,
    "publishers": Publisher,
    "events": Identity,
}


def read(
    folder: Path,
    drafts: Mapping[str, bytes] = MappingProxyType({}),
    progress: Progress = silent,
) -> Reading:
    """Read a whole data folder. What is wrong in it is in `Reading.problems`, and never raised.

    drafts: contents of files that are read instead of, or beside, those of the folder
    """
    _, contents = take(folder)
    return gather(parse_all({**contents, **drafts}, progress).values())


def parse_all(
    contents: Mapping[str, Content], progress: Progress = silent
) -> Mapping[str, ParsedFile]:
    """Every file after parsing, by name, in order."""
    files = sorted(contents.items())
    return {name: parse(name, content) for name, content in reporting(progress, "Reading", files)}


def parse(name: str, content: Content) -> ParsedFile:
    """Parse one file. `name` is its path in the data folder and decides what it holds."""
    table, _, stem = name.removesuffix(".toml").partition("/")
    if isinstance(content, OSError):
        noun = "folder" if name.endswith("/") else "file"
        message = f"expected a readable {noun} ({content.strerror})"
        return ParsedFile(
            file=name, table=table, problems=(_problem(name, message),), legible=False
        )
    if table not in ("calendar", "rulings", "reports", *TABLES) or "/" in stem:
        return ParsedFile(file=name, table="", problems=(_problem(name, _misplaced(name)),))
    try:
        data = _toml(name, content)
    except DataError as error:
        return ParsedFile(file=name, table=table, problems=error.problems, legible=False)
    found: list[Problem] = []
    entries = dict(_entries(name, table, stem, data, found))
    failed = (each for each, record in entries.items() if record is None)
    return ParsedFile(
        file=name,
        table=table,
        entries=entries,
        problems=tuple(found),
        mentions=tuple(each for failure in failed for each in _mentions(table, failure, data)),
    )


def _toml(name: str, content: bytes) -> dict[str, Any]:
    """The content as tables. Raises DataError."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError([undecodable(name, content, error)]) from None
    try:
        refuse_excess(text)
    except ValueError as error:
        message = f"expected TOML in UTF-8: {error}"
        raise DataError([Problem(file=name, key="", message=message)]) from None
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DataError([not_toml(name, text, error)]) from None


def _mentions(table: str, identifier: str, data: dict[str, Any]) -> Iterator[Mention]:
    """What an invalid entry mentions, with the key in its file."""
    if table == "reports":
        yield from mentions(Report, data)
    elif table in TABLES:
        for key, into, named in mentions(TABLES[table], data.get(identifier)):
            yield f"{identifier}.{key}", into, named


def _entries(
    name: str, table: str, stem: str, data: dict[str, Any], found: list[Problem]
) -> Iterator[tuple[str, Record | None]]:
    if table == "calendar":
        yield "", _validated(Calendar, data, name, "", found)
    elif table == "reports":
        day, identifier = stem[:10], stem[11:]
        if flaw := _misnamed(stem):
            found.append(_problem(name, flaw))
            return
        report = _identified(Report, identifier, data, name, "", found)
        if report and day != report.published.isoformat():
            right = f"reports/{report.published}-{identifier}.toml"
            message = f"{report.published} is not the day of the file; expected {day}, or {right}"
            found.append(Problem(file=name, key="published", message=message, expected=_BY_DAY))
        yield identifier, report
    elif table == "rulings":
        found += (
            Problem(file=name, key=key, message="unknown key; expected [[rulings]]")
            for key in sorted(data.keys() - {"rulings"})
        )
        rulings = data.get("rulings", [])
        if isinstance(rulings, dict):
            found.append(Problem(file=name, key="rulings", message=_TWO_BRACKETS))
            return
        for number, entry in enumerate(rulings if isinstance(rulings, list) else [rulings]):
            key = f"rulings[{number}]"
            yield key, _validated(Ruling, entry, name, key, found)
    else:
        for identifier, entry in data.items():
            if flaw := _not_an_entry(TABLES[table], identifier, entry):
                found.append(Problem(file=name, key=identifier, message=flaw, expected=flaw))
                continue
            yield (
                identifier,
                _identified(TABLES[table], identifier, entry, name, identifier, found),
            )


def _identified(
    kind: type[R], identifier: str, entry: object, file: str, key: str, found: list[Problem]
) -> R | None:
    """Validate an entry whose id is not in it, but is the name of its file or the key
    of its table.
    """
    if not isinstance(entry, dict):
        expected = f"expected a table, [{identifier:.80}]"
        message = f"{expected}, not {shown(entry)}"
        found.append(Problem(file=file, key=key, message=message, expected=expected))
        return None
    if "id" in entry:
        at = f"{key}.id" if key else "id"
        found.append(Problem(file=file, key=at, message="unknown key; the id is given already"))
    return _validated(kind, {**entry, "id": identifier}, file, key, found)


def _validated(kind: type[R], entry: object, file: str, key: str, found: list[Problem]) -> R | None:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        if (count := error.error_count()) > MOST_FLAWS:
            message = f"expected at most {MOST_FLAWS:,} flaws, but found {count:,}"
            found.append(Problem(file=file, key=key, message=message))
            return None
        for flaw in _own(error.errors(include_url=False)):
            suggests = len(found) < MOST_SUGGESTED
            loc = () if flaw["loc"] == ("id",) else flaw["loc"]
            found.append(problem(file, _path(key, loc), kind, flaw, suggests=suggests))
        return None


def _own(flaws: list[Any]) -> Iterator[Any]:
    """The errors without "too short" for a list that only has invalid items."""
    places = {flaw["loc"][:-1] for flaw in flaws}
    for flaw in flaws:
        if flaw["type"] != "too_short" or flaw["loc"] not in places:
            yield flaw


def _misplaced(name: str) -> str:
    """The message for a file that is not part of the data."""
    file = name.rpartition("/")[2]
    near = did_you_mean(name, [f"{each}.toml" for each in ("calendar", "rulings", *TABLES)])
    if re.match("events?/", name, re.IGNORECASE):
        near = f"; did you mean 'events/{file}'?"
    if re.match(r"\d{4}-\d\d-\d\d-", file):
        near = f"; did you mean 'reports/{file}'?"
    return (
        "no such file belongs to the data; expected calendar.toml, places.toml, people.toml, "
        f"publishers.toml, rulings.toml, or a file in events/ or reports/{near}"
    )


def _misnamed(stem: str) -> str:
    """What is wrong with the file name of a report."""
    found = re.fullmatch(r"(\d{4}-\d\d-\d\d)-(.+)", stem)
    if not found or not _is_day(found[1]):
        return "expected the file name <day>-<id>.toml, such as reports/2024-05-14-gazette.toml"
    if re.fullmatch("[a-z0-9-]{1,80}", found[2]):
        return ""
    right = as_id(found[2]) or "gazette"
    return f"expected {ID}, behind the day, such as reports/{found[1]}-{right}.toml"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _not_an_entry(kind: type[Record], identifier: str, entry: object) -> str:
    """The message for a key of a record where an id is expected."""
    if identifier in kind.model_fields and not (isinstance(entry, dict) and "name" in entry):
        return (
            f"`{identifier}` stands above every id; expected a table for each id, such as [the-id]"
        )
    return ""


def _path(key: str, loc: tuple[int | str, ...]) -> str:
    """`("claims", 0, "dates")` as an editor would write it: `claims[0].dates`."""
    for part in loc:
        key += f"[{part}]" if isinstance(part, int) else f".{part}" if key else part
    return key


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, key="", message=message)

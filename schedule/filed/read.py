"""The data folder, read into records.

Every file is one sheet: its entries, and what is wrong with them. Reading never stops at the first
problem, and an entry that fails doesn't hide the others, so that one run tells an editor
everything.
"""

import difflib
import tomllib
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from schedule.errors import DataError, Problem
from schedule.filed.files import Content, take
from schedule.filed.mentions import Mention, mentions
from schedule.filed.records import (
    Calendar,
    Identity,
    Person,
    Place,
    Record,
    Records,
    Report,
    Ruling,
)
from schedule.progress import Progress, silent, told

R = TypeVar("R", bound=Record)

TABLES: Mapping[str, type[Record]] = {"places": Place, "people": Person, "events": Identity}


# What pydantic says in terms of Python, in those of TOML.
_WORDS: Mapping[str, str] = {
    "dict_type": "expected a table",
    "tuple_type": "expected a list, in brackets",
    "model_type": "expected a table",
    "too_short": "expected at least {min_length}",
    "string_too_short": "expected at least {min_length} character",
    "string_too_long": "expected at most {max_length} characters",
    "timezone_aware": "expected a time with its offset, such as 2026-11-22T00:00:00Z",
    "time_delta_type": "expected a duration, such as PT12H",
    "time_delta_parsing": "expected a duration, such as PT12H",
}


class _Anything(Container[object]):
    """The ids of a table whose file could not be read: any might be among them."""

    def __contains__(self, item: object) -> bool:
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file as read. An entry that failed is None under its id; `legible` is False when the
    file could not be read at all, so that it's unknown which ids it would have had.
    """

    file: str
    table: str
    entries: Mapping[str, Record | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    legible: bool = True
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a folder holds, problems included. `declared` has the ids of every table, those of
    failed entries too, so that a reference to one of them isn't reported as a second problem;
    `mentions` what the failed ones refer to: file, key, table and id. A part of a reading holds
    some of its records, and knows it as its `whole`.
    """

    calendar: Calendar | None
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    events: Mapping[str, Identity]
    reports: Mapping[str, Report]
    rulings: Mapping[str, Ruling]
    files: Mapping[tuple[str, str], str]
    declared: Mapping[str, Container[object]]
    problems: tuple[Problem, ...]
    mentions: tuple[tuple[str, str, str, str], ...] = ()
    within: "Reading | None" = None

    @property
    def whole(self) -> "Reading":
        return self.within or self

    def part(
        self, *, events: Iterable[str], reports: Iterable[str], rulings: Iterable[str]
    ) -> "Reading":
        """Of places and people, none; `rulings` are told by their keys."""
        return replace(
            self,
            places={},
            people={},
            events={each: self.events[each] for each in events},
            reports={each: self.reports[each] for each in reports},
            rulings={each: self.rulings[each] for each in rulings},
            within=self,
        )

    def amended(self, gone: Collection[Sheet], new: Collection[Sheet]) -> "Reading | None":
        """A reading in which nothing was wrong, with other sheets of events, reports and rulings
        in the place of some. An entry that says the same stays the very same. None when something
        is wrong now: all sheets together tell what.
        """
        if any(sheet.problems for sheet in new):
            return None
        before = {"events": self.events, "reports": self.reports, "rulings": self.rulings}
        tables = {sheet.table for sheet in (*gone, *new)}
        after: dict[str, dict[str, Any]] = {name: {**before[name]} for name in tables}
        left, put = _places(gone), _places(new)
        for table, identifier in left:
            del after[table][identifier]
        for sheet in new:
            for identifier, record in sheet.entries.items():
                if identifier in after[sheet.table]:
                    return None
                old = before[sheet.table].get(identifier)
                after[sheet.table][identifier] = old if old == record else record
        files = self.files
        if left != put:
            files = {**files, **put}
            for each in left.keys() - put.keys():
                del files[each]
        return replace(
            self,
            events=after.get("events", self.events),
            reports=after.get("reports", self.reports),
            rulings=after.get("rulings", self.rulings),
            files=files,
            declared={**self.declared, **after},
        )

    def records(self) -> Records:
        """The records, when nothing is wrong with them. Raises DataError."""
        if self.problems or self.calendar is None:
            raise DataError(self.problems)
        return Records(
            calendar=self.calendar,
            places=self.places,
            people=self.people,
            events=self.events,
            reports=self.reports,
            rulings=tuple(self.rulings.values()),
            files=self.files,
        )


def read(
    folder: Path,
    drafts: Mapping[str, bytes] = MappingProxyType({}),
    progress: Progress = silent,
) -> Reading:
    """Read a whole data folder, as it would be with these drafts of files in it. Never raises for
    what is in it: see `Reading.problems`.
    """
    _, contents = take(folder)
    return gather(sheets({**contents, **drafts}, progress).values())


def _places(found: Iterable[Sheet]) -> dict[tuple[str, str], str]:
    """The file of each entry, by its table and id."""
    return {(sheet.table, each): sheet.file for sheet in found for each in sheet.entries}


def sheets(contents: Mapping[str, Content], progress: Progress = silent) -> Mapping[str, Sheet]:
    """Every file's sheet by its name, in order."""
    files = sorted(contents.items())
    return {name: parse(name, content) for name, content in told(progress, "Reading", files)}


def gather(found: Iterable[Sheet]) -> Reading:
    """Put sheets together. An id that stands in two files of one table is a problem."""
    problems: list[Problem] = []
    files: dict[tuple[str, str], str] = {}
    tables: dict[str, dict[str, Any]] = {}
    declared: dict[str, Container[object]] = {}
    mentioned: list[tuple[str, str, str, str]] = []
    for sheet in found:
        problems.extend(sheet.problems)
        mentioned.extend((sheet.file, *mention) for mention in sheet.mentions)
        table = tables.setdefault(sheet.table, {})
        for identifier, record in sheet.entries.items():
            first = files.setdefault((sheet.table, identifier), sheet.file)
            if first != sheet.file:
                message = f"the id {identifier!r} is already used in {first}; expected another"
                problems.append(Problem(file=sheet.file, key=identifier, message=message))
            else:
                table[identifier] = record
        if not sheet.legible:
            declared[sheet.table] = _Anything()
        elif not isinstance(declared.get(sheet.table), _Anything):
            declared[sheet.table] = table
    sound = {
        name: {key: record for key, record in table.items() if record is not None}
        for name, table in tables.items()
    }
    calendar = sound.get("calendar", {}).get("")
    if "calendar" not in tables:
        problems.append(_problem("calendar.toml", "expected this file, which names the calendar"))
    return Reading(
        calendar=calendar,
        places=sound.get("places", {}),
        people=sound.get("people", {}),
        events=sound.get("events", {}),
        reports=sound.get("reports", {}),
        rulings=sound.get("rulings", {}),
        files=files,
        declared={**declared, "kinds": calendar.kinds if calendar else _Anything()},
        problems=tuple(sorted(problems)),
        mentions=tuple(mentioned),
    )


def parse(name: str, content: Content) -> Sheet:
    """Read one file's content; `name` is its path in the data folder and decides what it holds."""
    table, _, stem = name.removesuffix(".toml").partition("/")
    if isinstance(content, OSError):
        message = f"expected a readable file ({content.strerror})"
        return Sheet(file=name, table=table, problems=(_problem(name, message),), legible=False)
    if table not in ("calendar", "rulings", "reports", *TABLES) or "/" in stem:
        expected = "calendar, places, people, rulings, events/… or reports/…"
        return Sheet(file=name, table="", problems=(_problem(name, f"expected {expected}"),))
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        message = f"expected TOML in UTF-8: {error}"
        return Sheet(file=name, table=table, problems=(_problem(name, message),), legible=False)
    found: list[Problem] = []
    entries = dict(_entries(name, table, stem, data, found))
    failed = (each for each, record in entries.items() if record is None)
    return Sheet(
        file=name,
        table=table,
        entries=entries,
        problems=tuple(found),
        mentions=tuple(each for failure in failed for each in _mentions(table, failure, data)),
    )


def _mentions(table: str, identifier: str, data: dict[str, Any]) -> Iterator[Mention]:
    """What a failed entry mentions, by the key in its file."""
    if table == "reports":
        yield from mentions(table, data)
    else:
        for key, into, named in mentions(table, data.get(identifier)):
            yield f"{identifier}.{key}", into, named


def _entries(
    name: str, table: str, stem: str, data: dict[str, Any], found: list[Problem]
) -> Iterator[tuple[str, Record | None]]:
    if table == "calendar":
        yield "", _validated(Calendar, data, name, "", found)
    elif table == "reports":
        day, identifier = stem[:10], stem[11:]
        if stem[10:11] != "-" or not identifier:
            found.append(_problem(name, "expected the file name <day>-<id>.toml"))
            return
        report = _identified(Report, identifier, data, name, "", found)
        if report and day != report.published.isoformat():
            message = f"expected the file name {report.published}-<id>.toml, by its day"
            found.append(Problem(file=name, key="published", message=message))
        yield identifier, report
    elif table == "rulings":
        found += (
            Problem(file=name, key=key, message="unknown key; expected [[rulings]]")
            for key in sorted(data.keys() - {"rulings"})
        )
        rulings = data.get("rulings", [])
        for number, entry in enumerate(rulings if isinstance(rulings, list) else [rulings]):
            key = f"rulings[{number}]"
            yield key, _validated(Ruling, entry, name, key, found)
    else:
        for identifier, entry in data.items():
            yield (
                identifier,
                _identified(TABLES[table], identifier, entry, name, identifier, found),
            )


def _identified(
    kind: type[R], identifier: str, entry: object, file: str, key: str, found: list[Problem]
) -> R | None:
    """Validate an entry whose id stands outside of it: in its file's name or table's key."""
    if not isinstance(entry, dict):
        found.append(Problem(file=file, key=key, message=f"expected a table, not {entry!r:.60}"))
        return None
    if "id" in entry:
        at = f"{key}.id" if key else "id"
        found.append(Problem(file=file, key=at, message="unknown key; the id is given already"))
    return _validated(kind, {**entry, "id": identifier}, file, key, found)


def _validated(kind: type[R], entry: object, file: str, key: str, found: list[Problem]) -> R | None:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        for flaw in error.errors(include_url=False):
            at = _path(key, flaw["loc"])
            found.append(Problem(file=file, key=at, message=_expectation(kind, flaw)))
        return None


def _path(key: str, loc: tuple[int | str, ...]) -> str:
    """`("claims", 0, "dates")` as an editor would look for it: `claims[0].dates`."""
    for part in loc:
        key += f"[{part}]" if isinstance(part, int) else f".{part}" if key else part
    return key


def _expectation(kind: type[BaseModel], flaw: Any) -> str:
    """What pydantic found wrong, in the words of the data format."""
    message = flaw["msg"].removeprefix("Value error, ").replace("Input should be", "expected")
    if flaw["type"] in _WORDS:
        message = _WORDS[flaw["type"]].format(**flaw.get("ctx", {}))
    if flaw["type"] == "missing":
        return "missing; expected a value"
    if flaw["type"] == "extra_forbidden":
        known = _keys_at(kind, flaw["loc"][:-1])
        near = difflib.get_close_matches(str(flaw["loc"][-1]), known, n=1)
        return f"unknown key; expected {f'`{near[0]}`' if near else 'one of ' + ', '.join(known)}"
    if flaw["type"] == "string_pattern_mismatch":
        message = f"expected text that matches {flaw['ctx']['pattern']}"
    if isinstance(flaw["input"], date):
        message += f", not {flaw['input'].isoformat()}"
    elif isinstance(flaw["input"], str | int | float):
        message += f", not {flaw['input']!r:.60}"
    return str(message)


def _keys_at(kind: type[BaseModel], loc: tuple[int | str, ...]) -> list[str]:
    """The keys that a record, or a record inside it, may have."""
    for part in loc:
        if isinstance(part, str) and part in kind.model_fields:
            kind = next(iter(_models_in(kind.model_fields[part].annotation)), kind)
    return [name for name in kind.model_fields if name != "id"]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _problem(file: str, message: str) -> Problem:
    return Problem(file=file, key="", message=message)

"""What a data folder holds, problems included: sheets (one for each file) put together."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from schedule.errors import DataError, Problem
from schedule.filed.mentions import Mention
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


def _places(found: Iterable[Sheet]) -> dict[tuple[str, str], str]:
    """The file of each entry, by its table and id."""
    return {(sheet.table, each): sheet.file for sheet in found for each in sheet.entries}


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
        message = "expected this file, which names the calendar"
        problems.append(Problem(file="calendar.toml", key="", message=message))
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

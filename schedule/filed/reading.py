"""A reading: the parsed files of a data folder together, with every problem in them."""

from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from schedule.errors import DataError, Problem
from schedule.filed.calendar import Calendar
from schedule.filed.mentions import Mention
from schedule.filed.names import Record
from schedule.filed.records import Identity, Person, Place, Publisher, Records, Report
from schedule.filed.rulings import Ruling


class _Anything(Container[object]):
    """The ids of a table whose file could not be read: it contains every id."""

    def __contains__(self, item: object) -> bool:
        return True


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFile:
    """One data file after parsing: its records and its problems.

    entries: the records by id; None for an entry that is not valid
    legible: False if the file could not be read, so that its ids are not known
    mentions: the ids that the invalid entries refer to
    """

    file: str
    table: str
    entries: Mapping[str, Record | None] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    legible: bool = True
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All parsed files of a folder together, problems included.

    declared: the ids of every table, invalid entries included, so that a reference to one isn't a
        second problem
    mentions: what invalid entries refer to: file, key, table and id
    within: the reading that this one is a part of
    """

    calendar: Calendar | None
    places: Mapping[str, Place]
    people: Mapping[str, Person]
    publishers: Mapping[str, Publisher]
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
        """Some events, reports and rulings of this reading, and no places, people or publishers.

        `rulings` are the keys of the rulings.
        """
        return replace(
            self,
            places={},
            people={},
            publishers={},
            events={each: self.events[each] for each in events},
            reports={each: self.reports[each] for each in reports},
            rulings={each: self.rulings[each] for each in rulings},
            within=self,
        )

    def amended(
        self, gone: Collection[ParsedFile], new: Collection[ParsedFile]
    ) -> "Reading | None":
        """The same reading with some files of events, reports and rulings replaced.

        This reading must have no problem. None if there is one afterwards: `gather` says which. An
        entry that says the same stays the same object.
        """
        if any(parsed.problems for parsed in new):
            return None
        before = {"events": self.events, "reports": self.reports, "rulings": self.rulings}
        tables = {parsed.table for parsed in (*gone, *new)}
        after: dict[str, dict[str, Any]] = {name: {**before[name]} for name in tables}
        left, put = _places(gone), _places(new)
        for table, identifier in left:
            del after[table][identifier]
        for parsed in new:
            for identifier, record in parsed.entries.items():
                if identifier in after[parsed.table]:
                    return None
                old = before[parsed.table].get(identifier)
                after[parsed.table][identifier] = old if old == record else record
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
        """The records of a reading without problems. Raises DataError."""
        if self.problems or self.calendar is None:
            raise DataError(self.problems)
        return Records(
            calendar=self.calendar,
            places=self.places,
            people=self.people,
            publishers=self.publishers,
            events=self.events,
            reports=self.reports,
            rulings=tuple(self.rulings.values()),
            files=self.files,
        )


def _places(found: Iterable[ParsedFile]) -> dict[tuple[str, str], str]:
    """The file of each entry, by its table and id."""
    return {(parsed.table, each): parsed.file for parsed in found for each in parsed.entries}


def gather(found: Iterable[ParsedFile]) -> Reading:
    """Put parsed files together. An id in two files of one table is a problem."""
    problems: list[Problem] = []
    files: dict[tuple[str, str], str] = {}
    tables: dict[str, dict[str, Any]] = {}
    declared: dict[str, Container[object]] = {}
    mentioned: list[tuple[str, str, str, str]] = []
    for parsed in found:
        problems.extend(parsed.problems)
        mentioned.extend((parsed.file, *mention) for mention in parsed.mentions)
        table = tables.setdefault(parsed.table, {})
        for identifier, record in parsed.entries.items():
            first = files.setdefault((parsed.table, identifier), parsed.file)
            if first != parsed.file:
                message = f"the id {identifier!r} is already used in {first}; expected another"
                problems.append(Problem(file=parsed.file, key=identifier, message=message))
            else:
                table[identifier] = record
        if not parsed.legible:
            declared[parsed.table] = _Anything()
        elif not isinstance(declared.get(parsed.table), _Anything):
            declared[parsed.table] = table
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
        publishers=sound.get("publishers", {}),
        events=sound.get("events", {}),
        reports=sound.get("reports", {}),
        rulings=sound.get("rulings", {}),
        files=files,
        declared={**declared, "kinds": calendar.kinds if calendar else _Anything()},
        problems=tuple(sorted(problems)),
        mentions=tuple(mentioned),
    )

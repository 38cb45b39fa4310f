"""A data folder on disk: the small world of `build`, or any records, written as TOML."""

import shutil
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w
from pydantic import BaseModel

from schedule.dates.spans import DaySpan, LocalSpan, Window
from schedule.dates.windows import write_window
from schedule.filed.records import Records
from tests.build import CALENDAR, EVENTS, PEOPLE, PLACES, RECORDED, day, days

DATA = Path(__file__).parent.parent / "data"
REPORT = "reports/2023-03-17-a.toml"
SMALL: dict[str, dict[str, Any]] = {
    "calendar.toml": {**CALENDAR},
    "places.toml": {**PLACES},
    "people.toml": {**PEOPLE},
    "events/all.toml": {**EVENTS},
    "rulings.toml": {},
    REPORT: {
        "published": day("2023-03-17"),
        "recorded": RECORDED,
        "claims": [
            {"event": each, "dates": days("2023-03-20", "2023-03-22"), "status": "announced"}
            for each in EVENTS
        ],
    },
}


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder that a test may change; every method gives the folder back."""

    path: Path

    @classmethod
    def small(cls, path: Path) -> "Folder":
        """The small world, with one report that speaks of all its events."""
        folder = cls(path)
        for name, content in SMALL.items():
            folder.write(name, content)
        return folder

    @classmethod
    def real(cls, path: Path) -> "Folder":
        """A copy of the data that is served."""
        hidden = shutil.ignore_patterns(".*")
        shutil.copytree(DATA, path, dirs_exist_ok=True, ignore=hidden)
        return cls(path)

    @classmethod
    def of(cls, records: Records, path: Path) -> "Folder":
        """Any records, each kind in its place."""
        folder = cls(path)
        folder.write("calendar.toml", _plain(records.calendar))
        tables = {"places": records.places, "people": records.people, "events": records.events}
        for table, entries in tables.items():
            name = "events/all.toml" if table == "events" else f"{table}.toml"
            folder.write(name, {each: _plain(entry) for each, entry in entries.items()})
        for report in records.reports.values():
            folder.write(f"reports/{report.published}-{report.id}.toml", _plain(report))
        folder.write("rulings.toml", {"rulings": [_plain(each) for each in records.rulings]})
        return folder

    def write(self, name: str, content: dict[str, Any]) -> "Folder":
        return self.text(name, tomli_w.dumps(content))

    def text(self, name: str, content: str | bytes) -> "Folder":
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def change(self, name: str, edit: Callable[[dict[str, Any]], object]) -> "Folder":
        """Edit the content of one file in place."""
        content = tomllib.loads((self.path / name).read_text(encoding="utf-8"))
        edit(content)
        return self.write(name, content)

    def remove(self, name: str) -> "Folder":
        (self.path / name).unlink()
        return self

    def file(self, name: str, *claims: dict[str, Any], **about: Any) -> "Folder":
        """File one more report: `name` is its day and id."""
        head = {"published": day(name[:10]), "recorded": RECORDED, **about}
        return self.write(f"reports/{name}.toml", {**head, "claims": [*claims]})


def _plain(record: BaseModel) -> Any:
    """A record as an editor would have written it; its id stands outside."""
    given = {name: getattr(record, name) for name in type(record).model_fields if name != "id"}
    if set(given) == {"root"}:
        return given["root"]
    return {
        name: _value(value)
        for name, value in given.items()
        if value is not None and (value != () or name == "value")
    }


def _dates(value: DaySpan | Window | LocalSpan) -> Any:
    if isinstance(value, LocalSpan):
        return [*value.moments] if value.end else value.start
    word = write_window(value) if isinstance(value, Window) else None
    return word or [value.first, value.last]


def _value(value: Any) -> Any:
    match value:
        case BaseModel():
            return _plain(value)
        case DaySpan() | Window() | LocalSpan():
            return _dates(value)
        case tuple():
            return [_value(each) for each in value]
        case dict():
            return {key: _value(each) for key, each in value.items()}
    return f"PT{value.total_seconds():.0f}S" if hasattr(value, "total_seconds") else value

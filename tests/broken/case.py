"""One way to break the small data folder, and the line that an editor is told about it."""

from datetime import UTC, datetime
from functools import partial
from typing import Any, NamedTuple

from tests.build import days
from tests.folder import Folder

CALENDAR, PLACES, PEOPLE = "calendar.toml", "places.toml", "people.toml"
EVENTS, RULINGS = "events/all.toml", "rulings.toml"
CLAIM = "claims[0]"
GONE = object()
RULING = {
    "event": "visit",
    "field": "dates",
    "value": days("2023-03-20", "2023-03-22"),
    "reason": "It is so.",
    "recorded": datetime(2026, 11, 23, tzinfo=UTC),
}


class Broken(NamedTuple):
    """`put` has values by key path, GONE to take the key away, or a whole file's text. `told` is
    the line after the file's name, and after the number of its line if the file is not TOML.
    """

    name: str
    file: str
    put: dict[str, Any] | str | bytes
    told: str
    number: int = 0

    @property
    def line(self) -> str:
        return f"{self._at}: {self.told}"

    @property
    def place(self) -> str:
        """How the line begins: with the file, and the key if there is one."""
        told, _, _ = self.told.partition(": ")
        return f"{self._at}: {told}"

    @property
    def _at(self) -> str:
        return f"{self.file}:{self.number}" if self.number else self.file

    def apply(self, folder: Folder) -> None:
        if not isinstance(self.put, dict):
            folder.text(self.file, self.put)
            return
        for path, value in self.put.items():
            folder.change(self.file, partial(_put, path=path, value=value))


def ruled(**about: Any) -> dict[str, Any]:
    """One ruling, valid except for the given values."""
    return {"rulings": [{**RULING, **about}]}


def _put(data: Any, path: str, value: object) -> None:
    *steps, last = path.replace("[", ".[").split(".")
    for step in steps:
        data = data[int(step[1:-1])] if step.startswith("[") else data.setdefault(step, {})
    key: int | str = int(last[1:-1]) if last.startswith("[") else last
    if value is GONE:
        del data[key]
    else:
        data[key] = value

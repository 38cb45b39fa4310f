"""The names in a data folder: people, places and events, as far as a draft needs them.

They are read without pydantic, which takes longer to start than a whole draft. `check` reports what
is wrong in the folder; a file that can't be read is skipped here.
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from schedule.record import EMPTY, Record

Days = tuple[date, date]
_LARGEST = 16 * 2**20


class KnownEvent(Record):
    """An event of the data: its titles, days, people and places."""

    id: str
    titles: tuple[str, ...]
    kind: str
    days: tuple[Days, ...] = ()
    wholes: tuple[str, ...] = ()
    people: frozenset[str] = frozenset()


class KnownNames(Record):
    """The names of people, places and events, by id, in every language."""

    people: Mapping[str, tuple[str, ...]] = EMPTY
    places: Mapping[str, tuple[str, ...]] = EMPTY
    around: Mapping[str, str] = EMPTY
    """The place that contains a place."""
    events: Mapping[str, KnownEvent] = EMPTY


def read_names(folder: Path) -> KnownNames:
    """Read the names of a data folder; none if the folder is missing."""
    people, places = _table(folder / "people.toml"), _table(folder / "places.toml")
    identities: dict[str, Any] = {}
    for path in sorted((folder / "events").glob("*.toml")):
        identities |= _table(path)
    said: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((folder / "reports").glob("*.toml")):
        for claim in _claims(_table(path)):
            said.setdefault(str(claim.get("event")), []).append(claim)
    return KnownNames(
        people={key: _names(entry.get("name")) for key, entry in _entries(people)},
        places={key: _names(entry.get("name")) for key, entry in _entries(places)},
        around={key: entry["part_of"] for key, entry in _entries(places) if "part_of" in entry},
        events={
            key: _event(key, entry, said.get(key, []))
            for key, entry in _entries(identities)
            if not entry.keys() & {"merged_into", "withdrawn"}
        },
    )


def _table(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST:
            return {}
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}


def _entries(table: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((key, entry) for key, entry in table.items() if isinstance(entry, dict))


def _claims(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    claims = report.get("claims")
    return (each for each in (claims if isinstance(claims, list) else []) if isinstance(each, dict))


def _names(names: object) -> tuple[str, ...]:
    given = names.values() if isinstance(names, dict) else ()
    return tuple(dict.fromkeys(each for each in given if isinstance(each, str) and each.strip()))


def _event(key: str, entry: dict[str, Any], claims: list[dict[str, Any]]) -> KnownEvent:
    people = {each for claim in claims for each in claim.get("people", ()) if isinstance(each, str)}
    return KnownEvent(
        id=key,
        titles=_names(entry.get("title")),
        kind=str(entry.get("kind", "")),
        days=tuple(days for claim in claims if (days := _days(claim)) is not None),
        wholes=tuple(each for each in entry.get("part_of", ()) if isinstance(each, str)),
        people=frozenset(people),
    )


def _days(claim: dict[str, Any]) -> Days | None:
    """First and last day of a claim; a window ("2023-02") is its month or year."""
    given = claim.get("dates", claim.get("within"))
    if isinstance(given, str):
        return _window(given)
    ends = given if isinstance(given, list) else [given]
    days = [getattr(each, "date", lambda each=each: each)() for each in ends]
    if len(days) in (1, 2) and all(isinstance(each, date) for each in days):
        return days[0], days[-1]
    return None


def _window(text: str) -> Days | None:
    parts = text.split("-")
    try:
        if len(parts) == 1:
            return date(int(text), 1, 1), date(int(text), 12, 31)
        return date(int(parts[0]), int(parts[1]), 1), date(int(parts[0]), int(parts[1]), 28)
    except ValueError:
        return None

"""Turns an intake into files of the data folder, before any is written."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from schedule.filed import to_toml
from schedule.filed.records import Report
from schedule.importing.filing import Intake
from schedule.importing.ids import free_id

if TYPE_CHECKING:
    from schedule.filed.claims import Claim

T = TypeVar("T")

MOST = 5000
"""The largest number of events in one file: editors' programs stop at some megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlFiles:
    """The files in the order in which they have to be written: a record before the records that
    name it.

    `replacing` has the content of the files that exist.
    """

    files: Mapping[str, bytes]
    replacing: Mapping[str, bytes]


def toml_files(
    intake: Intake,
    filed: Callable[[str], bytes | None],
    reports: Container[object] = (),
    most: int = MOST,
) -> TomlFiles:
    """The files of an intake.

    `filed` gives the content of an existing file; `reports` are the ids of existing reports. New
    places and kinds are added at the end of their files; the rest stays as editors wrote it.
    """
    report = intake.report
    if not report:
        return TomlFiles(files={}, replacing={})
    added = {
        "calendar.toml": "".join(to_toml.kind_entry(*each) for each in intake.kinds.items()),
        "places.toml": to_toml.place_entries(intake.places.values()),
    }
    replacing = {name: before for name, text in added.items() if text and (before := filed(name))}
    files = {
        name: (replacing.get(name) or b"#:schema schema/places.json\n") + text.encode()
        for name, text in added.items()
        if text
    }
    events = [*intake.events.values()]
    for part in _parts(events, most):
        name = free_id(report.id, "import", _Names(filed, files))
        files[f"events/{name}.toml"] = to_toml.events_file(part).encode()
    note = f"Taken from {report.document or 'a calendar file'} by `dateline import`."
    for each in split(report, reports, most):
        text = to_toml.report_file(each, note)
        files[f"reports/{each.published}-{each.id}.toml"] = text.encode()
    return TomlFiles(files=files, replacing=replacing)


def split(report: Report, taken: Container[object], most: int) -> Iterator[Report]:
    """Split a report into several, each about a part of the events."""
    by_event: dict[str, list[Claim]] = {}
    for claim in report.claims:
        by_event.setdefault(claim.event, []).append(claim)
    ids = {report.id}
    for number, part in enumerate(_parts([*by_event.values()], most)):
        claims = tuple(claim for claims in part for claim in claims)
        identifier = report.id if number == 0 else free_id(report.id, "import", _Either(ids, taken))
        ids.add(identifier)
        yield report.model_copy(update={"id": identifier, "claims": claims})


def _parts(items: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    return (items[at : at + most] for at in range(0, len(items), most))


@dataclass(frozen=True, slots=True)
class _Either:
    """A container with what is in either of two."""

    one: Container[object]
    other: Container[object]

    def __contains__(self, item: object) -> bool:
        return item in self.one or item in self.other


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of the files in `events/` that exist, or will exist."""

    filed: Callable[[str], bytes | None]
    files: Mapping[str, bytes]

    def __contains__(self, name: object) -> bool:
        path = f"events/{name}.toml"
        return path in self.files or self.filed(path) is not None

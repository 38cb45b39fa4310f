"""An intake as files of the data folder, drafted before any of them is written."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from schedule.filed import to_toml
from schedule.importing.filing import Intake
from schedule.importing.ids import free_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafts:
    """The files in the order in which they are to be written: whatever is named before whoever
    names it. `replacing` has what stands in those that are there already.
    """

    files: Mapping[str, bytes]
    replacing: Mapping[str, bytes]


def drafts(intake: Intake, filed: Callable[[str], bytes | None]) -> Drafts:
    """`filed` gives the content of a file that there is. Places and kinds stand at the end of
    their files, which are otherwise left as their editors wrote them.
    """
    report = intake.report
    if not report:
        return Drafts(files={}, replacing={})
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
    if intake.events:
        name = free_id(f"{report.id}", "import", _Names(filed))
        files[f"events/{name}.toml"] = to_toml.events_file(intake.events.values()).encode()
    note = f"Taken from {report.document}" if report.document else "Taken from a calendar file"
    text = to_toml.report_file(report, f"{note} by `python -m schedule import`.")
    files[f"reports/{report.published}-{report.id}.toml"] = text.encode()
    return Drafts(files=files, replacing=replacing)


class _Names:
    """The names of the files in `events/` that there are."""

    def __init__(self, filed: Callable[[str], bytes | None]) -> None:
        self._filed = filed

    def __contains__(self, name: object) -> bool:
        return self._filed(f"events/{name}.toml") is not None

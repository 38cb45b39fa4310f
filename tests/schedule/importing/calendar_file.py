"""Somebody's calendar file, as text, and what is taken of it into the small world of `build`."""

from collections.abc import Mapping
from typing import Any

from schedule import resolve
from schedule.dates.spans import DaySpan, LocalSpan, Window
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.importing import Filing, Intake, take
from schedule.importing.calendar_file import read
from tests.build import RECORDED, day, records

FILING: Mapping[str, Any] = {
    "publisher": "The Gazette",
    "published": day("2023-03-01"),
    "recorded": RECORDED,
}
PROGRAM = "PRODID:-//Gazette//Calendar//EN"
DAYS = "DTSTART;VALUE=DATE:20230320\nDTEND;VALUE=DATE:20230323"
HOURS = "DTSTART:20230320T100000Z\nDTEND:20230320T110000Z"


def calendar(*entries: str, head: str = PROGRAM) -> bytes:
    """A file of lines that end as on Unix, as some programs write them."""
    return "\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", head, *entries, "END:VCALENDAR", ""]
    ).encode()


def entry(lines: str = DAYS, uid: str = "1@gazette.example", title: str = "Summit") -> str:
    summary = "" if "SUMMARY" in lines else f"SUMMARY:{title}\n"
    return f"BEGIN:VEVENT\nUID:{uid}\n{summary}{lines}\nEND:VEVENT"


def taken(content: bytes, filed: Records | None = None, **about: Any) -> Intake:
    """What is taken of a file, into a folder that has only places, people and a calendar."""
    known = filed or records(events={})
    return take(read(content), known, resolve(known), Filing(**{**FILING, **about}))


def claims(*entries: str, filed: Records | None = None, **about: Any) -> list[dict[str, Any]]:
    """What is claimed, each claim with what it says."""
    intake = taken(calendar(*entries), filed, **about)
    return [said(each) for each in (intake.report.claims if intake.report else ())]


def said(claim: Claim) -> dict[str, Any]:
    """What a claim gives; its dates as two ends."""
    given = {name: getattr(claim, name) for name in claim.model_fields_set}
    return {name: _ends(value) for name, value in given.items() if value not in (None, (), False)}


def _ends(value: Any) -> Any:
    match value:
        case DaySpan() | Window():
            return [value.first, value.last]
        case LocalSpan():
            return [value.start, value.end]
    return value


def notes(intake: Intake) -> list[str]:
    return list(map(str, intake.notes))

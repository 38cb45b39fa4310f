"""A folder without any data becomes a calendar founded on the file that is imported."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest

from schedule import examine, load, resolve
from schedule.importing import file, prepare
from schedule.importing.filing import Filing
from schedule.importing.folder import NotFiled
from schedule.importing.founding import founded
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import select
from schedule.search.links import Links
from schedule.search.publication import Publication
from schedule.search.query import Query
from tests.folder import DATA

KINDS = Path(__file__).parents[2] / "every_kind"
KEPT = ("UID", "DTSTART", "DTEND", "RRULE", "SUMMARY", "LOCATION", "STATUS")
FILING = Filing(
    report="import",
    publisher="Somebody",
    published=date(2026, 11, 1),
    recorded=datetime(2026, 11, 22, tzinfo=UTC),
)


def exported(folder: Path) -> bytes:
    """The whole calendar, events of unknown day included."""
    known = resolve(load(folder))
    publication = Publication(
        calendar=known.calendar,
        words=Words(),
        links=Links.of("https://calendar.example", "en"),
        address="/calendar.ics",
        key="/calendar.ics",
        modified=known.modified,
    )
    return ical.render(select(known, Query(), vague=True), publication)


def kept(content: bytes) -> list[list[str]]:
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return sorted([told(each[name]) for name in KEPT if name in each] for each in events)


def told(value: Any) -> str:
    """A value as it is written; times as moments, since a founded calendar doesn't know by the
    clock of what place a moved time is shown.
    """
    moment = getattr(value, "dt", None)
    if isinstance(moment, datetime):
        return moment.astimezone(UTC).isoformat()
    return str(value.to_ical().decode())


def test_an_export_imported_into_an_empty_folder_is_exported_alike(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    content = exported(DATA)
    file(folder, prepare(folder, content, FILING))
    # Feeds don't tell when an announcement was made: those of days long past are warned of.
    assert {each.severity for each in examine(folder)} == {"warning"}
    assert kept(exported(folder)) == kept(content)


@pytest.mark.parametrize("source", [DATA, KINDS], ids=["real data", "every kind of entry"])
def test_a_second_round_is_equal_to_the_first_to_the_byte(source: Path, tmp_path: Path) -> None:
    content = exported(source)
    rounds = []
    for number in ("first", "second"):
        folder = tmp_path / number
        file(folder, prepare(folder, content, FILING))
        content = exported(folder)
        rounds.append(content)
    assert rounds[0] == rounds[1]
    # CATEGORIES has a space for a comma, and so the name of a kind comes back.
    spaced = exported(source).replace(b"(meeting\\, or so ", b"(meeting  or so ")
    assert kept(rounds[0]) == kept(spaced)


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (
            (
                'X-WR-CALNAME:Festival "A"\nX-WR-TIMEZONE:Europe/London\nCOLOR:TEAL\n'
                "BEGIN:VEVENT\nUID:1@dates.example.org\nSUMMARY;LANGUAGE=fr:Bal\nEND:VEVENT\n"
            ),
            ('Festival "A"', "Europe/London", "teal", "dates.example.org", ("fr",)),
        ),
        (
            "X-WR-TIMEZONE:Mars/Olympus\nCOLOR:#123456\nBEGIN:VEVENT\nUID:1@UPPER\nEND:VEVENT\n",
            ("Calendar", "UTC", "steelblue", "calendar.example", ("en",)),
        ),
    ],
    ids=["what the file tells", "what it doesn't"],
)
def test_a_calendar_is_founded_on_what_its_file_tells(
    tmp_path: Path, lines: str, found: tuple[object, ...]
) -> None:
    content = f"BEGIN:VCALENDAR\n{lines}END:VCALENDAR\n".encode()
    (tmp_path / "calendar.toml").write_bytes(founded(content))
    about = load(tmp_path).calendar
    said = about.name.best().text
    assert (said, about.zone, about.colour, about.domain, about.languages) == found


def test_a_file_that_is_no_calendar_founds_none(tmp_path: Path) -> None:
    with pytest.raises(NotFiled):
        prepare(tmp_path, b"Hello", FILING)
    assert [*tmp_path.iterdir()] == []

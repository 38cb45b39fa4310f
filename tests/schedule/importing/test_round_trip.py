"""What Dateline exports and takes back is what it was: same dates, titles, places and states."""

from pathlib import Path

import pytest
from hypothesis import given

from schedule import Schedule, load, resolve
from schedule.filed.records import Records
from schedule.importing import Filing, file, prepare
from tests.build import RECORDED, day
from tests.feed import lines, rendered
from tests.folder import DATA, Folder
from tests.schedule.importing.calendar_file import taken
from tests.strategies import all_records

NAMES = (
    *("UID", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "STATUS"),
    *("RRULE", "EXDATE", "RECURRENCE-ID", "CATEGORIES"),
)
KINDS = Path(__file__).parents[2] / "every_kind"
LATER = Filing(publisher="Back", published=day("2030-01-01"), recorded=RECORDED)


def served(schedule: Schedule) -> list[list[str]]:
    """What subscribers see of each entry of the feed, windows included."""
    entries: list[list[str]] = []
    for line in lines(rendered(schedule)):
        if line == "BEGIN:VEVENT":
            entries.append([])
        elif entries and line.split(":")[0].split(";")[0] in NAMES:
            entries[-1].append(line)
    return sorted(entries)


def bare(records: Records) -> Records:
    """The calendar itself, and nothing else."""
    return Records(
        calendar=records.calendar, places={}, people={}, events={}, reports={}, rulings=(), files={}
    )


@given(all_records())
def test_an_export_taken_into_an_empty_folder_is_exported_alike(records: Records) -> None:
    """It is taken later: that something took place counts once its days have come."""
    known = resolve(records)
    intake = taken(rendered(known), bare(records), published=LATER.published)
    assert intake.refused == ()
    back = Records(
        calendar=records.calendar,
        places=intake.places,
        people={},
        events=intake.events,
        reports={intake.report.id: intake.report} if intake.report else {},
        rulings=(),
        files={},
    )
    assert served(resolve(back)) == served(known)
    again = taken(rendered(known), back, published=LATER.published)
    assert (again.refused, again.events, again.places) == ((), {}, {})


@pytest.mark.parametrize("folder", [DATA, KINDS], ids=["real data", "every kind of entry"])
def test_a_whole_folder_comes_back(folder: Path, tmp_path: Path) -> None:
    known = resolve(load(folder))
    calendar = (folder / "calendar.toml").read_bytes()
    back = Folder(tmp_path).text("calendar.toml", calendar)
    # A feed doesn't tell by which clock a place shows its times.
    back.text("places.toml", (folder / "places.toml").read_bytes())
    prepared = prepare(back.path, rendered(known), LATER)
    assert (prepared.errors, prepared.conflicts, prepared.intake.refused) == ((), (), ())
    file(back.path, prepared)
    assert served(resolve(load(back.path))) == served(known)
    assert (tmp_path / "calendar.toml").read_bytes() == calendar


def test_a_file_taken_again_adds_claims_on_the_same_events(tmp_path: Path) -> None:
    folder = Folder.real(tmp_path)
    feed = rendered(resolve(load(folder.path)))
    before = load(folder.path)
    prepared = prepare(folder.path, feed, LATER)
    file(folder.path, prepared)
    after = load(folder.path)
    assert (after.events, after.places) == (before.events, before.places)
    assert after.reports.keys() - before.reports.keys() == {"back"}
    assert {each.event for each in after.reports["back"].claims} <= before.events.keys()

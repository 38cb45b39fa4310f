"""What Dateline exports and takes back is what it was: same dates, titles, places and states."""

from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from schedule import Schedule, load, resolve
from schedule.filed.records import Records
from schedule.importing import Filing, Intake, file, prepare
from tests.build import RECORDED, claim, day, records, report
from tests.feed import lines, rendered
from tests.folder import DATA, Folder
from tests.schedule.importing.calendar_file import taken
from tests.strategies import (
    PLACES,
    SPRING,
    ZONES,
    all_records,
    days_near,
    local_times,
    spans,
    windows,
)

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


def bare(filed: Records) -> Records:
    """The calendar itself, and nothing else."""
    return Records(
        calendar=filed.calendar, places={}, people={}, events={}, reports={}, rulings=(), files={}
    )


def refiled(filed: Records, intake: Intake) -> Records:
    """What was taken, in an empty folder of the same calendar."""
    reports = {intake.report.id: intake.report} if intake.report else {}
    return replace(bare(filed), places=intake.places, events=intake.events, reports=reports)


@st.composite
def series(draw: DrawFn) -> Records:
    """A series of hours or days. Single times of it are left out, or have other days, hours, places
    or windows.
    """
    first = draw(days_near(SPRING, 5))
    start = datetime.combine(first, time(9))
    said: dict[str, Any] = {"repeats": "FREQ=DAILY;INTERVAL=3;COUNT=4"}
    if draw(st.booleans()):
        said |= {"dates": [start, start + timedelta(hours=1)], "zone": draw(st.sampled_from(ZONES))}
    else:
        said |= {"dates": [first, first + timedelta(days=draw(st.integers(0, 1)))]}
    claims = [claim(**said)]
    for number in draw(st.lists(st.integers(0, 3), unique=True, max_size=3)):
        about: dict[str, Any] = {"occurrence": first + timedelta(days=3 * number)}
        match draw(st.sampled_from(("days", "times", "window", "cancelled", "place"))):
            case "days":
                about |= {"dates": draw(spans())}
            case "times":
                about |= {"dates": draw(local_times()), "zone": draw(st.sampled_from(ZONES))}
            case "window":
                about |= {"within": draw(windows() | spans())}
            case "cancelled":
                about |= {"status": "cancelled"}
            case "place":
                about |= {"place": draw(st.sampled_from(PLACES))}
        claims.append(claim(**about))
    return records(report("a", "2022-02-20", *claims))


@given(series())
def test_each_time_of_a_series_comes_back(filed: Records) -> None:
    known = resolve(filed)
    intake = taken(rendered(known), bare(filed), published=LATER.published)
    assert intake.refused == ()
    assert served(resolve(refiled(filed, intake))) == served(known)


@given(all_records())
def test_an_export_taken_into_an_empty_folder_is_exported_alike(filed: Records) -> None:
    """It is taken later: that something took place counts once its days have come."""
    known = resolve(filed)
    intake = taken(rendered(known), bare(filed), published=LATER.published)
    assert intake.refused == ()
    back = refiled(filed, intake)
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

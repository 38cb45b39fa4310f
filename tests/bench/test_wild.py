"""Importing every file of a folder: what is lost or differs is seen."""

import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest
from icalendar import Calendar

from schedule.importing import file, prepare
from tests.extras import need
from tests.schedule.importing.calendar_file import calendar, entry

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "schedule" / "importing" / "cases"
READERS = [*map(str, ROOT.glob(".readers/venv/lib/python3*/site-packages"))]


@pytest.fixture
def wild(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """bench.wild with its yardstick, which is one of the calendar readers."""
    monkeypatch.setattr(sys, "path", [*sys.path, *READERS])
    there = find_spec("recurring_ical_events")
    need(None if there else "recurring-ical-events is not installed; .ci/readers installs it")
    return import_module("bench.wild")


def test_no_case_loses_an_entry_or_differs_without_a_note(wild: ModuleType) -> None:
    tally = wild.Tally()
    for path in sorted(CASES.glob("*.ics")):
        wild.add(tally, path)
    # What vCalendar 1.0 encodes, the yardstick doesn't decode.
    differing = [each for each in tally.differing if "w07" not in each]
    assert (tally.lost, differing) == (0, [])
    assert tally.files == len([*CASES.glob("*.ics")])
    assert tally.compared > 10
    assert f"taken      {tally.taken}" in "\n".join(wild.lines(tally))


def test_what_differs_is_named(tmp_path: Path, wild: ModuleType) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(calendar(entry("DTSTART:20240601T100000Z\nDURATION:PT1H")))
    intake = prepare(tmp_path / "data", path.read_bytes(), wild.FILING).intake
    other = calendar(entry("DTSTART:20240601T110000Z\nDURATION:PT1H"))
    tally = wild.Tally()
    folder = tmp_path / "data"
    file(folder, prepare(folder, other, wild.FILING))
    wild.compare(tally, "a.ics", Calendar.from_ical(path.read_bytes()), intake, folder)
    [said] = tally.differing
    assert said.startswith("    a.ics: 1@gazette.example: ")

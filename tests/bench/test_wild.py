"""Importing every file of a folder: what is lost or differs is seen."""

from pathlib import Path

import pytest
from icalendar import Calendar

from schedule.importing import file, prepare
from tests.schedule.importing.calendar_file import calendar, entry

pytest.importorskip("recurring_ical_events", reason="it wants another python-dateutil than ours")

from bench.wild import FILING, Tally, add, compare, lines

CASES = Path(__file__).parents[1] / "schedule" / "importing" / "cases"


def test_no_case_loses_an_entry_or_differs_without_a_note() -> None:
    tally = Tally()
    for path in sorted(CASES.glob("*.ics")):
        add(tally, path)
    # What vCalendar 1.0 encodes, the yardstick doesn't decode.
    differing = [each for each in tally.differing if "w07" not in each]
    assert (tally.lost, differing) == (0, [])
    assert tally.files == len([*CASES.glob("*.ics")])
    assert tally.compared > 10
    assert f"taken      {tally.taken}" in "\n".join(lines(tally))


def test_what_differs_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.ics"
    path.write_bytes(calendar(entry("DTSTART:20240601T100000Z\nDURATION:PT1H")))
    intake = prepare(tmp_path / "data", path.read_bytes(), FILING).intake
    other = calendar(entry("DTSTART:20240601T110000Z\nDURATION:PT1H"))
    tally = Tally()
    folder = tmp_path / "data"
    file(folder, prepare(folder, other, FILING))
    compare(tally, "a.ics", Calendar.from_ical(path.read_bytes()), intake, folder)
    [said] = tally.differing
    assert said.startswith("    a.ics: 1@gazette.example: ")

"""What an entry says in the terms of the data."""

from schedule.importing.calendar_file import read
from schedule.importing.details import DetailsReader
from schedule.importing.entry import Entry
from schedule.importing.notes import Notes
from tests.build import day, records
from tests.schedule.importing.calendar_file import calendar

ENTRY = Entry(uid="u", title=" A\nB ", start=day("2024-06-01"), location="Moscow")
FILE = read(calendar())


def test_details_are_the_title_on_one_line_the_known_place_and_the_dates() -> None:
    reader = DetailsReader(FILE, records(), Notes(FILE), None)
    found = reader.read(ENTRY, passed_on=False)
    assert (found.title, found.location, found.is_own) == ("A B", "Moscow", False)
    assert (found.place and found.place.id, found.dates.days) == (
        "moscow",
        (day("2024-06-01"), day("2024-06-01")),
    )


def test_a_place_that_is_not_known_is_made_when_it_is_asked_for() -> None:
    reader = DetailsReader(FILE, records(), Notes(FILE), None)
    assert reader.places.new == {}
    made = reader.place(ENTRY, "Pier 3")
    assert made
    assert {made.id: made} == reader.places.new
    assert reader.place(ENTRY, "Pier 3") == made

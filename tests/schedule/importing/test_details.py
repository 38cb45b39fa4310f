"""What an entry says in the terms of the data."""

from dataclasses import replace

from schedule.filed.references import MOST_WHOLES
from schedule.importing.calendar_file import read
from schedule.importing.details import DetailsReader
from schedule.importing.entry import Entry
from schedule.importing.notes import Notes
from tests.build import day, records
from tests.schedule.importing.calendar_file import calendar
from tests.steps import growth

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


def test_a_chain_of_wholes_is_followed_in_steps_that_grow_with_it() -> None:
    """Each entry is part of the one before it, as in a file that was made to take long."""

    def follow(size: int) -> None:
        chain = (replace(ENTRY, uid=str(at), wholes=(str(at - 1),)) for at in range(size))
        file = replace(FILE, entries=tuple(chain))
        reader = DetailsReader(file, records(), Notes(FILE), None)
        assert max(len(reader.wholes(each)) for each in file.entries) <= MOST_WHOLES

    assert growth(follow, 300) < 2.4

"""What is noted while a file is taken, in the words of calendar files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from schedule.filed.claims import Claim
from schedule.filed.text import Line
from schedule.importing.calendar_file import read
from schedule.importing.entry import Entry
from schedule.importing.notes import Notes
from tests.build import day
from tests.schedule.importing.calendar_file import calendar

ENTRY = Entry(uid="u", title="A", start=day("2024-06-01"))


def notes() -> Notes:
    return Notes(read(calendar()))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("DTSTART is missing"), "DTSTART is missing"),
        (OverflowError("x"), "a date or length is out of range"),
    ],
)
def test_a_reason_is_said_as_it_is(error: Exception, said: str) -> None:
    found = notes()
    found.refuse(ENTRY, error, "; more")
    assert list(map(str, found.all)) == [f"not taken: u: {said}; more"]


def test_what_a_record_refuses_is_said_by_the_property_that_it_comes_from() -> None:
    found = notes()
    with pytest.raises(ValueError, match="uid") as refused:
        Claim.model_validate({"event": "x", "uid": "u" * 501})
    found.refuse(ENTRY, refused.value)
    [note] = found.all
    assert note.message == "UID can't be taken: it has at most 500 characters"


@given(st.text(max_size=40))
def test_what_is_mended_is_a_line_that_the_data_takes(text: str) -> None:
    found = notes()
    line = found.mend_line(ENTRY, "SUMMARY", text)
    if line:
        assert TypeAdapter(Line).validate_python(line) == line
    if line != text:
        assert found.all

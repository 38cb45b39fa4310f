"""What comes of a file: each entry is taken or refused, and a note is one line."""

from schedule.importing.filing import Note
from tests.schedule.importing.calendar_file import calendar, entry, taken


def test_a_note_says_what_became_of_which_entry() -> None:
    assert str(Note(turn="changed", uid="u", message="so")) == "changed: u: so"


def test_refused_are_the_notes_on_what_is_not_taken() -> None:
    intake = taken(calendar(entry("DTSTART:x", uid="1"), entry("DTSTART:20240601\nGEO:x", uid="2")))
    assert [note.uid for note in intake.refused] == ["1"]
    assert [(each.uid, each.is_new) for each in intake.taken] == [("2", True)]
    assert len(intake.notes) == 2

"""The event that an entry means: by its UID or by an answer, and never by likeness alone."""

from tests.build import claim, days, records, report
from tests.schedule.importing.calendar_file import DAYS, calendar, entry, notes, taken

SAME = claim(dates=days("2023-03-20", "2023-03-22"))


def events(**about: object) -> list[str]:
    """The events that are meant by an entry which is like a known one."""
    known = records(report("a", "2023-02-01", SAME))
    intake = taken(calendar(entry(title="State visit")), known, **about)
    return [each.event for each in intake.taken]


def test_likeness_is_proposed_and_only_an_answer_makes_it_the_event() -> None:
    assert events() == ["state-visit-2023"]
    assert events(all_strong=True) == ["visit"]
    assert events(answers={"1@gazette.example": "visit"}) == ["visit"]


def test_two_entries_of_one_file_are_two_events() -> None:
    known = records(report("a", "2023-02-01", SAME))
    content = calendar(entry(title="State visit"), entry(title="State visit", uid="2"))
    intake = taken(content, known, all_strong=True)
    assert [each.event for each in intake.taken] == ["visit", "state-visit-2023"]
    assert notes(intake) == []


def test_what_others_speak_of_too_is_not_proposed_for_another() -> None:
    theirs = claim("summit", dates=days("2023-03-20", "2023-03-22"), uid="1@gazette.example")
    known = records(
        report("a", "2023-02-01", SAME, theirs), report("b", "2023-02-02", claim("summit"))
    )
    intake = taken(calendar(entry(f"{DAYS}\nX:1", title="State visit")), known)
    assert ([each.event for each in intake.taken], intake.proposed) == (["summit"], ())

"""What each entry of a calendar file says, and which can't be one."""

from datetime import UTC, datetime

import pytest

from schedule.importing.entry import Entry, read
from tests.build import day
from tests.schedule.importing.calendar_file import DAYS, calendar, entry

RICH = r"""SUMMARY;LANGUAGE=en-GB:Summit\, second
DTSTART;VALUE=DATE:20230320
DURATION:P2D
DESCRIPTION:One\nTwo
LOCATION:Moscow
GEO:55.75;37.5
STATUS:confirmed
CATEGORIES:Talks,Visit\, state
CATEGORIES:Other
RELATED-TO:2@gazette.example
RELATED-TO;RELTYPE=CHILD:3@gazette.example
RRULE:FREQ=DAILY;COUNT=9
EXDATE;VALUE=DATE:20230321,20230322
EXDATE:20230323T100000Z
ORGANIZER;CN="Xi; Jinping":mailto:xi@example.org
ATTENDEE:mailto:putin@example.org
SEQUENCE:3
DTSTAMP:20230101T000000Z
X-APPLE-THING:1
BEGIN:VALARM
TRIGGER:-PT5M
END:VALARM"""


def test_an_entry_is_what_its_lines_say() -> None:
    file = read(calendar(entry(RICH), head="X-WR-TIMEZONE:Romance Standard Time"))
    assert file.entries == (
        Entry(
            uid="1@gazette.example",
            title="Summit, second",
            language="en-GB",
            description="One\nTwo",
            location="Moscow",
            coordinates=(55.75, 37.5),
            start=day("2023-03-20"),
            length=(2, datetime.resolution * 0),
            rule="FREQ=DAILY;COUNT=9",
            excluded=(
                day("2023-03-21"),
                day("2023-03-22"),
                datetime(2023, 3, 23, 10, tzinfo=UTC),
            ),
            status="CONFIRMED",
            categories=("Talks", "Visit, state", "Other"),
            wholes=("2@gazette.example",),
            people=("Xi; Jinping", "mailto:putin@example.org"),
            revision=(3, "20230101T000000Z"),
        ),
    )
    assert (file.zone, file.refused, file.flaws) == ("Europe/Paris", (), ())
    assert file.aside == {"RELATED-TO": 1, "X-APPLE-THING": 1, "VALARM": 1}


def test_a_cancelling_file_cancels_its_entries() -> None:
    assert read(calendar(entry(), head="METHOD:CANCEL")).entries[0].status == "CANCELLED"


@pytest.mark.parametrize(
    ("text", "uid", "reason"),
    [
        (entry(uid=""), "VEVENT Summit", "UID is missing"),
        (entry(f"{DAYS}\nCLASS:PRIVATE"), "1@gazette.example", "it is marked as private"),
        (entry(f"{DAYS}\nEXRULE:FREQ=DAILY"), "1@gazette.example", "EXRULE can't be taken"),
        (entry(f"{DAYS}\nRRULE:A\nRRULE:B"), "1@gazette.example", "several RRULEs can't be taken"),
        (
            entry(f"{DAYS}\nRECURRENCE-ID;RANGE=THISANDFUTURE:20230320"),
            "1@gazette.example",
            "RANGE of RECURRENCE-ID",
        ),
        ("BEGIN:VTODO\nUID:7\nEND:VTODO", "7", "VTODO is no event"),
        ("BEGIN:VEVENT\nUID:7\nDTSTART:20230320", "7", "it breaks off: END:VEVENT is missing"),
    ],
)
def test_what_is_no_entry_is_refused_with_its_reason(text: str, uid: str, reason: str) -> None:
    file = read(calendar(text))
    assert file.entries == ()
    [refused] = file.refused
    assert refused.uid == uid
    assert refused.reason.startswith(reason)


def test_a_file_in_another_calendar_or_one_that_answers_gives_no_entries() -> None:
    for head in ("CALSCALE:HEBREW", "METHOD:REPLY"):
        file = read(calendar(entry(), head=head))
        assert (file.entries, len(file.refused)) == ((), 1)

"""What each entry of a calendar file says, and which can't be one."""

from datetime import UTC, datetime

import pytest

from schedule.importing.calendar_file import read
from schedule.importing.entry import Entry
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
            zone="Europe/Paris",
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
    assert (file.refused, file.flaws) == ((), ())
    assert file.aside == {"RELATED-TO": 1, "X-APPLE-THING": 1, "VALARM": 1}


def test_a_cancelling_file_cancels_its_entries() -> None:
    assert read(calendar(entry(), head="METHOD:CANCEL")).entries[0].status == "CANCELLED"


@pytest.mark.parametrize(
    ("text", "uid", "reason"),
    [
        (entry(f"{DAYS}\nCLASS:PRIVATE"), "1@gazette.example", "it is marked as private"),
        (entry(f"{DAYS}\nEXRULE:FREQ=DAILY"), "1@gazette.example", "EXRULE can't be taken"),
        (entry(f"{DAYS}\nRRULE:A\nRRULE:B"), "1@gazette.example", "several RRULEs can't be taken"),
        (
            entry("DTSTART:2023\nRECURRENCE-ID:20230320"),
            "1@gazette.example",
            "DTSTART 2023 is no date or time; the series lacks its change of 2023-03-20",
        ),
        (
            entry(f"{DAYS}\n" + "RDATE:20230320,20230321\n" * 501),
            "1@gazette.example",
            "RDATE has more than 1000 times",
        ),
        (
            entry(DAYS + "".join(f"\nRELATED-TO:{each}" for each in range(101))),
            "1@gazette.example",
            "RELATED-TO names more than 100 entries",
        ),
        ("BEGIN:VTODO\nUID:7\nEND:VTODO", "7", "VTODO is no event"),
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


def test_an_entry_that_the_file_breaks_off_in_is_refused() -> None:
    whole = calendar(entry(uid="1"), entry(uid="2")).decode()
    file = read(whole[: whole.rindex("END:VEVENT")].encode())
    assert [each.uid for each in file.entries] == ["1"]
    [refused] = file.refused
    assert (refused.uid, refused.reason) == ("2", "it breaks off: END:VEVENT is missing")


def test_an_entry_without_uid_has_the_same_one_each_time_and_others_have_others() -> None:
    lines = [
        "SUMMARY:A\nDTSTART:20240612",
        "SUMMARY:B\nDTSTART:20240612",
        "SUMMARY:A\nDTSTART:20240613",
    ]
    first, second = (
        [each.uid for each in read(calendar(*(entry(each, uid="") for each in lines))).entries]
        for _ in range(2)
    )
    assert (first, len({*first})) == (second, 3)


def test_a_cancelled_time_needs_no_dates_of_its_own() -> None:
    lines = "RECURRENCE-ID:20230320\nSTATUS:CANCELED\nDTSTART;TZID=Nowhere:20230320T100000"
    [found] = read(calendar(entry(lines))).entries
    assert (found.start, found.occurrence, found.status) == (
        day("2023-03-20"),
        day("2023-03-20"),
        "CANCELLED",
    )


def test_calendars_of_one_file_have_each_their_own_zone_and_program() -> None:
    first = calendar(entry(uid="1"), head="PRODID:A\nX-WR-TIMEZONE:Europe/Berlin")
    second = calendar(entry(uid="2"), head="PRODID:B\nX-WR-TIMEZONE:America/New_York")
    found = read(first + second + calendar(entry(uid="3"), head="X:1")).entries
    assert [(each.program, each.zone) for each in found] == [
        ("A", "Europe/Berlin"),
        ("B", "America/New_York"),
        ("", None),
    ]


def test_html_is_taken_as_text_wherever_it_stands() -> None:
    lines = "DESCRIPTION:<p>Doors</p><p>at <b>7</b></p>"
    alternative = "X-ALT-DESC;FMTTYPE=text/html:<p>Doors</p>at&nbsp\\;7"
    found = read(calendar(entry(f"{DAYS}\n{lines}"), entry(f"{DAYS}\n{alternative}", uid="2")))
    assert [each.description for each in found.entries] == ["Doors\n\nat 7", "Doors\nat 7"]
    assert found.aside == {}


def test_entities_in_titles_and_places_are_characters_but_in_our_own_feeds() -> None:
    lines = f"{DAYS}\nSUMMARY:Jazz &amp; Blues &#8211\\; live\nLOCATION:A&amp;B"
    [found] = read(calendar(entry(lines))).entries
    [own] = read(calendar(entry(lines), head="PRODID:-//a.example//Dateline//EN")).entries
    assert (found.title, found.location) == ("Jazz & Blues \u2013 live", "A&B")
    assert (own.title, own.location) == ("Jazz &amp; Blues &#8211; live", "A&amp;B")


@pytest.mark.parametrize(
    ("lines", "flaw"),
    [
        ("STATUS:NEEDS-ACTION", "STATUS NEEDS-ACTION is not known"),
        ("GEO:134;52", "GEO 134;52 is no latitude and longitude"),
    ],
)
def test_what_is_not_understood_is_said(lines: str, flaw: str) -> None:
    [found] = read(calendar(entry(f"{DAYS}\n{lines}"))).flaws
    assert (found.uid, found.reason) == ("1@gazette.example", flaw)

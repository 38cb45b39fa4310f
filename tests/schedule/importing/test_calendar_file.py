"""A calendar file as what it says: every entry is read or refused, whatever stands beside it."""

from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.calendar_file import read
from tests.schedule.importing.calendar_file import calendar, entry

LINES = [
    *("DTSTART:20240601", "DTSTART:x", "UID:a", "SUMMARY:A", "RRULE:FREQ=DAILY", "GEO:1,2"),
    *("RECURRENCE-ID:20240601", "RDATE:20240601/P1D", "EXDATE:,", "DURATION:PT9999999999999999S"),
    *("BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VEVNT", "END:VCALENDAR", "junk", " fold"),
    *("DTSTART;TZID=europe/berlin:20240601T100000", "SUMMARY;ENCODING=BASE64:?", "METHOD:REPLY"),
]


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_every_entry_that_begins_is_read_or_refused(lines: list[str]) -> None:
    content = "\n".join(["BEGIN:VCALENDAR", "X:1", *lines, ""]).encode()
    found = read(content)
    assert len(found.entries) + len(found.refused) >= lines.count("BEGIN:VEVENT")


def test_flaws_are_those_of_entries_that_are_read_and_of_the_file() -> None:
    content = calendar(entry("DTSTART:20240601\nSTATUS:SENT"), "JUNK", entry("DTSTART:x", uid="2"))
    found = read(content)
    assert [(each.uid, each.reason) for each in found.flaws] == [
        ("VCALENDAR", "JUNK is no content line"),
        ("1@gazette.example", "STATUS SENT is not known"),
    ]


def test_work_grows_with_the_file_whatever_stands_in_it() -> None:
    dates = ",".join(f"20240601T{each:06}" for each in range(4000))
    tzid = "a/" * 20_000
    nested = "BEGIN:X-A\n" * 20_000
    content = calendar(
        entry(f"DTSTART:20240601\nEXDATE:{dates}"),
        entry(f"DTSTART;TZID={tzid}:20240601T100000", uid="2"),
        entry(f"DTSTART:20240601\nDESCRIPTION:{'<' * 50_000}", uid="3"),
        f"BEGIN:VEVENT\n{nested}",
    )
    found = read(content)
    assert len(found.entries) + len(found.refused) == 4

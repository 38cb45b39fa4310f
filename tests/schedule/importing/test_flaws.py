"""Entries that are taken in spite of their flaws: what is said of each."""

import pytest

from schedule.importing.calendar_file import read
from tests.schedule.importing.calendar_file import HOURS, PROGRAM, calendar, claims, entry

BERLIN = ";TZID=Europe/Berlin:"
ELSEWHERE = (
    "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nBEGIN:STANDARD\nDTSTART:20000101T000000\n"
    "TZOFFSETFROM:+0300\nTZOFFSETTO:+0300\nEND:STANDARD\nEND:VTIMEZONE"
)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (HOURS, []),
        (f"{HOURS}\nRRULE:", []),
        ("DTSTART;TZID=UTC:20240610T100000Z", []),
        (
            f"DTSTART{BERLIN}20240610T100000Z",
            ["DTSTART is in UTC, but has the TZID Europe/Berlin; taken in UTC"],
        ),
        (
            f"DTSTART{BERLIN}20240610T100000",
            ["DTSTART: the file gives Europe/Berlin another offset; taken as Europe/Berlin"],
        ),
        (
            "DTSTART;VALUE=DATE:20240610T120000\nDTEND;VALUE=DATE:20240610T120000",
            ["DTSTART is VALUE=DATE with a time; taken as the day"],
        ),
        (
            f"{HOURS}\nRRULE:FREQ=DAILY;UNTIL=20240610",
            ["UNTIL is a day, but DTSTART a time; the whole day counts"],
        ),
    ],
)
def test_flaws_of_times_are_named(lines: str, said: list[str]) -> None:
    found = read(calendar(ELSEWHERE, entry(lines), head=PROGRAM))
    assert ([each.reason for each in found.flaws], found.refused) == (said, ())


def test_a_noon_that_is_a_date_is_the_day() -> None:
    noon = ";VALUE=DATE:20240610T120000"
    [found] = claims(entry(f"DTSTART{noon}\nDTEND{noon}"))
    [day] = claims(entry("DTSTART;VALUE=DATE:20240610"))
    assert found == day


def test_lists_without_a_value_and_a_rule_given_twice_cost_nothing() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=2"
    twice = f"{HOURS}\n{rule}\n{rule}\nEXDATE:\nRDATE:"
    assert claims(entry(twice)) == claims(entry(f"{HOURS}\n{rule}"))


def test_the_rule_of_the_series_may_stand_in_its_single_times() -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=2"
    time = "RECURRENCE-ID:20230321T100000Z\nDTSTART:20230321T150000Z\nDTEND:20230321T160000Z"
    series = entry(f"{HOURS}\n{rule}")
    assert claims(series, entry(f"{time}\n{rule}")) == claims(series, entry(time))


def test_a_range_other_than_the_future_is_refused_and_not_taken_for_it() -> None:
    series = entry(f"{HOURS}\nRRULE:FREQ=DAILY;COUNT=3")
    change = "RECURRENCE-ID;RANGE=THISANDPRIOR:20230321T100000Z\nDTSTART:20230321T150000Z"
    [refused] = read(calendar(series, entry(change))).refused
    assert refused.reason == (
        "RANGE=THISANDPRIOR can't be taken; the series lacks its change of 2023-03-21 10:00"
    )

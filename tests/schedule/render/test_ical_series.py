"""Entries of what repeats, as all calendar apps read them alike."""

from typing import Any

import pytest

from schedule import Schedule
from tests.build import claim, day, report, schedule, times
from tests.feed import line, lines, rendered

NIGHTS: dict[str, Any] = {
    "dates": times("2024-03-23T22:00", "2024-03-24T06:00"),
    "zone": "Europe/London",
    "repeats": "FREQ=WEEKLY;COUNT=3",
}
DAYS: dict[str, Any] = {"dates": day("2024-03-23"), "repeats": "FREQ=WEEKLY;COUNT=3"}
NAMES = ("UID", "DTSTART", "DTEND", "RRULE", "EXDATE", "RECURRENCE-ID")


def entries(known: Schedule) -> list[list[str]]:
    """What each entry says of identity and dates."""
    parts = "\n".join(lines(rendered(known))).split("BEGIN:VEVENT\n")[1:]
    return [[each for each in part.split("\n") if each.startswith(NAMES)] for part in parts]


@pytest.mark.parametrize(
    ("first", "rule", "written"),
    [
        ("2024-02-29", "FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=3;BYMONTHDAY=29;BYMONTH=2"),
        ("2024-01-31", "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("2024-05-07", "FREQ=WEEKLY;UNTIL=20240531", "FREQ=WEEKLY;UNTIL=20240528"),
    ],
)
def test_a_rule_is_spelled_as_all_apps_read_it(first: str, rule: str, written: str) -> None:
    known = schedule(report("a", "2024-01-01", claim(dates=day(first), repeats=rule)))
    assert line(known, "RRULE") == [f"RRULE:{written}"]


def test_a_rule_of_times_ends_with_the_last_start() -> None:
    until = {**NIGHTS, "repeats": "FREQ=WEEKLY;UNTIL=20240405"}
    known = schedule(report("a", "2024-01-01", claim(**until)))
    assert line(known, "RRULE") == ["RRULE:FREQ=WEEKLY;UNTIL=20240330T220000Z"]


def test_a_night_in_which_clocks_change_has_its_own_end() -> None:
    known = schedule(report("a", "2024-01-01", claim(**NIGHTS)))
    assert entries(known) == [
        [
            "UID:visit@calendar.example",
            "DTSTART;TZID=Europe/London:20240323T220000",
            "DTEND;TZID=Europe/London:20240324T060000",
            "RRULE:FREQ=WEEKLY;COUNT=3",
        ],
        [
            "UID:visit@calendar.example",
            "RECURRENCE-ID;TZID=Europe/London:20240330T220000",
            "DTSTART;TZID=Europe/London:20240330T220000",
            "DTEND;TZID=Europe/London:20240331T060000",
        ],
    ]


def test_a_time_that_moved_to_a_whole_day_is_an_entry_of_its_own() -> None:
    known = schedule(
        report("a", "2024-01-01", claim(**NIGHTS)),
        report("b", "2024-02-01", claim(occurrence=day("2024-04-06"), dates=day("2024-04-08"))),
    )
    main, *_, apart = entries(known)
    assert main[-1] == "EXDATE;TZID=Europe/London:20240406T220000"
    assert apart == [
        "UID:visit.20240406@calendar.example",
        "DTSTART;VALUE=DATE:20240408",
        "DTEND;VALUE=DATE:20240409",
    ]


def test_a_day_that_moved_to_hours_is_an_entry_of_its_own() -> None:
    moved: dict[str, Any] = {
        "dates": times("2024-03-30T10:00", "2024-03-30T11:00"),
        "zone": "Europe/Moscow",
    }
    known = schedule(
        report("a", "2024-01-01", claim(**DAYS)),
        report("b", "2024-02-01", claim(occurrence=day("2024-03-30"), **moved)),
    )
    main, apart = entries(known)
    assert main[-1] == "EXDATE;VALUE=DATE:20240330"
    assert apart == [
        "UID:visit.20240330@calendar.example",
        "DTSTART:20240330T070000Z",
        "DTEND:20240330T080000Z",
    ]
    assert "BEGIN:VTIMEZONE" not in lines(rendered(known))


def test_what_is_told_of_the_only_time_is_where_the_entry_stands() -> None:
    known = schedule(
        report("a", "2024-01-01", claim(dates=day("2024-03-20"))),
        report("b", "2024-02-01", claim(occurrence=day("2024-03-20"), dates=day("2024-03-22"))),
    )
    assert entries(known) == [
        ["UID:visit@calendar.example", "DTSTART;VALUE=DATE:20240322", "DTEND;VALUE=DATE:20240323"]
    ]


def test_the_entry_of_the_only_time_has_its_status() -> None:
    known = schedule(
        report("a", "2024-01-01", claim(dates=day("2024-03-20"))),
        report("b", "2024-02-01", claim(occurrence=day("2024-03-20"), status="cancelled")),
    )
    assert line(known, "STATUS") == ["STATUS:CANCELLED"]

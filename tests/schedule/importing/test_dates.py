"""An entry's moments become a claim's dates: ends inclusive, times by one zone's clock."""

from datetime import datetime
from typing import Any

import pytest

from schedule.dates.spans import LocalSpan
from tests.build import days, times
from tests.schedule.importing.calendar_file import calendar, claims, entry, notes, said, taken

MOSCOW = "LOCATION:Moscow"


def dates(lines: str, **about: Any) -> Any:
    """The dates of the one claim: first and last day, or start, end and zone."""
    [found] = claims(entry(lines), **about)
    first, last = found["dates"]
    return (first, last, found["zone"]) if "zone" in found else [first, last]


def reason(lines: str) -> str:
    """Why the one entry isn't taken."""
    [note] = notes(taken(calendar(entry(lines))))
    return note.removeprefix("not taken: 1@gazette.example: ")


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("DTEND;VALUE=DATE:20230323", "2023-03-22"),
        ("DTEND;VALUE=DATE:20230321", "2023-03-20"),
        ("DTEND;VALUE=DATE:20230320", "2023-03-20"),
        ("DURATION:P3D", "2023-03-22"),
        ("DURATION:P1W", "2023-03-26"),
        ("X-NOTHING:1", "2023-03-20"),
    ],
)
def test_whole_days_end_with_their_last_day(end: str, last: str) -> None:
    assert dates(f"DTSTART;VALUE=DATE:20230320\n{end}") == days("2023-03-20", last)


@pytest.mark.parametrize(
    ("lines", "start", "end", "zone"),
    [
        ("DTSTART:20230320T100000Z\nDTEND:20230320T110000Z", "10:00", "11:00", "UTC"),
        (
            f"DTSTART:20230320T100000Z\nDTEND:20230320T110000Z\n{MOSCOW}",
            "13:00",
            "14:00",
            "Europe/Moscow",
        ),
        (
            "DTSTART;TZID=Asia/Shanghai:20230320T100000\nDURATION:PT90M",
            "10:00",
            "11:30",
            "Asia/Shanghai",
        ),
        (
            f"DTSTART;TZID=Asia/Shanghai:20230320T100000\nDURATION:PT1H\n{MOSCOW}",
            "10:00",
            "11:00",
            "Asia/Shanghai",
        ),
        (
            "DTSTART;TZID=Eastern Standard Time:20230320T100000\nDURATION:PT1H",
            "10:00",
            "11:00",
            "America/New_York",
        ),
        (
            "DTSTART;TZID=/example.org/2/Europe/London:20230320T100000\nDTEND:20230320T110000Z",
            "10:00",
            "11:00",
            "Europe/London",
        ),
        (f"DTSTART:20230320T100000\nDURATION:PT1H\n{MOSCOW}", "10:00", "11:00", "Europe/Moscow"),
    ],
    ids=[
        "in UTC",
        "in UTC at a place with a zone",
        "in a zone",
        "in another zone than that of the place",
        "in a zone as Windows calls it",
        "in a registry's zone, and an end in UTC",
        "without a zone, at a place with one",
    ],
)
def test_times_are_by_the_clock_of_their_zone(lines: str, start: str, end: str, zone: str) -> None:
    expected = (*times(f"2023-03-20T{start}", f"2023-03-20T{end}"), zone)
    assert dates(lines) == expected


def test_times_without_a_zone_are_in_that_of_the_file_or_the_one_that_is_given() -> None:
    floating = "DTSTART:20230320T100000\nDURATION:PT1H"
    local = times("2023-03-20T10:00", "2023-03-20T11:00")
    assert reason(floating) == "its times have no zone (see --zone)"
    assert dates(floating, zone="Asia/Tokyo") == (*local, "Asia/Tokyo")
    head = "X-WR-TIMEZONE:Europe/Paris"
    intake = taken(calendar(entry(floating), head=head), zone="Asia/Tokyo")
    assert intake.report
    assert intake.report.claims[0].zone == "Europe/Paris"


def test_a_day_of_a_length_is_one_of_the_clock_and_its_hours_are_exact() -> None:
    start = "DTSTART;TZID=Europe/London:20230325T120000"
    assert dates(f"{start}\nDURATION:P1D")[1] == times("2023-03-26T12:00", "2023-03-26T12:00")[0]
    assert dates(f"{start}\nDURATION:PT24H")[1] == times("2023-03-26T13:00", "2023-03-26T13:00")[0]


def test_a_start_without_an_end_stands_alone() -> None:
    intake = taken(calendar(entry("DTSTART;TZID=Asia/Shanghai:20230320T100000")))
    assert intake.report
    [claim] = intake.report.claims
    start = times("2023-03-20T10:00", "2023-03-20T10:00")[0]
    assert (claim.dates, claim.zone) == (LocalSpan(start=start, end=None), "Asia/Shanghai")
    assert notes(intake) == []


def test_a_rule_without_an_end_is_taken() -> None:
    [said] = claims(entry("DTSTART;VALUE=DATE:20230320\nRRULE:FREQ=YEARLY"))
    assert said["repeats"] == "FREQ=YEARLY"


def test_a_day_that_outlook_writes_as_midnights_is_a_day() -> None:
    midnights = "DTSTART;TZID=Romance Standard Time:20230320T000000\nDURATION:P2D"
    marked = f"{midnights}\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    assert dates(marked) == days("2023-03-20", "2023-03-21")
    instants = "DTSTART:20230320T000000Z\nDURATION:P2D\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    assert dates(f"{instants}\nLOCATION:Harbin") == days("2023-03-20", "2023-03-21")


def test_a_local_time_that_comes_twice_is_the_first_of_the_two() -> None:
    lines = "DTSTART;TZID=Europe/London:20231029T013000\nDURATION:PT1H"
    assert dates(lines) == (*times("2023-10-29T00:30", "2023-10-29T01:30"), "UTC")


def test_an_instant_that_the_place_shows_twice_stays_in_utc() -> None:
    lines = "DTSTART:20231104T233000Z\nDTEND:20231105T063000Z\nX-A:1"
    assert dates(lines) == (*times("2023-11-04T23:30", "2023-11-05T06:30"), "UTC")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("X-NOTHING:1", "DTSTART is missing"),
        (
            "DTSTART:20230230",
            "DTSTART 20230230 is no date or time",
        ),
        ("DTSTART:18991231", "expected a year from 1900 to 2100"),
        ("DTSTART:21010101\nDTEND:21010102", "expected a year from 1900 to 2100"),
        ("DTSTART:20230320\nDTEND:20230310", "it ends before it starts"),
        ("DTSTART:20230320T100000Z\nDTEND:20230320T090000Z", "it ends before it starts"),
        ("DTSTART:20230320T100000Z\nDTEND:20230321", "it starts at a time, but ends on a day"),
        ("DTSTART:20230320\nDTEND:20230321T100000Z", "it starts on a day, but ends at a time"),
        (
            "DTSTART;TZID=Europe/London:20230325T013000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3",
            "2023-03-26 01:30:00 does not exist there (clocks change in Europe/London)",
        ),
        ("DTSTART;TZID=My own:20230320T100000\nDURATION:PT1H", "the zone 'My own' is not known"),
        ("DTSTART:20230320T100000Z\nDURATION:-PT1H", "DURATION -PT1H is no length of time"),
        ("DTSTART:20230320\nDURATION:P99999999W", "DURATION P99999999W is too long"),
        (
            "DTSTART:20230320\nRRULE:FREQ=YEARLY;COUNT=2;UNTIL=20250320",
            "RRULE has COUNT and UNTIL; one of them ends it",
        ),
        (
            "DTSTART:20230320\nRRULE:FREQ=HOURLY;COUNT=3",
            "RRULE with FREQ=HOURLY can't be taken",
        ),
        (
            "DTSTART:20230320\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3",
            "DTSTART is not the first time that RRULE gives",
        ),
        (
            "DTSTART:20230320\nRRULE:FREQ=DAILY;UNTIL=tomorrow",
            "UNTIL=TOMORROW is no day or time",
        ),
    ],
)
def test_what_no_claim_can_say_is_refused_with_its_reason(lines: str, expected: str) -> None:
    assert reason(lines) == expected


@pytest.mark.parametrize(
    ("start", "until", "last"),
    [
        ("DTSTART:20230320", "20230323", "20230323"),
        ("DTSTART:20230320", "20230323T235959Z", "20230323"),
        ("DTSTART:20230320T100000Z", "20230323T100000Z", "20230323"),
        ("DTSTART:20230320T100000Z", "20230323T095959Z", "20230322"),
        ("DTSTART;TZID=Asia/Shanghai:20230320T060000", "20230322T220000Z", "20230323"),
        ("DTSTART;TZID=Asia/Shanghai:20230320T060000", "20230322T215959Z", "20230322"),
        ("DTSTART;TZID=America/New_York:20230320T210000", "20230324T010000Z", "20230323"),
        ("DTSTART;TZID=America/New_York:20230320T210000", "20230323T235959", "20230323"),
        ("DTSTART;TZID=America/New_York:20230320T210000", "20230323", "20230323"),
    ],
)
def test_an_until_is_the_last_day_that_has_an_occurrence(start: str, until: str, last: str) -> None:
    end = "" if ":20230320T" not in start else "\nDURATION:PT1H"
    [said] = claims(entry(f"{start}{end}\nRRULE:FREQ=DAILY;UNTIL={until}"))
    assert said["repeats"] == f"FREQ=DAILY;UNTIL={last}"


def test_signs_and_zeros_that_mean_nothing_are_left_out_of_a_rule() -> None:
    rule = "RRULE:FREQ=yearly;BYDAY=+1MO,-1FR;BYMONTH=05;COUNT=03;"
    [said] = claims(entry(f"DTSTART:20230501\n{rule}"))
    assert said["repeats"] == "FREQ=YEARLY;BYDAY=1MO,-1FR;BYMONTH=5;COUNT=3"


def test_what_repeats_in_utc_keeps_to_utc_even_at_a_place_whose_clocks_change() -> None:
    lines = f"DTSTART:20230320T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n{MOSCOW}"
    assert dates(lines)[2] == "UTC"


def test_a_start_without_an_end_is_by_the_clock_of_its_place() -> None:
    [said] = claims(entry("DTSTART:20230320T230000Z\nLOCATION:Harbin"))
    start = times("2023-03-21T07:00", "2023-03-21T07:00")[0]
    assert (said["dates"], said["zone"]) == ([start, None], "Asia/Shanghai")


def mended(lines: str) -> tuple[Any, list[str]]:
    """The dates of the one claim, with its wording, and what is noted."""
    intake = taken(calendar(entry(lines)))
    assert intake.report
    [said] = intake.report.claims
    return (said.dates, said.zone, said.wording), [each.message for each in intake.notes]


def test_a_time_that_clocks_skip_is_as_much_later() -> None:
    start = "DTSTART;TZID=Europe/Berlin:20240331T023000"
    (span, zone, _), notes = mended(f"{start}\nDTEND;TZID=Europe/Berlin:20240331T050000")
    assert (span, zone) == (
        LocalSpan(
            start=datetime(2024, 3, 31, 3, 30),  # noqa: DTZ001 - a local time
            end=datetime(2024, 3, 31, 5),  # noqa: DTZ001 - a local time
        ),
        "Europe/Berlin",
    )
    assert notes == ["clocks skip 2024-03-31 02:30; taken as 03:30"]


@pytest.mark.parametrize(
    "end", ["DTEND;TZID=Europe/Berlin:20240612T200000", "DURATION:PT0S", "DTEND:20240612T180000Z"]
)
def test_what_ends_when_it_starts_is_a_start_without_an_end(end: str) -> None:
    (span, zone, wording), notes = mended(f"DTSTART;TZID=Europe/Berlin:20240612T200000\n{end}")
    start = datetime(2024, 6, 12, 20)  # noqa: DTZ001 - a local time
    assert (span, zone, wording) == (LocalSpan(start=start, end=None), "Europe/Berlin", None)
    assert notes == ["it ends when it starts; taken without an end"]


@pytest.mark.parametrize("end", ["DTEND;VALUE=DATE:20240613T000000", "DTEND:20240613T000000", ""])
def test_days_that_are_written_as_midnights_are_days(end: str) -> None:
    assert dates(f"DTSTART;VALUE=DATE:20240612T000000\n{end}") == days("2024-06-12")


def test_an_instant_in_a_file_with_a_zone_stands_in_it_unless_its_place_has_one() -> None:
    head = "X-WR-TIMEZONE:Europe/Berlin"
    lines = "DTSTART:20240612T223000Z\nDTEND:20240613T000000Z"
    for more, expected in (("X:1", ("00:30", "02:00")), (MOSCOW, ("01:30", "03:00"))):
        intake = taken(calendar(entry(f"{lines}\n{more}"), head=head))
        assert intake.report
        start, end = (f"2024-06-13T{each}" for each in expected)
        assert said(intake.report.claims[0])["dates"] == times(start, end)

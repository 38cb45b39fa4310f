"""Claims on single times of a series, through a whole file."""

from typing import Any

from tests.build import day, times
from tests.schedule.importing.calendar_file import calendar, claims, entry, notes, taken

NOT_TAKEN = (
    "the series that it belongs to is not taken; the series lacks its change of 2024-06-10 10:00"
)
BERLIN = ";TZID=Europe/Berlin:"
SERIES = f"DTSTART{BERLIN}20240603T100000\nDTEND{BERLIN}20240603T110000\nRRULE:FREQ=WEEKLY;COUNT=4"


def change(number: int, hour: int, more: str = "X:1", parameter: str = "") -> str:
    """An entry on a Monday of June 2024, which begins at another hour."""
    at = f"202406{number:02}T"
    lines = (
        f"RECURRENCE-ID{parameter}{BERLIN}{at}100000\nDTSTART{BERLIN}{at}{hour}0000\n"
        f"DTEND{BERLIN}{at}{hour}3000\n{more}"
    )
    return entry(lines)


def onwards(number: int, hour: int, more: str = "X:1") -> str:
    return change(number, hour, more, ";RANGE=THISANDFUTURE")


def starts(*entries: str) -> list[Any]:
    """When the times begin that aren't as the rule has them."""
    found = claims(entry(SERIES), *entries)[1:]
    return sorted(f"{each['dates'][0]:%d %H}" for each in found if "dates" in each)


def test_a_later_change_of_what_follows_counts_more_and_one_of_one_time_most() -> None:
    assert starts(onwards(10, 12)) == ["10 12", "17 12", "24 12"]
    assert starts(onwards(10, 12), onwards(17, 14)) == ["10 12", "17 14", "24 14"]
    assert starts(onwards(10, 12), change(17, 15)) == ["10 12", "17 15", "24 12"]


def test_what_changes_more_than_times_for_all_that_follow_is_refused() -> None:
    for more in ("RRULE:FREQ=DAILY;COUNT=2", "SUMMARY:Another"):
        intake = taken(calendar(entry(SERIES), onwards(10, 12, more)))
        [refused] = intake.refused
        assert refused.message == (
            "RANGE=THISANDFUTURE is only taken where it moves what follows; the series lacks its "
            "change of 2024-06-10 10:00"
        )


def test_a_place_may_change_for_all_that_follow() -> None:
    found = claims(entry(SERIES), onwards(17, 12, "LOCATION:Harbin"))[1:]
    assert [(each["occurrence"], each["place"]) for each in found] == [
        (day("2024-06-17"), "harbin"),
        (day("2024-06-24"), "harbin"),
    ]


def test_a_cancelled_time_is_taken_whatever_its_own_dates_are() -> None:
    lines = f"RECURRENCE-ID{BERLIN}20240610T100000\nSTATUS:CANCELLED\nDTSTART:x"
    found = claims(entry(SERIES), entry(lines))
    assert found[1:] == [
        {"event": "summit-2024", "occurrence": day("2024-06-10"), "status": "cancelled"}
    ]


def test_the_cancelled_only_time_of_what_does_not_repeat_cancels_it() -> None:
    at = "20240610T100000Z"
    whole = entry(f"DTSTART:{at}\nDURATION:PT1H")
    lines = f"RECURRENCE-ID:{at}\nDTSTART:{at}\nDURATION:PT1H\nSTATUS:CANCELLED"
    intake = taken(calendar(whole, entry(lines)))
    assert intake.report
    [claim] = intake.report.claims
    assert (claim.status, claim.occurrence, len(intake.taken)) == ("cancelled", None, 2)


def test_the_times_of_a_series_that_is_not_taken_are_listed() -> None:
    hourly = entry(SERIES.replace("WEEKLY", "HOURLY"))
    assert notes(taken(calendar(hourly, change(10, 12)))) == [
        "not taken: 1@gazette.example: RRULE with FREQ=HOURLY can't be taken",
        f"not taken: 1@gazette.example: {NOT_TAKEN}",
    ]


def test_a_time_that_is_left_out_and_moved_is_moved() -> None:
    left = f"{SERIES}\nEXDATE{BERLIN}20240610T100000"
    found = claims(entry(left), change(10, 12))[1:]
    assert [each.get("dates") for each in found] == [times("2024-06-10T12:00", "2024-06-10T12:30")]

"""What repeats without an end in the feed: an endless rule, and a zone that goes on with it."""

from typing import Any

from tests.build import claim, day, report, schedule, times
from tests.feed import line, lines, rendered

WEEKLY: dict[str, Any] = {
    "dates": times("2024-03-19T10:00", "2024-03-19T11:00"),
    "zone": "Europe/London",
    "repeats": "FREQ=WEEKLY;BYDAY=TU",
}


def zone(content: bytes) -> list[str]:
    found = lines(content)
    return found[found.index("BEGIN:VTIMEZONE") : found.index("END:VTIMEZONE")]


def test_a_rule_without_an_end_is_written_without_one() -> None:
    known = schedule(report("a", "2024-01-01", claim(**WEEKLY)))
    assert line(known, "RRULE") == ["RRULE:FREQ=WEEKLY;BYDAY=TU"]


def test_its_zone_ends_in_yearly_rules() -> None:
    known = schedule(report("a", "2024-01-01", claim(**WEEKLY)))
    told = [each for each in zone(rendered(known)) if each.startswith(("DTSTART", "RRULE"))]
    assert told[1:] == [
        "DTSTART:20240331T010000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "DTSTART:20241027T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]


def test_a_zone_in_which_all_ends_has_no_rule() -> None:
    ended = {**WEEKLY, "repeats": "FREQ=WEEKLY;BYDAY=TU;COUNT=9"}
    known = schedule(report("a", "2024-01-01", claim(**ended)))
    assert [each for each in zone(rendered(known)) if each.startswith("RRULE")] == []


def test_one_time_that_is_only_known_to_be_on_some_day_stays_where_the_rule_has_it() -> None:
    """It had a day in the feed, which it never leaves in silence."""
    known = schedule(
        report("a", "2024-01-01", claim(**WEEKLY)),
        report("b", "2024-05-01", claim(occurrence=day("2024-06-04"), within="2024-06")),
    )
    found = lines(rendered(known))
    start = found.index("RECURRENCE-ID;TZID=Europe/London:20240604T100000")
    told = found[start : found.index("END:VEVENT", start)]
    names = ("DTSTART", "DTEND", "SUMMARY", "STATUS")
    assert [each for each in told if each.startswith(names)] == [
        "DTSTART;TZID=Europe/London:20240604T100000",
        "DTEND;TZID=Europe/London:20240604T110000",
        "SUMMARY;LANGUAGE=en:State visit (day not known)",
        "STATUS:TENTATIVE",
    ]
    said = next(each for each in told if each.startswith("DESCRIPTION"))
    assert "in June 2024\\, day not known\\, moved from 4 June 2024" in said

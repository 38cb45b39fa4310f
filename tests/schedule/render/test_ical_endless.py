"""A series without an end in the feed."""

import re
from typing import Any

from tests.build import claim, day, report, schedule, times
from tests.feed import line, lines, rendered

WEEKLY: dict[str, Any] = {
    "dates": times("2024-03-19T10:00", "2024-03-19T11:00"),
    "zone": "Europe/London",
    "repeats": "FREQ=WEEKLY;BYDAY=TU",
}


def test_a_rule_without_an_end_is_written_without_one() -> None:
    known = schedule(report("a", "2024-01-01", claim(**WEEKLY)))
    assert line(known, "RRULE") == ["RRULE:FREQ=WEEKLY;BYDAY=TU"]


def test_only_the_zone_of_a_rule_without_an_end_has_yearly_rules() -> None:
    """Not that of a single time, nor that of a rule with an end."""
    paris: dict[str, Any] = {
        "dates": times("2024-06-04T12:00", "2024-06-04T13:00"),
        "zone": "Europe/Paris",
    }
    ended: dict[str, Any] = {**WEEKLY, "zone": "Europe/Rome", "repeats": "FREQ=WEEKLY;COUNT=30"}
    known = schedule(
        report(
            *("a", "2024-01-01"),
            claim(**WEEKLY),
            claim(occurrence=day("2024-06-04"), **paris),
            claim("talks", **ended),
        )
    )
    zones = "\n".join(lines(rendered(known))).split("TZID:")[1:]
    assert [each.split("END:VTIMEZONE")[0].count("RRULE") for each in zones] == [2, 0, 0]
    assert [each.split("\n")[0] for each in zones] == [
        "Europe/London",
        "Europe/Paris",
        "Europe/Rome",
    ]
    starts = [re.findall("DTSTART:([0-9]*)T", each.split("END:VTIMEZONE")[0]) for each in zones]
    assert (starts[0][0], starts[2][0]) == ("20240318", "20240318")
    assert zones[2].count("BEGIN:DAYLIGHT") == 1


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

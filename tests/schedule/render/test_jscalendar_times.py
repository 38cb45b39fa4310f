"""When an Event of JSCalendar happens: whole days, times, and what repeats."""

from typing import Any

import pytest

from tests.build import claim, day, days, report, schedule, times
from tests.schedule.render.jscalendar import OCCURRENCES, bounds, group, only

WEEKLY: dict[str, Any] = {
    "dates": times("2023-03-14T10:00:00", "2023-03-14T11:00:00"),
    "zone": "Europe/Paris",
    "repeats": "FREQ=WEEKLY;BYDAY=TU;COUNT=4",
}


def test_whole_days_last_days_and_have_no_zone() -> None:
    entry = only(claim(dates=days("2023-03-20", "2023-03-22")))
    assert bounds(entry) == ["2023-03-20T00:00:00", "P3D", None, True]


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        ("2023-03-20T10:00:00", "2023-03-20T11:30:00", "PT1H30M"),
        ("2023-03-20T10:00:00", "2023-03-21T12:00:00", "PT26H"),
        ("2023-03-25T12:00:00", "2023-03-26T12:00:00", "PT23H"),
        ("2023-03-20T10:00:00", "2023-03-20T10:00:30", "PT30S"),
    ],
)
def test_times_are_local_ones_and_last_as_long_as_clocks_tell(
    start: str, end: str, length: str
) -> None:
    """On 26 March 2023 clocks in Paris went forward."""
    entry = only(claim(dates=times(start, end), zone="Europe/Paris"))
    assert bounds(entry) == [start, length, "Europe/Paris", False]


def test_a_series_has_its_rule_and_what_differs_from_it() -> None:
    moved = times("2023-03-29T15:00:00", "2023-03-29T17:00:00")
    known = schedule(
        report("a", "2023-03-10", claim(**WEEKLY)),
        report(
            "b",
            "2023-03-11",
            claim(occurrence=day("2023-03-21"), status="cancelled"),
            claim(occurrence=day("2023-03-28"), dates=moved, zone="Europe/Moscow", place="moscow"),
            claim(occurrence=day("2023-04-04"), dates=days("2023-04-04")),
        ),
    )
    (entry,) = group(known)["entries"]
    assert bounds(entry) == ["2023-03-14T10:00:00", "PT1H", "Europe/Paris", False]
    assert entry["recurrenceRules"] == [
        {
            "@type": "RecurrenceRule",
            "frequency": "weekly",
            "byDay": [{"@type": "NDay", "day": "tu"}],
            "count": 4,
        }
    ]
    assert entry["recurrenceOverrides"] == {
        "2023-03-21T10:00:00": {"status": "cancelled"},
        "2023-03-28T10:00:00": {
            "start": "2023-03-29T15:00:00",
            "duration": "PT2H",
            "timeZone": "Europe/Moscow",
            "locations": {
                "moscow": {
                    "@type": "Location",
                    "name": "Moscow",
                    "coordinates": "geo:55.75,37.5",
                    "timeZone": "Europe/Moscow",
                }
            },
        },
        "2023-04-04T10:00:00": {
            "start": "2023-04-04T00:00:00",
            "duration": "P1D",
            "timeZone": None,
            "showWithoutTime": True,
        },
    }


def test_a_time_over_a_change_of_clocks_says_how_long_it_really_lasts() -> None:
    """26 hours by the clock on the wall, from the Saturday of the change to the Sunday."""
    night = times("2023-03-18T12:00:00", "2023-03-19T14:00:00")
    rule = "FREQ=WEEKLY;BYDAY=SA;COUNT=3"
    entry = only(claim(dates=night, zone="Europe/Paris", repeats=rule))
    assert (entry["duration"], entry["recurrenceOverrides"]) == (
        "PT26H",
        {"2023-03-25T12:00:00": {"duration": "PT25H"}},
    )


@pytest.mark.parametrize(
    ("rule", "first", "parts"),
    [
        (
            "FREQ=DAILY;INTERVAL=2;UNTIL=20230320",
            "2023-03-14",
            {"frequency": "daily", "interval": 2, "until": "2023-03-20T23:59:59"},
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1TU,2TU;COUNT=3",
            "2023-03-14",
            {
                "frequency": "monthly",
                "byDay": [
                    {"@type": "NDay", "day": "tu", "nthOfPeriod": -1},
                    {"@type": "NDay", "day": "tu", "nthOfPeriod": 2},
                ],
                "count": 3,
            },
        ),
        (
            "FREQ=YEARLY;BYMONTHDAY=14,-1;BYMONTH=3,5;BYSETPOS=1,-1;WKST=SU;COUNT=3",
            "2023-03-14",
            {
                "frequency": "yearly",
                "byMonthDay": [14, -1],
                "byMonth": ["3", "5"],
                "bySetPosition": [1, -1],
                "firstDayOfWeek": "su",
                "count": 3,
            },
        ),
    ],
)
def test_a_rule_is_spelled_as_section_4_3_3_has_it(
    rule: str, first: str, parts: dict[str, Any]
) -> None:
    entry = only(claim(dates=days(first), repeats=rule))
    assert entry["recurrenceRules"] == [{"@type": "RecurrenceRule", **parts}]


def test_the_times_of_a_series_are_listed_on_the_days_that_were_asked_for() -> None:
    asked = {"first": day("2023-03-20"), "last": day("2023-03-31")}
    found = [each["recurrenceId"] for each in only(claim(**WEEKLY), **asked)[OCCURRENCES]]
    assert found == ["2023-03-21T10:00:00", "2023-03-28T10:00:00"]
    assert len(only(claim(**WEEKLY))[OCCURRENCES]) == 4

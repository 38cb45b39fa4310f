"""Dates, windows, times and zones."""

from datetime import UTC, datetime

from tests.broken.case import CLAIM, GONE, Broken
from tests.build import day, days, times
from tests.folder import REPORT

DATES = [
    Broken(
        "a day in another century",
        REPORT,
        {f"{CLAIM}.dates": day("1823-03-20")},
        "claims[1].dates: expected a year from 1900 to 2100, not 1823-03-20",
    ),
    Broken(
        "days the wrong way round",
        REPORT,
        {f"{CLAIM}.dates": days("2023-03-22", "2023-03-20")},
        "claims[1].dates: expected the first day before the last",
    ),
    Broken(
        "dates in words",
        REPORT,
        {f"{CLAIM}.dates": "20 March"},
        "claims[1].dates: expected a day, [first day, last day], a start or [start, end] in local "
        "time, not '20 March'",
    ),
    Broken(
        "three days",
        REPORT,
        {f"{CLAIM}.dates": days("2023-03-20") + days("2023-03-21")[:1]},
        "claims[1].dates: expected a day, [first day, last day], a start or [start, end] in local "
        "time",
    ),
    Broken(
        "a time and a day",
        REPORT,
        {
            f"{CLAIM}.dates": times("2023-03-20T10:00", "2023-03-20T10:00")[:1]
            + days("2023-03-21")[:1]
        },
        "claims[1].dates: expected two local times [start, end], or days without times",
    ),
    Broken(
        "a meeting that ends as it starts",
        REPORT,
        {f"{CLAIM}.dates": times("2023-03-20T10:00", "2023-03-20T10:00")},
        "claims[1].dates: expected an end after the start",
    ),
    Broken(
        "times with an offset",
        REPORT,
        {
            f"{CLAIM}.dates": [
                datetime(2023, 3, 20, 10, tzinfo=UTC),
                datetime(2023, 3, 20, 11, tzinfo=UTC),
            ]
        },
        "claims[1].dates: expected local times without an offset; `zone` names their zone",
    ),
    Broken(
        "a thirteenth month",
        REPORT,
        {f"{CLAIM}.dates": GONE, f"{CLAIM}.within": "2023-13"},
        'claims[1].within: expected [first day, last day], a month "2023-02", a year "2023", a '
        'quarter "2023-Q3", a half "2023-H1", a week "2023-W23", a season "2023-21", days from one '
        'on "2023-02-05/.." or days until one "../2023-02-05", not \'2023-13\'',
    ),
    Broken(
        "a window the wrong way round",
        REPORT,
        {f"{CLAIM}.dates": GONE, f"{CLAIM}.within": days("2023-04-02", "2023-04-01")},
        "claims[1].within: expected the first day before the last",
    ),
    Broken(
        "a day and a window",
        REPORT,
        {f"{CLAIM}.within": "2023-03"},
        "claims[1]: expected `dates` or `within`, not both",
    ),
    Broken(
        "formerly what",
        REPORT,
        {f"{CLAIM}.dates": GONE, f"{CLAIM}.formerly": True},
        "claims[1]: expected `dates` or `within` beside `formerly`",
    ),
    Broken(
        "a zone for days",
        REPORT,
        {f"{CLAIM}.zone": "Europe/Moscow"},
        "claims[1]: expected `zone` only beside `dates` with times",
    ),
    Broken(
        "times without a zone",
        REPORT,
        {f"{CLAIM}.dates": times("2023-03-20T10:00", "2023-03-20T11:00")},
        "claims[1].dates: expected `zone` beside local times, or a place that has one",
    ),
    Broken(
        "times at a place without a zone",
        REPORT,
        {f"{CLAIM}.dates": times("2023-03-20T10:00", "2023-03-20T11:00"), f"{CLAIM}.place": "sea"},
        "claims[1].dates: expected `zone` beside local times, or a place that has one",
    ),
    Broken(
        "a time that the clocks skip",
        REPORT,
        {
            f"{CLAIM}.dates": times("2023-03-26T02:30", "2023-03-26T04:00"),
            f"{CLAIM}.zone": "Europe/Berlin",
        },
        "claims[1].dates: 2023-03-26 02:30:00 does not exist there (clocks change in "
        "Europe/Berlin); expected another time",
    ),
    Broken(
        "a time that the clocks repeat",
        REPORT,
        {
            f"{CLAIM}.dates": times("2023-10-29T01:30", "2023-10-29T02:30"),
            f"{CLAIM}.zone": "Europe/Berlin",
        },
        "claims[1].dates: 2023-10-29 02:30:00 happens twice there (clocks change in "
        "Europe/Berlin); expected another time",
    ),
]

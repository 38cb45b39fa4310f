"""Changes of clocks: each with the second at which it comes and the clock that stood before it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from schedule.dates.clock_changes import Observance, observances, unclear_moments, with_standard
from schedule.dates.recurrence import repeated
from schedule.dates.spans import LocalSpan
from schedule.dates.zones import flaw_of_local_time
from tests.build import day
from tests.steps import steps
from tests.strategies import ZONES


def between(zone: str, first: str, last: str) -> list[tuple[str, str, str, str, bool]]:
    """Each observance in short: start, offsets before and after in hours, name, daylight."""
    return [
        (
            each.start.isoformat(),
            f"{each.before / timedelta(hours=1):+g}",
            f"{each.after / timedelta(hours=1):+g}",
            each.name,
            each.daylight,
        )
        for each in observances(zone, day(first), day(last))
    ]


def test_an_observance_begins_by_the_clock_that_stood_until_then() -> None:
    assert observances("Europe/Berlin", day("2023-03-20"), day("2023-03-28"))[1] == Observance(
        start=datetime(2023, 3, 26, 2),  # noqa: DTZ001 - a time on the wall
        before=timedelta(hours=1),
        after=timedelta(hours=2),
        name="CEST",
        daylight=True,
    )


@pytest.mark.parametrize(
    ("zone", "first", "last", "found"),
    [
        (
            "Europe/Berlin",
            "2023-06-01",
            "2023-06-02",
            [("2023-05-31T02:00:00", "+2", "+2", "CEST", True)],
        ),
        (
            "Europe/Berlin",
            "2023-10-01",
            "2023-10-31",
            [
                ("2023-09-30T02:00:00", "+2", "+2", "CEST", True),
                ("2023-10-29T03:00:00", "+2", "+1", "CET", False),
            ],
        ),
        (
            "America/St_Johns",
            "2023-11-01",
            "2023-11-30",
            [
                ("2023-10-30T21:30:00", "-2.5", "-2.5", "NDT", True),
                ("2023-11-05T02:00:00", "-2.5", "-3.5", "NST", False),
            ],
        ),
        (
            "Pacific/Apia",
            "2011-12-29",
            "2011-12-31",
            [
                ("2011-12-27T14:00:00", "-10", "-10", "-10", True),
                ("2011-12-30T00:00:00", "-10", "+14", "+14", True),
            ],
        ),
        (
            "Asia/Shanghai",
            "2023-01-01",
            "2023-12-31",
            [("2022-12-31T08:00:00", "+8", "+8", "CST", False)],
        ),
        ("UTC", "2023-01-01", "2023-12-31", [("2022-12-31T00:00:00", "+0", "+0", "UTC", False)]),
    ],
    ids=["none", "back", "half hours", "a day skipped", "never", "UTC"],
)
def test_the_clock_of_the_first_day_comes_first_and_then_each_change(
    zone: str, first: str, last: str, found: list[tuple[str, str, str, str, bool]]
) -> None:
    assert between(zone, first, last) == found


def test_a_change_of_the_offset_alone_is_one() -> None:
    """Moscow's clocks went back for good in 2014, and the time is called as before."""
    assert between("Europe/Moscow", "2014-10-25", "2014-10-27") == [
        ("2014-10-24T04:00:00", "+4", "+4", "MSK", False),
        ("2014-10-26T02:00:00", "+4", "+3", "MSK", False),
    ]


def test_a_change_of_the_name_or_of_summer_time_alone_is_one_too() -> None:
    """London kept its summer clock for good in 1968, New York's war time became peace time."""
    assert between("America/New_York", "1945-08-13", "1945-08-15") == [
        ("1945-08-11T20:00:00", "-4", "-4", "EWT", True),
        ("1945-08-14T19:00:00", "-4", "-4", "EPT", True),
    ]
    assert between("Europe/London", "1968-10-26", "1968-10-28") == [
        ("1968-10-25T01:00:00", "+1", "+1", "BST", True),
        ("1968-10-27T00:00:00", "+1", "+1", "BST", False),
    ]


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2023-03-26", "2023-03-26", 2),
        ("2023-03-27", "2023-03-27", 2),
        ("2023-03-28", "2023-03-28", 1),
        ("2023-03-20", "2023-03-24", 1),
        ("2023-03-20", "2023-03-25", 2),
    ],
)
def test_a_day_more_on_both_sides_is_looked_at(first: str, last: str, count: int) -> None:
    """The days are local ones, which begin up to 14 hours before, or end after, those in UTC."""
    assert len(between("Europe/Berlin", first, last)) == count


def test_a_change_is_found_to_the_second() -> None:
    """Moscow's clocks were 2:31:19 ahead of UTC and went forward by two hours."""
    found = observances("Europe/Moscow", day("1918-05-30"), day("1918-06-01"))
    assert [(each.start.isoformat(), str(each.before), str(each.after)) for each in found] == [
        ("1918-05-29T02:31:19", "2:31:19", "2:31:19"),
        ("1918-05-31T22:00:00", "2:31:19", "4:31:19"),
    ]


@pytest.mark.parametrize(
    ("zone", "first", "last", "found"),
    [
        ("Europe/London", "2023-01-01", "2023-01-02", [("2022-12-31", False)]),
        (
            "Europe/London",
            "2023-06-01",
            "2023-06-02",
            [("2022-05-30", True), ("2022-10-30", False), ("2023-03-26", True)],
        ),
        # Summer time all year round, in the war.
        (
            "Europe/London",
            "1941-06-01",
            "1941-06-02",
            [("1940-05-30", False), ("1941-05-04", False)],
        ),
    ],
)
def test_the_clock_changes_of_a_file_begin_with_standard_time(
    zone: str, first: str, last: str, found: list[tuple[str, bool]]
) -> None:
    """Where there was none for a year, the last summer time counts as standard time."""
    changes = with_standard(zone, day(first), day(last))
    assert [(f"{each.start:%Y-%m-%d}", each.daylight) for each in changes] == found


@given(
    zone=st.sampled_from((*ZONES, "Europe/London", "America/Sao_Paulo", "Pacific/Apia")),
    moment=st.integers(0, 2_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC)),
)
def test_the_last_observance_before_a_moment_is_how_clocks_stand_then(
    zone: str, moment: datetime
) -> None:
    local = moment.astimezone(ZoneInfo(zone))
    first = local.date().replace(day=1)
    begun = [
        each
        for each in observances(zone, first, local.date())
        if each.start - each.before <= moment.replace(tzinfo=None)
    ]
    assert (begun[-1].after, begun[-1].name) == (local.utcoffset(), local.tzname())


RULES = ("FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=DAILY;COUNT=400")
HORIZON = day("2025-12-31")
LATE = 20
"""The hour after which a time may end at midnight, when some clocks change."""


@settings(max_examples=25)
@given(
    st.datetimes(datetime(2022, 3, 1), datetime(2023, 11, 30)),  # noqa: DTZ001 - on the wall
    st.timedeltas(timedelta(), timedelta(days=40)),
    st.sampled_from((*ZONES, "Europe/Berlin", "Australia/Lord_Howe")),
    st.sampled_from(RULES),
)
@example(
    datetime(2022, 3, 5, 22),  # noqa: DTZ001 - on the wall
    timedelta(hours=2),
    "America/Santiago",
    "FREQ=WEEKLY",
)
def test_unclear_moments_are_those_of_all_times_that_repeat(
    start: datetime, length: timedelta, zone: str, rule: str
) -> None:
    start = start.replace(
        day=min(start.day, 28), hour=start.hour if start.hour > LATE else start.hour % 4
    )
    span = LocalSpan(start=start, end=start + length)
    every = (each for span in repeated(span, rule, HORIZON) for each in span.moments)
    expected = [(each, flaw) for each in every if (flaw := flaw_of_local_time(each, zone))]
    assert sorted(unclear_moments(span, zone, rule, HORIZON)) == sorted(expected)


def test_without_a_rule_the_ends_of_the_span_itself_may_be_unclear() -> None:
    start, end = datetime(2023, 3, 26, 2, 30), datetime(2023, 10, 29, 2, 30)  # noqa: DTZ001 - on the wall
    assert [*unclear_moments(LocalSpan(start=start, end=end), "Europe/Berlin", None, HORIZON)] == [
        (start, "does not exist there"),
        (end, "happens twice there"),
    ]


def test_a_rule_without_an_end_is_looked_at_where_clocks_change() -> None:
    """Not at each of its times: twenty times as many take only a few more steps."""
    span = LocalSpan(start=datetime(1900, 1, 1, 2, 30), end=None)  # noqa: DTZ001 - on the wall
    last = day("2100-12-31")
    observances("Europe/Berlin", day("1900-01-01"), last)

    def found(rule: str) -> list[object]:
        return [*unclear_moments(span, "Europe/Berlin", rule, last)]

    many, few = "FREQ=DAILY", "FREQ=DAILY;INTERVAL=20"
    taken = steps(lambda: found(many)) / steps(lambda: found(few))
    assert (len(found(many)), len(found(few)), taken < 4) == (264, 15, True)

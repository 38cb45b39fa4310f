"""Changes of clocks that come back each year, for what repeats for ever."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr

from schedule.dates.clock_changes import Yearly, lasting, observances, unclear_times
from tests.build import day

FIRST, LAST = day("2024-05-01"), day("2036-12-31")


def rules(zone: str) -> dict[str, str]:
    _, yearly = lasting(zone, FIRST, LAST)
    return {f"{each.change.start:%Y-%m-%d %H:%M}": each.rule for each in yearly}


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Shanghai", {}),
        (
            "Europe/London",
            {
                "2024-10-27 02:00": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "2025-03-30 01:00": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
            },
        ),
        (
            "America/New_York",
            {
                "2024-11-03 02:00": "FREQ=YEARLY;BYDAY=1SU;BYMONTH=11",
                "2025-03-09 02:00": "FREQ=YEARLY;BYDAY=2SU;BYMONTH=3",
            },
        ),
        (
            "Asia/Jerusalem",
            {
                "2024-10-27 02:00": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                "2025-03-28 02:00": "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=23,24,25,26,27,28,29"
                ";BYMONTH=3",
            },
        ),
        (
            "Africa/Cairo",  # midnight after the last Thursday of October
            {
                "2024-11-01 00:00": "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=1;BYMONTH=11",
                "2025-04-25 00:00": "FREQ=YEARLY;BYDAY=-1FR;BYMONTH=4",
                "2025-10-31 00:00": "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=26,27,28,29,30,31;BYMONTH=10",
            },
        ),
    ],
)
def test_changes_that_come_back_each_year_have_a_rule(zone: str, expected: dict[str, str]) -> None:
    assert rules(zone) == expected


@pytest.mark.parametrize(
    "zone",
    ["Europe/London", "America/New_York", "Asia/Jerusalem", "Australia/Lord_Howe", "Africa/Cairo"],
)
def test_the_rules_give_the_changes_of_a_century(zone: str) -> None:
    _, yearly = lasting(zone, FIRST, LAST)
    end = datetime(2090, 1, 1)  # noqa: DTZ001 - by the clock on the wall
    given = sorted(start for each in yearly for start in _starts(each, end))
    changes = observances(zone, FIRST, end.date())[1:]
    assert given == [each.start for each in changes if each.start < end]


def _starts(yearly: Yearly, end: datetime) -> list[datetime]:
    rule = rrulestr(yearly.rule, dtstart=yearly.change.start)
    return rule.between(yearly.change.start, end, inc=True)


def test_a_zone_without_yearly_rules_has_its_changes_until_the_last_day() -> None:
    """Casablanca's clocks change with Ramadan, the last time on that very day."""
    last = day("2026-03-22")
    once, yearly = lasting("Africa/Casablanca", FIRST, last)
    assert (yearly, once) == ([], list(observances("Africa/Casablanca", FIRST, last)))
    assert once[-1].start.date() == last


def test_changes_that_come_seldom_have_no_rule() -> None:
    """Moscow's clocks changed in 2014 once more."""
    once, yearly = lasting("Europe/Moscow", day("2010-01-01"), day("2011-12-31"))
    assert (yearly, [f"{each.start:%Y-%m-%d}" for each in once]) == (
        [],
        ["2009-12-31", "2010-03-28", "2010-10-31", "2011-03-27"],
    )


@pytest.mark.parametrize(
    ("zone", "first", "last", "expected"),
    [
        # From 1981 on, London's clocks changed at another hour.
        (
            "Europe/London",
            "1979-01-01",
            "1980-10-26",
            {
                "1981-03-29": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                "1981-10-25": "FREQ=YEARLY;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29;BYMONTH=10",
            },
        ),
        # Until 2006, summer began on the first Sunday of October, no more than a week later.
        (
            "Pacific/Auckland",
            "2005-01-01",
            "2012-12-31",
            {
                "2007-09-30": "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=9",
                "2008-04-06": "FREQ=YEARLY;BYDAY=1SU;BYMONTH=4",
            },
        ),
        (
            "Pacific/Auckland",
            "1990-01-01",
            "1994-12-31",
            {
                "1990-03-18": "FREQ=YEARLY;BYDAY=3SU;BYMONTH=3",
                "1990-10-07": "FREQ=YEARLY;BYDAY=1SU;BYMONTH=10",
            },
        ),
        # Within these years, the 1st of November is a Friday only once.
        (
            "Africa/Cairo",
            "2025-01-01",
            "2025-12-31",
            {
                "2025-04-25": "FREQ=YEARLY;BYDAY=-1FR;BYMONTH=4",
                "2025-10-31": "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=26,27,28,29,30,31;BYMONTH=10",
                "2030-11-01": "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=1;BYMONTH=11",
            },
        ),
    ],
    ids=["another hour", "another week", "the third week", "once"],
)
def test_a_rule_begins_with_the_first_change_that_follows_it(
    zone: str, first: str, last: str, expected: dict[str, str]
) -> None:
    _, yearly = lasting(zone, day(first), day(last))
    assert {f"{each.change.start:%Y-%m-%d}": each.rule for each in yearly} == expected


def test_a_change_that_came_once_stands_by_itself() -> None:
    once, yearly = lasting("America/New_York", day("2005-01-01"), LAST)
    assert [each.change.start.year for each in yearly] == [2007, 2007]
    assert [f"{each.start:%Y-%m-%d}" for each in once[1:]] == [
        "2005-04-03",
        "2005-10-30",
        "2006-04-02",
        "2006-10-29",
    ]


def test_a_change_a_week_away_from_the_others_stands_by_itself() -> None:
    """Auckland's summer began on 1 October 2006, and in the last week of September since."""
    once, _ = lasting("Pacific/Auckland", day("2005-01-01"), day("2012-12-31"))
    assert [f"{each.start:%Y-%m-%d}" for each in once[-2:]] == ["2006-10-01", "2007-03-18"]


def test_the_times_that_a_change_skips_or_repeats_lie_between_two_moments() -> None:
    found = unclear_times("Europe/Berlin", day("2023-01-01"), day("2023-12-31"))
    assert [tuple(f"{each:%m-%d %H:%M}" for each in both) for both in found] == [
        ("03-26 02:00", "03-26 03:00"),
        ("10-29 02:00", "10-29 03:00"),
    ]
    zone = ZoneInfo("Europe/Berlin")
    for first, _ in found:
        local = first + timedelta(minutes=30)
        early, late = local.replace(tzinfo=zone), local.replace(tzinfo=zone, fold=1)
        assert early.utcoffset() != late.utcoffset()

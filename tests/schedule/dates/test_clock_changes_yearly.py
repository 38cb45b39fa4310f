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
    once, yearly = lasting("Africa/Casablanca", FIRST, LAST)
    assert (yearly, once) == ([], list(observances("Africa/Casablanca", FIRST, LAST)))


def test_a_change_that_came_once_stands_by_itself() -> None:
    once, yearly = lasting("America/New_York", day("2005-01-01"), LAST)
    assert [each.change.start.year for each in yearly] == [2007, 2007]
    assert [f"{each.start:%Y-%m-%d}" for each in once[1:]] == [
        "2005-04-03",
        "2005-10-30",
        "2006-04-02",
        "2006-10-29",
    ]


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

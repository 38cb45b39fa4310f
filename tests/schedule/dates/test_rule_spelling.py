"""The spelling of rules that all apps read alike: the same days, without what apps misread."""

from datetime import date, timedelta
from itertools import islice, takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.dates.rule_days import days_of
from schedule.dates.rule_parts import parts_of, sound_rule
from schedule.dates.rule_spelling import spelled
from tests.build import day
from tests.schedule.dates.test_rule_days import rules


@pytest.mark.parametrize(
    ("start", "rule", "safe"),
    [
        ("2024-01-31", "FREQ=DAILY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        (
            "2024-01-31",
            "FREQ=DAILY;BYMONTHDAY=-1;BYMONTH=1,7;COUNT=4",
            "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;COUNT=4",
        ),
        ("2024-05-06", "FREQ=DAILY;BYDAY=MO;BYSETPOS=1", "FREQ=DAILY;BYDAY=MO"),
        ("2024-02-29", "FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2;COUNT=3"),
        ("2024-01-31", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=31"),
        ("2024-05-28", "FREQ=MONTHLY", "FREQ=MONTHLY"),
        ("2024-05-31", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("2024-01-30", "FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=30"),
        ("2024-01-29", "FREQ=YEARLY;BYMONTH=1,2", "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=1,2"),
        (
            "2024-01-15",
            "FREQ=YEARLY;BYMONTHDAY=15",
            "FREQ=MONTHLY;BYMONTHDAY=15",
        ),
        ("2024-01-15", "FREQ=YEARLY;INTERVAL=1;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        (
            "2024-02-29",
            "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2,4,6,8,10,12",
            "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1",
        ),
        (
            "2024-02-29",
            "FREQ=YEARLY;BYDAY=TH;BYMONTHDAY=29;BYMONTH=2",
            "FREQ=MONTHLY;INTERVAL=12;BYDAY=TH;BYMONTHDAY=29",
        ),
        (
            "2024-06-30",
            "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=6,12;COUNT=3",
            "FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;COUNT=3",
        ),
        (
            "2024-10-27",
            "FREQ=YEARLY;INTERVAL=20;BYDAY=SU;BYMONTH=10;BYSETPOS=-1",
            "FREQ=MONTHLY;INTERVAL=240;BYDAY=SU;BYSETPOS=-1",
        ),
        (
            "2024-10-27",
            "FREQ=YEARLY;BYMONTH=10;BYSETPOS=1",
            "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=27",
        ),
        (
            "2024-05-31",
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
        ),
        (
            "2024-05-02",
            "FREQ=MONTHLY;BYMONTHDAY=9,1,2;BYSETPOS=2,-1",
            "FREQ=MONTHLY;BYMONTHDAY=2,9",
        ),
        ("2024-06-12", "FREQ=MONTHLY;BYMONTH=6,12", "FREQ=YEARLY;BYMONTHDAY=12;BYMONTH=6,12"),
        (
            "2024-06-11",
            "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TU;BYMONTH=3,6,12",
            "FREQ=YEARLY;BYDAY=2TU;BYMONTH=6,12",
        ),
        (
            "2024-06-12",
            "FREQ=MONTHLY;INTERVAL=24;BYMONTH=6,12",
            "FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=12;BYMONTH=6",
        ),
        (
            "2024-06-12",
            "FREQ=MONTHLY;INTERVAL=12;BYMONTH=6,6",
            "FREQ=YEARLY;BYMONTHDAY=12;BYMONTH=6",
        ),
        (
            "2024-04-12",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTH=4,5,10",
            "FREQ=YEARLY;BYMONTHDAY=12;BYMONTH=4,10",
        ),
        (
            "2024-05-06",
            "FREQ=MONTHLY;INTERVAL=12;BYDAY=MO;BYMONTH=5;BYSETPOS=1",
            "FREQ=MONTHLY;INTERVAL=12;BYDAY=MO;BYSETPOS=1",
        ),
        ("2024-05-06", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1", "FREQ=WEEKLY;BYDAY=MO,FR"),
        ("2024-05-08", "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2", "FREQ=WEEKLY;BYDAY=WE"),
        (
            "2024-05-12",
            "FREQ=WEEKLY;BYDAY=MO,SU;BYSETPOS=1;WKST=SU",
            "FREQ=WEEKLY;BYDAY=SU;WKST=SU",
        ),
        ("2024-05-10", "FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=-1", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
def test_what_apps_misread_has_another_spelling(start: str, rule: str, safe: str) -> None:
    assert spelled(sound_rule(rule), day(start)) == safe


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTH=5",
        "FREQ=MONTHLY",
        "FREQ=YEARLY;COUNT=3",
        "FREQ=YEARLY;BYMONTHDAY=13;BYMONTH=5;UNTIL=20301231",
        "FREQ=YEARLY;BYMONTHDAY=-19;BYMONTH=5",
        "FREQ=YEARLY;INTERVAL=3;BYMONTHDAY=1,13,28;BYMONTH=2,5",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=2,-1",
        "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=13",
    ],
)
def test_what_all_apps_read_alike_stays_as_it_is(rule: str) -> None:
    assert spelled(rule, day("2024-05-13")) == rule


NEGATIVE = (
    "expected FREQ=MONTHLY beside a negative BYMONTHDAY, since some apps never return from it in a "
    "DAILY rule; with this INTERVAL it has no other spelling"
)
WEEKLY = (
    "expected no BYSETPOS in a WEEKLY rule, since apps read it differently; name its days in BYDAY"
)
INTERVAL = (
    "expected BYMONTH in a MONTHLY rule only with an INTERVAL that divides 12, since apps read "
    "others differently"
)
MONTHLY = (
    "expected no BYSETPOS beside several BYMONTH in a MONTHLY rule, since apps read it "
    "differently; write one event for each month"
)
YEARLY = (
    "expected one BYMONTH beside BYSETPOS in a YEARLY rule, since apps read others differently; "
    "write one event for each month"
)
EVERY_MONTH = (
    "expected in BYMONTHDAY days that each BYMONTH has, since apps read others differently; write "
    "one event for each month, or FREQ=MONTHLY"
)
POSITIONS = (
    "expected no BYSETPOS beside BYMONTHDAY, since apps read it differently; name in BYMONTHDAY "
    "the days that it chooses"
)
NUMBERED = (
    "expected BYDAY without numbers and BYMONTHDAY above 0 where a rule has both, since apps read "
    "others differently"
)
MIXED = "expected BYDAY with numbers or without, since apps read both together differently"


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=DAILY;INTERVAL=2;BYMONTHDAY=-1", NEGATIVE),
        ("FREQ=WEEKLY;BYDAY=MO,FR;BYMONTH=5;BYSETPOS=1", WEEKLY),
        ("FREQ=MONTHLY;INTERVAL=5;BYMONTH=5,10", INTERVAL),
        ("FREQ=MONTHLY;BYDAY=MO;BYMONTH=5,6;BYSETPOS=1", MONTHLY),
        ("FREQ=YEARLY;BYDAY=2MO;BYMONTHDAY=13", NUMBERED),
        ("FREQ=YEARLY;BYDAY=2MO;BYMONTHDAY=13;BYMONTH=5,6", NUMBERED),
        ("FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=-19", NUMBERED),
        ("FREQ=MONTHLY;BYDAY=2MO,TU", MIXED),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=13", EVERY_MONTH),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=-19;BYMONTH=5,11", EVERY_MONTH),
        ("FREQ=YEARLY;BYMONTHDAY=13,31;BYMONTH=5,6", EVERY_MONTH),
        ("FREQ=YEARLY;BYMONTHDAY=13,31;BYMONTH=4,6,8,10,12", EVERY_MONTH),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=9", YEARLY),
        ("FREQ=YEARLY;BYDAY=MO;BYMONTH=5,6;BYSETPOS=1", YEARLY),
        ("FREQ=MONTHLY;BYMONTHDAY=13,30;BYSETPOS=-2", POSITIONS),
        ("FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=6,13;BYSETPOS=1", POSITIONS),
    ],
)
def test_a_rule_that_has_no_other_spelling_is_refused(rule: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        spelled(sound_rule(rule), day("2024-05-13"))


@settings(max_examples=120, deadline=None)
@given(rules(), st.dates(date(2023, 1, 1), date(2026, 12, 31)))
def test_another_spelling_gives_the_same_days(rule: str, around: date) -> None:
    parts = parts_of(rule)
    days = (around + timedelta(days=number) for number in range(31))
    start = next((each for each in days if [*islice(days_of(each, parts), 1)]), None)
    try:
        safe = spelled(rule, start) if start else None
    except ValueError:
        return
    if start and safe:
        until = start + timedelta(days=4_000)
        found, wanted = (
            [*takewhile(lambda each: each <= until, days_of(start, parts_of(each)))]
            for each in (safe, rule)
        )
        assert found == wanted
        assert not (safe.startswith("FREQ=DAILY") and "BYMONTHDAY=-" in safe)
        assert "BYSETPOS" not in safe or (
            safe.startswith("FREQ=MONTHLY") and "BYDAY" in safe and "BYMONTHDAY" not in safe
        )

"""Rules by which an event repeats: the spans that they give."""

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.days import LAST_YEAR
from schedule.dates.recurrence import repeated, series
from schedule.dates.spans import DaySpan, LocalSpan, Series
from tests.build import day, hours, span
from tests.strategies import sane_days

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FIRST = "expected `dates` to be the first occurrence that `repeats` gives"


def starts(first: str, rule: str) -> list[str]:
    """The first days that a rule gives."""
    return [each.first.isoformat() for each in repeated(span(first), rule)]


@pytest.mark.parametrize(
    ("first", "rule", "found"),
    [
        ("2024-05-07", "FREQ=DAILY;COUNT=3", ["2024-05-07", "2024-05-08", "2024-05-09"]),
        ("2024-05-07", "FREQ=WEEKLY;INTERVAL=2;COUNT=2", ["2024-05-07", "2024-05-21"]),
        ("2024-05-07", "FREQ=DAILY;UNTIL=20240508", ["2024-05-07", "2024-05-08"]),
        ("2024-05-07", "FREQ=DAILY;UNTIL=20240507", ["2024-05-07"]),
        (
            "2024-01-31",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3",
            ["2024-01-31", "2024-02-29", "2024-03-31"],
        ),
        ("2024-02-29", "FREQ=YEARLY;UNTIL=21001231;INTERVAL=40", ["2024-02-29", "2064-02-29"]),
        ("2024-05-31", "FREQ=MONTHLY;BYDAY=-1FR;BYMONTH=5,7;COUNT=2", ["2024-05-31", "2024-07-26"]),
        ("2024-05-07", "FREQ=MONTHLY;BYDAY=FR,TU;BYSETPOS=2;COUNT=2", ["2024-05-07", "2024-06-07"]),
        ("2100-12-30", "FREQ=DAILY;UNTIL=21001231", ["2100-12-30", "2100-12-31"]),
    ],
)
def test_a_rule_gives_every_first_day_up_to_its_end(
    first: str, rule: str, found: list[str]
) -> None:
    assert starts(first, rule) == found


@pytest.mark.parametrize(
    ("first", "rule"),
    [
        ("2024-05-07", "FREQ=WEEKLY;BYDAY=WE;COUNT=4"),
        ("2024-05-07", "FREQ=MONTHLY;BYMONTHDAY=8,-24;COUNT=4"),
        ("2024-05-07", "FREQ=YEARLY;BYMONTH=6,12;COUNT=4"),
        ("2024-05-07", "FREQ=MONTHLY;BYDAY=2TU;COUNT=4"),
        ("2024-05-07", "FREQ=DAILY;UNTIL=20240506"),
        ("2024-02-01", "FREQ=YEARLY;BYMONTH=12;COUNT=1"),
        ("2024-02-01", "FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2;COUNT=1"),
    ],
)
def test_dates_that_the_rule_does_not_give_first_are_refused(first: str, rule: str) -> None:
    with pytest.raises(ValueError, match=f"^{FIRST}$"):
        repeated(span(first), rule)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYDAY=TU;BYMONTHDAY=30;BYMONTH=2",
        "FREQ=YEARLY;BYDAY=TU;BYMONTHDAY=-30;BYMONTH=5",
        "FREQ=DAILY;BYDAY=MO,WE;BYMONTHDAY=7;BYMONTH=5",
        "FREQ=YEARLY;BYMONTH=6,7",
        "FREQ=MONTHLY;BYMONTHDAY=8,17",
        "FREQ=WEEKLY;BYDAY=MO",
    ],
)
def test_no_later_day_is_looked_for_where_the_first_is_no_occurrence(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may never come: only the days of the first period are looked at."""
    monkeypatch.setattr("schedule.dates.rule_days.MOST_STEPS", 366)
    with pytest.raises(ValueError, match=FIRST):
        repeated(span("2024-05-07"), f"{rule};COUNT=11")


@pytest.mark.parametrize(("number", "weekday"), [*enumerate(WEEKDAYS, start=6)])
def test_a_day_of_the_week_is_that_of_the_dates(number: int, weekday: str) -> None:
    """The 6th of May 2024 is a Monday."""
    first = f"2024-05-{number:02}"
    assert starts(first, f"FREQ=WEEKLY;BYDAY={weekday};COUNT=1") == [first]


def test_a_rule_has_at_most_a_thousand_occurrences() -> None:
    assert len(repeated(span("2024-05-07"), "FREQ=DAILY;COUNT=1000")) == 1000
    for rule in ("FREQ=DAILY;COUNT=1001", "FREQ=DAILY;COUNT=5000", "FREQ=DAILY;UNTIL=21001231"):
        with pytest.raises(ValueError, match=r"^expected at most 1000 occurrences$"):
            repeated(span("2024-05-07"), rule)


def test_a_rule_is_whole_within_the_years_that_are_served() -> None:
    assert starts("2098-05-07", "FREQ=YEARLY;COUNT=3")[-1] == "2100-05-07"
    with pytest.raises(ValueError, match=r"^expected the last occurrence no later than 2100$"):
        repeated(span("2098-05-07"), "FREQ=YEARLY;COUNT=4")


def test_a_series_is_its_rule_and_its_spans() -> None:
    rule = "FREQ=WEEKLY;COUNT=2"
    found = series(span("2024-05-07", "2024-05-09"), rule)
    assert found == Series(
        rule=rule, spans=(span("2024-05-07", "2024-05-09"), span("2024-05-14", "2024-05-16"))
    )
    assert (found.first, found.last) == (day("2024-05-07"), day("2024-05-16"))


def test_times_keep_to_the_clock_on_the_wall() -> None:
    """Berlin's clocks change between the two, so that the instants are 23 hours apart."""
    one, other = repeated(
        hours("2023-03-25T10:00", "2023-03-25T11:00", "Europe/Berlin"), "FREQ=DAILY;COUNT=2"
    )
    assert other == hours("2023-03-26T10:00", "2023-03-26T11:00", "Europe/Berlin")
    assert other.start.timestamp() - one.start.timestamp() == 23 * 3600


def test_times_of_no_zone_yet_repeat_too() -> None:
    """As long as the zone isn't known, a claim has local times."""
    start, end = datetime(2024, 5, 7, 10), datetime(2024, 5, 8, 1)  # noqa: DTZ001 - local times
    week = timedelta(days=7)
    assert repeated(LocalSpan(start=start, end=end), "FREQ=WEEKLY;UNTIL=20240514") == (
        LocalSpan(start=start, end=end),
        LocalSpan(start=start + week, end=end + week),
    )


def test_an_occurrence_late_on_the_last_day_counts() -> None:
    late = hours("2024-05-07T23:59", "2024-05-08T00:30", "Europe/Moscow")
    assert len(repeated(late, "FREQ=DAILY;UNTIL=20240509")) == 3


@st.composite
def rules(draw: st.DrawFn, first: date) -> str:
    weekday = WEEKDAYS[first.weekday()]
    parts = draw(
        st.sampled_from(
            (
                "FREQ=DAILY",
                f"FREQ=DAILY;BYDAY={weekday},MO",
                f"FREQ=WEEKLY;BYDAY={weekday};WKST=SU",
                f"FREQ=MONTHLY;BYMONTHDAY={first.day}",
                f"FREQ=MONTHLY;BYMONTHDAY=-1,{first.day}",
                f"FREQ=YEARLY;BYMONTH={first.month}",
                "FREQ=YEARLY;INTERVAL=3",
            )
        )
    )
    return f"{parts};COUNT={draw(st.integers(1, 30))}"


@given(data=st.data(), first=sane_days(), length=st.integers(0, 3))
def test_spans_are_those_of_dateutil_each_as_long_as_the_first(
    data: st.DataObject, first: date, length: int
) -> None:
    rule = data.draw(rules(first))
    expected = [each.date() for each in rrulestr(rule, dtstart=datetime.combine(first, time()))]
    last = timedelta(days=length)
    if expected[-1].year > LAST_YEAR:
        with pytest.raises(ValueError, match="no later than 2100"):
            repeated(DaySpan(first=first, last=first + last), rule)
        return
    assert repeated(DaySpan(first=first, last=first + last), rule) == tuple(
        DaySpan(first=each, last=each + last) for each in expected
    )

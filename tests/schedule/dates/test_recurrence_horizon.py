"""What repeats: rules with an end, and rules that are told up to a horizon."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from schedule.dates.recurrence import horizon, last_before, repeated, series, spans_on
from schedule.dates.rule_parts import is_endless, sound_rule
from schedule.dates.spans import DaySpan, Span, When
from tests.build import day, hours, span, window

FIRST = span("2024-03-19")
UNTIL = day("2026-12-31")


@pytest.mark.parametrize(
    ("rule", "endless"),
    [("FREQ=WEEKLY", True), ("FREQ=WEEKLY;COUNT=2", False), ("FREQ=DAILY;UNTIL=20240401", False)],
)
def test_a_rule_may_have_no_end(rule: str, *, endless: bool) -> None:
    assert (sound_rule(rule), is_endless(rule)) == (rule, endless)


def test_a_rule_has_at_most_one_end() -> None:
    with pytest.raises(ValueError, match="COUNT or UNTIL, not both"):
        sound_rule("FREQ=DAILY;COUNT=2;UNTIL=20240401")


def test_the_horizon_is_the_end_of_the_tenth_year_after_the_newest_record() -> None:
    assert [horizon(2026), horizon(2095)] == [day("2036-12-31"), day("2100-12-31")]


def test_a_rule_without_an_end_is_told_up_to_the_horizon() -> None:
    found = series(FIRST, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=19", UNTIL)
    assert list(found.spans) == [span("2024-03-19"), span("2025-03-19"), span("2026-03-19")]
    assert (found.first, found.last, found.horizon) == (FIRST.first, UNTIL, UNTIL)
    assert found.rule == "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=19"
    assert found.spans, "there is always a first"


def test_what_begins_after_the_horizon_is_still_told_once() -> None:
    assert list(series(span("2040-01-01"), "FREQ=DAILY", UNTIL).spans) == [span("2040-01-01")]


def test_equal_rules_without_an_end_are_one_value() -> None:
    one, other = (series(FIRST, "FREQ=WEEKLY", UNTIL) for _ in range(2))
    assert (one == other, len({one, other})) == (True, 1)
    later = series(FIRST, "FREQ=WEEKLY", day("2027-12-31"))
    assert (one == later, hash(one.spans) == hash(later.spans)) == (False, False)
    assert one != series(span("2024-03-26"), "FREQ=WEEKLY", UNTIL)


def test_its_times_keep_to_the_clock_on_the_wall() -> None:
    first = hours("2024-03-26T10:00", "2024-03-26T11:00", "Europe/London")
    found = series(first, "FREQ=WEEKLY", day("2024-04-02"))
    assert [*found.spans] == [
        first,
        hours("2024-04-02T10:00", "2024-04-02T11:00", "Europe/London"),
    ]


def test_the_first_time_has_to_follow_from_the_rule() -> None:
    with pytest.raises(ValueError, match="the first occurrence"):
        series(FIRST, "FREQ=WEEKLY;BYDAY=MO", UNTIL)


def test_a_rule_without_an_end_may_have_more_times_than_one_with_an_end() -> None:
    assert len(repeated(span("1990-01-01"), "FREQ=DAILY", UNTIL)) == 13514


@given(
    rule=st.sampled_from(
        ("FREQ=DAILY", "FREQ=DAILY;INTERVAL=9", "FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU")
    ),
    days=st.integers(0, 990),
)
def test_even_steps_are_those_of_the_rule_with_an_end(rule: str, days: int) -> None:
    """Those with a BYMONTH of every month are searched for."""
    last = FIRST.first + timedelta(days=days)
    every = ",".join(map(str, range(1, 13)))
    searched = sound_rule(f"{rule};BYMONTH={every};UNTIL={last:%Y%m%d}")
    assert repeated(FIRST, rule, last) == repeated(FIRST, searched)


@example(length=0, rule="FREQ=WEEKLY;COUNT=30", first=day("2024-04-02"), last=None)
@example(length=0, rule="FREQ=WEEKLY;COUNT=30", first=None, last=day("2024-04-02"))
@given(
    length=st.integers(0, 10),
    rule=st.sampled_from(("FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=30", "FREQ=MONTHLY;BYDAY=3TU")),
    first=st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    last=st.none() | st.dates(date(2024, 1, 1), date(2027, 12, 31)),
)
def test_the_times_on_some_days_are_found_among_all(
    length: int, rule: str, first: date | None, last: date | None
) -> None:
    found = series(
        DaySpan(first=FIRST.first, last=FIRST.first + timedelta(days=length)), rule, UNTIL
    )
    meeting = [
        each
        for each in found.spans
        if (not first or each.last >= first) and (not last or each.first <= last)
    ]
    if not (first and last and first > last):
        assert list(spans_on(found, first, last)) == meeting


def test_a_rule_without_an_end_may_have_begun_long_ago() -> None:
    """More days are looked at than for a rule with an end."""
    rule = sound_rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29")
    found = series(span("1904-02-29"), rule, day("2098-12-31")).spans
    assert (len(found), found[-1]) == (49, span("2096-02-29"))


@pytest.mark.parametrize(
    ("day_after", "before"),
    [
        ("2020-02-29", None),
        ("2020-03-01", "2020-02-29"),
        ("2024-02-29", "2020-02-29"),
        ("2024-03-30", "2024-02-29"),
        ("2030-01-01", "2028-02-29"),
    ],
)
def test_the_last_time_before_a_day_is_found_however_long_ago(
    day_after: str, before: str | None
) -> None:
    found = series(span("2020-02-29"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", day("2036-12-31"))
    assert last_before(found, day(day_after)) == (span(before) if before else None)


@pytest.mark.parametrize(
    ("when", "before"),
    [
        (None, None),
        (window("2024-03-01", "2024-03-31"), None),
        (FIRST, FIRST),
        (span("2024-03-20"), None),
        (series(FIRST, "FREQ=DAILY;INTERVAL=3;COUNT=2"), FIRST),
        (series(span("2024-03-13"), "FREQ=DAILY;INTERVAL=3;COUNT=9"), FIRST),
    ],
)
def test_the_last_of_what_has_an_end_before_a_day(when: When | None, before: Span | None) -> None:
    assert last_before(when, day("2024-03-20")) == before

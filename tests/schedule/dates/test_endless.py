"""Limits of rules without an end."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.endless import most_until, refuse_too_many
from schedule.dates.recurrence import repeated_on
from schedule.dates.spans import DaySpan
from tests.build import day, span
from tests.schedule.dates.test_rule_days import rules

UNTIL = day("2036-12-31")


every_one = rules().map(lambda rule: re.sub("INTERVAL=[0-9]+", "INTERVAL=1", rule))


@given(st.dates(day("2020-01-01"), day("2030-12-31")), rules() | every_one)
def test_no_rule_has_more_occurrences_than_its_parts_allow(first: date, rule: str) -> None:
    found = repeated_on(DaySpan(first=first, last=first), rule, None, UNTIL)
    assert sum(1 for _ in found) <= most_until(first, rule, UNTIL)


@pytest.mark.parametrize(
    ("rule", "most"),
    [
        ("FREQ=DAILY", 6211),
        ("FREQ=DAILY;INTERVAL=2;BYMONTH=1", 3106),
        ("FREQ=DAILY;BYDAY=MO", 889),
        ("FREQ=DAILY;BYMONTH=6,7,8", 1879),
        ("FREQ=DAILY;BYMONTHDAY=1", 223),
        ("FREQ=WEEKLY", 889),
        ("FREQ=WEEKLY;BYDAY=MO,WE,FR", 3 * 889),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", 2 * 223),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=MO", 889),
        ("FREQ=DAILY;BYDAY=MO,TU;BYSETPOS=1", 6211),
        ("FREQ=MONTHLY;BYDAY=-1FR", 223),
        ("FREQ=MONTHLY;BYDAY=1FR", 223),
        ("FREQ=MONTHLY;BYDAY=FR", 5 * 223),
        ("FREQ=YEARLY", 19),
        ("FREQ=YEARLY;BYMONTHDAY=1", 12 * 19),
        ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1,2,3,4,5,6,7,8,9", 9 * 19),
        ("FREQ=YEARLY;BYMONTH=3,4;BYMONTHDAY=1", 2 * 19),
        ("FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1", 19),
    ],
)
def test_the_largest_number_is_close(rule: str, most: int) -> None:
    assert most_until(day("2020-01-01"), rule, UNTIL) == most


def test_a_rule_that_begins_after_the_horizon_has_few() -> None:
    assert most_until(day("2040-01-01"), "FREQ=DAILY", UNTIL) == 2


@pytest.mark.parametrize(
    ("first", "last", "rule"),
    [
        ("1968-07-23", "1968-07-23", "FREQ=DAILY"),
        ("1900-01-01", "1900-01-05", "FREQ=WEEKLY"),
        ("1900-01-01", "1900-01-01", "FREQ=DAILY;BYDAY=MO"),
        ("1900-01-01", "1900-03-31", "FREQ=YEARLY"),
        ("1900-06-01", "1900-06-01", "FREQ=DAILY;BYMONTH=6,7,8"),
        ("2007-01-01", "2007-01-02", "FREQ=DAILY"),
        ("1900-01-01", "1900-01-01", "FREQ=DAILY;COUNT=1000"),
    ],
)
def test_real_calendars_are_below_the_limit(first: str, last: str, rule: str) -> None:
    refuse_too_many(span(first, last), rule, UNTIL)


@pytest.mark.parametrize(
    ("first", "last", "rule", "said"),
    [
        ("1968-07-22", "1968-07-22", "FREQ=DAILY", "25,000 occurrences"),
        ("1968-07-22", "1968-07-23", "FREQ=DAILY", "25,000 occurrences of 2 days"),
        ("1900-01-01", "1900-01-01", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "25,000 occurrences"),
        ("1900-01-01", "2050-01-01", "FREQ=DAILY", "1 occurrences of 54,788 days"),
        ("2020-01-01", "2022-09-26", "FREQ=WEEKLY;BYDAY=WE", "100 occurrences of 1,000 days"),
    ],
)
def test_what_is_over_it_is_refused(first: str, last: str, rule: str, said: str) -> None:
    expected = f"^expected at most {said} up to 2036-12-31; begin later, or end the rule with UNTIL"
    with pytest.raises(ValueError, match=expected):
        refuse_too_many(span(first, last), rule, UNTIL)

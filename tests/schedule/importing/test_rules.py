"""Recurrence rules of calendar files, and why some of them aren't taken."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.importing.rules import rule_of

MONDAY = datetime(2024, 6, 10)  # noqa: DTZ001 - a local time


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("FREQ=DAILY;COUNT=2;UNTIL=20240612", "RRULE has COUNT and UNTIL; one of them ends it"),
        ("COUNT=2", "RRULE COUNT=2 has no FREQ"),
        ("FREQ=HOURLY;COUNT=2", "RRULE with FREQ=HOURLY can't be taken"),
        ("FREQ=YEARLY;BYWEEKNO=2;COUNT=2", "RRULE with BYWEEKNO can't be taken"),
        ("FREQ=DAILY;COUNT=1001", "RRULE gives more than 1000 times"),
        ("FREQ=YEARLY;COUNT=90", "RRULE goes on after 2100"),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "DTSTART is not the first time that RRULE gives"),
        ("FREQ=DAILY;INTERVAL=0;COUNT=2", "RRULE FREQ=DAILY;INTERVAL=0;COUNT=2 can't be taken"),
        ("FREQ=DAILY;UNTIL=2024", "UNTIL=2024 is no day or time"),
        (
            "FREQ=DAILY;BYDAY=MO;BYSETPOS=9;COUNT=5",
            "DTSTART is not the first time that RRULE gives",
        ),
        (
            "FREQ=YEARLY;BYDAY=MO,TU;BYMONTH=6,9;BYSETPOS=3",
            "RRULE is one that calendar apps read differently",
        ),
        ("FREQ=DAILY;COUNT=2" + ";" * 500, "RRULE has more than 500 characters"),
    ],
)
def test_a_rule_is_refused_in_the_words_of_calendars(rule: str, reason: str) -> None:
    with pytest.raises(ValueError, match=r".") as error:
        rule_of(rule, MONDAY, None)
    assert str(error.value) == reason


def test_days_stand_for_their_positions_where_apps_ignore_these() -> None:
    assert rule_of("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", MONDAY, None) == "FREQ=WEEKLY;BYDAY=MO"


def test_a_rule_may_have_spaces_and_a_count_that_counts_nothing() -> None:
    """As of Lotus Notes and Confluence."""
    spaced, counted = "FREQ=DAILY; BYDAY=MO, TU;COUNT=2", "FREQ=DAILY;UNTIL=20240612;COUNT=-1"
    assert rule_of(spaced, MONDAY, None) == "FREQ=DAILY;BYDAY=MO,TU;COUNT=2"
    assert rule_of(counted, MONDAY, None) == "FREQ=DAILY;UNTIL=20240612"


@given(st.text("FREQ=DAILYWKMONT;COUNTUIBS0123456789,-+ "))
def test_any_text_is_a_rule_or_refused_without_words_of_the_data(text: str) -> None:
    try:
        found = rule_of(f"FREQ=DAILY;COUNT=2;{text}", MONDAY, None)
    except ValueError as error:
        assert "`" not in str(error)  # noqa: PT017 - either may happen
    else:
        assert found
        assert rule_of(found, MONDAY, None) == found

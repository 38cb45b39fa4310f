"""The days of a rule: those that dateutil gives, in a bounded number of steps."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st

from schedule.dates import rule_days
from schedule.dates.recurrence import MOST_DAYS, repeated
from schedule.dates.rule_days import MOST_STEPS, Rule, days_between, days_of
from schedule.dates.rule_parts import parts_of, sound_rule
from tests.build import day, span
from tests.steps import steps

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@st.composite
def rules(draw: st.DrawFn) -> str:
    """A rule of any parts that fit each other, without an end."""
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 99))}"]
    ordinals = st.sampled_from(("", *"12345", *(f"-{each}" for each in "12345")))
    numbered = frequency in ("MONTHLY", "YEARLY")
    days = st.tuples(ordinals if numbered else st.just(""), st.sampled_from(WEEKDAYS))
    values = {
        "BYDAY": days.map("".join),
        "BYMONTHDAY": st.integers(1, 31) | st.integers(-31, -1),
        "BYMONTH": st.integers(1, 12),
        "BYSETPOS": st.integers(1, 9) | st.integers(-9, -1),
    }
    for name, each in values.items():
        fits = name != "BYMONTHDAY" or frequency != "WEEKLY"
        if fits and (name != "BYSETPOS" or len(parts) > 2) and draw(st.booleans()):
            chosen = draw(st.lists(each, min_size=1, max_size=3, unique=True))
            parts.append(f"{name}={','.join(map(str, chosen))}")
    if draw(st.booleans()):
        parts.append(f"WKST={draw(st.sampled_from(WEEKDAYS))}")
    return ";".join(parts)


starts = st.dates(date(1995, 1, 1), date(2030, 12, 31))


def some(start: date, parts: Mapping[str, str]) -> list[date]:
    """The first days of a rule, as far as they are found soon."""
    found: list[date] = []
    with pytest.MonkeyPatch.context() as patch, suppress(ValueError):
        patch.setattr(rule_days, "MOST_STEPS", 2_000)
        for day in islice(days_of(start, parts), 9):
            found.append(day)  # noqa: PERF402 - what was found stays when it ends
    return found


@settings(max_examples=40, deadline=None)
@given(rules(), starts)
def test_the_days_are_those_that_dateutil_gives(rule: str, start: date) -> None:
    """Only as many as were found: dateutil searches up to the year 9999."""
    parts = parts_of(rule)
    days = (start + timedelta(days=number) for number in range(8))
    found = next(filter(None, (some(day, parts) for day in days)), None)
    # In the first week, dateutil counts positions among the days that are left of it.
    if found and not ("WEEKLY" in rule and "BYSETPOS" in rule):
        by_dateutil = rrulestr(rule, dtstart=datetime.combine(found[0], time()))
        assert [each.date() for each in islice(by_dateutil, len(found))] == found


@settings(max_examples=40, deadline=None)
@given(rules(), starts)
def test_no_rule_takes_more_steps_than_the_limit(rule: str, start: date) -> None:
    looked_at, most = 0, 1_000

    def counted(self: Rule, day: date) -> bool:
        nonlocal looked_at
        looked_at += 1
        return fits(self, day)

    fits = Rule.fits
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rule_days, "MOST_STEPS", most)
        patch.setattr(Rule, "fits", counted)
        try:
            found = [*islice(days_of(start, parts_of(rule)), 1001)]
        except ValueError:
            found = [start]
    assert looked_at <= most
    assert found[:1] in ([], [start])


@settings(max_examples=40, deadline=None)
@example("FREQ=DAILY;INTERVAL=2", date(2024, 1, 1), 5, 3)
@given(rules(), starts, st.integers(-400, 9_000), st.integers(0, 400))
def test_the_days_between_two_are_those_among_all(
    rule: str, start: date, until: int, length: int
) -> None:
    parts, first = parts_of(rule), start + timedelta(days=until)
    last = first + timedelta(days=length)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rule_days, "MOST_STEPS", 80_000)
        every = [*takewhile(lambda day: day <= last, days_of(start, parts))]
    found = [*days_between(start, parts, first, last)]
    if every:
        assert found == [day for day in every if day >= first]


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=1MO", "FREQ=YEARLY;BYMONTH=1"],
)
def test_days_long_after_the_start_are_found_in_no_more_steps(rule: str) -> None:
    parts, start = parts_of(rule), date(1950, 1, 1)

    def search(year: int) -> int:
        first, last = date(year, 1, 1), date(year, 1, 31)
        return steps(lambda: [*days_between(start, parts, first, last)])

    assert search(2090) < 2 * search(1951)


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("FREQ=MONTHLY;BYDAY=1MO", ["2024-01-01", "2024-02-05"]),
        ("FREQ=MONTHLY;BYDAY=2MO", ["2024-01-08", "2024-02-12"]),
        ("FREQ=MONTHLY;BYDAY=-2WE", ["2024-01-24", "2024-02-21"]),
        ("FREQ=YEARLY;BYDAY=2MO", ["2024-01-08", "2025-01-13"]),
        (
            "FREQ=YEARLY;BYDAY=-1TU,-1TH",
            ["2024-12-26", "2024-12-31", "2025-12-25", "2025-12-30"],
        ),
        ("FREQ=MONTHLY;BYDAY=MO,FR;BYSETPOS=-1", ["2024-01-29", "2024-02-26"]),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", ["2024-05-15", "2024-06-01"]),
        ("FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1", ["2099-01-01", "2100-01-01"]),
        ("FREQ=MONTHLY", ["2100-11-01", "2100-12-01"]),
        ("FREQ=DAILY", ["2100-12-30", "2100-12-31"]),
    ],
)
def test_the_days_begin_with_the_start_and_end_with_the_year_2100(
    rule: str, found: list[str]
) -> None:
    days = [*islice(days_of(day(found[0]), parts_of(rule)), len(found) + 1)]
    assert [str(each) for each in days[: len(found)]] == found
    assert days[-1] <= day("2100-12-31")


def test_so_many_days_are_looked_at_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rule_days, "MOST_STEPS", 3)
    found = days_of(date(2024, 1, 1), parts_of("FREQ=DAILY"))
    assert len([*islice(found, 3)]) == 3
    with pytest.raises(ValueError, match="expected a rule for which at most 3 days are looked at"):
        next(found)


def test_positions_are_those_in_the_whole_week() -> None:
    """As RFC 5545 has it: a Wednesday is the second, although the first Monday is over."""
    parts = parts_of("FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=2")
    found = islice(days_of(date(2024, 5, 1), parts), 2)
    assert [*found] == [date(2024, 5, 1), date(2024, 5, 8)]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=9;COUNT=5",
        "FREQ=DAILY;BYDAY=MO;BYSETPOS=-2;UNTIL=21001231",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6;COUNT=5",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5",
    ],
)
def test_a_rule_that_never_comes_is_refused_at_its_first_period(rule: str) -> None:
    with pytest.raises(ValueError, match="the first occurrence that `repeats` gives"):
        repeated(span("2024-01-01"), sound_rule(rule))


def test_a_rule_with_too_many_days_to_look_at_is_refused() -> None:
    rule = sound_rule("FREQ=DAILY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=29;UNTIL=21001231")
    with pytest.raises(ValueError, match=f"at most {MOST_STEPS:,} days are looked at"):
        repeated(span("1904-02-29"), rule)


def test_times_that_last_too_long_together_are_refused() -> None:
    assert len(repeated(span("1900-01-01", "1900-04-10"), "FREQ=DAILY;COUNT=1000")) == 1000
    with pytest.raises(ValueError, match=f"at most {MOST_DAYS:,} days in all times together"):
        repeated(span("1900-01-01", "1900-04-11"), "FREQ=DAILY;COUNT=1000")
    with pytest.raises(ValueError, match=f"at most {MOST_DAYS:,} days"):
        repeated(span("1900-01-01", "2050-01-01"), "FREQ=DAILY;COUNT=2")

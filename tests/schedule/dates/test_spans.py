"""Spans and windows: parsed strictly, compared by what they say."""

import time
from datetime import date, datetime, timedelta
from itertools import permutations
from typing import cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from schedule.dates.recurrence import series
from schedule.dates.spans import (
    LocalSpan,
    Series,
    TimeSpan,
    When,
    Window,
    certainty,
    covers,
    in_order,
    is_vaguer,
    known_ends,
    overlap,
    shared,
    spans,
)
from schedule.dates.windows import parse_window
from tests.build import day, hours, span, window
from tests.strategies import whens


def test_the_days_of_a_timed_span_are_those_of_its_own_zone() -> None:
    late = hours("2024-05-17T01:00", "2024-05-18T01:00", "Asia/Shanghai")
    known = (late.zone, late.first, late.last)
    assert known == ("Asia/Shanghai", day("2024-05-17"), day("2024-05-18"))


def test_a_timed_span_that_ends_at_midnight_does_not_reach_the_next_day() -> None:
    assert hours("2024-05-17T22:00", "2024-05-18T00:00", "UTC").last == day("2024-05-17")


def test_equal_instants_in_two_zones_are_one_value() -> None:
    moscow = hours("2024-05-17T10:00", "2024-05-17T11:00", "Europe/Moscow")
    harbin = hours("2024-05-17T15:00", "2024-05-17T16:00", "Asia/Shanghai")
    assert moscow == harbin
    assert len({moscow, harbin}) == 1


def test_a_timed_span_of_no_length_is_on_its_day() -> None:
    midnight = hours("2024-05-18T00:00", "2024-05-18T01:00", "UTC").start
    moment = TimeSpan(start=midnight, end=midnight)
    assert (moment.first, moment.last) == (day("2024-05-18"), day("2024-05-18"))


def test_a_series_lasts_from_its_first_day_to_the_last_of_all() -> None:
    assert (SERIES.first, SERIES.last) == (day("2023-03-20"), day("2023-03-24"))


VISIT_DAYS = span("2023-03-20", "2023-03-24")
SERIES = Series(rule="FREQ=DAILY;COUNT=2", spans=(VISIT_DAYS, span("2023-03-21", "2023-03-22")))
MARCH = window("2023-03-01", "2023-03-31")
WEEK = window("2023-03-20", "2023-03-26")
VISIT = span("2023-03-20", "2023-03-22")
TALKS = hours("2023-03-21T10:00", "2023-03-21T11:00", "Europe/Moscow")


START = LocalSpan(start=datetime(2023, 3, 21, 10), end=None).at("Europe/Moscow")  # noqa: DTZ001 - the zone is beside it


def test_exact_spans_are_the_one_or_those_of_a_series_and_none_of_a_window() -> None:
    found = [spans(each) for each in (None, MARCH, VISIT, TALKS, SERIES)]
    assert found == [(), (), (VISIT,), (TALKS,), SERIES.spans]


def test_how_exactly_dates_are_known() -> None:
    during = window("2023-03-20", "2023-03-22", "visit")
    found = [certainty(each) for each in (None, MARCH, during, VISIT, TALKS, SERIES)]
    assert found == ["unknown", "window", "during", "exact", "exact", "exact"]


@pytest.mark.parametrize(
    ("vague", "exact"),
    [
        (MARCH, VISIT),
        (parse_window("2023-03-20/.."), VISIT),
        (parse_window("../2023-03-22"), VISIT),
        (parse_window("2023-03-01/.."), MARCH),
        (parse_window("2023-03-01/.."), parse_window("2023-03-02/..")),
        (span("2023-03-21"), START),
        (MARCH, WEEK),
        (MARCH, TALKS),
        (window("2023-03-20", "2023-03-22"), VISIT),
        (span("2023-03-21"), TALKS),
    ],
)
def test_what_contains_another_is_vaguer_than_it_and_never_the_reverse(
    vague: When, exact: When
) -> None:
    assert (is_vaguer(vague, exact), is_vaguer(exact, vague)) == (True, False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (VISIT, VISIT),
        (MARCH, MARCH),
        (VISIT, span("2023-03-20", "2023-03-23")),
        (VISIT, TALKS),
        (window("2023-03-21", "2023-04-30"), VISIT),
        (WEEK, window("2023-03-13", "2023-03-21")),
    ],
)
def test_what_does_not_contain_the_other_is_its_rival(one: When, other: When) -> None:
    assert (is_vaguer(one, other), is_vaguer(other, one)) == (False, False)


@given(one=whens(), other=whens(), third=whens())
def test_vagueness_is_a_strict_order(one: When, other: When, third: When) -> None:
    assert not is_vaguer(one, one)
    assert not (is_vaguer(one, other) and is_vaguer(other, one))
    if is_vaguer(one, other) and is_vaguer(other, third):
        assert is_vaguer(one, third)


SOONEST, LATEST = day("2023-02-01"), day("2023-04-30")
"""All generated dates lie well between these."""


def near_days() -> SearchStrategy[date]:
    return st.dates(SOONEST, LATEST)


def windows_known() -> SearchStrategy[Window]:
    return (
        whens().filter(lambda when: isinstance(when, Window)).map(lambda when: cast("Window", when))
    )


def members(when: When) -> list[date]:
    """The days of some dates, those of open ends as far as any other may reach."""
    first, last = known_ends(when)
    begin, end = first or SOONEST, last or LATEST
    return [begin + timedelta(days=number) for number in range((end - begin).days + 1)]


@given(one=whens(), other=whens())
def test_dates_contain_and_share_what_their_days_do(one: When, other: When) -> None:
    ours, theirs = set(members(one)), set(members(other))
    assert covers(one, other) == (ours >= theirs)
    both = shared(one, other)
    assert (both and set(members(both))) == (ours & theirs or None)


def test_what_two_open_windows_share_may_be_open_too() -> None:
    since, until = ["2023-03-20/..", "2023-03-22/.."], ["../2023-03-20", "../2023-03-22"]
    one, other, third, fourth = map(parse_window, (*since, *until))
    assert (shared(one, other), shared(third, fourth)) == (other, third)
    assert (shared(one, fourth), shared(other, third)) == (window("2023-03-20", "2023-03-22"), None)


def test_the_same_instants_have_another_local_time_in_another_zone() -> None:
    there = TALKS.on_clock("Asia/Shanghai")
    assert (there, there.zone) == (TALKS, "Asia/Shanghai")
    assert there.local == hours("2023-03-21T15:00", "2023-03-21T16:00", "UTC").local
    assert START.on_clock("Asia/Shanghai").local == LocalSpan(start=there.local.start, end=None)


@given(one=whens(), other=whens(), third=whens())
def test_what_several_share_does_not_depend_on_their_order(
    one: When, other: When, third: When
) -> None:
    every = {shared(*each) for each in permutations((one, other, third))}
    assert len(every) == 1


@given(one=windows_known(), other=windows_known())
def test_windows_are_vaguer_as_their_days_are_more(one: Window, other: Window) -> None:
    assert is_vaguer(one, other) == (set(members(one)) > set(members(other)))


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        (parse_window("2023-03-20/.."), (day("2023-03-20"), None)),
        (parse_window("../2023-03-20"), (None, day("2023-03-20"))),
        (window("2023-03-20", "2023-03-22"), (day("2023-03-20"), day("2023-03-22"))),
        (START, (day("2023-03-21"), day("2023-03-21"))),
        (series(START, "FREQ=WEEKLY"), (day("2023-03-21"), None)),
        (series(START, "FREQ=WEEKLY;COUNT=2"), (day("2023-03-21"), day("2023-03-28"))),
    ],
)
def test_an_open_end_is_no_day(when: When, ends: tuple[date | None, date | None]) -> None:
    assert known_ends(when) == ends


def test_a_start_alone_is_vaguer_than_the_same_start_with_an_end_on_that_day() -> None:
    assert (is_vaguer(START, TALKS), is_vaguer(TALKS, START)) == (True, False)
    late = hours("2023-03-21T10:00", "2023-03-22T01:00", "Europe/Moscow")
    other = hours("2023-03-21T11:00", "2023-03-21T12:00", "Europe/Moscow")
    assert (is_vaguer(START, late), is_vaguer(START, other)) == (False, False)
    assert is_vaguer(START, TALKS.on_clock("Asia/Shanghai"))


def test_windows_of_the_same_days_are_equal_however_they_are_written() -> None:
    assert parse_window("2023-Q3") == parse_window("2023-35") == window("2023-07-01", "2023-09-30")


@example(when=VISIT, first=VISIT.last, last=None)
@example(when=VISIT, first=None, last=VISIT.first)
@given(when=whens(), first=st.none() | near_days(), last=st.none() | near_days())
def test_overlap_counts_both_ends(when: When, first: date | None, last: date | None) -> None:
    meets = [(not first or first <= day) and (not last or day <= last) for day in members(when)]
    assert overlap(when, first, last) == any(meets) or bool(first and last and first > last)


@given(one=whens(), other=whens())
def test_different_dates_never_share_a_place_in_the_order(one: When, other: When) -> None:
    """Else what is served of a tie would depend on the order of the files."""
    assert (one == other) == (in_order(one) == in_order(other))


def test_the_zone_of_the_machine_orders_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = in_order(TALKS)
    with monkeypatch.context() as machine:
        machine.setenv("TZ", "America/New_York")
        time.tzset()
        there = in_order(TALKS)
    time.tzset()
    assert there == before


def test_a_series_stands_where_its_first_span_does() -> None:
    timed = Series(rule="FREQ=DAILY;COUNT=1", spans=(TALKS,))
    assert [in_order(each) for each in (SERIES, timed)] == [in_order(VISIT_DAYS), in_order(TALKS)]


def test_a_window_is_ordered_by_the_events_that_it_was_taken_from_too() -> None:
    days = "2023-03-20", "2023-03-22"
    ordered = [window(*days), window(*days, "a"), window(*days, "b")]
    assert sorted((ordered[1], ordered[2], ordered[0]), key=in_order) == ordered


def test_dates_are_ordered_by_first_day_then_longer_then_exact() -> None:
    first = hours("2023-03-20T09:00", "2023-03-20T10:00", "UTC")
    later = hours("2023-03-20T10:00", "2023-03-20T11:00", "UTC")
    ordered: list[When] = [
        span("2023-03-19"),
        VISIT,
        window("2023-03-20", "2023-03-22"),
        hours("2023-03-20T23:00", "2023-03-21T01:00", "UTC"),
        span("2023-03-20"),
        first,
        later,
        window("2023-03-20", "2023-03-20"),
    ]
    assert sorted([ordered[-1], *ordered[:-1]], key=in_order) == ordered


def test_windows_of_one_day_are_ordered_by_their_open_ends() -> None:
    until, since = parse_window("../2023-03-20"), parse_window("2023-03-20/..")
    that_day = window("2023-03-20", "2023-03-20")
    assert sorted((since, that_day, until), key=in_order) == [until, that_day, since]

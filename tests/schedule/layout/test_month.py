"""A month of weeks: each time of an event in the grid, once for each of its days."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import BadParameter, Event, resolve
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.known.occurrences import Occurrence, by_date
from schedule.layout.month import (
    MOST_VAGUE,
    MonthGrid,
    MonthIndex,
    asked_month,
    month,
    months_of_year,
    next_busy,
    parse_month,
)
from tests.build import claim, day, days, report, schedule
from tests.strategies import all_records

MARCH = date(2023, 3, 1)
SUNDAY = 6


def events(*claims: Claim) -> list[Event]:
    return [*schedule(report("a", "2023-01-01", *claims)).events.values()]


def march(*claims: Claim, today: str = "2023-03-15", first_weekday: int = 0) -> MonthGrid:
    return month(MonthIndex.of(events(*claims)), MARCH, day(today), first_weekday)


def test_a_month_has_whole_weeks_from_the_first_weekday_on() -> None:
    laid = march()
    assert [f"{week.days[0].day} – {week.days[-1].day}" for week in laid.weeks] == [
        "2023-02-27 – 2023-03-05",
        "2023-03-06 – 2023-03-12",
        "2023-03-13 – 2023-03-19",
        "2023-03-20 – 2023-03-26",
        "2023-03-27 – 2023-04-02",
    ]
    from_sunday = march(first_weekday=SUNDAY)
    assert from_sunday.weeks[0].days[0].day == day("2023-02-26")
    assert from_sunday.weeks[-1].days[-1].day == day("2023-04-01")


def test_what_is_cancelled_stays_and_is_known_by_its_status() -> None:
    known = schedule(
        report("a", "2023-01-01", claim("visit", dates=days("2023-03-20"), status="announced")),
        report("b", "2023-01-02", claim("visit", status="cancelled")),
    )
    laid = month(MonthIndex.of(known.events.values()), MARCH, MARCH)
    (bar,) = [cell.bar for lane in laid.weeks[3].lanes for cell in lane if cell.bar]
    assert bar.entry.status == "cancelled"


def test_what_has_no_day_stands_beside_the_months_that_it_touches() -> None:
    known = events(
        claim("visit", within=days("2023-03-31", "2023-04-02")),
        claim("talks", status="announced"),
        claim("summit", within="2023-02"),
    )
    found = {
        first.month: [entry.event.id for entry in month(MonthIndex.of(known), first, MARCH).vague]
        for first in months_of_year(2023)[:5]
    }
    # The talks are part of the visit, and happen in its course.
    assert found == {1: [], 2: ["summit"], 3: ["visit", "talks"], 4: ["visit", "talks"], 5: []}


def many(count: int, **said: object) -> list[Event]:
    names = [f"e{number:04}" for number in range(count)]
    world = {each: {"title": {"en": each}, "kind": "visit"} for each in names}
    filed = report("a", "2023-01-01", *(claim(each, **said) for each in names))
    return [*schedule(filed, events=world).events.values()]


def test_no_more_than_a_pageful_stands_beside_the_grid() -> None:
    laid = month(MonthIndex.of(many(MOST_VAGUE + 5, within="2023-03")), MARCH, MARCH)
    assert (len(laid.vague), laid.unlisted) == (MOST_VAGUE, 5)


def test_the_months_beside_and_the_nearest_ones_with_something() -> None:
    known = events(
        claim("visit", dates=days("2022-12-30", "2023-01-02")),
        claim("summit", dates=days("2023-03-31", "2023-05-02")),
    )
    found = {
        first: month(MonthIndex.of(known), day(first), MARCH)
        for first in ("2023-01-01", "2023-03-01", "2023-04-01", "2023-12-01")
    }
    neighbours = {
        first: [each and f"{each:%Y-%m}" for each in (laid.earlier, laid.later)]
        for first, laid in found.items()
    }
    assert neighbours == {
        "2023-01-01": ["2022-12", "2023-03"],
        "2023-03-01": ["2023-01", "2023-04"],
        "2023-04-01": ["2023-03", "2023-05"],
        "2023-12-01": ["2023-05", None],
    }


def test_there_is_no_turning_to_where_there_are_only_empty_months() -> None:
    known = events(
        claim("visit", dates=days("2022-12-30", "2023-01-02")), claim("summit", within="2023-05")
    )
    firsts = ("2022-11-01", "2022-12-01", "2023-01-01", "2023-05-01", "2023-06-01")
    found = [month(MonthIndex.of(known), day(first), MARCH) for first in firsts]
    assert [
        [each and f"{each:%Y-%m}" for each in (laid.previous, laid.next)] for laid in found
    ] == [
        [None, "2022-12"],
        [None, "2023-01"],
        ["2022-12", "2023-02"],
        ["2023-04", None],
        ["2023-05", None],
    ]
    assert month(MonthIndex.of([]), MARCH, day("2023-05-05")).next == day("2023-04-01")


@pytest.mark.parametrize("first", ["1900-01-01", "2100-12-01"])
def test_the_years_that_are_served_have_an_end(first: str) -> None:
    laid = month(MonthIndex.of([]), day(first), day(first))
    assert (laid.previous, laid.next) == (None, None)


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2023-02-05", "2023-03"), ("2023-03-31", "2023-03"), ("2024-01-01", "2023-03")],
)
def test_whoever_names_no_month_gets_one_with_something_in_it(today: str, expected: str) -> None:
    known = events(claim("visit", dates=days("2023-03-20")))
    assert f"{next_busy(MonthIndex.of(known), day(today)):%Y-%m}" == expected


def test_with_nothing_anywhere_it_is_the_month_of_today() -> None:
    assert next_busy(MonthIndex.of([]), day("2023-02-05")) == day("2023-02-01")


@pytest.mark.parametrize(
    "text",
    ["2023-13", "2023-00", "2023-3", "2023", "23-03", "1899-12", "2101-01", "２０２３-03", "x", ""],
)
def test_a_malformed_month_is_refused(text: str) -> None:
    with pytest.raises(BadParameter, match="month: expected a month from 1900 to 2100"):
        parse_month(text)


def test_a_month_is_read_from_an_address_and_from_a_form() -> None:
    assert parse_month("2024-05") == day("2024-05-01")
    assert asked_month("2024", "5") == asked_month("2024", "05") == day("2024-05-01")
    assert asked_month(None, None) is asked_month("", "") is None
    with pytest.raises(BadParameter):
        asked_month("2024", None)


def named(entry: Occurrence) -> str:
    """A time of an event, told apart from its others."""
    return f"{entry.event.id} {entry.when}"


def days_drawn(laid: MonthGrid) -> Counter[tuple[str, date]]:
    """How often each time of an event is drawn on each day."""
    found: Counter[tuple[str, date]] = Counter()
    for week in laid.weeks:
        for lane in week.lanes:
            at = 0
            for cell in lane:
                if cell.bar:
                    found.update(
                        (named(cell.bar.entry), each.day)
                        for each in week.days[at : at + cell.columns]
                    )
                at += cell.columns
    return found


def months() -> st.SearchStrategy[date]:
    return st.sampled_from([date(2023, number, 1) for number in (2, 3, 4)])


@given(all_records(), months(), st.integers(0, 6))
def test_every_time_is_drawn_or_counted_once_on_each_of_its_days(
    filed: Records, first: date, first_weekday: int
) -> None:
    known = [*resolve(filed).events.values()]
    laid = month(MonthIndex.of(known), first, first, first_weekday)
    shown = [each.day for week in laid.weeks for each in week.days]
    assert shown == [shown[0] + timedelta(days=number) for number in range(len(shown))]
    expected = Counter(
        (named(entry), each)
        for entry in by_date(known)
        if not entry.is_vague
        for each in shown
        if entry.when and entry.when.first <= each <= entry.when.last
    )
    drawn = days_drawn(laid)
    assert drawn <= expected
    hidden = {each.day: each.hidden for week in laid.weeks for each in week.days if each.hidden}
    assert Counter(each for _, each in (expected - drawn).elements()) == hidden

"""The layout of an agenda: each time of an event once, in months and days around today."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from schedule import Event, resolve
from schedule.layout.agenda import Agenda, Month, agenda
from schedule.occurrences import Occurrence, by_date
from schedule.records import Claim, Records
from tests.build import claim, day, days, report, schedule, window
from tests.strategies import all_records, days_near

SPRING = date(2023, 3, 1)


def laid_out(today: str, *claims: Claim) -> Agenda:
    """The agenda of what one report says of the small world."""
    known = schedule(report("a", "2023-01-01", *claims))
    return agenda(known.events.values(), day(today))


def ids(entries: tuple[Occurrence, ...]) -> list[str]:
    return [entry.event.id for entry in entries]


def months(laid: tuple[Month, ...]) -> list[tuple[str, dict[str, list[str]], list[str]]]:
    return [
        (
            f"{month.first:%Y-%m-%d}",
            {each.day.isoformat(): ids(each.entries) for each in month.days},
            ids(month.vague),
        )
        for month in laid
    ]


def every(laid: Agenda) -> list[Occurrence]:
    """All entries in the order in which they stand."""
    found = [
        entry
        for month in (*laid.months, *laid.past)
        for entry in (*(entry for each in month.days for entry in each.entries), *month.vague)
    ]
    return [*found, *laid.undated]


def test_days_stand_in_their_months_and_what_has_no_day_behind_them() -> None:
    laid = laid_out(
        "2023-01-01",
        claim("visit", dates=days("2023-03-20", "2023-04-02")),
        claim("talks", dates=days("2023-04-01")),
        claim("summit", within="2023-04"),
    )
    assert months(laid.months) == [
        ("2023-03-01", {"2023-03-20": ["visit"]}, []),
        ("2023-04-01", {"2023-04-01": ["talks"]}, ["summit"]),
    ]


def test_the_past_has_its_newest_month_first_and_its_days_in_order() -> None:
    laid = laid_out(
        "2024-01-01",
        claim("visit", dates=days("2023-03-20")),
        claim("talks", dates=days("2023-03-21")),
        claim("summit", dates=days("2023-04-16")),
    )
    assert months(laid.past) == [
        ("2023-04-01", {"2023-04-16": ["summit"]}, []),
        ("2023-03-01", {"2023-03-20": ["visit"], "2023-03-21": ["talks"]}, []),
    ]


@pytest.mark.parametrize(
    ("today", "now", "following"),
    [
        ("2023-03-19", [], ["visit"]),
        ("2023-03-20", ["visit"], ["talks"]),
        ("2023-03-21", ["visit", "talks"], ["summit"]),
        ("2023-03-22", ["visit"], ["summit"]),
        ("2023-03-23", [], ["summit"]),
        ("2023-04-01", ["summit"], []),
        ("2023-04-02", [], []),
    ],
)
def test_now_is_what_runs_today_and_next_what_begins_on_the_next_day(
    today: str, now: list[str], following: list[str]
) -> None:
    laid = laid_out(
        today,
        claim("visit", dates=days("2023-03-20", "2023-03-22")),
        claim("talks", dates=days("2023-03-21")),
        claim("summit", dates=days("2023-04-01")),
    )
    assert (ids(laid.now), ids(laid.next)) == (now, following)


def test_what_begins_on_one_day_is_next_together() -> None:
    laid = laid_out(
        "2023-03-01",
        claim("visit", dates=days("2023-03-20", "2023-03-22")),
        claim("talks", dates=days("2023-03-20")),
    )
    assert ids(laid.next) == ["visit", "talks"]


def test_what_is_cancelled_is_neither_now_nor_next_but_stays_in_its_month() -> None:
    laid = laid_out(
        "2023-03-20",
        claim("visit", dates=days("2023-03-20", "2023-03-22"), status="cancelled"),
        claim("summit", dates=days("2023-04-01"), status="cancelled"),
    )
    assert (ids(laid.now), ids(laid.next)) == ([], [])
    assert months(laid.months) == [
        ("2023-03-01", {"2023-03-20": ["visit"]}, []),
        ("2023-04-01", {"2023-04-01": ["summit"]}, []),
    ]


def test_a_window_is_neither_now_nor_next() -> None:
    """Its day isn't known: it may be over, or weeks away."""
    laid = laid_out(
        "2023-03-20", claim("visit", within="2023-03"), claim("summit", within="2023-04")
    )
    assert (ids(laid.now), ids(laid.next)) == ([], [])


def test_what_may_still_happen_today_is_not_past() -> None:
    laid = laid_out(
        "2023-03-31", claim("visit", within="2023-03"), claim("summit", dates=days("2023-03-30"))
    )
    assert (months(laid.past), months(laid.months)) == (
        [("2023-03-01", {"2023-03-30": ["summit"]}, [])],
        [("2023-03-01", {}, ["visit"])],
    )


def test_what_has_no_date_at_all_stands_apart() -> None:
    laid = laid_out("2023-03-20", claim("summit"))
    assert (ids(laid.undated), months(laid.months), months(laid.past)) == (["summit"], [], [])


def test_an_agenda_of_nothing_is_empty() -> None:
    empty: tuple[Event, ...] = ()
    assert agenda(empty, SPRING) == Agenda(
        today=SPRING, now=(), next=(), months=(), past=(), undated=()
    )


def test_an_item_during_another_stands_in_the_month_of_that_one() -> None:
    laid = laid_out(
        "2023-03-01", claim("visit", dates=days("2023-03-20", "2023-03-22")), claim("talks")
    )
    assert months(laid.months) == [("2023-03-01", {"2023-03-20": ["visit"]}, ["talks"])]
    assert laid.months[0].vague[0].when == window("2023-03-20", "2023-03-22", "visit")


@pytest.mark.parametrize(
    ("today", "which"),
    [
        ("2023-03-19", None),
        ("2023-03-20", (1, 3)),
        ("2023-03-22", (3, 3)),
        ("2023-03-23", None),
    ],
)
def test_a_time_of_several_days_tells_which_of_them_today_is(
    today: str, which: tuple[int, int] | None
) -> None:
    laid = laid_out("2023-01-01", claim("visit", dates=days("2023-03-20", "2023-03-22")))
    assert every(laid)[0].day_of(day(today)) == which


def test_a_single_day_and_a_window_have_no_days_to_count() -> None:
    laid = laid_out(
        "2023-01-01", claim("visit", dates=days("2023-03-20")), claim("summit", within="2023-03")
    )
    assert [each.day_of(day("2023-03-20")) for each in every(laid)] == [None, None]


@given(all_records(), days_near(SPRING - timedelta(days=3), 20))
def test_everything_stands_once_and_on_its_own_side_of_today(records: Records, today: date) -> None:
    events = [*resolve(records).events.values()]
    laid = agenda(events, today)
    expected = by_date(events)
    assert sorted(map(repr, every(laid))) == sorted(map(repr, expected))
    assert {*map(repr, (*laid.now, *laid.next))} <= {*map(repr, expected)}
    for month in laid.months:
        assert all(each.when and each.when.last >= today for each in _of(month))
    for month in laid.past:
        assert all(each.when and each.when.last < today for each in _of(month))


@given(all_records(), days_near(SPRING - timedelta(days=3), 20))
def test_months_and_days_are_in_order_and_hold_what_begins_in_them(
    records: Records, today: date
) -> None:
    laid = agenda(resolve(records).events.values(), today)
    for part, backward in ((laid.months, False), (laid.past, True)):
        firsts = [month.first for month in part]
        assert firsts == sorted({*firsts}, reverse=backward)
        for month in part:
            begun = [each.day for each in month.days]
            assert begun == sorted({*begun})
            assert {each.when.first.replace(day=1) for each in _of(month) if each.when} == {
                month.first
            }
            for each in month.days:
                assert {one.when.first for one in each.entries if one.when} == {each.day}


def _of(month: Month) -> list[Occurrence]:
    return [*(entry for each in month.days for entry in each.entries), *month.vague]

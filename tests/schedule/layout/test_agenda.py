"""The layout of an agenda: each time of an event once, in months and days around today."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.dates.spans import day_bounds
from schedule.filed.claims import Claim
from schedule.filed.records import Records
from schedule.known.occurrences import Occurrence, by_date
from schedule.layout.agenda import Agenda, agenda
from schedule.layout.agenda_entry import AgendaEntry
from schedule.layout.days import AgendaMonth
from schedule.layout.listing import Listing
from schedule.layout.paging import Start
from tests.build import EVENTS, claim, day, days, report, schedule
from tests.strategies import all_records, days_near

SPRING = date(2023, 3, 1)


def laid_out(today: str, *claims: Claim) -> Agenda:
    """The agenda of what one report says of the small world."""
    known = schedule(report("a", "2023-01-01", *claims))
    return agenda(Listing(known.events.values()), day(today))


def ids(times: Iterable[Occurrence]) -> list[str]:
    return [time.event.id for time in times]


def listed(entries: Iterable[AgendaEntry]) -> list[str]:
    """Events with the items under them in brackets."""
    return [
        each.time.event.id + (f" ({', '.join(ids(each.items))})" if each.items else "")
        for each in entries
    ]


def months(laid: tuple[AgendaMonth, ...]) -> list[tuple[str, dict[str, list[str]], list[str]]]:
    return [
        (
            f"{month.first:%Y-%m-%d}",
            {each.day.isoformat(): listed(each.entries) for each in month.days},
            listed(month.vague),
        )
        for month in laid
    ]


def entries(laid: Agenda) -> list[AgendaEntry]:
    """All entries in the order in which they stand."""
    found = [entry for month in (*laid.months, *laid.past) for entry in _of(month)]
    return [*laid.now, *laid.next, *found, *laid.undated]


def every(laid: Agenda) -> list[Occurrence]:
    """All times in the order in which they stand."""
    return [time for entry in entries(laid) for time in (entry.time, *entry.items)]


def test_days_stand_in_their_months_and_what_has_no_day_behind_them() -> None:
    laid = laid_out(
        "2023-01-01",
        claim("visit", dates=days("2023-03-20", "2023-04-02")),
        claim("talks", dates=days("2023-04-01")),
        claim("summit", within="2023-04"),
    )
    assert (listed(laid.next), laid.next_day) == (["visit"], day("2023-03-20"))
    assert months(laid.months) == [("2023-04-01", {"2023-04-01": ["talks"]}, ["summit"])]


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


def test_what_is_cancelled_is_neither_now_nor_next_but_stays_in_its_month() -> None:
    laid = laid_out(
        "2023-03-20",
        claim("visit", dates=days("2023-03-20", "2023-03-22"), status="cancelled"),
        claim("summit", dates=days("2023-04-01"), status="cancelled"),
    )
    assert (laid.now, laid.next) == ((), ())
    assert months(laid.months) == [
        ("2023-03-01", {"2023-03-20": ["visit"]}, []),
        ("2023-04-01", {"2023-04-01": ["summit"]}, []),
    ]


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
    assert (listed(laid.undated), months(laid.months), months(laid.past)) == (["summit"], [], [])


def test_an_agenda_of_nothing_is_empty() -> None:
    nothing = {"now": 0, "next": 0, "undated": 0}
    assert agenda(Listing(()), SPRING) == Agenda(today=SPRING, unlisted=nothing)


VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


def test_an_item_stays_under_its_whole_while_that_goes_on() -> None:
    laid = laid_out("2023-03-21", VISIT, claim("talks", dates=days("2023-03-20")))
    assert (listed(laid.now), laid.months, laid.past) == (["visit (talks)"], (), ())


def many(*claims: tuple[str, dict[str, Any]]) -> Listing:
    """What one report says of many events."""
    events = {name: EVENTS["summit"] for name, _ in claims}
    told = (claim(name, **said) for name, said in claims)
    return Listing(schedule(report("a", "2020-01-01", *told), events=events).events.values())


def spread(count: int, a_day: int) -> Listing:
    """So many events from 1 January 2023 on, and so many of them on each day."""
    start = date(2023, 1, 1)
    return many(
        *(
            (f"e{number:04}", {"dates": start + timedelta(days=number // a_day)})
            for number in range(count)
        )
    )


def begins(laid: Agenda) -> list[str]:
    return sorted({each.day.isoformat() for month in laid.months for each in month.days})


def test_a_page_has_whole_days_and_says_where_the_next_begins() -> None:
    listing = spread(300, a_day=3)
    laid = agenda(listing, day("2023-01-11"))
    assert (len(laid.now), len(laid.next)) == (3, 3)
    assert begins(laid)[::25] == ["2023-01-13"]
    assert len(entries(laid)) == 78
    assert laid.later
    assert laid.later.start == Start(day=day("2023-02-06"))
    assert laid.earlier
    assert laid.earlier.start == Start(day=day("2023-01-01"))
    assert laid.past == ()


def test_a_day_that_is_too_long_is_cut_and_goes_on_where_it_was_left() -> None:
    listing = spread(200, a_day=200)
    page = agenda(listing, day("2023-01-01"), Start(day=day("2023-01-01")))
    starts = [Start(day=day("2023-01-01"), skip=each) for each in (80, 160)]
    sizes = [len(entries(page))]
    for start in starts:
        assert page.later
        assert page.later.start == start
        page = agenda(listing, day("2023-01-01"), start)
        sizes.append(len(entries(page)))
    assert (sizes, page.later) == ([80, 80, 40], None)


def test_what_goes_on_when_a_page_begins_is_pointed_out() -> None:
    listing = many(
        ("long", {"dates": days("2023-01-01", "2023-03-01")}),
        ("over", {"dates": days("2023-01-01", "2023-01-02")}),
        ("then", {"dates": days("2023-02-01")}),
    )
    laid = agenda(listing, SPRING, Start(day=day("2023-01-15")))
    assert (ids(laid.running), listed(entries(laid))) == (["long"], ["then"])


def test_with_nothing_ahead_the_newest_past_is_there_at_once() -> None:
    laid = agenda(spread(300, a_day=3), day("2024-01-01"))
    assert (laid.months, [f"{month.first:%m}" for month in laid.past]) == ((), ["04", "03"])
    assert laid.earlier
    assert (len(entries(laid)), laid.earlier.start) == (78, Start(day=day("2023-02-18")))


def test_the_past_stays_on_the_page_while_all_of_it_fits() -> None:
    laid = agenda(spread(80, a_day=1), day("2023-02-01"))
    assert (len(entries(laid)), laid.earlier, laid.later) == (80, None, None)


def test_what_has_no_date_is_shown_in_part_and_the_rest_stands_behind_all_days() -> None:
    names: list[tuple[str, dict[str, Any]]] = [
        (f"e{number:04}", {"dates": days("2023-03-01")}) for number in range(80)
    ]
    names += [(f"later-{number:04}", {"status": "announced"}) for number in range(30)]
    listing = many(*names)
    laid = agenda(listing, SPRING)
    assert (len(laid.undated), laid.unlisted["undated"]) == (20, 10)
    assert laid.rest == Start(day=day("2100-12-31"), skip=20)
    rest = agenda(listing, SPRING, laid.rest)
    assert (rest.months, len(rest.undated)) == ((), 10)


def test_what_is_on_a_crowded_day_is_pointed_out_only_in_part() -> None:
    laid = agenda(spread(60, a_day=30), day("2023-01-01"))
    assert (len(laid.now), laid.unlisted["now"]) == (6, 24)
    assert (len(laid.next), laid.unlisted["next"]) == (6, 24)


@given(all_records(), st.integers(1, 4))
def test_every_entry_is_found_by_turning_pages_in_either_direction(
    records: Records, most: int
) -> None:
    listing = Listing(resolve(records).events.values())
    names = [each.time for each in listing.entries]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("schedule.layout.agenda.MOST", most)
        page = agenda(listing, SPRING, Start(day=date(1900, 1, 1)))
        forward = [each.time for each in entries(page)]
        while page.later:
            page = agenda(listing, SPRING, page.later.start)
            forward += [each.time for each in entries(page)]
        backward: list[Occurrence] = [each.time for each in entries(page)]
        while page.earlier:
            page = agenda(listing, SPRING, page.earlier.start)
            backward = [each.time for each in entries(page)] + backward
    assert forward == names
    assert {*map(repr, backward)} == {*map(repr, names)}


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
    laid = agenda(Listing(events), today)
    expected = by_date(events)
    assert sorted(map(repr, every(laid))) == sorted(map(repr, expected))
    for month in laid.months:
        assert all(_last(each) >= today for each in _of(month))
    for month in laid.past:
        assert all(_last(each) < today for each in _of(month))


@given(all_records(), days_near(SPRING - timedelta(days=3), 20))
def test_months_and_days_are_in_order_and_hold_what_begins_in_them(
    records: Records, today: date
) -> None:
    laid = agenda(Listing(resolve(records).events.values()), today)
    for part, backward in ((laid.months, False), (laid.past, True)):
        firsts = [month.first for month in part]
        assert firsts == sorted({*firsts}, reverse=backward)
        for month in part:
            begun = [each.day for each in month.days]
            assert begun == sorted({*begun})
            assert {
                each.time.when.first.replace(day=1) for each in _of(month) if each.time.when
            } == {month.first}
            for each in month.days:
                assert {one.time.when.first for one in each.entries if one.time.when} == {each.day}


def _last(entry: AgendaEntry) -> date:
    """The last day; `date.max` for what has an open end."""
    assert entry.time.when
    return day_bounds(entry.time.when)[1]


def _of(month: AgendaMonth) -> list[AgendaEntry]:
    return [*(entry for each in month.days for entry in each.entries), *month.vague]


def test_a_month_whose_other_events_are_over_does_not_go_on_on_the_next_page() -> None:
    """The long visit stands ahead, the talks of its month in the past: no page has more of it."""
    known = schedule(
        report(
            "a",
            "2023-01-01",
            claim("visit", dates=days("2023-03-01", "2023-04-30"), status="cancelled"),
            claim("talks", dates=days("2023-03-10")),
            claim("summit", dates=days("2023-05-01"), status="cancelled"),
        ),
        events={**EVENTS, "talks": EVENTS["summit"]},
    )
    listing = Listing(known.events.values())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("schedule.layout.agenda.MOST", 1)
        laid = agenda(listing, day("2023-04-01"))
    assert [(each.first, each.before, each.after) for each in laid.months] == [
        (day("2023-03-01"), False, False)
    ]

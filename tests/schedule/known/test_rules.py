"""The story of an event: rulings, what corrections make void, and the work that it takes."""

import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import schedule
from schedule.dates.spans import TimeSpan, When, day_bounds
from schedule.filed.claims import Claim
from schedule.filed.records import Report
from schedule.known.fields import Field, Resolved
from schedule.known.ledger import Ledger
from schedule.known.model import Event
from schedule.known.resolver import Resolver
from tests.build import (
    claim,
    days,
    event,
    ids,
    records,
    report,
    span,
    times,
    window,
)
from tests.cases import read
from tests.strategies import lines

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
ON_5, ON_31 = days("2024-02-05"), days("2024-01-31")
FULL = claim(dates=days("2024-02-05"), place="moscow", status="announced", people=["xi"])


def known(found: Event) -> tuple[Any, ...]:
    people = [each.value.id for each in found.known.people]
    return found.when, found.status, found.place and found.place.id, people


@pytest.mark.parametrize(
    ("correction", "expected"),
    [
        (SIXTH, (span("2024-02-06"), "announced", "moscow", ["xi"])),
        (claim(place="harbin"), (span("2024-02-05"), "announced", "harbin", ["xi"])),
        (claim(people=["putin"]), (span("2024-02-05"), "announced", "moscow", ["putin"])),
        (
            claim(dates=days("2024-02-05"), formerly=True),
            (None, "announced", "moscow", ["xi"]),
        ),
        (claim(status="confirmed"), (span("2024-02-05"), "confirmed", "moscow", ["xi"])),
    ],
    ids=["days", "place", "people", "only former days", "status"],
)
def test_a_correction_makes_void_the_fields_that_it_speaks_of_and_no_others(
    correction: Claim, expected: tuple[Any, ...]
) -> None:
    found = event(
        report("a", "2024-01-10", FULL, **P1),
        report("b", "2024-01-11", correction, **P2, corrects=["a"]),
    )
    assert known(found) == expected


def test_what_is_void_is_as_if_it_had_never_been_said_but_stays_as_history() -> None:
    """The day that was put off is that of the other report, and nothing is known before it."""
    found = event(
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-11", claim(status="cancelled"), **P1),
        report("c", "2024-01-12", claim(status="announced"), **P1, corrects=["b"]),
    )
    assert known(found) == (span("2024-02-05"), "announced", None, [])
    assert found.known.status
    against = found.known.status.dissent
    assert [(each.value, ids(each.reports), each.superseded) for each in against] == [
        ("cancelled", ["b"], True)
    ]


def test_a_status_of_earlier_days_was_known_before_those_that_are_given_without_one() -> None:
    early = claim(within=days("2024-01-30", "2024-02-05"), status="held")
    found = event(
        report("a", "2024-01-29", early, **MIN),
        report("b", "2024-02-03", claim(dates=days("2024-02-04")), **MIN),
    )
    (before,) = found.known.others[Field.STATUS]
    assert (before.value, ids(before.reports), before.superseded) == ("held", ["a"], True)


def test_the_days_of_a_postponement_that_is_not_followed_go_on_supporting_others() -> None:
    floated = claim(within=days("2024-01-28", "2024-02-05"), status="floated")
    put_off = claim(dates=days("2024-02-02"), status="postponed")
    found = event(
        report("a", "2024-02-01", floated, **MIN), report("b", "2024-02-02", put_off, **P1)
    )
    assert known(found) == (span("2024-02-02"), "floated", None, [])
    assert found.known.when
    assert ids(found.known.when.support) == ["a"]


def test_reports_of_one_day_are_read_one_after_the_other_if_they_have_times() -> None:
    """A cancellation leaves the days that stood before it, those of the same afternoon, too."""
    found = event(
        report("a", "2024-01-29T14:00+00:00", claim(dates=ON_5, status="postponed"), **P1),
        report("b", "2024-01-29T18:00+00:00", claim(dates=ON_31, status="cancelled"), **MIN),
    )
    assert known(found) == (span("2024-02-05"), "cancelled", None, [])


def test_what_a_corrected_report_took_back_stands_again_unless_another_takes_it_back() -> None:
    taken_back = [
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-11", SIXTH, **P1),
    ]
    window = claim(within="2024-02")
    corrected = report("d", "2024-01-13", window, **P1, corrects=["b"])
    assert event(*taken_back, corrected).when == span("2024-02-05")
    again = report("c", "2024-01-12", claim(dates=days("2024-02-07")), **P1)
    assert event(*taken_back, again, corrected).when == span("2024-02-07")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Min! within:2024 ; 2024-02-05 formerly", window("2024-01-01", "2024-12-31")),
        ("Min! within:2024 ; 2024-02-06 formerly", span("2024-02-05")),
        ("P1 within:2024 ; 2024-02-05 formerly", span("2024-02-05")),
        ("Ministry! 2024-03-09 floated", span("2024-03-09")),
        ("Ministry! within:2024-02 floated", span("2024-02-05")),
        ("Ministry! floated", span("2024-02-05")),
        ("Mod! 2024-03-09 floated", span("2024-02-05")),
    ],
    ids=[
        "former",
        "another day former",
        "not official",
        "its own voice",
        "its own voice, less exactly",
        "its own voice, without days",
        "another voice",
    ],
)
def test_what_a_corrected_report_took_back_is_taken_back_by_a_newer_one_only_by_the_rules(
    said: str, expected: When
) -> None:
    (case,) = read(
        f"""\n# x
> a 2024-01-10 Ministry! 2024-02-05
> b 2024-01-11 Ministry! 2024-02-08
> c 2024-01-12 {said}
> d 2024-01-13 Mod! corrects:b within:2024"""
    )
    found = event(*case.reports).when
    assert found
    assert day_bounds(found) == day_bounds(expected)


def test_a_report_may_be_corrected_in_one_field_after_the_other_and_more_than_once() -> None:
    first = report("a", "2024-01-10", FULL, **P1)
    second = report("b", "2024-01-11", claim(people=["putin"], place="harbin"), corrects=["a"])
    third = report("c", "2024-01-12", claim(people=["xi", "putin"]), corrects=["a", "b"])
    fourth = report("d", "2024-01-13", claim(dates=days("2024-02-06")), corrects=["a"])
    found = event(first, second, third, fourth)
    assert known(found) == (span("2024-02-06"), "announced", "harbin", ["xi", "putin"])


@given(
    said=lines(*(f"2024-01-1{day}" for day in (0, 1, 1, 2, 3))),
    wrong=st.sets(st.integers(0, 4), min_size=1, max_size=2),
)
def test_corrected_days_are_as_if_they_had_never_been_given(
    said: list[str], wrong: set[int]
) -> None:
    """Official reports correct others, which give a place as well, one after another."""
    corrections = [f"> z{each} 2024-01-2{each} Min! corrects:r{each} within:2024" for each in wrong]
    without = [
        each.partition("2024-02")[0].partition("within")[0] if number in wrong else each
        for number, each in enumerate(said)
    ]
    found = []
    for reports in (said, without):
        (case,) = read("\n".join(["\n# x", *reports, *corrections]))
        state = event(*case.reports).known
        found.append([_without_void(each) for each in (state.when, state.status)])
    assert found[0] == found[1]


def _without_void(resolved: Resolved[Any] | None) -> Any:
    """A value with its grounds, without what was known before."""
    if resolved is None:
        return None
    against = [each.value for each in resolved.dissent if not each.superseded]
    grounds = (resolved.followed, resolved.support, resolved.tied)
    return resolved.value, against, *map(ids, grounds)


def test_an_unofficial_correction_makes_nothing_official_void() -> None:
    ministry = report("a", "2024-01-10", FULL, **MIN)
    paper = report("b", "2024-01-11", SIXTH, **P1, corrects=["a"])
    assert known(event(ministry, paper)) == known(event(ministry))


BEGUN_AGAIN = (
    report("a", "2024-01-10", FIFTH, **P1),
    report("b", "2024-01-11", claim(status="cancelled"), **P2),
    report("c", "2024-01-12", claim(dates=ON_31, status="announced"), **P1),
    report("d", "2024-01-13", claim(dates=ON_5, status="announced"), **P1, corrects=["c"]),
    report("e", "2024-01-14", claim(place="moscow"), **P2),
)


def test_a_correction_undoes_on_its_own_day_what_began_the_event_again() -> None:
    told = [each.changes[Field.STATUS] for each in event(*BEGUN_AGAIN).revisions[1:4]]
    assert [each.after for each in told] == ["cancelled", "announced", "cancelled"]


def test_where_reports_are_read_again_too_often_the_last_day_is_right_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("schedule.known.rules._MOST_AGAIN", 0)
    assert event(*BEGUN_AGAIN).status == "cancelled"


def test_a_correction_counts_for_what_it_may_correct_among_other_reports() -> None:
    found = event(
        report("m", "2024-01-10", claim(place="moscow"), **MIN),
        report("a", "2024-01-10", FIFTH, claim(place="harbin"), **P1),
        report("b", "2024-01-11", claim(within="2024-02"), **P2, corrects=["x", "m", "a"]),
    )
    assert found.when == window("2024-02-01", "2024-02-29")
    assert found.known.place
    assert found.known.place.value.id == "moscow"


@pytest.mark.parametrize("day", ["2024-01-11", "2024-01-12"], ids=["of one day", "of two days"])
def test_two_corrections_of_one_report_both_count(day: str) -> None:
    found = event(
        report("a", "2024-01-10", FIFTH, claim(place="kremlin"), **P1),
        report("b", "2024-01-11", claim(within="2024-02"), **P2, corrects=["a"]),
        report("c", day, claim(place="moscow"), publisher="P3", corrects=["a"]),
    )
    when, place = found.known.when, found.known.place
    assert when
    assert place
    assert (when.value, place.value.id) == (window("2024-02-01", "2024-02-29"), "moscow")
    assert [each.value for each in when.dissent] == [span("2024-02-05")]


def test_only_what_is_postponed_now_is_postponed_from_some_days() -> None:
    told = [
        report("a", "2024-01-10", claim(within="2024-02"), **P1),
        report("b", "2024-01-11", claim(status="postponed"), **P2),
    ]
    cancelled = report("c", "2024-01-12", claim(status="cancelled"), **MIN)
    assert event(*told).known.postponed_from == window("2024-02-01", "2024-02-29")
    assert event(*told, cancelled).known.postponed_from is None


def test_other_times_are_shown_by_the_clock_of_the_place_too() -> None:
    def at(hour: int) -> Claim:
        return claim(
            dates=times(f"2024-02-05T{hour}:00", f"2024-02-05T{hour}:30"), zone="Europe/Moscow"
        )

    found = event(
        report("a", "2024-01-10", at(10), claim(place="harbin"), **MIN),
        report("b", "2024-01-11", at(12), **P1),
    )
    when = found.known.when
    assert when
    shown = (when.value, *(each.value for each in when.dissent))
    assert [isinstance(each, TimeSpan) and each.zone for each in shown] == ["Asia/Shanghai"] * 2


def test_a_correction_published_before_what_it_corrects_counts_from_that_day() -> None:
    found = event(
        report("b", "2024-01-09", SIXTH, **P1, corrects=["a"]),
        report("a", "2024-01-10", FIFTH, **P1),
    )
    assert found.when == span("2024-02-06")


def test_a_status_that_no_report_says_is_not_shown() -> None:
    assert event(report("a", "2024-01-10", FIFTH)).status is None


def said(number: int, **about: Any) -> Report:
    """One of many reports, a day after the one before."""
    published = date(2020, 1, 1) + timedelta(days=about.pop("published", number))
    who = {"publisher": f"P{number % 7}", **about.pop("who", {})}
    return report(f"r{number:03}", published.isoformat(), claim(**about), **who)


def later(number: int) -> list[date]:
    return [date(2023, 1, 1) + timedelta(days=number)] * 2


def replaced(number: int, **former: Any) -> Report:
    """One of many reports of one day, that tells a day and what it was before."""
    now = claim(dates=later(number))
    about = {"publisher": f"P{number}"}
    return report(f"r{number:03}", "2020-01-01", now, claim(formerly=True, **former), **about)


KINDS: dict[str, Callable[[int], Report]] = {
    "other days each time": lambda n: said(n, dates=later(n)),
    "other days each time, other voices": lambda n: said(
        n, dates=later(n), who={"publisher": f"{n}"}
    ),
    "the same day": lambda n: said(n, dates=later(0), place="moscow"),
    "all on one day": lambda n: said(n, dates=later(n % 5), published=0),
    "on and off": lambda n: said(n, dates=later(n), status=("announced", "postponed")[n % 2]),
    "postponed again and again": lambda n: said(n, dates=later(n), status="postponed"),
    "cancelled again and again": lambda n: said(n, status="cancelled"),
    "held, again and again": lambda n: said(
        n, status="held", published=n + 1200, dates=later(n % 3)
    ),
    "places": lambda n: said(n, place=("moscow", "kremlin", "harbin")[n % 3]),
    "windows": lambda n: said(n, within=[later(0)[0], later(n)[0]]),
    "windows, other voices": lambda n: said(
        n, within=[later(0)[0], later(n)[0]], who={"publisher": f"{n}"}
    ),
    "windows here and there": lambda n: said(
        n, within=[later(37 * n % 101)[0], later(37 * n % 101 + n % 41)[0]]
    ),
    "corrections": lambda n: said(
        n, dates=later(n), who={"corrects": [f"r{n - 1:03}"] if n else [], "publisher": "P"}
    ),
    "corrections of old reports": lambda n: said(
        n, dates=later(n), who={"corrects": [f"r{n // 2:03}"] if n else [], "publisher": f"{n}"}
    ),
    "times of one day": lambda n: report(
        f"r{n:03}", f"2020-01-01T{n // 60:02}:{n % 60:02}Z", claim(dates=later(n))
    ),
    "windows here and windows there": lambda n: said(
        n,
        within=[later(0)[0], later(10 + n)[0]] if n % 2 else [later(200 + n)[0], later(900)[0]],
        who={"publisher": f"{n}"},
    ),
    "by one day and not before another": lambda n: said(
        n,
        within=f"{later(900 + n)[0]}/.." if n % 2 else f"../{later(n)[0]}",
        who={"publisher": f"{n}"},
    ),
    "formerly the day of the one before, all on one day": lambda n: replaced(
        n, dates=later(n - 1) if n else later(1000)
    ),
    "formerly the same day, all on one day": lambda n: replaced(n, dates=later(1000)),
    "corrections of what took something back": lambda n: said(
        n,
        dates=later(n),
        place="moscow",
        who={"publisher": "P", "corrects": [f"r{n - 1:03}"] if n % 2 else []},
    ),
    "official and not": lambda n: said(n, dates=later(n), who={"official": n % 2 == 0}),
}

SOURCE = str(Path(schedule.__file__).parent)


def steps(reports: list[Report]) -> int:
    """How many lines run while an event is worked out, each round of a loop among them."""
    count = 0

    def step(frame: FrameType, _event: str, _about: object) -> Any:
        nonlocal count
        count += 1
        return step if frame.f_code.co_filename.startswith(SOURCE) else None

    ledger, before = Ledger.of(records(*reports)), sys.gettrace()
    sys.settrace(step)
    try:
        Resolver(ledger=ledger).event("visit")
    finally:
        sys.settrace(before)
    return count


def growth(kind: Callable[[int], Report], many: int) -> float:
    """How many times the work is that of twice as many reports."""
    once, twice = (steps([kind(each) for each in range(count)]) for count in (many, 2 * many))
    return twice / once


@pytest.mark.parametrize("kind", [*KINDS])
def test_twice_the_reports_take_about_twice_the_work(kind: str) -> None:
    assert growth(KINDS[kind], 25) < 2.6


def test_corrections_of_some_fields_take_no_more_than_the_square() -> None:
    """What a report says of days tells how its place ranks: then all is read again."""

    def kind(n: int) -> Report:
        who = {"publisher": "P", "corrects": [f"r{n - 1:03}"] if n % 2 == 0 and n else []}
        return said(n, dates=later(n), place=(None, "moscow")[n % 2], who=who)

    assert growth(kind, 14) < 4.4

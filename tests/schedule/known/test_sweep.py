"""The sweep: what is chosen after each moment, and which report a tie follows."""

from itertools import groupby
from typing import Any

import pytest

from schedule.dates.spans import When
from schedule.filed.claims import Claim
from schedule.filed.records import Report
from schedule.known.fields import Field
from schedule.known.sweep import State, Sweep
from tests.build import accounts_of, claim, days, event, report, span

P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
P3: dict[str, Any] = {"publisher": "P3"}
MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
FIFTH = days("2024-02-05")


def swept(*reports: Report, by_rule: When | None = None, **ruled: Any) -> Sweep:
    """A sweep through the days of these reports."""
    sweep, decided = (
        Sweep({}, lambda place: [place], by_rule),
        {Field(each): ruled[each] for each in ruled},
    )
    for _, found in groupby(accounts_of(*reports), key=lambda each: each.day):
        sweep.hear([*found], decided)
    return sweep


def chosen(state: State) -> tuple[Any, ...]:
    when, status, place = state.when, state.status, state.plain[Field.PLACE]
    return when and when.value, status and status.value, place and place.value.id


def test_reports_of_one_day_with_times_are_heard_one_after_the_other() -> None:
    """The noon report puts off the day that the morning report gives."""
    morning = report("b", "2024-01-10T09:00+00:00", claim(dates=FIFTH), **P1)
    noon = report("a", "2024-01-10T12:00+00:00", claim(status="postponed"), **P2)
    sweep = swept(morning, noon)
    assert chosen(sweep.state) == (None, "postponed", None)
    assert sweep.course.breaks.stood.when == span("2024-02-05")
    assert [each.account.report.id for each in sweep.outdated] == ["b"]


def test_a_report_without_a_time_is_heard_with_the_first_of_its_day() -> None:
    sweep = swept(
        report("a", "2024-01-10T12:00+00:00", claim(dates=days("2024-02-06")), **P1),
        report("b", "2024-01-10", claim(dates=FIFTH), **P1),
    )
    assert chosen(sweep.state) == (span("2024-02-05"), "announced", None)
    assert sweep.state.when
    assert len(sweep.state.when.tied) == 2


def test_days_of_a_plan_of_the_very_moment_of_a_break_are_those_that_stood() -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=FIFTH), **P1),
        report("b", "2024-01-10", claim(status="postponed"), **P2),
    )
    assert sweep.course.breaks.stood.when == span("2024-02-05")


def test_of_plans_of_that_moment_those_have_stood_that_a_tie_follows() -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=days("2024-02-07")), **P1),
        report("b", "2024-01-10", claim(dates=FIFTH), **P2),
        report("c", "2024-01-10", claim(status="postponed"), publisher="P3"),
    )
    assert sweep.course.breaks.stood.when == span("2024-02-05")


PUT_OFF = claim(status="postponed")


@pytest.mark.parametrize(
    ("said", "outdated"),
    [
        ([(PUT_OFF, P2)], ["a"]),
        ([(PUT_OFF, P2), (claim(dates=FIFTH, status="postponed"), P3)], ["a", "r12"]),
        (
            [(PUT_OFF, P2), (claim(dates=days("2024-03-11")), P3), (PUT_OFF, {"publisher": "P4"})],
            ["a", "r12"],
        ),
        (
            [
                (claim(status="announced"), MIN),
                (claim(dates=days("2024-03-11")), P2),
                (PUT_OFF, P3),
            ],
            [],
        ),
    ],
    ids=[
        "older days",
        "the same days, given by another postponement",
        "older days once more, after the next postponement",
        "none, as long as the postponement isn't followed",
    ],
)
def test_which_days_a_postponement_that_is_followed_outdates(
    said: list[tuple[Claim, dict[str, Any]]], outdated: list[str]
) -> None:
    later = [
        report(f"r{number}", f"2024-01-{number}", each, **about)
        for number, (each, about) in enumerate(said, start=11)
    ]
    sweep = swept(report("a", "2024-01-10", claim(dates=FIFTH), **P1), *later)
    assert sorted(each.account.report.id for each in sweep.outdated) == outdated


def test_a_postponement_is_followed_once_a_cancellation_above_it_is_taken_back() -> None:
    reports = [
        report("a", "2024-01-10", claim(dates=FIFTH), **P1),
        report("b", "2024-01-11", PUT_OFF, **P2),
        report("c", "2024-01-11", claim(status="cancelled"), **MIN),
    ]
    assert not swept(*reports).outdated
    sweep = swept(*reports, report("d", "2024-01-12", claim(status="held"), **MIN))
    assert chosen(sweep.state) == (None, "postponed", None)
    assert [each.account.report.id for each in sweep.outdated] == ["a"]


def test_an_occurrence_has_stood_at_the_day_of_its_rule() -> None:
    put_off = report("a", "2024-01-10", claim(status="postponed"), **P1)
    sweep = swept(put_off, by_rule=span("2024-02-05"))
    assert sweep.course.breaks.stood.when == span("2024-02-05")


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            {"dates": days("2024-02-07"), "place": "moscow"},
            {"dates": FIFTH, "place": "harbin"},
            (span("2024-02-05"), "announced", "harbin"),
        ),
        (
            {"dates": days("2024-02-05", "2024-02-06"), "place": "moscow"},
            {"dates": FIFTH, "place": "harbin"},
            (span("2024-02-05", "2024-02-06"), "announced", "moscow"),
        ),
        (
            {"dates": FIFTH, "place": "moscow"},
            {"dates": FIFTH, "place": "harbin"},
            (span("2024-02-05"), "announced", "moscow"),
        ),
        (
            {"dates": FIFTH, "status": "cancelled"},
            {"dates": days("2024-02-07"), "status": "announced"},
            (span("2024-02-07"), "announced", None),
        ),
        (
            {"dates": FIFTH, "status": "postponed"},
            {"dates": days("2024-02-07"), "status": "announced"},
            (span("2024-02-07"), "announced", None),
        ),
    ],
    ids=[
        "the earlier day",
        "the longer",
        "the id",
        "a status that leaves the event on",
        "no postponement, though that is a smaller break",
    ],
)
def test_a_tie_follows_one_report_in_every_field_that_it_gives(
    first: dict[str, Any], second: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(**first), **P1),
        report("b", "2024-01-10", claim(**second), **P2),
    )
    assert chosen(sweep.state) == expected


def test_a_tie_follows_the_report_that_is_tied_in_most_fields() -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=FIFTH), **P1),
        report("b", "2024-01-10", claim(dates=days("2024-02-07"), place="harbin"), **P2),
        report("c", "2024-01-10", claim(place="moscow"), publisher="P3"),
    )
    assert chosen(sweep.state) == (span("2024-02-07"), "announced", "harbin")


def test_what_is_ruled_is_chosen_and_nothing_in_it_is_tied() -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=FIFTH), **P1),
        report("b", "2024-01-10", claim(dates=days("2024-02-07")), **P2),
        dates=span("2024-02-07"),
    )
    assert chosen(sweep.state) == (span("2024-02-07"), "announced", None)
    assert sweep.state.when
    assert sweep.state.when.tied == ()


@pytest.mark.parametrize(
    ("day", "place"),
    [("2024-02-04", "moscow"), ("2024-02-05", "harbin")],
    ids=["before its day", "on its day"],
)
def test_where_it_took_place_is_an_outcome_from_the_day_on_that_stood(day: str, place: str) -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=FIFTH, place="moscow"), official=True),
        report("b", day, claim(status="held", place="harbin"), **P1),
    )
    found = sweep.state.plain[Field.PLACE]
    assert found
    assert found.value.id == place


def test_what_is_left_out_is_chosen_no_more() -> None:
    sweep = swept(
        report("a", "2024-01-10", claim(dates=FIFTH, place="moscow"), **P1),
        report("b", "2024-01-11", claim(dates=days("2024-02-06"), place="harbin"), **P2),
    )
    assert chosen(sweep.state) == (span("2024-02-06"), "announced", "harbin")
    [*_, last] = sweep.given
    sweep.leave_out(last, last.fields)
    assert chosen(sweep.state) == (span("2024-02-05"), "announced", "moscow")


@pytest.mark.parametrize(
    ("said", "corrected", "status"),
    [
        (
            [{"status": "cancelled"}, {"dates": days("2024-03-11"), "status": "announced"}],
            {"dates": FIFTH, "status": "announced"},
            "cancelled",
        ),
        ([{"status": "cancelled"}], {"dates": FIFTH, "status": "confirmed"}, "confirmed"),
    ],
    ids=["a plan after a break", "the break"],
)
def test_a_correction_of_what_changed_the_course_of_an_event_undoes_the_change(
    said: list[dict[str, Any]], corrected: dict[str, Any], status: str
) -> None:
    """The last report is corrected, by another voice than that of the break."""
    reports = [
        report(f"r{number}", f"2024-01-{number}", claim(**each), publisher=f"P{number}")
        for number, each in enumerate([{"dates": FIFTH}, *said], start=10)
    ]
    correction = report("c", "2024-01-20", claim(**corrected), corrects=[reports[-1].id], **P1)
    assert event(*reports, correction).status == status

"""The breaks in force: who put an event off, from which days, and which reports are newer."""

from dataclasses import replace
from typing import Any

from schedule.filed.fields import Status
from schedule.filed.records import Report
from schedule.known.ballots import Ballot
from schedule.known.breaks import Breaks, Stood
from tests.build import accounts_of, claim, days, report, span

FIFTH, NINTH = Stood(by_rule=span("2024-02-05")), Stood(by_rule=span("2024-02-09"))
AGENCY: dict[str, Any] = {"publisher": "Agency"}
MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
PUT_OFF = claim(status="postponed")
CALLED_OFF = claim(status="cancelled")


def ballots(*reports: Report) -> list[Ballot[Status]]:
    return [Ballot(account=each, value=each.statuses[0]) for each in accounts_of(*reports)]


def breaks(found: list[Ballot[Status]], *stood: Stood) -> Breaks:
    together = Breaks()
    for each, days_before in zip(found, stood, strict=True):
        together.add(each, days_before)
    return together


def test_breaks_of_one_status_share_the_first_days_that_stood_and_all_voices() -> None:
    found = ballots(
        report("a", "2024-01-10", PUT_OFF, **AGENCY),
        report("b", "2024-01-11", PUT_OFF, claim(dates=days("2024-02-01"), formerly=True), **MIN),
        report("c", "2024-01-12", PUT_OFF),
    )
    [sort] = breaks(found, Stood(), FIFTH, NINTH).by_status.values()
    assert (sort.first, sort.stood, sort.former) == (
        found[0].account,
        FIFTH,
        span("2024-02-01"),
    )
    assert (sort.official, {*sort.voice}) == (
        True,
        {("name", "Agency"), ("name", "Ministry"), ("report", "c")},
    )


def test_the_first_break_of_a_day_is_the_oldest_whatever_its_name() -> None:
    found = ballots(
        report("a", "2024-01-10", PUT_OFF, corrects=["b"], **AGENCY),
        report("b", "2024-01-10", PUT_OFF, **MIN),
    )
    [sort] = breaks(found, Stood(), Stood()).by_status.values()
    assert sort.first is found[1].account


def test_each_status_has_its_own_days_and_all_have_the_first() -> None:
    found = breaks(
        ballots(report("a", "2024-01-10", PUT_OFF), report("b", "2024-01-11", CALLED_OFF)),
        FIFTH,
        NINTH,
    )
    assert {status: sort.stood for status, sort in found.by_status.items()} == {
        Status.POSTPONED: FIFTH,
        Status.CANCELLED: NINTH,
    }
    assert found.stood == FIFTH


def test_without_the_first_break_the_next_one_tells_who_spoke_and_what_stood() -> None:
    found = ballots(
        report("a", "2024-01-10", PUT_OFF, **MIN), report("b", "2024-01-11", PUT_OFF, **AGENCY)
    )
    together = breaks(found, FIFTH, NINTH)
    left = together.by_status[Status.POSTPONED]
    assert left.first is found[0].account
    assert together.remove(found[0]) == FIFTH
    assert (together.stood, left.first, {*left.voice}) == (
        NINTH,
        found[1].account,
        {("name", "Agency")},
    )
    assert not left.official
    together.remove(found[1])
    assert (together.ballots, together.by_status, together.stood) == ({}, {}, Stood())


def test_outcomes_among_breaks_are_remembered_by_who_speaks() -> None:
    papers, ministry = accounts_of(
        report("a", "2024-02-05", CALLED_OFF), report("b", "2024-02-06", CALLED_OFF, **MIN)
    )
    found = Breaks()
    outcome = Ballot(account=papers, value=Status.CANCELLED, outcome=True)
    found.add(outcome, FIFTH)
    assert (found.has_outcome, found.has_official_outcome) == (True, False)
    found.add(Ballot(account=ministry, value=Status.CANCELLED, outcome=True), FIFTH)
    assert (found.has_outcome, found.has_official_outcome) == (True, True)
    found.remove(outcome)
    assert (found.has_outcome, found.has_official_outcome) == (True, True)


def test_breaks_are_an_outcome_as_long_as_one_of_them_is() -> None:
    early, late = ballots(report("a", "2024-02-05", CALLED_OFF), report("b", "2024-02-05", PUT_OFF))
    outcome = replace(early, outcome=True)
    together = breaks([outcome, late], FIFTH, FIFTH)
    assert together.has_outcome
    together.remove(late)
    assert together.has_outcome
    together.remove(outcome)
    assert not together.has_outcome


def test_whose_voice_it_is_and_how_many_breaks_a_report_is_not_newer_than() -> None:
    together = breaks(
        ballots(
            report("a", "2024-01-10", PUT_OFF, **AGENCY),
            report("b", "2024-01-11", CALLED_OFF),
            report("c", "2024-01-12", CALLED_OFF),
        ),
        FIFTH,
        FIFTH,
        FIFTH,
    )
    asked = accounts_of(
        report("d", "2024-01-09", publisher="P1", via="Agency"),
        report("e", "2024-01-11", publisher="P1"),
        report("f", "2024-01-13", **AGENCY),
    )
    assert [together.has_voice_of(each) for each in asked] == [True, False, True]
    assert [together.not_before(each) for each in asked] == [3, 2, 0]


def test_plans_older_than_a_break_are_called_off_unless_they_outrank_it() -> None:
    paper, ministry, late = accounts_of(
        report("a", "2024-01-10"),
        report("b", "2024-01-10", **MIN),
        report("d", "2024-01-12"),
    )
    [broken] = ballots(report("c", "2024-01-11", CALLED_OFF, **AGENCY))
    outcome = replace(broken, outcome=True)
    found = [breaks([each], FIFTH) for each in (broken, outcome)]
    assert [[one.calls_off(each) for each in (paper, ministry, late)] for one in found] == [
        [True, False, False],
        [True, True, False],
    ]

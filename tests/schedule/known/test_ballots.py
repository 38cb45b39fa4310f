"""Ballots: which report takes back which value, and in what order the others are read."""

from typing import Any

import pytest

from schedule.dates.spans import When
from schedule.filed.claims import Claim
from schedule.filed.records import Report
from schedule.known.ballots import Ballot, Ballots, Counted
from schedule.known.comparison import compare_dates
from tests.build import accounts_of, claim, days, report, span

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
AGENCY: dict[str, Any] = {"publisher": "Agency"}
P1: dict[str, Any] = {"publisher": "P1"}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FEBRUARY, MARCH = claim(within="2024-02"), claim(within="2024-03")
WAS_FIFTH = claim(dates=days("2024-02-05"), formerly=True)
WAS_FEBRUARY = claim(within="2024-02", formerly=True)


def heard(*reports: Report) -> Ballots[When]:
    """The dates of reports. Each takes back what it can."""
    found: Ballots[When] = Ballots(compare_dates({}, lambda place: [place]))
    accounts = accounts_of(*reports)
    for each in accounts:
        for when in each.whens:
            found.add(Ballot(account=each, value=when))
    for each in accounts:
        found.take_back(each, each.whens, each.former_whens)
    return found


def standing(found: Ballots[When]) -> list[str]:
    return [each.account.report.id for each in found.counting()]


Said = tuple[dict[str, Any], list[Claim]]


@pytest.mark.parametrize(
    ("first", "second", "stands"),
    [
        ((P1, [FIFTH]), (P1, [SIXTH]), False),
        ((P1, [FIFTH]), (AGENCY, [SIXTH]), True),
        ((P1, [FIFTH]), ({"publisher": "P2", "via": "P1"}, [SIXTH]), False),
        ((P1, [FIFTH]), (P1, [FEBRUARY]), True),
        ((P1, [FEBRUARY]), (P1, [FIFTH]), True),
        ((P1, [FIFTH]), (P1, [MARCH]), False),
        ((P1, [FIFTH]), (AGENCY, [SIXTH, WAS_FIFTH]), False),
        ((P1, [FIFTH]), (AGENCY, [SIXTH, WAS_FEBRUARY]), False),
        ((P1, [FEBRUARY]), (AGENCY, [SIXTH, WAS_FIFTH]), True),
        ((P1, [FIFTH]), (AGENCY, [FIFTH, WAS_FIFTH]), True),
        ((MIN, [FIFTH]), (AGENCY, [SIXTH, WAS_FIFTH]), True),
        ((MIN, [FIFTH]), ({**MIN, "official": False}, [SIXTH]), True),
        ((P1, [FIFTH]), (MIN, [SIXTH, WAS_FIFTH]), False),
        ((MIN, [FIFTH]), (MIN, [SIXTH]), False),
        ((MIN, [FIFTH]), ({**MIN, "publisher": "Office"}, [SIXTH, WAS_FEBRUARY]), False),
    ],
    ids=[
        "the same voice says otherwise",
        "another voice says otherwise",
        "the agency in via says otherwise",
        "something less exact",
        "something more exact",
        "a window elsewhere",
        "called formerly",
        "called formerly by what covers it",
        "less exact than what is called formerly",
        "called formerly and given now",
        "official, called formerly by an unofficial report",
        "official, and its voice says otherwise unofficially",
        "called formerly by an official report",
        "official, and its voice says otherwise officially",
        "official, called formerly officially by what covers it",
    ],
)
def test_whether_a_value_stands_after_a_newer_report(
    first: Said,
    second: Said,
    stands: bool,  # noqa: FBT001 - what is expected
) -> None:
    found = heard(
        report("a", "2024-01-10", *first[1], **first[0]),
        report("b", "2024-01-11", *second[1], **second[0]),
    )
    assert ("a" in standing(found)) is stands
    assert [each.account.report.id for each in found.taken_back] == ([] if stands else ["a"])


def test_a_voice_that_said_something_officially_may_still_take_back_the_rest() -> None:
    unofficial: dict[str, Any] = {**MIN, "official": False}
    found = heard(
        report("a", "2024-01-10", FIFTH, **MIN),
        report("b", "2024-01-11", SIXTH, **unofficial),
        report("c", "2024-01-12", MARCH, **unofficial),
    )
    assert {*standing(found)} == {"a", "c"}


def test_a_report_of_the_same_moment_takes_nothing_back_unless_it_answers() -> None:
    same = report("a", "2024-01-10", FIFTH, **P1), report("b", "2024-01-10", SIXTH, **P1)
    assert standing(heard(*same)) == ["a", "b"]
    answer = report("b", "2024-01-10", SIXTH, WAS_FIFTH, **P1)
    assert standing(heard(same[0], answer)) == ["b"]


def test_an_older_report_takes_nothing_back() -> None:
    found = heard(
        report("b", "2024-01-11", FIFTH, **P1), report("a", "2024-01-10", SIXTH, WAS_FIFTH, **P1)
    )
    assert standing(found) == ["b"]


def test_what_is_struck_is_no_longer_counted_among_what_stands() -> None:
    found = heard(report("a", "2024-01-10", FIFTH, **P1), report("b", "2024-01-11", SIXTH, **P1))
    assert [*found.standing] == [span("2024-02-06")]
    assert +found.standing.said == {span("2024-02-06"): 1}
    found.strike(found.all)
    assert (standing(found), +found.standing.said, len(found.all)) == ([], {}, 2)


def test_levels_go_down_from_official_over_firm_to_newest_and_those_of_one_moment_together() -> (
    None
):
    found: Ballots[When] = Ballots(heard().field)
    said = [
        report("a", "2024-01-09", FIFTH, **P1),
        report("b", "2024-01-10T10:00+00:00", FIFTH, **P1),
        report("c", "2024-01-10T11:00+00:00", FIFTH, **P1),
        report("d", "2024-01-10", FIFTH, **P1),
        report("e", "2024-01-11", FIFTH, **P1),
        report("f", "2024-01-08", FIFTH, **MIN),
        report("g", "2024-01-07", FIFTH, **P1),
    ]
    for each in accounts_of(*said):
        identifier = each.report.id
        ballot = Ballot(
            account=each,
            value=each.whens[0],
            outcome=identifier == "g",
            firm=identifier != "e",
        )
        found.add(ballot)

    def levels(*, outcomes: bool) -> list[list[str]]:
        counted: Counted[When] = Counted(outcomes=outcomes)
        ranked = (found.levels(kind, counted) for kind in found.kinds(counted))
        return [[each.account.report.id for each in level] for kind in ranked for level in kind]

    assert levels(outcomes=False) == [["f"], ["c", "d"], ["b"], ["a"], ["e"]]
    assert levels(outcomes=True) == [["g"], *levels(outcomes=False)]

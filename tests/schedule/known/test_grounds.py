"""The grounds of a value: followed, support, known before, dissent."""

from typing import Any

import pytest

from schedule.filed.records import Report
from schedule.known.fields import Field
from schedule.known.grounds import is_bound
from tests.build import claim, days, event, ids, report, ruling, span, window

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
P3: dict[str, Any] = {"publisher": "P3"}
FIFTH, SIXTH = claim(dates=days("2024-02-05")), claim(dates=days("2024-02-06"))
FEBRUARY = claim(within="2024-02")


def grounds(*reports: Report, field: Field = Field.DATES, **filed: Any) -> dict[str, Any]:
    """The ids of those followed and in support, and the other values' ids by whether they are
    known before.
    """
    found = event(*reports, **filed)
    resolved = field.of(found.known)
    against = resolved.dissent if resolved else found.known.others.get(field, ())
    told = {
        "followed": ids(resolved.followed) if resolved else [],
        "support": ids(resolved.support) if resolved else [],
        "before": [one.id for each in against if each.superseded for one in each.reports],
        "dissent": [one.id for each in against if not each.superseded for one in each.reports],
    }
    return {name: each for name, each in told.items() if each}


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (
            [report("a", "2024-01-10", FEBRUARY, **P1), report("b", "2024-01-11", FIFTH, **P2)],
            {"followed": ["b"], "support": ["a"]},
        ),
        (
            [report("a", "2024-01-10", FIFTH, **P1), report("b", "2024-01-11", SIXTH, **P2)],
            {"followed": ["b"], "before": ["a"]},
        ),
        (
            [
                report("a", "2024-01-10", SIXTH, **P2),
                report("b", "2024-01-11", FIFTH, **P1),
                report("c", "2024-01-12", SIXTH, **P3),
            ],
            {"followed": ["a", "c"], "dissent": ["b"]},
        ),
        (
            [report("a", "2024-01-10", FIFTH, **P1), report("b", "2024-01-11", SIXTH, **P1)],
            {"followed": ["b"], "before": ["a"]},
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1),
                report("b", "2024-01-10", FIFTH, **P2),
                report("c", "2024-01-11", SIXTH, **P1),
            ],
            {"followed": ["c"], "before": ["a", "b"]},
        ),
        (
            [report("a", "2024-01-10", FIFTH, **MIN), report("b", "2024-01-11", SIXTH, **P1)],
            {"followed": ["a"], "dissent": ["b"]},
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1),
                report("b", "2024-01-11", SIXTH, corrects=["a"], **P2),
            ],
            {"followed": ["b"], "before": ["a"]},
        ),
    ],
    ids=[
        "who covers it supports it",
        "who is older than the first of the value",
        "who came between the first and the last of it",
        "who took it back",
        "who took it back, and who said the same and didn't",
        "who says otherwise after the value",
        "who was corrected",
    ],
)
def test_grounds_of_days(reports: list[Report], expected: dict[str, Any]) -> None:
    assert grounds(*reports) == expected


def test_the_bounds_of_a_shared_window_are_followed_and_what_is_around_supports() -> None:
    found = grounds(
        report("a", "2024-01-10", claim(within=days("2024-02-01", "2024-02-20")), **P1),
        report("b", "2024-01-10", claim(within=days("2024-02-10", "2024-02-29")), **P2),
        report("c", "2024-01-10", claim(within=days("2024-01-15", "2024-03-15")), **P3),
    )
    assert found == {"followed": ["a", "b"], "support": ["c"]}
    shared, first = window("2024-02-10", "2024-02-20"), window("2024-02-10", "2024-02-29")
    outside = window("2024-02-12", "2024-02-20")
    assert [is_bound(each, shared) for each in (first, outside, span("2024-02-10"))] == [
        True,
        False,
        False,
    ]
    assert not is_bound(first, span("2024-02-10"))


def test_the_bounds_that_were_taken_back_are_not_followed() -> None:
    found = grounds(
        report("z", "2024-01-08", claim(within=days("2024-02-10", "2024-03-15")), **P3),
        report("y", "2024-01-09", claim(within="2024-04"), **P3),
        report("a", "2024-01-10", claim(within=days("2024-02-01", "2024-02-20")), **P1),
        report("b", "2024-01-10", claim(within=days("2024-02-10", "2024-02-29")), **P2),
    )
    assert found == {"followed": ["a", "b"], "before": ["z", "y"]}


def test_days_that_an_event_is_postponed_from_are_known_before_where_no_day_is_known() -> None:
    found = grounds(
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-11", claim(status="postponed"), **P2),
    )
    assert found == {"before": ["a"]}


def test_a_window_that_an_event_is_postponed_from_supports_no_day_in_it() -> None:
    found = grounds(
        report("a", "2024-01-10", claim(within="2024-02"), **P1),
        report("b", "2024-01-11", claim(status="postponed", dates=days("2024-02-20")), **P2),
    )
    assert found == {"followed": ["b"], "before": ["a"]}


def test_a_break_that_is_over_is_known_before() -> None:
    found = grounds(
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-11", claim(status="cancelled"), **P2),
        report("c", "2024-01-12", claim(dates=days("2024-03-11"), status="announced"), **MIN),
        field=Field.STATUS,
    )
    assert found == {"followed": ["c"], "before": ["b"]}


def test_an_earlier_stage_supports_a_later_one_only_if_it_was_said() -> None:
    said = [
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-11", claim(status="announced"), **P2),
        report("c", "2024-01-12", claim(status="confirmed"), **P3),
    ]
    assert grounds(*said, field=Field.STATUS) == {"followed": ["c"], "support": ["b"]}


def test_a_ruling_follows_who_gives_its_value_and_leaves_the_others_in_dissent() -> None:
    reports = (
        report("a", "2024-01-10", FIFTH, **P1),
        report("b", "2024-01-10", SIXTH, **P2),
    )
    decided = ruling("dates", days("2024-02-05"))
    assert grounds(*reports, rulings=[decided]) == {"followed": ["a"], "dissent": ["b"]}
    when = event(*reports, rulings=[decided]).known.when
    assert when
    assert (when.reason, when.ruling, when.tied) == ("ruling", decided, ())


@pytest.mark.parametrize("names", ["abc", "acb", "cab"])
def test_a_value_was_known_before_only_if_all_first_ones_of_the_followed_value_are_newer(
    names: str,
) -> None:
    """Whatever the reports of a day are called."""
    former, answer, other = [*names]
    found = grounds(
        report(former, "2024-01-10", FIFTH, **MIN),
        report(answer, "2024-01-10", SIXTH, claim(dates=FIFTH.dates, formerly=True), **P1),
        report(other, "2024-01-10", SIXTH, **P2),
        rulings=[ruling("dates", days("2024-02-06"))],
    )
    assert found == {"followed": sorted((answer, other)), "dissent": [former]}


def test_who_gave_the_ends_of_the_days_that_are_cancelled_is_followed_though_taken_back() -> None:
    found = grounds(
        report(
            "a", "2024-01-10", claim(within="2024-02-05/.."), claim(within="../2024-02-05"), **MIN
        ),
        report(
            "b",
            "2024-01-11",
            claim(within=days("2024-02-01", "2024-02-07"), status="cancelled"),
            **MIN,
        ),
    )
    assert found == {"followed": ["a"], "before": ["a", "a"], "support": ["b"]}


def test_a_value_of_an_earlier_hour_than_the_value_followed_was_known_before() -> None:
    found = grounds(
        report("a", "2024-01-10T10:00+00:00", FIFTH, **P1),
        report("b", "2024-01-10T11:00+00:00", SIXTH, **P2),
        report("c", "2024-01-10T12:00+00:00", SIXTH, **P3),
    )
    assert found == {"followed": ["b", "c"], "before": ["a"]}

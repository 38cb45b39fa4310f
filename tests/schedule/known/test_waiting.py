"""What waits for an editor on a day."""

from typing import Any

import pytest

from schedule.known.resolve import resolve
from schedule.known.waiting import Waits, waiting
from tests.build import claim, day, days, instant, records, report, ruling


def waits(today: str, *reports: Any, **filed: Any) -> list[tuple[Waits, str]]:
    found = records(*reports, **filed)
    return [(each.why, each.event.id) for each in waiting(resolve(found), found.files, day(today))]


def test_a_conflict_waits_for_a_ruling_and_has_one_to_paste() -> None:
    filed = records(
        report("a", "2024-05-01", claim(dates=days("2024-05-07"), status="held")),
        report("b", "2024-05-01", claim(dates=days("2024-05-08"), status="held")),
    )
    found = [*waiting(resolve(filed), filed.files, day("2024-05-01"))]
    assert [(each.why, each.event.id) for each in found] == [(Waits.CONFLICT, "visit")]
    assert "[[rulings]]" in found[0].details


def test_a_ruling_waits_once_an_official_report_contradicts_it() -> None:
    told = (
        report("a", "2024-05-01", claim(dates=days("2024-05-07"))),
        report("b", "2024-05-01", claim(dates=days("2024-05-08"))),
    )
    rulings = [ruling("dates", day("2024-05-07"), recorded=instant("2024-05-02T00:00"))]
    later = report("c", "2024-05-03", claim(dates=days("2024-05-09")), official=True)
    assert waits("2024-05-03", *told, rulings=rulings) == []
    assert waits("2024-05-03", *told, later, rulings=rulings) == [(Waits.RULING, "visit")]


@pytest.mark.parametrize(
    ("today", "status", "expected"),
    [
        ("2024-05-30", "announced", []),
        ("2024-05-31", "announced", [(Waits.WINDOW, "visit")]),
        ("2024-06-30", "postponed", [(Waits.WINDOW, "visit")]),
        ("2024-06-30", "held", []),
        ("2024-06-30", "cancelled", []),
    ],
)
def test_a_window_waits_from_its_last_day_on(
    today: str, status: str, expected: list[tuple[Waits, str]]
) -> None:
    told = report("a", "2024-06-30", claim(within="2024-05", status=status))
    assert waits(today, told) == expected


def test_an_open_window_waits_for_no_day() -> None:
    told = report("a", "2024-05-01", claim(within="2024-05-10/..", status="announced"))
    assert waits("2090-01-01", told) == []


@pytest.mark.parametrize(
    ("today", "published", "status", "expected"),
    [
        ("2024-05-07", "2024-05-01", "announced", []),
        ("2024-05-08", "2024-05-01", "announced", [(Waits.ANNOUNCEMENT, "visit")]),
        ("2024-05-08", "2024-05-01", None, [(Waits.ANNOUNCEMENT, "visit")]),
        ("2024-05-09", "2024-05-08", "announced", []),
        ("2024-05-09", "2024-05-08", "held", []),
        ("2024-05-09", "2024-05-01", "cancelled", []),
    ],
)
def test_an_announcement_waits_when_its_days_are_over_and_nobody_reported_since(
    today: str, published: str, status: str | None, expected: list[tuple[Waits, str]]
) -> None:
    told = report("a", published, claim(dates=days("2024-05-07"), status=status))
    assert waits(today, told) == expected

"""What is odd in the data, told as warnings."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from tests.build import day, days
from tests.folder import Folder


def warnings(folder: Path, now: datetime | None = None) -> list[str]:
    return [str(each) for each in examine(folder, now=now) if each.severity == "warning"]


LATE = "reports/2024-05-14-b.toml: claims[1].status: warning: "


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            {"dates": day("2024-04-01"), "status": "announced"},
            "announced for a day more than 30 days before its report; expected held, or other days",
        ),
        (
            {"dates": day("2025-04-01"), "status": "held"},
            "held before its first day, so it isn't heeded; expected another status",
        ),
    ],
    ids=["announced for the past", "held ahead"],
)
def test_a_status_that_does_not_fit_its_days_is_odd(
    tmp_path: Path, said: dict[str, Any], told: str
) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2024-05-14-b", {"event": "summit", **said})
    assert LATE + told in warnings(tmp_path)


def test_what_is_held_before_the_day_that_is_known_is_not_heeded(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2024-05-13-a2", {"event": "summit", "dates": day("2024-06-15")})
    folder.file("2024-05-14-b", {"event": "summit", "status": "held"})
    told = "held before 2024-06-15, so it isn't heeded; expected another status"
    assert LATE + told in warnings(tmp_path)


def test_a_plan_after_the_outcome_may_be_another_event(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    held = {"event": "summit", "dates": day("2024-05-10"), "status": "held"}
    folder.file("2024-05-10-a2", held)
    folder.file("2024-05-14-b", {"event": "summit", "dates": day("2024-06-15")})
    assert LATE + "a plan after 'summit' took place; is it another event?" in warnings(tmp_path)


def test_one_article_that_is_filed_twice_is_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    for name in ("b", "c"):
        folder.file(f"2024-05-14-{name}", {"event": "summit"}, url="https://example.org/1")
    told = "url: warning: report 'b' has the same address; expected one report"
    assert f"reports/2024-05-14-c.toml: {told}" in warnings(tmp_path)


def test_what_is_recorded_in_the_future_is_told_by_the_clock_of_the_command(tmp_path: Path) -> None:
    Folder.small(tmp_path)
    told = "recorded: warning: is in the future; expected when it was filed"
    now = datetime(2026, 11, 1, tzinfo=UTC)
    assert f"reports/2023-03-17-a.toml: {told}" in warnings(tmp_path, now)
    assert not any("future" in each for each in warnings(tmp_path))


@pytest.mark.parametrize("name", ["2024-05-14-b.TOML", "2024-05-14-b.tml", "2024-05-14-b.toml.txt"])
def test_a_report_that_is_not_read_for_its_name_is_told(tmp_path: Path, name: str) -> None:
    Folder.small(tmp_path).text(f"reports/{name}", "")
    right = "reports/2024-05-14-b.toml"
    told = f"warning: isn't read, because its name doesn't end in .toml; expected {right}"
    assert f"reports/{name}: {told}" in warnings(tmp_path)


def test_a_ruling_that_newer_official_reports_contradict_is_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    ruling = {
        "event": "summit",
        "field": "dates",
        "value": days("2024-06-15", "2024-06-15"),
        "reason": "So.",
        "recorded": datetime(2024, 5, 14, tzinfo=UTC),
    }
    folder.write("rulings.toml", {"rulings": [ruling]})
    folder.file("2024-05-13-a2", {"event": "summit", "dates": day("2024-06-15")})
    other = {"event": "summit", "dates": day("2024-06-20")}
    folder.file("2024-05-20-b", other, official=True)
    told = "summit.dates: warning: reports b say otherwise since; expected a newer ruling"
    assert f"rulings.toml: {told}" in warnings(tmp_path)

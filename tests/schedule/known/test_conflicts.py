"""What an editor should look at: open conflicts, lost times, items out of place."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from schedule import examine, load, resolve
from tests.build import day, days, times
from tests.folder import REPORT, Folder

TUESDAYS = {"dates": day("2024-05-07"), "repeats": "FREQ=WEEKLY;COUNT=4"}


def told(folder: Folder) -> list[str]:
    return [str(each).splitlines()[0] for each in examine(folder.path)]


def conflicts(folder: Folder) -> list[str]:
    """The first lines of conflicts; the values and a ruling to paste follow them."""
    found = (each for each in examine(folder.path) if each.severity == "conflict")
    return [str(each).splitlines()[0] for each in found]


def visit(**said: Any) -> dict[str, Any]:
    return {"event": "visit", **said}


def moment(number: int) -> datetime:
    return datetime(2026, 11, number, tzinfo=UTC)


def test_a_tie_without_a_ruling_is_a_conflict_that_names_both_reports(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).file("2023-03-17-b", visit(dates=day("2023-03-21")))
    assert told(folder) == [
        (
            "events/all.toml: visit: conflict: reports a, b of 2023-03-17 differ on its dates; "
            "expected a ruling in rulings.toml"
        )
    ]
    disputed = resolve(load(tmp_path)).event("visit")
    assert disputed.disputed


def test_a_tie_of_official_reports_names_them_though_others_spoke_later(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", visit(dates=day("2023-03-20")), official=True)
    folder.file("2023-03-18-c", visit(dates=day("2023-03-21")), official=True)
    folder.file("2023-03-19-d", visit(dates=day("2023-03-20")))
    assert conflicts(folder) == [
        (
            "events/all.toml: visit: conflict: reports b, c of 2023-03-18 differ on its dates; "
            "expected a ruling in rulings.toml"
        )
    ]


def test_a_report_that_contradicts_itself_is_named_once(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", visit(dates=day("2023-03-21")), visit(dates=day("2023-03-22")))
    assert conflicts(folder) == [
        (
            "events/all.toml: visit: conflict: report b of 2023-03-18 differs on its dates; "
            "expected a ruling in rulings.toml"
        )
    ]


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [("status", "cancelled", "postponed"), ("place", "harbin", "moscow")],
)
def test_a_tie_on_another_field_is_a_conflict_too(
    field: str, one: str, other: str, tmp_path: Path
) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-18-b", visit(**{field: one}))
    folder.file("2023-03-18-c", visit(**{field: other}))
    assert told(folder) == [
        (
            f"events/all.toml: visit: conflict: reports b, c of 2023-03-18 differ on its {field}; "
            "expected a ruling in rulings.toml"
        )
    ]


def test_a_ruling_settles_a_conflict(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).file("2023-03-17-b", visit(dates=day("2023-03-21")))
    decision = visit(field="dates", value=day("2023-03-21"), reason="So.", recorded=moment(23))
    folder.write("rulings.toml", {"rulings": [decision]})
    assert told(folder) == [
        "events/all.toml: talks.part_of: warning: its days lie outside those of 'visit'"
    ]


def test_an_item_outside_of_what_it_is_part_of_is_a_warning(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][1].update(dates=days("2023-03-24")))
    assert told(folder) == [
        "events/all.toml: talks.part_of: warning: its days lie outside those of 'visit'"
    ]


def test_a_tie_about_one_time_is_a_conflict_that_names_its_reports(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2024-01-01-q", {"event": "visit", **TUESDAYS})
    for name, moved in (("b", "2024-05-15"), ("c", "2024-05-16")):
        claimed = {"event": "visit", "occurrence": day("2024-05-14"), "dates": day(moved)}
        folder.file(f"2024-01-02-{name}", claimed)
    conflicts = [str(each) for each in examine(tmp_path) if each.severity == "conflict"]
    assert conflicts == [
        (
            "events/all.toml: visit: conflict: reports b, c of 2024-01-02 differ on its dates; "
            "expected a ruling in rulings.toml\n"
            "[2024-05-15, 2024-05-15]: b\n[2024-05-16, 2024-05-16]: c\nsuch as:\n"
            '[[rulings]]\nevent = "visit"\nfield = "dates"\nvalue = [2024-05-15, 2024-05-15]\n'
            'occurrence = 2024-05-14\nreason = "…"\nrecorded = 2026-11-22T00:00:00Z'
        )
    ]


def test_what_was_said_of_a_time_before_all_of_them_moved_is_no_fault(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2024-01-01-q", {"event": "visit", **TUESDAYS})
    gone = {"event": "visit", "occurrence": day("2024-05-14"), "status": "cancelled"}
    folder.file("2024-01-02-b", gone)
    folder.file("2024-01-03-c", {"event": "visit", **TUESDAYS, "dates": day("2024-05-08")})
    assert [str(each) for each in examine(tmp_path) if each.severity == "conflict"] == []
    folder.file("2024-01-04-d", gone)
    assert [str(each) for each in examine(tmp_path) if each.severity == "conflict"] == [
        (
            "reports/2024-01-04-d.toml: claims[1].occurrence: conflict: 'visit' has no occurrence "
            "on 2024-05-14 to speak of; expected the first day of one"
        )
    ]


HOURS = {"repeats": "FREQ=WEEKLY;COUNT=4", "zone": "Asia/Shanghai"}
AT = {"occurrence": day("2024-05-14")}
(TEN_O_CLOCK,) = {*times("2024-05-07T10:00", "2024-05-07T10:00")}
TEN = {"dates": TEN_O_CLOCK, "zone": "Asia/Shanghai"}
RIVALS: Mapping[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "days": ({"dates": day("2024-05-07")}, {"dates": day("2024-05-08")}),
    "days-or-month": ({"dates": days("2024-05-07", "2024-05-09")}, {"within": "2024-06"}),
    "hours-or-day": (
        {**TEN, "dates": times("2024-05-07T10:00", "2024-05-07T11:00")},
        {"dates": day("2024-05-08")},
    ),
    "starts": (TEN, {**TEN, "zone": "Europe/Moscow"}),
    "month-or-quarter": ({"within": "2024-05"}, {"within": "2024-Q3"}),
    "season-or-year": ({"within": "2024-22"}, {"within": "2025"}),
    "week-or-days": ({"within": "2024-W20"}, {"within": days("2024-07-01", "2024-07-05")}),
    "days-or-open": ({"within": days("2024-05-01", "2024-05-09")}, {"within": "2024-05-10/.."}),
    "open-or-day": ({"within": "../2024-05-10"}, {"dates": day("2024-05-11")}),
    "series": (TUESDAYS, {**TUESDAYS, "dates": day("2024-05-08")}),
    "series-of-hours": (
        {**HOURS, "dates": TEN_O_CLOCK},
        {**HOURS, "dates": times("2024-05-07T11:00", "2024-05-07T12:00")},
    ),
    "status": ({"status": "cancelled"}, {"status": "postponed"}),
    "place": ({"place": "harbin"}, {"place": "moscow"}),
    "three-fields": (
        {"dates": day("2024-05-07"), "place": "harbin", "status": "cancelled"},
        {"dates": day("2024-05-08"), "place": "moscow", "status": "postponed"},
    ),
    "time": ({**AT, "dates": day("2024-05-15")}, {**AT, "dates": day("2024-05-16")}),
    "hours-of-time": (
        {**AT, "dates": TEN_O_CLOCK, "zone": "Asia/Shanghai"},
        {**AT, "dates": day("2024-05-16")},
    ),
    "status-of-time": ({**AT, "status": "cancelled"}, {**AT, "status": "postponed"}),
    "place-of-time": ({**AT, "place": "harbin"}, {**AT, "place": "moscow"}),
}


def test_the_rulings_to_paste_settle_every_sort_of_conflict(tmp_path: Path) -> None:
    """Two reports of one day differ on events of all sorts."""
    folder = Folder.small(tmp_path)
    events = {each: {"title": {"en": each}, "kind": "visit"} for each in RIVALS}
    folder.change("events/all.toml", lambda data: data.update(events))
    series = [
        {"event": each, **TUESDAYS}
        for each, (one, _) in RIVALS.items()
        if AT.items() <= one.items()
    ]
    folder.file("2024-01-01-q", *series)
    for report, number in (("b", 0), ("c", 1)):
        claims = ({"event": each, **said[number]} for each, said in RIVALS.items())
        folder.file(f"2024-01-02-{report}", *claims)
    found = [each for each in examine(tmp_path) if each.severity != "warning"]
    assert {each.key for each in found if each.severity == "conflict"} == {*RIVALS}
    pasted = (each.details[each.details.index("such as:") + 1 :] for each in found)
    folder.text("rulings.toml", "\n".join(line for lines in pasted for line in (*lines, "")))
    assert [str(each) for each in examine(tmp_path) if each.severity != "warning"] == []

"""The course of an event: put off, called off, begun again; and of single times of what repeats."""

from pathlib import Path
from typing import Any

import pytest

from schedule import examine
from schedule.known.model import Event
from schedule.known.occurrences import calendar_status, occurrences
from schedule.layout.agenda import agenda
from schedule.layout.listing import Listing
from tests.build import claim, day, days, event, report, span, window
from tests.folder import Folder

MAY, JUNE = {"dates": days("2024-05-20")}, {"dates": days("2024-06-03")}
PUT_OFF = {"status": "postponed"}
TUESDAYS = {"dates": day("2024-05-07"), "repeats": "FREQ=WEEKLY;COUNT=4"}


def told(*said: dict[str, Any]) -> Event:
    """The visit after reports of one day after the other, each with one claim."""
    return event(
        *(
            report(f"r{number}", f"2024-01-{number + 1:02}", claim(**each))
            for number, each in enumerate(said)
        )
    )


def test_what_is_announced_again_after_it_was_cancelled_is_announced() -> None:
    """An older "confirmed" doesn't make the new announcement a vaguer one of the same."""
    visit = told(
        {"dates": days("2024-05-20"), "status": "confirmed"},
        {"status": "cancelled"},
        {"dates": days("2024-06-03"), "status": "announced"},
    )
    assert (visit.status, calendar_status(visit)) == ("announced", "confirmed")


def test_what_took_place_stays_so_although_a_later_report_only_says_announced() -> None:
    visit = told({"status": "held"}, {"status": "announced"})
    assert visit.status == "held"


def test_who_put_it_off_and_gives_new_days_begins_it_again() -> None:
    said: list[dict[str, Any]]
    said = [{**MAY, "status": "announced"}, PUT_OFF, {**JUNE, "status": "announced"}]
    visit = event(
        *(
            report(f"r{number}", f"2024-01-{number + 1:02}", claim(**each), publisher="Agency")
            for number, each in enumerate(said)
        )
    )
    assert (visit.status, visit.when) == ("announced", span("2024-06-03"))


def test_a_late_break_after_another_one_is_an_outcome_by_the_days_that_stood_before_both() -> None:
    visit = event(
        report("a", "2024-01-01", claim(dates=days("2024-05-20"))),
        report("b", "2024-01-02", claim(status="postponed")),
        report("c", "2024-05-21", claim(status="cancelled")),
        report("d", "2024-05-22", claim(status="announced"), official=True),
    )
    assert visit.status == "cancelled"


@pytest.mark.parametrize(
    ("said", "awaits"),
    [
        ([{"dates": days("2024-05-20")}, {"status": "postponed"}], True),
        (
            [{"dates": days("2024-05-20")}, {"status": "postponed", "dates": days("2024-06-03")}],
            False,
        ),
        (
            [{"dates": days("2024-05-20")}, {"status": "postponed"}, {"dates": days("2024-06-03")}],
            False,
        ),
        (
            [
                {"dates": days("2024-05-20")},
                {"status": "postponed"},
                {"dates": days("2024-06-03")},
                {"status": "postponed"},
            ],
            True,
        ),
    ],
    ids=["put off", "put off to a day", "a new day later", "put off again"],
)
def test_what_is_put_off_awaits_a_date_until_one_is_given(
    said: list[dict[str, Any]],
    awaits: bool,  # noqa: FBT001 - what is expected
) -> None:
    assert told(*said).awaits_date is awaits


def test_what_awaits_a_date_is_neither_on_now_nor_next() -> None:
    visit = told({"dates": days("2024-05-20", "2024-05-22")}, {"status": "postponed"})
    for today in ("2024-05-19", "2024-05-21"):
        found = agenda(Listing([visit]), day(today))
        assert (found.now, found.next) == ((), ())


def test_one_time_that_is_put_off_is_tentative_and_the_others_are_not() -> None:
    visit = told(TUESDAYS, {"occurrence": day("2024-05-14"), "status": "postponed"})
    assert [(each.is_off, calendar_status(visit, each)) for each in occurrences(visit)] == [
        (False, "confirmed"),
        (True, "tentative"),
        (False, "confirmed"),
        (False, "confirmed"),
    ]


@pytest.mark.parametrize(
    ("ruled", "message"),
    [
        (
            {"repeats": "FREQ=WEEKLY;BYDAY=WE;COUNT=4"},
            "rulings[1]: expected `dates` to be the first occurrence that `repeats` gives",
        ),
        ({}, "rulings[1].value: expected a value that some report gives for 'visit': 2024-05-07"),
    ],
    ids=["a rule that begins on another day", "one day of a series"],
)
def test_a_ruling_on_what_repeats_is_as_sound_as_a_claim(
    tmp_path: Path, ruled: dict[str, Any], message: str
) -> None:
    folder = Folder.small(tmp_path)
    folder.remove("reports/2023-03-17-a.toml").file("2024-01-01-a", {"event": "visit", **TUESDAYS})
    ruling = {
        "event": "visit",
        "field": "dates",
        "value": day("2024-05-07"),
        "reason": "So.",
        "recorded": report("a", "2024-01-01").recorded,
        **ruled,
    }
    folder.write("rulings.toml", {"rulings": [ruling]})
    found = [str(each) for each in examine(tmp_path) if each.severity == "error"]
    assert found == [f"rulings.toml: {message}"]


MINISTRY: dict[str, Any] = {"publisher": "Ministry", "official": True}
AGENCY: dict[str, Any] = {"publisher": "Agency"}
OFFICE: dict[str, Any] = {"publisher": "Office", "official": True}
PAPER: dict[str, Any] = {"publisher": "Paper"}


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([("01-10", PAPER, MAY)], None),
        (
            [
                ("01-10", PAPER, {"status": "confirmed"}),
                ("01-11", PAPER, {"status": "announced"}),
            ],
            "confirmed",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("01-11", AGENCY, PUT_OFF),
                ("01-12", PAPER, {**MAY, "status": "announced"}),
            ],
            "postponed",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("01-11", AGENCY, PUT_OFF),
                ("01-12", PAPER, {**JUNE, "status": "announced"}),
            ],
            "announced",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("01-11", AGENCY, PUT_OFF),
                ("01-12", AGENCY, {"status": "announced"}),
            ],
            "announced",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("01-11", AGENCY, PUT_OFF),
                ("01-12", MINISTRY, {"status": "announced"}),
            ],
            "announced",
        ),
        (
            [
                ("01-10", MINISTRY, {**MAY, "status": "announced"}),
                ("01-11", PAPER, {"status": "cancelled"}),
            ],
            "announced",
        ),
        (
            [
                ("01-10", PAPER, {**MAY, "status": "confirmed"}),
                ("01-11", AGENCY, {"status": "cancelled"}),
            ],
            "cancelled",
        ),
        ([("01-10", MINISTRY, MAY), ("01-20", PAPER, {"status": "held"})], None),
        (
            [
                ("01-10", MINISTRY, {**MAY, "status": "cancelled"}),
                ("05-20", PAPER, {"status": "held"}),
            ],
            "held",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("05-20", MINISTRY, {"status": "cancelled"}),
                ("05-21", PAPER, {**JUNE, "status": "announced"}),
            ],
            "cancelled",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("05-20", AGENCY, {"status": "cancelled"}),
                ("05-21", PAPER, {**JUNE, "status": "announced"}),
            ],
            "announced",
        ),
        (
            [
                ("05-20", AGENCY, {**MAY, "status": "held"}),
                ("05-21", MINISTRY, {**JUNE, "status": "announced"}),
            ],
            "held",
        ),
        (
            [
                ("01-10", PAPER, MAY),
                ("05-20", AGENCY, {"status": "cancelled"}),
                ("05-21", AGENCY, {"status": "announced"}),
            ],
            "announced",
        ),
    ],
    ids=[
        "days alone show no status",
        "an earlier stage is no contradiction",
        "after a break, another voice with the same days",
        "after a break, other days",
        "after a break, the voice of the break",
        "after a break, an official report",
        "an official plan is not off because a paper says so",
        "an older plan counts no more",
        "held before its day",
        "held on its day although it was cancelled",
        "after an official outcome, a paper's plan",
        "after a paper's outcome, another paper's plan",
        "after held, a plan for other days",
        "after an outcome, its own voice takes it back",
    ],
)
def test_the_status_after_reports(
    said: list[tuple[str, dict[str, Any], dict[str, Any]]], status: str | None
) -> None:
    found = event(
        *(
            report(f"r{number}", f"2024-{published}", claim(**about), **who)
            for number, (published, who, about) in enumerate(said)
        )
    )
    assert found.status == status


def test_a_time_of_a_series_was_called_off_on_the_day_of_its_rule() -> None:
    """Another voice that gives just that day announces no other one."""
    visit = told(
        TUESDAYS,
        {"occurrence": day("2024-05-14"), "status": "postponed"},
        {"occurrence": day("2024-05-14"), "dates": days("2024-05-14"), "status": "announced"},
    )
    [deviation] = visit.known.deviations
    assert deviation.known.status
    assert deviation.known.status.value == "postponed"


def test_reports_of_one_moment_begin_it_again_together() -> None:
    """One of them gives other days, so the days before the break no longer count."""
    visit = event(
        report("a", "2024-01-10", claim(dates=days("2024-05-20")), **PAPER),
        report("b", "2024-01-11", claim(status="cancelled"), **AGENCY),
        report("c", "2024-01-12", claim(within=days("2024-05-01", "2024-06-30")), **AGENCY),
        report("d", "2024-01-12", claim(status="announced"), **AGENCY),
    )
    assert (visit.status, visit.when) == ("announced", window("2024-05-01", "2024-06-30"))


def test_days_stand_again_when_the_official_break_is_taken_back_and_another_stays() -> None:
    visit = event(
        report("a", "2024-01-10", claim(dates=days("2024-05-20")), **OFFICE),
        report("b", "2024-01-11", claim(status="cancelled"), **MINISTRY),
        report("c", "2024-01-12", claim(status="postponed"), **AGENCY),
        report("d", "2024-05-20", claim(status="held"), **MINISTRY),
        report("e", "2024-05-21", claim(dates=days("2024-06-03")), **OFFICE),
    )
    assert (visit.status, visit.when) == ("held", span("2024-05-20"))


def test_an_official_plan_after_an_outcome_is_struck_by_the_next_official_break() -> None:
    visit = event(
        report("a", "2024-01-10", claim(dates=days("2024-05-20")), **PAPER),
        report("b", "2024-05-20", claim(status="cancelled"), **MINISTRY),
        report("c", "2024-05-21", claim(dates=days("2024-06-03"), status="announced"), **OFFICE),
        report("d", "2024-05-22", claim(status="cancelled"), **MINISTRY),
        report("e", "2024-05-23", claim(status="announced"), **MINISTRY),
    )
    status = visit.known.status
    assert status
    assert (status.value, [each.id for each in status.followed]) == ("announced", ["e"])


def test_a_break_before_any_days_were_known_is_taken_back_by_its_voice() -> None:
    visit = event(
        report("a", "2024-01-10", claim(status="postponed"), **AGENCY),
        report("b", "2024-01-11", claim(status="announced"), **AGENCY),
    )
    assert visit.status == "announced"


def test_a_plan_that_is_not_older_than_a_break_is_struck_by_the_next_one() -> None:
    """No one says whether the first report, without a time, is older than the noon report."""
    visit = event(
        report("a", "2024-01-10", claim(status="announced"), **PAPER),
        report("b", "2024-01-10T09:00+00:00", claim(place="moscow"), publisher="P1"),
        report("c", "2024-01-10T12:00+00:00", claim(status="postponed"), **AGENCY),
        report("d", "2024-01-11", claim(status="postponed"), publisher="P2"),
        report("e", "2024-01-12", claim(status="announced"), **MINISTRY),
    )
    status = visit.known.status
    assert status
    assert [each.id for each in (*status.followed, *status.support)] == ["e"]

"""The days that count, by what came of the event."""

from typing import Any

import pytest

from schedule.dates.spans import When
from schedule.filed.records import Report
from schedule.known.ballots import Ballot
from schedule.known.days import is_within, repeats
from tests.build import accounts_of, claim, days, event, hours, report, span, window

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
AGENCY: dict[str, Any] = {"publisher": "Agency"}
P1: dict[str, Any] = {"publisher": "P1"}
FIFTH, EIGHTH = days("2024-02-05"), days("2024-02-08")


def told(number: int, about: dict[str, Any], **said: Any) -> Report:
    """A report of some day of January."""
    return report(f"r{number}", f"2024-01-{number:02}", claim(**said), **about)


PLAN = told(10, AGENCY, dates=FIFTH)
PUT_OFF = told(12, AGENCY, status="postponed")
CALLED_OFF = told(12, AGENCY, status="cancelled")
CANCELLED_TOO = report("m", "2024-01-12", claim(status="cancelled"), **MIN)


@pytest.mark.parametrize(
    ("reports", "when"),
    [
        ([PLAN, CALLED_OFF], span("2024-02-05")),
        ([PLAN, told(12, AGENCY, status="cancelled", dates=EIGHTH)], span("2024-02-05")),
        ([told(12, AGENCY, status="cancelled", dates=EIGHTH)], span("2024-02-08")),
        ([CALLED_OFF, told(13, P1, status="cancelled", dates=EIGHTH)], span("2024-02-08")),
        ([CALLED_OFF], None),
    ],
    ids=[
        "those that stood before",
        "those that stood before and not the report's own",
        "the report's own where none stood",
        "those of a later report that it is cancelled",
        "none",
    ],
)
def test_cancelled(reports: list[Report], when: When | None) -> None:
    found = event(*reports)
    assert (found.status, found.when) == ("cancelled", when)


@pytest.mark.parametrize(
    ("reports", "when"),
    [
        ([PLAN, PUT_OFF], None),
        ([PLAN, told(12, AGENCY, status="postponed", dates=EIGHTH)], span("2024-02-08")),
        ([PLAN, told(12, AGENCY, status="postponed", dates=FIFTH)], None),
        (
            [PLAN, told(12, AGENCY, status="postponed", within="2024-02")],
            window("2024-02-01", "2024-02-29"),
        ),
        ([PLAN, PUT_OFF, told(13, P1, status="postponed", dates=EIGHTH)], span("2024-02-08")),
        ([PLAN, PUT_OFF, told(13, P1, dates=FIFTH)], None),
        (
            [PLAN, told(12, P1, status="postponed"), told(11, AGENCY, dates=FIFTH)],
            None,
        ),
    ],
    ids=[
        "no new day",
        "a new day",
        "the day that it is postponed from",
        "a window around that day",
        "a new day of a later report",
        "that day once more by another voice",
        "that day before it was postponed",
    ],
)
def test_postponed(reports: list[Report], when: When | None) -> None:
    found = event(*reports)
    assert (found.status, found.when) == ("postponed", when)
    assert found.known.postponed_from == span("2024-02-05")


def test_an_official_report_of_the_day_of_a_postponement_gives_the_days_not_once_more() -> None:
    late = "2024-02-10"
    found = event(
        PLAN,
        report("off", late, claim(status="postponed"), **AGENCY),
        report("official", late, claim(dates=FIFTH), **MIN),
    )
    assert (found.status, found.when) == ("postponed", None)


def test_what_is_postponed_twice_is_postponed_from_the_last_days_that_stood() -> None:
    found = event(
        report("a", "2024-01-10", claim(dates=days("2024-02-05")), publisher="P1"),
        *(
            report(f"b{each}", f"2024-01-{each}", put_off, publisher="P1")
            for each, put_off in (
                (11, claim(dates=days("2024-02-08"), status="postponed")),
                (12, claim(dates=days("2024-02-12"), status="postponed")),
            )
        ),
    )
    assert (found.when, found.known.postponed_from) == (span("2024-02-12"), span("2024-02-08"))


@pytest.mark.parametrize("about", [MIN, AGENCY], ids=["official", "the voice that postponed"])
def test_the_same_day_counts_once_more_when_it_is_given_anew(about: dict[str, Any]) -> None:
    found = event(PLAN, PUT_OFF, told(13, about, dates=FIFTH))
    assert (found.is_off, found.when) == (False, span("2024-02-05"))


def held(published: str, about: dict[str, Any], **said: Any) -> Report:
    return report("held", published, claim(status="held", **said), **about)


@pytest.mark.parametrize(
    ("reports", "when"),
    [
        (
            [told(10, MIN, dates=FIFTH), held("2024-03-12", AGENCY, dates=days("2024-03-11"))],
            span("2024-03-11"),
        ),
        (
            [
                told(10, MIN, dates=days("2024-02-05", "2024-02-07")),
                held("2024-02-05", AGENCY, dates=FIFTH),
            ],
            span("2024-02-05", "2024-02-07"),
        ),
        (
            [
                told(10, MIN, dates=days("2024-02-05", "2024-02-07")),
                held("2024-02-08", AGENCY, dates=days("2024-02-05", "2024-02-06")),
            ],
            span("2024-02-05", "2024-02-06"),
        ),
        ([PLAN, held("2024-02-06", P1)], span("2024-02-05")),
        (
            [
                PLAN,
                held("2024-02-06", P1),
                report("late", "2024-02-07", claim(dates=days("2024-03-11")), **P1),
            ],
            span("2024-02-05"),
        ),
        (
            [
                told(9, AGENCY, dates=days("2024-02-20", "2024-02-21")),
                told(10, P1, within="2024-02"),
                held("2024-02-05", {"publisher": "P2"}, within="2024-02"),
            ],
            window("2024-02-01", "2024-02-29"),
        ),
        (
            [
                told(9, AGENCY, dates=days("2024-02-20", "2024-02-22")),
                told(10, P1, within="2024-02"),
                held("2024-02-05", P1, dates=FIFTH),
                report("late", "2024-02-21", claim(status="held", dates=days("2024-02-20")), **MIN),
            ],
            span("2024-02-20"),
        ),
        (
            [
                held("2024-02-05", P1, dates=days("2024-02-05", "2024-02-07")),
                report("b", "2024-02-06", claim(dates=days("2024-02-05", "2024-02-06")), **P1),
            ],
            span("2024-02-05", "2024-02-06"),
        ),
        ([held("2024-02-06", P1)], None),
    ],
    ids=[
        "what outcomes give",
        "the plan, from whose days a report comes",
        "what outcomes give, once the plan's days have passed",
        "the plan, where outcomes give no day",
        "no plan that begins after the first report of the outcome",
        "no plan that begins later, though it was followed until then",
        "what a later outcome gives of days that were no plan at the first",
        "what the same voice gives later, from the day of the outcome on",
        "none",
    ],
)
def test_held(reports: list[Report], when: When | None) -> None:
    found = event(*reports)
    assert (found.status, found.when) == ("held", when)


@pytest.mark.parametrize(
    ("plan", "off", "again", "when"),
    [
        (AGENCY, AGENCY, "2024-02", window("2024-02-01", "2024-02-29")),
        (MIN, AGENCY, "2024-02", span("2024-02-05")),
        (MIN, MIN, "2024-02", window("2024-02-01", "2024-02-29")),
    ],
    ids=["days before a postponement", "official days and a paper", "official days and it is too"],
)
def test_after_a_postponement_that_was_followed_older_days_count_no_more(
    plan: dict[str, Any], off: dict[str, Any], again: str, when: When
) -> None:
    """A new window would be narrowed by the old day, if that still counted."""
    found = event(
        told(10, plan, dates=FIFTH),
        told(12, off, status="postponed"),
        told(13, off, status="announced", within=again),
    )
    assert (found.is_off, found.when) == (False, when)


def test_who_gave_the_days_before_a_break_still_gives_them_when_they_are_announced_again() -> None:
    found = event(PLAN, told(12, P1, status="cancelled"), told(13, MIN, dates=FIFTH))
    assert found.known.when
    assert [each.id for each in found.known.when.followed] == ["r10", "r13"]


@pytest.mark.parametrize(
    "broken_off",
    [
        [told(12, AGENCY, status="cancelled", dates=EIGHTH)],
        [told(12, AGENCY, status="postponed", dates=FIFTH), CANCELLED_TOO],
    ],
    ids=["days told as cancelled", "days from which it was postponed"],
)
def test_days_that_a_break_gives_no_longer_count_when_others_are_announced(
    broken_off: list[Report],
) -> None:
    found = event(PLAN, *broken_off, told(13, MIN, within="2024-02"))
    assert (found.is_off, found.when) == (False, window("2024-02-01", "2024-02-29"))


def test_hours_of_a_day_that_was_called_off_repeat_it_and_a_window_around_it_does_not() -> None:
    off = span("2024-02-05")
    evening = hours("2024-02-05T20:00", "2024-02-05T21:00", "Europe/Moscow")
    february = window("2024-02-01", "2024-02-29")
    assert [repeats(each, off) for each in (off, evening, february, span("2024-02-06"))] == [
        True,
        True,
        False,
        False,
    ]
    assert [repeats(each, february) for each in (february, off)] == [True, False]


THREE_DAYS = span("2024-02-05", "2024-02-07")


@pytest.mark.parametrize(
    ("plan", "when", "published", "inside"),
    [
        (THREE_DAYS, span("2024-02-05"), "2024-02-05", True),
        (THREE_DAYS, span("2024-02-06", "2024-02-07"), "2024-02-07", True),
        (THREE_DAYS, span("2024-02-06", "2024-02-07"), "2024-02-08", False),
        (THREE_DAYS, THREE_DAYS, "2024-02-06", False),
        (THREE_DAYS, span("2024-02-04", "2024-02-05"), "2024-02-05", False),
        (THREE_DAYS, span("2024-02-07", "2024-02-08"), "2024-02-07", False),
        (THREE_DAYS, window("2024-02-05", "2024-02-06"), "2024-02-06", False),
        (window("2024-02-01", "2024-02-29"), span("2024-02-05"), "2024-02-05", False),
        (
            span("2024-02-05"),
            hours("2024-02-05T10:00", "2024-02-05T11:00", "Europe/Moscow"),
            "2024-02-05",
            False,
        ),
    ],
)
def test_days_of_a_plan_support_it_until_its_last_day_has_passed(
    plan: When, when: When, published: str, *, inside: bool
) -> None:
    (account,) = accounts_of(report("a", published))
    assert is_within(Ballot(account=account, value=when), plan) is inside

"""The chronicle: what is known day by day, and the days at which an event stands in the feed."""

from typing import Any

import pytest

from schedule.dates.spans import When
from schedule.filed.records import Report
from schedule.known.chronicle import Chronicle
from schedule.known.ledger import Ledger
from tests.build import claim, day, days, event, ids, instant, records, report, ruling, span

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
P1: dict[str, Any] = {"publisher": "P1"}
FIFTH = claim(dates=days("2024-02-05"))
SIXTH = claim(dates=days("2024-02-06"))
FORMERLY = claim(dates=days("2024-02-05"), formerly=True)
PUT_OFF = claim(status="postponed")
EARLY, LATE, LAST = instant("2024-01-20"), instant("2024-01-21"), instant("2024-01-22")


@pytest.mark.parametrize(
    ("reports", "entry"),
    [
        ([report("a", "2024-01-10", FIFTH)], span("2024-02-05")),
        ([report("a", "2024-01-10", claim(within="2024-02"))], None),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1),
                report("b", "2024-01-11", claim(within="2024-03"), **P1),
            ],
            span("2024-02-05"),
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1, recorded=EARLY),
                report("b", "2024-01-09", claim(within="2024-03"), **MIN, recorded=LATE),
            ],
            span("2024-02-05"),
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1, recorded=EARLY),
                report("b", "2024-01-10", claim(within="2024-03"), **MIN, recorded=LATE),
            ],
            span("2024-02-05"),
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, **P1, recorded=EARLY),
                report("b", "2024-01-11", SIXTH, **P1, recorded=EARLY),
                report("c", "2024-01-09", claim(within="2024-03"), **MIN, recorded=LATE),
            ],
            span("2024-02-06"),
        ),
        (
            [
                report("a", "2024-01-10", claim(within="2024-03"), **MIN, recorded=EARLY),
                report("b", "2024-01-11", FIFTH, **P1, recorded=LATE),
            ],
            None,
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, recorded=EARLY, revised=LATE, retracted="No."),
                report("b", "2024-01-08", SIXTH, **P1, recorded=LATE),
                report("c", "2024-01-07", claim(within="2024-03"), **MIN, recorded=LAST),
            ],
            span("2024-02-06"),
        ),
        (
            [
                report(
                    "a",
                    "2024-01-10",
                    claim(dates=FIFTH.dates, retracted="No.", revised=LATE),
                    recorded=EARLY,
                ),
                report("b", "2024-01-08", SIXTH, **P1, recorded=LATE),
                report("c", "2024-01-07", claim(within="2024-03"), **MIN, recorded=LAST),
            ],
            span("2024-02-06"),
        ),
        (
            [
                report("a", "2024-01-10", FIFTH, recorded=EARLY, revised=LATE, retracted="No."),
                report("b", "2024-01-11", claim(place="moscow"), recorded=EARLY),
            ],
            span("2024-02-05"),
        ),
        (
            [
                report(
                    "a",
                    "2024-01-10",
                    claim(dates=FIFTH.dates, retracted="No.", revised=LATE),
                    claim(place="moscow"),
                    recorded=EARLY,
                )
            ],
            span("2024-02-05"),
        ),
        (
            [report("a", "2024-01-10", PUT_OFF, FORMERLY)],
            span("2024-02-05"),
        ),
        (
            [report("a", "2024-01-10", FIFTH), report("b", "2024-01-11", PUT_OFF, **P1)],
            span("2024-02-05"),
        ),
        (
            [
                report("a", "2024-01-10", PUT_OFF, FORMERLY, **P1),
                report("b", "2024-01-11", claim(within="2024-H1"), corrects=["a"], **MIN),
            ],
            span("2024-02-05"),
        ),
        ([report("a", "2024-01-10", PUT_OFF)], None),
        (
            [
                report("a", "2024-01-10", claim(within="2024-02"), **P1),
                report("b", "2024-01-11", PUT_OFF, **P1),
            ],
            None,
        ),
    ],
    ids=[
        "the days known",
        "no exact day was ever known",
        "the last days known on an earlier day",
        "the days known from what was filed by an earlier moment",
        "the days known before another report of the same day was filed",
        "the last of several days known from what was filed by an earlier moment",
        "a day that was never followed",
        "the days known once a report was retracted",
        "the days known once a claim was retracted",
        "the days of a report retracted later",
        "the days of a claim retracted later",
        "the days that it is postponed from, known from the postponing report",
        "the days that it is postponed from",
        "the days that it was postponed from",
        "postponed from no known day",
        "postponed from some day of a month",
    ],
)
def test_the_days_at_which_an_event_stands(reports: list[Report], entry: When | None) -> None:
    assert event(*reports).known.entry == entry


def test_a_day_known_before_a_ruling_stays_though_the_ruling_is_older_than_all_filings() -> None:
    official = report(
        "a", "2024-01-10", claim(within="2024-03"), **MIN, recorded=instant("2026-11-23")
    )
    found = event(
        report("b", "2024-01-11", FIFTH, **P1),
        official,
        rulings=[ruling("within", "2024", recorded=instant("2024-01-12"))],
    )
    assert found.known.entry == span("2024-02-05")


def test_a_day_that_a_ruling_overruled_when_it_was_filed_is_none_at_which_the_event_stood() -> None:
    found = event(
        report("a", "2024-01-20", FIFTH, **P1, recorded=EARLY),
        report("b", "2024-01-19", claim(place="moscow"), **MIN, recorded=LATE),
        rulings=[
            ruling("within", "2024", recorded=EARLY),
            ruling("place", "harbin", recorded=EARLY),
        ],
    )
    assert found.known.entry is None


def test_before_the_first_report_nothing_is_known_and_each_day_adds_its_own() -> None:
    ledger = Ledger.of(
        records(
            report("a", "2024-01-10", FIFTH, **P1),
            report("b", "2024-01-12", claim(dates=days("2024-02-06")), **MIN),
        )
    )
    chronicle = Chronicle(ledger, "visit")
    asked = ("2024-01-09", "2024-01-10", "2024-01-11", "2024-01-12")
    found = [chronicle.on(day(each), last=each == asked[-1]).when for each in asked]
    assert [each and each.value for each in found] == [
        None,
        span("2024-02-05"),
        span("2024-02-05"),
        span("2024-02-06"),
    ]
    assert [ids(each.followed) for each in found if each] == [["a"], [], ["b"]]


def test_a_ruling_counts_from_the_day_on_which_it_was_recorded() -> None:
    ledger = Ledger.of(
        records(
            report("a", "2024-01-10", FIFTH),
            report("b", "2024-01-10", claim(dates=days("2024-02-06"))),
            rulings=[ruling("dates", days("2024-02-06"), recorded=instant("2024-01-12T10:00"))],
        )
    )
    chronicle = Chronicle(ledger, "visit")
    found = [
        chronicle.on(day(each), last=False).when
        for each in ("2024-01-10", "2024-01-11", "2024-01-12")
    ]
    assert [each and each.value for each in found] == [
        span("2024-02-05"),
        span("2024-02-05"),
        span("2024-02-06"),
    ]


def test_what_is_said_of_one_time_of_a_series_is_a_deviation_of_that_time_alone() -> None:
    weekly = claim(dates=days("2024-02-06"), repeats="FREQ=WEEKLY;COUNT=3")
    found = event(
        report("a", "2024-01-10", weekly),
        report("b", "2024-01-11", claim(occurrence=day("2024-02-13"), status="cancelled")),
        report("c", "2024-01-12", claim(occurrence=day("2024-02-20"), place="kremlin")),
    )
    said = [
        (
            each.day.isoformat(),
            each.known.status and each.known.status.value,
            [place.id for place in each.places],
        )
        for each in found.known.deviations
    ]
    assert said == [("2024-02-13", "cancelled", []), ("2024-02-20", None, ["kremlin", "moscow"])]
    assert found.status is None


def test_a_time_of_a_series_has_the_rulings_on_it_and_no_others() -> None:
    """A ruling on a time that no report mentions changes nothing."""
    weekly = claim(dates=days("2024-02-06"), repeats="FREQ=WEEKLY;COUNT=3")
    second, third = day("2024-02-13"), day("2024-02-20")
    found = event(
        report("a", "2024-01-10", weekly),
        report("b", "2024-01-11", claim(occurrence=second, place="harbin")),
        rulings=[
            ruling("place", "moscow"),
            ruling("status", "cancelled", occurrence=second),
            ruling("place", "kremlin", occurrence=second),
            ruling("status", "cancelled", occurrence=third, recorded=EARLY),
        ],
    )
    [deviation] = found.known.deviations
    status, place = deviation.known.status, deviation.known.place
    assert status
    assert place
    assert (deviation.day, status.value, place.value.id) == (second, "cancelled", "kremlin")


def test_that_an_occurrence_took_place_is_not_heeded_before_the_day_of_its_rule() -> None:
    weekly = claim(dates=days("2024-02-06"), repeats="FREQ=WEEKLY;COUNT=3")
    held = claim(occurrence=day("2024-02-13"), status="held", place="harbin")
    told = [report("a", "2024-01-10", weekly), report("b", "2024-02-12", held)]
    [early] = event(*told).known.deviations
    [late] = event(*told, report("c", "2024-02-13", held)).known.deviations
    assert [each.known.status and each.known.status.value for each in (early, late)] == [
        None,
        "held",
    ]

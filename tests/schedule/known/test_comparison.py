"""Comparison: which value says the same as another, less exactly."""

import pytest

from schedule.dates.spans import TimeSpan, When
from schedule.filed.fields import Status
from schedule.known.comparison import (
    BREAKS,
    Comparison,
    compare_dates,
    compare_plain,
    covers_place,
    covers_status,
    covers_when,
    finer_whens,
)
from schedule.known.ledger import Ledger
from tests.build import hours, records, span, window

DAY, NEXT = span("2024-02-05"), span("2024-02-06")
FEBRUARY, SPRING = window("2024-02-01", "2024-02-29"), window("2024-02-15", "2024-04-30")
EVENING = hours("2024-02-05T20:00", "2024-02-05T21:00", "Europe/Moscow")
IN_HARBIN = EVENING.on_clock("Asia/Shanghai")
FROM_EIGHT = TimeSpan(start=EVENING.start, end=None)
DATES: Comparison[When] = compare_dates({}, lambda place: [place])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FEBRUARY, DAY),
        (FEBRUARY, EVENING),
        (FEBRUARY, window("2024-02-05", "2024-02-09")),
        (DAY, EVENING),
        (FROM_EIGHT, EVENING),
    ],
    ids=[
        "window over day",
        "window over hours",
        "window over window",
        "day over hours",
        "start over start and end",
    ],
)
def test_less_exact_dates_cover_more_exact_ones_and_never_the_other_way(
    one: When, other: When
) -> None:
    assert (DATES.covers(one, other), DATES.covers(other, one)) == (True, False)
    assert (DATES.meet(one, other), DATES.meet(other, one)) == (other, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [(DAY, NEXT), (span("2024-02-05", "2024-02-06"), DAY), (FEBRUARY, span("2024-03-01"))],
    ids=["two days", "days and one of them", "a day outside"],
)
def test_other_days_are_rivals(one: When, other: When) -> None:
    assert (DATES.covers(one, other), DATES.covers(other, one)) == (False, False)
    assert (DATES.meet(one, other), DATES.meet(other, one)) == (None, None)


def test_windows_share_the_days_that_both_have() -> None:
    assert DATES.meet(FEBRUARY, SPRING) == window("2024-02-15", "2024-02-29")
    assert DATES.meet(FEBRUARY, window("2024-03-01", "2024-03-31")) is None
    assert not DATES.covers(FEBRUARY, FEBRUARY)


def test_a_day_covers_hours_of_any_clock_in_use_that_shows_that_day() -> None:
    covers = covers_when({EVENING: (EVENING, IN_HARBIN)})
    assert [covers(each, EVENING) for each in (DAY, NEXT, span("2024-02-07"))] == [
        True,
        True,
        False,
    ]
    assert not DATES.covers(NEXT, EVENING)


def test_a_window_covers_hours_by_their_own_clock_alone() -> None:
    covers = covers_when({EVENING: (EVENING, IN_HARBIN)})
    assert covers(window("2024-02-01", "2024-02-05"), EVENING)
    assert not covers(window("2024-02-06", "2024-02-29"), EVENING)


def test_an_earlier_stage_covers_a_later_one_and_a_break_has_no_stage() -> None:
    course = (Status.FLOATED, Status.ANNOUNCED, Status.CONFIRMED, Status.HELD)
    covered = {(one, other) for one in Status for other in Status if covers_status(one, other)}
    assert covered == {(one, other) for i, one in enumerate(course) for other in course[i + 1 :]}
    assert BREAKS == (Status.POSTPONED, Status.CANCELLED)


def test_a_place_covers_those_inside_it() -> None:
    filed = records()
    moscow, kremlin, harbin = (filed.places[each] for each in ("moscow", "kremlin", "harbin"))
    covers = covers_place(Ledger.of(filed).around)
    assert [covers(moscow, kremlin), covers(kremlin, moscow)] == [True, False]
    assert [covers(moscow, moscow), covers(harbin, kremlin)] == [False, False]


def test_the_sorts_told_to_be_finer_are_all_that_may_be_covered() -> None:
    dates = (DAY, NEXT, FEBRUARY, SPRING, EVENING, IN_HARBIN, FROM_EIGHT)
    for one in dates:
        sorts = finer_whens(one)
        for other in dates:
            if DATES.covers(one, other) and sorts is not None:
                assert isinstance(other, sorts)


def test_plain_values_are_the_same_or_have_nothing_in_common() -> None:
    plain = compare_plain({}, lambda place: [place])
    assert [plain.meet("12 EUR", each) for each in ("12 EUR", "15 EUR")] == ["12 EUR", None]
    assert (plain.covers("12 EUR", "15 EUR"), plain.finer("12 EUR")) == (False, ())

"""Single values in the data files, in every form that an editor may write them."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from schedule.dates.spans import LocalSpan
from schedule.filed.fields import Dates, Outlook, Status, Within
from tests.build import claim, day, days, span, times, window

DATES, WITHIN = TypeAdapter(Dates), TypeAdapter(Within)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (day("2022-12-30"), span("2022-12-30")),
        (days("2022-12-30"), span("2022-12-30")),
        (days("2023-03-20", "2023-03-22"), span("2023-03-20", "2023-03-22")),
    ],
)
def test_days_are_inclusive_and_a_single_one_may_stand_alone(written: Any, meant: object) -> None:
    assert DATES.validate_python(written) == meant


def test_times_are_local_until_a_zone_is_known() -> None:
    start, end = times("2024-05-17T10:00", "2024-05-17T11:00")
    assert DATES.validate_python([start, end]) == LocalSpan(start=start, end=end)


def test_times_have_whole_seconds() -> None:
    """The feed has no fractions of them: such a start and end would fall together."""
    with pytest.raises(ValidationError, match="expected whole seconds"):
        claim(dates=times("2024-05-17T10:00:00.1", "2024-05-17T10:00:00.9"))


@pytest.mark.parametrize("written", ["2023-02", days("2023-02-01", "2023-02-28")])
def test_a_window_is_a_month_a_year_or_days(written: Any) -> None:
    assert WITHIN.validate_python(written) == window("2023-02-01", "2023-02-28")


def test_a_status_is_written_as_its_word() -> None:
    assert [claim(status=each.value).status for each in Status] == [*Status]
    assert [f"{each}" for each in Status] == [each.value for each in Status]


def test_a_word_that_is_no_status_is_answered_with_those_that_are() -> None:
    with pytest.raises(ValidationError, match="Input should be 'floated', 'announced', "):
        claim(status="planned")


def test_a_status_that_calls_an_event_off_has_the_highest_rank() -> None:
    """No two statuses have the same gravity, and what breaks the course off has the most."""
    ranked = sorted(Status, key=lambda status: status.gravity)
    assert ranked == [
        Status.HELD,
        Status.CONFIRMED,
        Status.ANNOUNCED,
        Status.FLOATED,
        Status.POSTPONED,
        Status.CANCELLED,
    ]
    assert len({each.gravity for each in Status}) == len(Status)


def test_a_status_has_a_place_in_the_course_unless_it_breaks_it_off() -> None:
    course = sorted((each for each in Status if each.course), key=lambda status: status.course)
    assert course == [Status.FLOATED, Status.ANNOUNCED, Status.CONFIRMED, Status.HELD]
    breaks = [each for each in Status if each.outlook in (Outlook.PUT_OFF, Outlook.OFF)]
    assert breaks == [each for each in Status if not each.course]

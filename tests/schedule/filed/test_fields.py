"""Single values in the data files, in every form that an editor may write them."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from schedule.dates.spans import LocalSpan
from schedule.filed.fields import Dates, Within
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

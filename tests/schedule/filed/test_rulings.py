"""Rulings: the values that they take for each field."""

from typing import Any

import pytest
from pydantic import ValidationError

from schedule.dates.spans import LocalSpan
from schedule.filed.fields import Status
from tests.build import day, days, ruling, span, times, window

HOURS = times("2024-05-07T10:00", "2024-05-07T11:00")


@pytest.mark.parametrize(
    ("field", "written", "meant"),
    [
        ("dates", days("2024-05-07"), span("2024-05-07")),
        ("dates", HOURS, LocalSpan(start=HOURS[0], end=HOURS[1])),
        ("within", "2024-05", window("2024-05-01", "2024-05-31")),
        ("status", "held", Status.HELD),
        ("place", "moscow", "moscow"),
        ("people", ["xi"], ("xi",)),
    ],
)
def test_the_value_of_a_ruling_has_the_shape_of_the_field_that_it_decides(
    field: str, written: Any, meant: object
) -> None:
    assert ruling(field, written).value == meant


@pytest.mark.parametrize(
    ("field", "written", "expected"),
    [
        ("status", "planned", "Input should be 'floated', "),
        ("people", "xi", "Input should be a valid tuple"),
        ("place", 3, "Input should be a valid string"),
        ("place", ["moscow"], "Input should be a valid string"),
        ("dates", "2024", "expected a day, "),
    ],
)
def test_a_ruling_refuses_the_value_of_another_field(
    field: str, written: Any, expected: str
) -> None:
    with pytest.raises(ValidationError, match=expected):
        ruling(field, written)


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"occurrence": day("2024-05-07")}, "expected no `repeats` with `occurrence`"),
        ({"field": "place", "value": "moscow"}, "expected `repeats` only beside dates"),
    ],
)
def test_a_ruling_repeats_only_dates_of_the_event_as_a_whole(
    about: dict[str, Any], expected: str
) -> None:
    about = {"field": "dates", "value": days("2024-05-07"), **about}
    with pytest.raises(ValidationError, match=expected):
        ruling(**about, repeats="FREQ=DAILY;COUNT=2")

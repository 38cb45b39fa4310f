"""The days of a date, and of its parts."""

import pytest

from schedule.drafting.grammar import Values
from tests.schedule.drafting.said import resolved


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"month": 6, "part": "early"}, "2024-06-01..2024-06-10"),
        ({"month": 6, "part": "early", "part2": "mid"}, "2024-06-01..2024-06-20"),
        ({"month": 6}, "2024-06-01..2024-06-30"),
        ({"month": 6, "year": 10_000}, ""),
    ],
)
def test_a_date_is_a_period_or_parts_of_it(values: Values, expected: str) -> None:
    assert resolved("month", values) == expected

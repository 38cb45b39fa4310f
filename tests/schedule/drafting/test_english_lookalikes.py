"""What only looks like a date in English."""

import pytest

from tests.schedule.drafting.said import said

NONE = [
    "A three-day visit of two days, every year; the 75-year-old trains each Monday.",
    "It may happen. March on! 2000 people came, $2000 were paid. The 1990s, the 20th century.",
    "Over the last three years it was the first time in two weeks.",
    "The theme is 'Riga @2047'.",
]


@pytest.mark.parametrize("text", NONE)
def test_lengths_sets_and_ages_are_no_mentions(text: str) -> None:
    assert said("en", "2024-05-14", text) == []

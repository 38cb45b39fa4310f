"""Dated mentions: what one date takes from another."""

from tests.schedule.drafting.said import said


def test_a_sentence_that_begins_with_a_past_year_goes_on_in_it() -> None:
    assert said("en", "2024-05-14", "In 2019, he came in March.") == [
        ("2019", "2019-01-01..2019-12-31"),
        ("March", "2019-03-01..2019-03-31"),
    ]

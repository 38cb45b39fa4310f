"""What a text has told so far gives dates their year."""

from tests.schedule.drafting.said import said


def test_a_sentence_that_begins_with_a_past_year_goes_on_in_it() -> None:
    assert said("en", "2024-05-14", "In 2019, he came in March.") == [
        ("2019", "2019-01-01..2019-12-31"),
        ("March", "2019-03-01..2019-03-31"),
    ]


def test_a_year_holds_to_the_end_of_its_clause() -> None:
    text = "The last one took place last year in March, the next one will be in April."
    assert said("en", "2024-05-14", text)[1:] == [
        ("March", "2023-03-01..2023-03-31"),
        ("April", "2025-04-01..2025-04-30"),
    ]

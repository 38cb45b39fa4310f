"""Dates that make no claim."""

from datetime import date

import pytest

from schedule.drafting.article import Article
from schedule.drafting.draft import draft
from schedule.drafting.names import KnownNames


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("OSLO, May 13 (Example Wire) - A fair will open.", ["the dateline"]),
        ("“The fair is on June 3,” she said.", ["in a quotation"]),
        ("The ministry denied a visit on June 3.", ["denied"]),
        ("The talks marked the anniversary of May 9.", ["an anniversary or an origin"]),
        ("It is the first visit since they were sworn in on May 7.", ["the day of an earlier one"]),
        ("The visit was cancelled on Monday.", ["the day of the decision"]),
        ("He told reporters on Monday of a visit.", ["the day on which it was said"]),
        ("The 2026 cup will be held on June 5.", ["no item is named with it"]),
        ("The board will discuss first-quarter sales.", ["the day or time of something else"]),
        ("On June 3 sales of tickets for the festival begin.", []),
    ],
)
def test_each_date_left_out_has_its_reason(text: str, reasons: list[str]) -> None:
    made = draft(Article(text=text), date(2024, 5, 14), KnownNames())
    assert [each.reason for each in made.left] == reasons

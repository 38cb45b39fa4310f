"""Which item a date belongs to."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.items import items
from schedule.drafting.nearness import nearest
from schedule.drafting.reader import mentions


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "The fair opens after the talks on Friday", "fair"),
        ("en", "A concert, to be followed by the vote, on June 28", "vote"),
        ("en", "They will meet on Friday on the sidelines of the summit", "meet"),
        ("zh", "周三，双方将举行谈判", "谈判"),
    ],
)
def test_a_date_belongs_to_the_nearest_item(code: str, text: str, expected: str) -> None:
    language, words = speech(code)
    (date_of_it,) = mentions(text, date(2024, 5, 14), language)
    small = text.lower()
    item = nearest(items(small, 0, len(text), words), date_of_it, small, words)
    assert item
    assert text[item.start : item.end] == expected

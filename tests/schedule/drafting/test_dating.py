"""Which dates of a sentence are those of its items."""

from datetime import date

import pytest

from schedule.drafting.dating import Dating
from schedule.drafting.draft import speech
from schedule.drafting.items import items
from schedule.drafting.reader import mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair opens on May 20 and runs until May 24.", [5]),
        ("The fair opens on May 20 with the premiere of a film and runs through May 24.", [5]),
        ("The fair had been scheduled to open May 20, and is to end May 24.", [1, 1]),
        ("The fair opens on May 20, the camp will close on May 24.", [1, 1]),
    ],
)
def test_the_first_and_the_last_day_of_an_item_are_one_span(text: str, expected: list[int]) -> None:
    language, words = speech("en")
    named = items(text.lower(), 0, len(text), words)
    found = Dating(text, words).as_spans([*mentions(text, date(2024, 5, 14), language)], named)
    assert [each.period.days for each in found] == expected

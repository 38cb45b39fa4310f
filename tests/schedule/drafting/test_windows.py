"""The days of a claim: exact, or a window."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.items import items
from schedule.drafting.reader import mentions
from schedule.drafting.windows import windowed
from tests.schedule.drafting.said import days


@pytest.mark.parametrize(
    ("code", "text", "expected", "exact"),
    [
        ("en", "A concert will be held on June 3", "2024-06-03", True),
        ("en", "A concert will be held in June", "2024-06-01..2024-06-30", False),
        ("en", "A concert will be held by June 3", "..2024-06-03", False),
        ("en", "The concert will not be held until June 3", "2024-06-03", True),
        ("en", "The exhibition will close on June 3", "..2024-06-03", False),
        ("en", "A visit starting on June 3", "2024-06-03..", False),
        ("en", "A concert starting on June 3", "2024-06-03", True),
        ("zh", "展览6月3日结束", "..2024-06-03", False),
    ],
)
def test_words_beside_a_day_make_it_one_end_of_a_window(
    code: str, text: str, expected: str, *, exact: bool
) -> None:
    language, words = speech(code)
    (mention,) = mentions(text, date(2024, 5, 14), language)
    item = items(text.lower(), 0, len(text), words)[0]
    period, is_exact = windowed(text.lower(), mention, words, item.kind, item)
    assert (days(period), is_exact) == (expected, exact)

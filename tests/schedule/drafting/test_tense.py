"""The tense of a date: that of the verb that it belongs to."""

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.tense import Tenses


@pytest.mark.parametrize(
    ("language", "text", "date", "tense"),
    [
        ("en", "He said on Monday that she will come on Friday", "Monday", "past"),
        ("en", "He said on Monday that she will come on Friday", "Friday", "future"),
        ("en", "They travelled to meet on Friday", "Friday", "past"),
        ("en", "Leaders to meet on Friday", "Friday", "future"),
        ("en", "The fair, Friday", "Friday", None),
        ("ru", "Визит пройдёт в пятницу, сообщили в среду", "пятницу", "future"),
        ("ru", "Визит пройдёт в пятницу, сообщили в среду", "среду", "past"),
        ("zh", "他周四说，将于周五举行", "周四", "past"),
        ("zh", "他周四说，将于周五举行", "周五", "future"),
    ],
)
def test_the_verb_of_the_clause_tells(
    language: str, text: str, date: str, tense: str | None
) -> None:
    start = text.index(date)
    tenses = Tenses(speech(language)[0], text, 0, len(text))
    assert tenses.of(start, start + len(date)) == tense

"""The status of a claim."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.items import items
from schedule.drafting.reader import mentions
from schedule.drafting.sentences import sentences
from schedule.drafting.status import Statuses

TEXTS = [
    ("en", "The concert will be held on June 3.", "announced", "will be held"),
    ("en", "The concert was held on May 3.", "held", "was held"),
    ("en", "The concert on June 3 was cancelled.", "cancelled", "cancelled"),
    ("en", "The concert may be held on June 3.", "floated", "may"),
    (
        "en",
        "The concert will be held on June 3; the fair was cancelled.",
        "announced",
        "will be held",
    ),
    ("ru", "Концерт перенесён на 3 июня.", "postponed", "перенесён"),
    ("zh", "音乐会将于6月3日举行。", "announced", "将"),
]


@pytest.mark.parametrize(("code", "text", "status", "words"), TEXTS)
def test_the_status_is_that_of_the_part_with_the_item_and_its_date(
    code: str, text: str, status: str, words: str
) -> None:
    language, vocabulary = speech(code)
    published = date(2024, 5, 14)
    (mention,) = mentions(text, published, language)
    sentence = next(sentences(text, language))
    item = items(text.lower(), 0, len(text), vocabulary)[0]
    verdict = Statuses(text, published, language, vocabulary).of_item(
        sentence, mention, item, [mention], mention.period
    )
    verb = text[verdict.marker.start : verdict.marker.end] if verdict.marker else ""
    assert (verdict.status, verdict.words or verb) == (status, words)

"""Items that are found by the subject or the line that they stand in."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.items import items
from schedule.drafting.sentences import sentences
from schedule.drafting.subjects import Subjects

LANGUAGE, VOCABULARY = speech("en")


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("The Leeds festival has been cancelled.", ["festival"]),
        ("They postponed the Leeds festival.", ["festival"]),
        ("Zed 9, a fair for paper makers, was called off.", ["Zed 9"]),
        ("A festival that was cancelled.", []),
        ("The festival, it was said, was cancelled.", []),
        ("He cancelled a flight to the festival.", []),
        ("“The festival was cancelled.”", []),
        ("The festival was opened.", []),
    ],
)
def test_what_is_off_is_the_subject_or_the_object(text: str, off: list[str]) -> None:
    (sentence,) = sentences(text, LANGUAGE)
    named = items(text.lower(), 0, len(text), VOCABULARY)
    found = Subjects(text, date(2024, 5, 14), VOCABULARY).off(sentence, named)
    assert [text[each.start : each.end] for each in found] == off

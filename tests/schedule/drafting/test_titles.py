"""What a new event is called."""

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.titles import title_around


@pytest.mark.parametrize(
    ("code", "text", "word", "title"),
    [
        (
            "en",
            "said the joint signing of the treaty will",
            "signing",
            "joint signing of the treaty",
        ),
        (
            "en",
            "an election of the youth assembly is",
            "election",
            "election of the youth assembly",
        ),
        ("ru", "сообщил, что весенний концерт в парке", "концерт", "весенний концерт"),
        ("zh", "将举行中欧班列论坛", "论坛", "中欧班列论坛"),
    ],
)
def test_a_title_is_the_noun_phrase(code: str, text: str, word: str, title: str) -> None:
    at = text.index(word)
    start, end = title_around(text, at, at + len(word), (0, len(text)), [], speech(code)[1])
    assert text[start:end] == title

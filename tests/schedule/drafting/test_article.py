"""Articles: how their bytes are decoded, and which language they are in."""

import pytest

from schedule.drafting.article import decoded, language_of


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decoded("\ufeffText".encode()) == "Text"
    assert decoded("Text".encode("utf-16")) == "Text"


def test_a_broken_byte_does_not_change_the_code_page() -> None:
    assert decoded(b"a" * 100 + b"\xff") == "a" * 100 + "\ufffd"


@pytest.mark.parametrize(
    ("text", "language"),
    [("The fair", "en"), ("Ярмарка EXPO", "ru"), ("中俄博览会 EXPO", "zh"), ("", "en")],
)
def test_letters_tell_the_language(text: str, language: str) -> None:
    assert language_of(text) == language

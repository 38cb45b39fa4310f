"""The words for items, in each language."""

import re

import pytest

from schedule.drafting.draft import speech


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_every_word_list_compiles_and_matches_no_empty_text(code: str) -> None:
    _, words = speech(code)
    for pattern in (*words.nouns.values(), *words.verbs.values(), words.cancelled, words.postponed):
        assert not re.search(pattern, "", re.IGNORECASE)


def test_languages_name_the_same_kinds_of_items() -> None:
    kinds = [{*speech(code)[1].nouns} for code in ("en", "ru", "zh")]
    assert kinds[0] == kinds[1] == kinds[2]

"""Grammars: templates, tables and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.drafting.draft import speech
from schedule.drafting.grammar import small, year


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_every_rule_compiles(code: str) -> None:
    language, _ = speech(code)
    assert len(language.compiled) == len(language.rules)


def test_a_match_gives_the_values_of_its_words() -> None:
    language, _ = speech("en")
    match = language.pattern("{part} {month} {year}").fullmatch("late sept. 2024")
    assert match
    assert language.values(match) == {"part": "late", "month": 9, "year": 2024}


def test_a_year_of_two_digits_is_in_the_nearer_century() -> None:
    assert (year("24"), year("68"), year("69"), year("1924")) == (2024, 2068, 1969, 1924)


@given(st.text())
def test_small_letters_keep_the_length(text: str) -> None:
    assert len(small(text)) == len(text)

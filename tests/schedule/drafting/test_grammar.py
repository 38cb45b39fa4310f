"""Grammars: templates, tables and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule.drafting.draft import speech
from schedule.drafting.grammar import year
from schedule.drafting.patterns import small


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_every_rule_compiles(code: str) -> None:
    language, _ = speech(code)
    assert all(language.pattern(template) for _, template in language.rules)


def test_a_match_gives_the_values_of_its_words() -> None:
    language, _ = speech("en")
    text = language.coded("late sept. 2024")
    match = language.pattern("{part} {month} {year}").fullmatch(text)
    assert match
    assert language.values(match) == {"part": "late", "month": 9, "year": 2024}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tomorrow", ["word"]),
        ("at the weekend", ["weekend"]),
        ("next weekend", ["weekend"]),
    ],
)
def test_only_rules_whose_words_occur_in_the_text_are_used(text: str, expected: list[str]) -> None:
    rules = speech("en")[0].rules_in(text)
    assert [each.kind for each in rules if each.kind in ("word", "weekend")] == expected


def test_a_year_of_two_digits_is_in_the_nearer_century() -> None:
    assert (year("24"), year("68"), year("69"), year("1924")) == (2024, 2068, 1969, 1924)


@given(st.text())
def test_small_letters_and_codes_keep_the_length(text: str) -> None:
    assert len(speech("ru")[0].coded(small(text))) == len(text)

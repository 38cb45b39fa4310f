"""The open yardstick: sample articles in three languages, labelled by hand."""

from functools import cache

import pytest

from bench.drafting import Score, samples, score

EVERY = samples()


@cache
def total(language: str) -> Score:
    """The score of a language's articles."""
    found = Score()
    for each in EVERY:
        if each.language == language:
            found.add(score(each))
    return found


def test_there_are_twelve_articles_in_each_language() -> None:
    languages = [each.language for each in EVERY]
    assert {each: languages.count(each) for each in set(languages)} == {
        "en": 12,
        "ru": 12,
        "zh": 12,
    }


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_days_are_exactly_right(language: str) -> None:
    found = total(language)
    assert (found.f >= 0.97, found.right_spans == found.spans) == (True, True), found.missed


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_claims_are_right_in_event_dates_and_status(language: str) -> None:
    found = total(language)
    assert found.whole >= 0.95 * found.claims, found.missed


@pytest.mark.parametrize("language", ["en", "ru", "zh"])
def test_hardly_a_claim_is_proposed_that_nobody_made(language: str) -> None:
    found = total(language)
    assert found.claimed <= 1.05 * found.claims, found.missed

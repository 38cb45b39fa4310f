"""The words that show a tense, in each language."""

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.markers import Markers
from schedule.drafting.patterns import compiled


@pytest.mark.parametrize("code", ["en", "ru", "zh"])
def test_every_marker_compiles_and_matches_no_empty_text(code: str) -> None:
    markers = speech(code)[0].markers
    patterns = {
        each: getattr(markers, each)
        for each in Markers.__annotations__
        if each not in ("order", "copulas")
    }
    assert [name for name, each in patterns.items() if compiled(each).search("")] == []

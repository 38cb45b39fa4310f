"""The English words for items: what only looks like one is none."""

import pytest

from schedule.drafting.english_words import VOCABULARY
from schedule.drafting.items import items


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a state visit and a summit", ["visit", "summit"]),
        ("the launch of the probe", ["launch"]),
        ("the launch pad", []),
        ("a drone strike", []),
        ("that is not fair", []),
    ],
)
def test_an_item_is_told_from_what_looks_like_one(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in items(text, 0, len(text), VOCABULARY)] == kinds

"""The Russian words for items, in all cases."""

import pytest

from schedule.drafting.items import items
from schedule.drafting.russian_words import VOCABULARY


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("о саммите", ["summit"]),
        ("выставку и концерты", ["exhibition", "festival"]),
        ("министр посетит завод", ["visit"]),
        ("закрытие торгов", []),
    ],
)
def test_an_item_is_found_in_any_case(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in items(text, 0, len(text), VOCABULARY)] == kinds

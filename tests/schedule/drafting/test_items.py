"""The scheduled items of a sentence."""

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.items import items


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "the final of the cup", ["final"]),
        ("en", "the cup final and the fair", ["final", "fair"]),
        ("en", "Xi will visit Moscow", ["visit"]),
        ("ru", "церемония открытия форума", ["церемония"]),
        ("ru", "открытие viii российского экспо и iv форума", ["открытие", "форума"]),
        ("zh", "论坛开幕式", ["开幕式"]),
    ],
)
def test_an_item_is_named_by_its_head(code: str, text: str, expected: list[str]) -> None:
    found = items(text, 0, len(text), speech(code)[1])
    assert [text[each.start : each.end] for each in found] == expected


def test_a_closure_is_no_opening() -> None:
    text = "the opening, closure and completion of the bridge"
    kinds = [each.kind for each in items(text, 0, len(text), speech("en")[1])]
    assert kinds == ["opening", "closure", "closure"]

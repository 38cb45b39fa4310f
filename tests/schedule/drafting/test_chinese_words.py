"""The Chinese words for items."""

import pytest

from schedule.drafting.chinese_words import VOCABULARY
from schedule.drafting.items import items


@pytest.mark.parametrize(
    ("text", "kinds"),
    [("举行峰会", ["summit"]), ("展览会将举行", ["exhibition"]), ("会议室", [])],
)
def test_an_item_is_no_part_of_another_word(text: str, kinds: list[str]) -> None:
    assert [each.kind for each in items(text, 0, len(text), VOCABULARY)] == kinds

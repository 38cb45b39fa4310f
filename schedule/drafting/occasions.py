"""Items that only tell when or where another one is: "on the sidelines of the summit"."""

from schedule.drafting.items import BESIDE, Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, searched
from schedule.drafting.vocabulary import Vocabulary

_BEFORE = 60
"""Characters before an item in which such words stand."""


def is_occasion(item: Item, text: str, words: Vocabulary) -> bool:
    before = text[max(0, item.start - _BEFORE) : item.start]
    return compiled(words.occasion).search(before) is not None


def is_beside(item: Item, text: str, words: Vocabulary) -> bool:
    """Whether an item surely only tells where another one is: "on the sidelines of the summit"."""
    before = text[max(0, item.start - _BEFORE) : item.start]
    return compiled(words.sidelines).search(before) is not None


def is_over_before(item: Item, mention: Mention, text: str, words: Vocabulary) -> bool:
    """Whether an item is only an occasion in the part of the sentence before a comma."""
    if compiled(words.occasion_behind).match(text, item.end, mention.start):
        return True
    between = compiled(words.date_comma).sub("", text[item.end : mention.start])
    return searched(words.clause_comma, between) is not None and is_occasion(item, text, words)


def is_aftermath(item: Item, mention: Mention, text: str, words: Vocabulary) -> bool:
    """Whether a date is that of what happens before or after an item: “6日把裁决推迟到大选之后”.
    It is not if the item is beside it: “11月总统选举后”.
    """
    between = text[mention.end : item.start]
    far = len(between) > BESIDE or "，" in between
    return far and compiled(words.aftermath).match(text, item.end) is not None

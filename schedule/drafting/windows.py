"""The days of a claim: exact, or a window that contains them."""

import re

from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled
from schedule.drafting.periods import Period
from schedule.drafting.vocabulary import Vocabulary

_EXACT = ("day", "weekend")
_LASTING = ("festival", "exhibition", "forum", "conference", "strike", "visit", "vote")
"""Kinds that are held on all days "between June 3 and 7"."""
_LONG = ("visit",)
"""Kinds that seldom last only one day."""
_OPEN = ("exhibition", "festival", "strike", "drill", "session", "conference", "forum")
"""Kinds that last from a Chinese day with a word of beginning: “3日起”."""
_CLAUSE, _BEFORE = 90, 80
"""Characters before a date in which "not … until" begins, and "starting on"."""
_EITHER = 2
"""Days of "May 16 or 17"."""
_WORDS = re.compile(r"\s(?:[\w-]+\s){0,2}")


def windowed(
    text: str, mention: Mention, words: Vocabulary, kind: str, item: Item | None = None
) -> tuple[Period, bool]:
    """The days of a claim, and whether they are exact: a month is a window, so is "by Friday"."""
    period, exact = _days_or_window(text, mention, words, kind, item)
    if exact and item and _begins(text, mention, item, words):
        return Period(first=mention.period.first, last=None, unit="day"), False
    return period, exact


def _days_or_window(
    text: str, mention: Mention, words: Vocabulary, kind: str, item: Item | None
) -> tuple[Period, bool]:
    period = mention.period
    one_of = mention.loose and not (kind in _LASTING and period.days > _EITHER)
    one_of = one_of or compiled(words.chosen_in).match(text, mention.end) is not None
    exact = period.unit in _EXACT and not one_of
    before = text[max(mention.sentence.start, mention.start - 24) : mention.start]
    after = text[mention.end : mention.end + 4]
    if period.first is None or period.last is None:
        return period, False
    closed = period.days == 1 and _is_end(before, after, words)
    if (
        compiled(words.postponed).search(text[mention.sentence.start : mention.start])
        and not closed
    ):
        return period, exact
    long = text[max(mention.sentence.start, mention.start - _CLAUSE) : mention.start]
    if compiled(words.not_until).search(long) or _tells_which(text, before, mention, item, words):
        return period, exact
    ended = compiled(words.ends).search(before) and compiled(words.until).search(before)
    by = compiled(words.by).search(before) and compiled(words.by_behind).match(after)
    if ended or closed or by:
        return Period(first=None, last=period.last, unit=period.unit), False
    return period, exact


def _tells_which(
    text: str, before: str, mention: Mention, item: Item | None, words: Vocabulary
) -> bool:
    """Whether a date only tells which item is meant: "before the April 5 vote", or is
    that of an item behind it: "until April 5, when a vote".
    """
    if item is None or item.start < mention.end:
        return False
    if compiled(words.ties).match(text, mention.end):
        return True
    near = _WORDS.fullmatch(text, mention.end, item.start)
    return bool(near) and compiled(words.article).search(before) is not None


def _is_end(before: str, after: str, words: Vocabulary) -> bool:
    """Whether a date is the last day of an item: "will close on"."""
    if not words.spaced:
        return compiled(words.closes).match(after) is not None
    return compiled(words.closes).search(before) is not None


def _begins(text: str, mention: Mention, item: Item, words: Vocabulary) -> bool:
    """Whether a day is the first of several: "a visit starting on Thursday"."""
    before = text[max(mention.sentence.start, mention.start - _BEFORE) : mention.start]
    behind = compiled(words.starts_behind).match(text, mention.end)
    if item.kind not in _LONG:
        return mention.period.days == 1 and item.kind in _OPEN and behind is not None
    starts = compiled(words.starts).search(before)
    stay = item.start >= mention.end and compiled(words.starts_of_stay).search(before)
    return mention.period.days == 1 and bool(starts or behind or stay)

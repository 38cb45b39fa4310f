"""The scheduled items of one sentence: the words that name them, and their status."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from schedule.drafting.grammar import Tense, compiled
from schedule.drafting.mentions import Mention
from schedule.drafting.periods import Period
from schedule.drafting.vocabulary import Vocabulary, searched

_EXACT = ("day", "weekend")
_LASTING = ("festival", "exhibition", "forum", "conference", "strike", "visit", "vote")
"""Kinds that last from the one to the other of the days that they are between."""
_CLAUSE = 90
"""Characters before a date in which "not … until" begins."""
_EITHER = 2
"""Days of "May 16 or 17"."""
_WORDS = re.compile(r"\s(?:[\w-]+\s){0,2}")
BESIDE = 8
"""Characters between an item and its own date: "on the"."""


@dataclass(frozen=True, kw_only=True)
class Item:
    """A noun or verb that names an item of a kind."""

    start: int
    end: int
    kind: str
    is_verb: bool


def items(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The items that a sentence names, in order; the longer one where two overlap."""
    every = _every_item(text, vocabulary)
    first, last = (bisect_left(every, each, key=_start_of) for each in (start, end))
    kept: list[Item] = []
    for each in every[first:last]:
        if each.end <= end and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    named = [each for each in kept if not _is_in_name(each, text)]
    return [*_heads(named or kept, text, vocabulary)]


@lru_cache(maxsize=2)
def _every_item(text: str, vocabulary: Vocabulary) -> list[Item]:
    """The words for items in a text, in order; a noun before a verb, the longer one first."""
    found = [
        Item(start=match.start(), end=match.end(), kind=kind, is_verb=is_verb)
        for table, is_verb in ((vocabulary.nouns, False), (vocabulary.verbs, True))
        for kind, pattern in table.items()
        for match in compiled(pattern).finditer(text)
    ]
    return sorted(found, key=lambda each: (each.start, each.is_verb, each.start - each.end))


def _start_of(item: Item) -> int:
    return item.start


def _is_in_name(item: Item, text: str) -> bool:
    """Whether a word is in the quoted name of something: at the stadium «Открытие Арена»."""
    opened = max(text.rfind(each, max(0, item.start - 40), item.start) for each in "«《")
    closed = max(text.rfind(each, max(0, item.start - 40), item.start) for each in "»》")
    return opened > closed


def _heads(found: list[Item], text: str, words: Vocabulary) -> Iterator[Item]:
    """Drop items that only qualify another one: the cup in "the final of the cup"."""
    for number, each in enumerate(found):
        before, after = found[max(number - 1, 0) : number], found[number + 1 : number + 2]
        whole = (
            before
            and not before[0].is_verb
            and compiled(words.inner).fullmatch(text, before[0].end, each.start)
        )
        joined = after and not after[0].is_verb and _is_compound(each, after[0], text, words)
        told = compiled(words.topic).search(text[max(0, each.start - 60) : each.start])
        told = told or compiled(words.topic_behind).match(text, each.end)
        is_told = told is not None or _is_date_told(each, text, words)
        has_clause = compiled(words.relative).match(text, each.end) is not None
        if is_told and not each.is_verb and not has_clause:
            continue
        if before and _is_of_visit(before[0], each, text):
            continue
        near = text[max(0, each.start - 12) : each.start]
        if each.is_verb and before and compiled(words.named_before).search(near):
            continue
        if each.is_verb or has_clause or not (whole or joined):
            yield each


def _is_date_told(item: Item, text: str, words: Vocabulary) -> bool:
    """Whether a sentence tells when the date of an item will be known."""
    before = text[max(0, item.start - 60) : item.start]
    of = compiled(words.only_date).search(before)
    return of is not None and compiled(words.date_told).match(text, item.end) is not None


def _is_of_visit(verb: Item, noun: Item, text: str) -> bool:
    """Whether a noun only says how somebody comes: "прибудет в Осло с визитом"."""
    alike = verb.is_verb and not noun.is_verb and verb.kind == noun.kind
    return alike and _WITH.fullmatch(text, verb.end, noun.start) is not None


_WITH = re.compile(r"[^,;]*\sс\s(?:[а-яё]+м\s){0,2}")
_AND = re.compile(r"(?:\b(?:and|then|и|затем)|[并再后])\s?$")


def _is_compound(one: Item, two: Item, text: str, words: Vocabulary) -> bool:
    """Whether two items form a compound: “cup final”, “论坛北京峰会”. The last word is its head.
    So is it in “展览会举行发布会”.
    """
    gap = text[one.end : two.start]
    if words.spaced:
        return gap == " " and text[one.start].isascii()
    if compiled(words.stages).fullmatch(gap):
        return not one.is_verb
    return not gap or (len(gap) <= 6 and gap.isalpha() and not compiled(words.stop).search(gap))


def is_joined(item: Item, text: str) -> bool:
    """Whether a verb begins a second action: "hold talks and travel to Harbin"."""
    before = text[max(0, item.start - BESIDE) : item.start]
    return item.is_verb and bool(_AND.search(before))


def status_of(
    sentence: str,
    own: str,
    tense: Tense | None,
    period: Period | None,
    published: date,
    words: Vocabulary,
) -> tuple[str | None, str]:
    """The status and its words; None where the sentence doesn't say. `own` is the part of it that
    speaks of no other date.
    """
    condition = searched(words.conditional, sentence)
    for status, pattern, part in (
        ("cancelled", words.cancelled, own),
        ("postponed", words.postponed, sentence),
    ):
        if not condition and (match := searched(pattern, part)):
            return status, match[0]
    ahead = period is None or period.end >= published
    over = period is not None and period.start <= published
    if tense == "past" and (over or period is None):
        return "held", ""
    if tense == "future" or not over or (ahead and tense is None):
        own = compiled(words.formerly).sub(" ", own)
        for status, pattern, part in (
            ("floated", words.conditional, sentence),
            ("floated", words.floated, own),
            ("confirmed", words.confirmed, own),
        ):
            if match := searched(pattern, part):
                return status, match[0]
    if tense == "future" or not over:
        return "announced", ""
    if period and period.end > published:
        return "announced", ""
    # A Chinese verb has no past: what is dated by this day took place.
    return ("held" if over and not (ahead and words.spaced) else None), ""


def windowed(
    text: str, mention: Mention, words: Vocabulary, kind: str, item: Item | None = None
) -> tuple[Period, bool]:
    """The days of a claim, and whether they are exact: a month is a window, so is "by Friday"."""
    period = mention.period
    one_of = mention.loose and not (kind in _LASTING and period.days > _EITHER)
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
    if ended or closed:
        return Period(first=None, last=period.last, unit=period.unit), False
    if compiled(words.by).search(before) and (
        words.spaced or re.match(r"(?:之?前(?![往来赴去])|以前)", after)
    ):
        return Period(first=None, last=period.last, unit=period.unit), False
    return period, exact


def _tells_which(
    text: str, before: str, mention: Mention, item: Item | None, words: Vocabulary
) -> bool:
    """Whether a date only tells which item is meant: "before the April 5 vote"."""
    if item is None or item.start < mention.end:
        return False
    near = _WORDS.fullmatch(text, mention.end, item.start)
    return bool(near) and compiled(words.article).search(before) is not None


def _is_end(before: str, after: str, words: Vocabulary) -> bool:
    """Whether a date is the last day of an item: "will close on"."""
    if not words.spaced:
        return compiled(words.closes).match(after) is not None
    return compiled(rf"(?:{words.closes})\s(?:on\s|в\s|(?<=[а-яё]\s))\Z").search(before) is not None

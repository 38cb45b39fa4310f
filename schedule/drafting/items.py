"""The scheduled items of one sentence: the words that name them."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from schedule.drafting.patterns import compiled
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import Record

_SPEECH = 120
"""Characters before an item in which the speech that it is in may begin."""
BESIDE = 8
"""Characters between an item and its own date: "on the"."""


class Item(Record):
    """A noun or verb that names an item of a kind."""

    start: int
    end: int
    kind: str
    is_verb: bool
    is_name: bool = False
    """Whether its words are a name themselves, and not a word for a kind of item."""


def items(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Item]:
    """The items that a sentence names, in order; the longer one where two overlap."""
    every = _every_item(text, vocabulary)
    first, last = (bisect_left(every, each, key=_start_of) for each in (start, end))
    kept: list[Item] = []
    for each in every[first:last]:
        if each.end <= end and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    kept = [each for each in kept if not _is_said(each, text)]
    named = [each for each in kept if not _is_in_name(each, text)]
    return [*_heads(named or kept, text, vocabulary)]


@lru_cache(maxsize=2)
def _every_item(text: str, vocabulary: Vocabulary) -> list[Item]:
    """The words for items in a text, in order; a noun before a verb, the longer one first."""
    # Else every branch is tried in the midst of every word, which takes longer than all else here.
    begin = r"\b" if vocabulary.spaced else ""
    found = [
        Item(start=match.start(), end=match.end(), kind=kind, is_verb=is_verb)
        for table, is_verb in ((vocabulary.nouns, False), (vocabulary.verbs, True))
        for kind, pattern in table.items()
        for match in compiled(f"{begin}(?:{pattern})").finditer(text)
    ]
    return sorted(found, key=lambda each: (each.start, each.is_verb, each.start - each.end))


def _start_of(item: Item) -> int:
    return item.start


def _is_said(item: Item, text: str) -> bool:
    """Whether a word is in what somebody says: “他说：‘期待会面’”. Its day isn't named outside."""
    start = max(0, item.start - _SPEECH)
    opened = max(text.rfind(each, start, item.start) for each in ("：“", "：「", "称“"))
    closed = max(text.rfind(each, start, item.start) for each in "”」")
    return opened > closed


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
        if before and _is_of_visit(before[0], each, text, words):
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


def _is_of_visit(verb: Item, noun: Item, text: str, words: Vocabulary) -> bool:
    """Whether a noun only says how somebody comes: "прибудет в Осло с визитом"."""
    alike = verb.is_verb and not noun.is_verb and verb.kind == noun.kind
    return alike and compiled(words.comes_with).fullmatch(text, verb.end, noun.start) is not None


def _is_compound(one: Item, two: Item, text: str, words: Vocabulary) -> bool:
    """Whether two items form a compound: “cup final”, “论坛北京峰会”. The last word is its head.
    So is it in “展览会举行发布会”.
    """
    gap = text[one.end : two.start]
    if words.spaced:
        return gap == " " and text[one.start].isascii()
    if compiled(words.held_at).fullmatch(gap):
        return not one.is_verb
    return not gap or (len(gap) <= 6 and gap.isalpha() and not compiled(words.stop).search(gap))


def is_joined(item: Item, text: str, words: Vocabulary) -> bool:
    """Whether a verb begins a second action: "hold talks and travel to Harbin"."""
    before = text[max(0, item.start - BESIDE) : item.start]
    return item.is_verb and compiled(words.second_act).search(before) is not None

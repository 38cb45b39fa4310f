"""The scheduled items of one sentence: the words that name them, and their status."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schedule.drafting.grammar import Tense, compiled, small
from schedule.drafting.mentions import Mention
from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary, searched

_EXACT = ("day", "weekend")
_HEAD = 400
"""Characters in which a dateline stands."""
_NEAR = 4
"""Items on each side of a date that it may belong to."""
_AROUND = 40
_BESIDE = 8
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
    found = [
        Item(start=match.start(), end=match.end(), kind=kind, is_verb=is_verb)
        for table, is_verb in ((vocabulary.nouns, False), (vocabulary.verbs, True))
        for kind, pattern in table.items()
        for match in compiled(pattern).finditer(text, start, end)
    ]
    found.sort(key=lambda each: (each.start, each.is_verb, each.start - each.end))
    kept: list[Item] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return [*_heads(kept, text, spaced=vocabulary.spaced)]


def _heads(found: list[Item], text: str, *, spaced: bool) -> Iterator[Item]:
    """Drop items that only qualify another one: the cup in "the final of the cup"."""
    for number, each in enumerate(found):
        before, after = found[max(number - 1, 0) : number], found[number + 1 : number + 2]
        whole = (
            before and not before[0].is_verb and _INNER.fullmatch(text, before[0].end, each.start)
        )
        joined = (
            after and not after[0].is_verb and _is_compound(each, after[0], text, spaced=spaced)
        )
        if each.is_verb and before and _PRONOUN.search(text[max(0, each.start - 12) : each.start]):
            continue
        if each.is_verb or _RELATIVE.match(text, each.end) or not (whole or joined):
            yield each


_OCCASION = re.compile(
    r"\b(?:sidelines of|ahead of|before|after|following|полях|перед|после)\s(?:[\w’'-]+\s){0,3}$"
)
"""Words before an item that only tells when or where another one is."""
_PRONOUN = re.compile(r"\b(?:it|which|that|котор[а-яё]{2,3})\s$")
"""Words before a verb whose subject was named before."""


def _is_occasion(item: Item, text: str) -> bool:
    return _OCCASION.search(text[max(0, item.start - _AROUND) : item.start]) is not None


_AND = re.compile(r"(?:\b(?:and|then|и|затем)|[并再后])\s?$")
_APART = re.compile(r"[,;:，；。](?! which | котор)|\s[-–—]\s")
_APART_BEHIND = re.compile(rf"{_APART.pattern}|\b(?:and|while|и|а)\b")
_BESIDES = re.compile(r",\s(?:on|in|from)\s(?:the\s)?$")
"""A comma that takes a date not away from the item: "the vote, on June 28"."""
_RELATIVE = re.compile(r",?\s(?:which|that|котор[а-яё]{2,3}|проходящ[а-яё]+)\b")
_INNER = re.compile(
    r"\s(?:of|for|on)\s(?:[\w’'-]+\s){0,3}|(?<=[а-яё])\s(?:[а-яё-]+\s|[ivx]+\s){0,3}"
)


def _is_compound(one: Item, two: Item, text: str, *, spaced: bool) -> bool:
    """Whether two items form a compound: “cup final”, “论坛开幕式”. The last word is its head."""
    gap = text[one.end : two.start]
    return gap == " " and text[one.start].isascii() if spaced else gap == ""


def is_joined(item: Item, text: str) -> bool:
    """Whether a verb begins a second action: "hold talks and travel to Harbin"."""
    before = text[max(0, item.start - _BESIDE) : item.start]
    return item.is_verb and bool(_AND.search(before))


def nearest(found: list[Item], mention: Mention, text: str) -> Item | None:
    """The item that a date belongs to. Nouns and items before the date come first."""

    def distance(item: Item) -> tuple[int, int]:
        behind = 0 if item.end <= mention.start else 1
        other = any(
            item.end <= each.start < mention.start and is_joined(each, text) for each in found
        )
        apart = gap(item, mention, text)
        occasion = _is_occasion(item, text)
        return apart + 15 * behind + 60 * (item.is_verb + other + occasion), item.start

    before = [each for each in found if each.end <= mention.start][-_NEAR:]
    # "Left on Wednesday after the talks" doesn't date the talks.
    behind = (each for each in found if each.end > mention.start)
    after = [each for each in behind if not _is_occasion(each, text)][:_NEAR]
    return min((*before, *after), key=distance, default=None)


def gap(item: Item, mention: Mention, text: str) -> int:
    """How far an item and a date are apart, in characters; a comma or dash counts as forty, and so
    does "and" before an item.
    """
    start, end = sorted(((item.start, item.end), (mention.start, mention.end)))
    between = text[start[1] : end[0]]
    if item.end <= mention.start:
        between = _BESIDES.sub("", between)
        return len(between) + 40 * len(_APART.findall(between))
    # A Chinese sentence begins with its day: "周三，双方举行谈判".
    between = between.removeprefix("，")
    return len(between) + 40 * len(_APART_BEHIND.findall(between))


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
    for status, pattern, part in (
        ("cancelled", words.cancelled, own),
        ("postponed", words.postponed, sentence),
    ):
        if match := searched(pattern, part):
            return status, match[0]
    ahead = period is None or period.end >= published
    over = period is not None and period.start <= published
    if tense == "past" and (over or period is None):
        return "held", ""
    if tense == "future" or (ahead and tense is None):
        for status, pattern in (("floated", words.floated), ("confirmed", words.confirmed)):
            if match := searched(pattern, compiled(words.formerly).sub(" ", own)):
                return status, match[0]
    if tense == "future" or not over:
        return "announced", ""
    if period and period.end > published:
        return "announced", ""
    # A Chinese verb has no past: what is dated by this day took place.
    return ("held" if over and not (ahead and words.spaced) else None), ""


def windowed(text: str, mention: Mention, words: Vocabulary) -> tuple[Period, bool]:
    """The days of a claim, and whether they are exact: a month is a window, so is "by Friday"."""
    period = mention.period
    before = text[max(mention.sentence.start, mention.start - 24) : mention.start]
    after = text[mention.end : mention.end + 4]
    if period.first is None or period.last is None:
        return period, False
    closed = period.days == 1 and _is_end(before, after, words)
    if compiled(words.postponed).search(_until(text, mention)) and not closed:
        return period, period.unit in _EXACT and not mention.loose
    ended = compiled(words.ends).search(before) and compiled(words.until).search(before)
    if ended or closed:
        return Period(first=None, last=period.last, unit=period.unit), False
    if compiled(words.by).search(before) and (words.spaced or re.match(r"(?:之?前|以前)", after)):
        return Period(first=None, last=period.last, unit=period.unit), False
    return period, period.unit in _EXACT and not mention.loose


def _is_end(before: str, after: str, words: Vocabulary) -> bool:
    """Whether a date is the last day of an item: "will close on"."""
    if not words.spaced:
        return compiled(words.closes).match(after) is not None
    return compiled(rf"(?:{words.closes})\s(?:on\s|в\s|(?<=[а-яё]\s))\Z").search(before) is not None


def _until(text: str, mention: Mention) -> str:
    return text[mention.sentence.start : mention.start]


def reason_to_leave(  # noqa: PLR0911 - one for each reason
    written: str, mention: Mention, words: Vocabulary, found: list[Item], published: date
) -> str | None:
    """Why a mention doesn't date a claim; empty if it does."""
    text = small(written)
    sentence = text[mention.sentence.start : mention.sentence.end]
    before = text[mention.sentence.start : mention.start]
    if mention.sentence.start < _HEAD and _is_dateline(written, mention, before, words):
        return "the dateline"
    if _is_quoted(text, mention):
        return "in a quotation"
    if mention.period.end < published and _is_since(text, mention, words):
        return "the day of an earlier one"
    if compiled(words.anniversary).search(_near(text, mention)):
        return "an anniversary or an origin"
    if searched(words.denied, sentence):
        return "denied"
    if _is_decision(text, mention, words):
        return "the day of the decision"
    own = mention.period.end > published and _is_own(found, mention)
    if mention.reporting and not own:
        return "the day on which it was said"
    return None


def _is_since(text: str, mention: Mention, words: Vocabulary) -> bool:
    after = text[mention.end : mention.sentence.end]
    return searched(words.since, f"{_until(text, mention)}@{after}") is not None


def _is_decision(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether this is the day on which something was cancelled or postponed."""
    marker, late = mention.marker, mention.period.end
    if marker is None or late is None or marker.tense != "past" or marker.end > mention.start:
        return False
    if re.match(r"['’]s\b", text[mention.end : mention.end + 3]):
        return False
    verb = text[max(mention.sentence.start, marker.start - 12) : marker.end + 6]
    between = text[marker.end : mention.start]
    said = any(compiled(each).search(verb) for each in (words.cancelled, words.postponed))
    return said and bool(
        re.fullmatch(r"\s?(?:off|back)?\s?(?:on|in|at)?\s?|\s?(?:в|во)?\s?", between)
    )


def _is_dateline(text: str, mention: Mention, before: str, words: Vocabulary) -> bool:
    after = text[mention.end : mention.end + 60]
    mark = (
        r"\s?(?:\([^)\n]{2,40}\)\s?[-–—]|[-–—]{1,2}\s|\.\s?/[^/\n]{2,20}/|"
        r"[.,]?\s?/?\(?[А-ЯЁA-Z]{3,}\)?/?\s?[-–—.]|电|讯)"
    )
    return bool(re.match(mark, after)) and bool(
        compiled(words.dateline).match(before) or not before.strip()
    )


_OPENING, _CLOSING = "“«「『", "”»」』"


def _is_quoted(text: str, mention: Mention) -> bool:
    """Whether a date is inside quotation marks; straight ones are counted per paragraph."""
    from_ = max(text.rfind("\n", 0, mention.start) + 1, mention.start - 1500)
    before = text[from_ : mention.start]
    opened = max(before.rfind(each) for each in _OPENING)
    closed = max(before.rfind(each) for each in _CLOSING)
    return opened > closed or before.count('"') % 2 == 1


def _near(text: str, mention: Mention) -> str:
    start = max(mention.sentence.start, mention.start - 60)
    before, after = text[start : mention.start], text[mention.end : mention.end + 40]
    return before.rpartition("，")[2] + after.partition("，")[0]


def _is_own(found: list[Item], mention: Mention) -> bool:
    """Whether a day after a reporting verb dates the item that is named right before it."""
    return any(not each.is_verb and 0 <= mention.start - each.end <= _BESIDE for each in found)


def captions(text: str, every: list[Sentence], words: Vocabulary) -> set[int]:
    """The paragraphs that are captions: they begin like one, or end with a credit."""
    return {
        each.paragraph
        for each in every
        if compiled(words.caption).search(text[each.start : each.end])
    }


def boilerplate_from(text: str, starts: Iterator[tuple[int, int]], words: Vocabulary) -> int:
    """Where the boilerplate below the article begins: at a heading in the second half."""
    for start, end in starts:
        if start * 2 >= len(text) and compiled(words.boilerplate).search(text[start:end]):
            return start
    return len(text)

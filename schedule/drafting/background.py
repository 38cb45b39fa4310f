"""Dates that make no claim: the dateline, quotations, anniversaries, captions, boilerplate."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter

from schedule.drafting.items import BESIDE, Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary

_HEAD = 400
"""Characters in which a dateline stands."""
_AROUND = 90
"""Characters before a day to look in for words that make it the day of something else."""
_NAMED = 30
"""Characters beside a day to look in for a word for a date."""
_REPORTED = ("month", "quarter", "half", "year")
"""Windows that figures are reported for."""


def reason_to_leave(  # noqa: PLR0911 - one for each reason
    written: str, mention: Mention, words: Vocabulary, found: list[Item], published: date
) -> str | None:
    """Why a mention doesn't date a claim; empty if it does."""
    text = small(written)
    before = text[mention.sentence.start : mention.start]
    head = mention.sentence.start < _HEAD and mention.period.start <= published
    if head and _is_dateline(written, mention, before, words):
        return "the dateline"
    if is_quoted(text, mention.start):
        return "in a quotation"
    past = mention.period.end < published or mention.period.unit == "year"
    if past and _is_since(text, mention, words):
        return "the day of an earlier one"
    if _tells_of_another(text, mention, before, words, published):
        return "the day or time of something else"
    if compiled(words.anniversary).search(_near(text, mention)):
        return "an anniversary or an origin"
    put_right = compiled(words.put_right).search(
        f"{before[-12:]}@{text[mention.end : mention.end + 8]}"
    )
    if put_right or _is_denied(text, mention, words):
        return "denied"
    if is_decision(text, mention, words):
        return "the day of the decision"
    if _is_paperwork(text, mention, words) or _is_other_act(text, mention, words, found):
        return "the day of another act"
    if mention.reporting and not _dates_item(text, mention, words, found, published):
        return "the day on which it was said"
    return None


def _dates_item(
    text: str, mention: Mention, words: Vocabulary, found: list[Item], published: date
) -> bool:
    """Whether a day beside a reporting verb is that of an item all the same."""
    if mention.period.end > published and (
        _is_own(found, mention) or _is_told_of(text, found, mention, words)
    ):
        return True
    if _is_of_item(text, found, mention, words) or _is_named_date(text, mention, words):
        return True
    coming = mention.period.start > published
    if not words.spaced:
        return coming or _has_own_clause(text, found, mention)
    told = mention.marker is None or mention.marker.tense == "past"
    return coming and told and mention.period.unit != "year"


def _is_denied(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether a day is denied, but not what stands beside a denied rumour: "denied that it was off,
    and said that it will go ahead on June 3".
    """
    sentence = text[mention.sentence.start : mention.sentence.end]
    denied = searched(words.denied, sentence)
    rumour = denied and searched(words.rumoured, sentence)
    if not (denied and rumour and rumour.start() <= denied.start() < rumour.end()):
        return denied is not None
    return mention.start - mention.sentence.start < rumour.end()


def is_elsewhere(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether a day only says the same in another time zone."""
    start = max(mention.sentence.start, mention.start - _AROUND)
    return compiled(words.elsewhere).search(text[start : mention.start]) is not None


def _tells_of_another(
    text: str, mention: Mention, before: str, words: Vocabulary, published: date
) -> bool:
    """Whether a time is that of figures, or another day is counted from it ("a week after May 3"),
    or a past month only tells which one ("the council's June session").
    """
    reported = mention.period.unit in _REPORTED and compiled(words.figures).match(
        text, mention.end, mention.sentence.end
    )
    over = mention.period.unit == "month" and mention.period.end < published
    which = over and text[mention.end : mention.end + 2].strip().isalpha()
    return bool(
        reported
        or compiled(words.apart).search(before[-_AROUND:])
        or (which and compiled(words.which).search(before[-BESIDE:]))
    )


def _is_named_date(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether a word for a date is beside: "a makeup date, May 28", "May 28 is the date for"."""
    before = text[max(mention.sentence.start, mention.start - _NAMED) : mention.start]
    after = text[mention.end : mention.end + _NAMED]
    return searched(words.date_of, f"{before}@{after}") is not None


def _is_since(text: str, mention: Mention, words: Vocabulary) -> bool:
    after = text[mention.end : mention.sentence.end]
    return (
        searched(words.since, f"{text[mention.sentence.start : mention.start]}@{after}") is not None
    )


def is_decision(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether this is the day on which something was cancelled or postponed."""
    marker, late = mention.marker, mention.period.end
    if compiled(words.decided).match(text, mention.end, mention.sentence.end):
        return True
    behind = text[mention.end : marker.start] if marker and marker.start >= mention.end else "，"
    if marker and "，" not in behind and _takes_off(text, marker.start, words):
        return True
    if marker is None or late is None or marker.tense != "past" or marker.end > mention.start:
        return False
    if compiled(words.possessive).match(text, mention.end):
        return False
    verb = text[max(mention.sentence.start, marker.start - 12) : marker.end + 6]
    between = text[marker.end : mention.start]
    if compiled(words.on_the_day).search(verb):
        return False
    said = any(compiled(each).search(verb) for each in (words.cancelled, words.postponed))
    return said and compiled(words.decided_on).fullmatch(between) is not None


def _takes_off(text: str, place: int, words: Vocabulary) -> bool:
    return compiled(words.takes_off).match(text, place) is not None


def _is_paperwork(text: str, mention: Mention, words: Vocabulary) -> bool:
    """Whether papers are due on a day: "must be submitted by"."""
    marker = mention.marker
    if marker is None or marker.tense == "past" or marker.apart or marker.end > mention.start:
        return False
    return compiled(words.paperwork).search(text, marker.start, marker.end) is not None


def _is_other_act(text: str, mention: Mention, words: Vocabulary, found: list[Item]) -> bool:
    """Whether a day stands right before a verb of no item: "on Friday praised the talks"."""
    marker = mention.marker
    if compiled(words.sets).match(text, mention.end, mention.sentence.end):
        return not (words.spaced and _is_own(found, mention))
    if marker is None or marker.tense != "past" or not 0 < marker.start - mention.end <= BESIDE:
        return False
    if text[mention.end : marker.start].strip() or compiled(words.acts).match(text, marker.start):
        return False
    if _is_own(found, mention) or compiled(words.is_off).match(text, mention.end):
        return False
    return not any(each.is_verb and 0 <= each.start - marker.start <= BESIDE for each in found)


def _is_dateline(text: str, mention: Mention, before: str, words: Vocabulary) -> bool:
    after = text[mention.end : mention.end + 60]
    mark = (
        r"\s?(?:\([^)\n]{2,40}\)(?:\s?[-–—:]|\s(?=[A-Z]))|[-–—]{1,2}\s|\.\s?/[^/\n]{2,20}/|,\s?[A-Z]\w+\n|"
        r"[.,]?\s?/?\(?[А-ЯЁA-Z]{3,}\)?/?\s?[-–—.])"
    )
    return bool(re.match(mark, after) or compiled(words.stamp).match(after)) and bool(
        compiled(words.dateline).match(before) or not before.strip()
    )


_OPENING, _CLOSING = "“«「『", "”»」』"


def is_quoted(text: str, start: int) -> bool:
    """Whether a place is inside quotation marks; straight ones are counted per paragraph."""
    from_ = max(text.rfind("\n", 0, start) + 1, start - 1500)
    before = text[from_:start]
    opened = max(before.rfind(each) for each in _OPENING)
    closed = max(before.rfind(each) for each in _CLOSING)
    # A mark between two spaces doesn't tell whether it opens or closes.
    straight = before.count('"') - before.count(' " ')
    return opened > closed or straight % 2 == 1


def _near(text: str, mention: Mention) -> str:
    start = max(mention.sentence.start, mention.start - 60)
    before, after = text[start : mention.start], text[mention.end : mention.end + 40]
    return before.rpartition("，")[2] + after.partition("，")[0]


def _is_own(found: list[Item], mention: Mention) -> bool:
    """Whether a day after a reporting verb dates the item that is named right before it."""
    return any(not each.is_verb and 0 <= mention.start - each.end <= BESIDE for each in found)


def _is_told_of(text: str, found: list[Item], mention: Mention, words: Vocabulary) -> bool:
    """Whether a verb of saying has an item as its object: "сообщил о визите мэра 5 июня"."""
    said = mention.marker.end if mention.marker else mention.start
    told = compiled(words.tells_of).match(text, said, mention.start)
    return bool(told) and any(said <= each.start and each.end <= mention.start for each in found)


def _is_of_item(text: str, found: list[Item], mention: Mention, words: Vocabulary) -> bool:
    """Whether a day tells which item: "announced that Monday's match is off"."""
    after = next((each for each in found if each.start >= mention.end), None)
    of = (
        after
        and not after.is_verb
        and compiled(words.days_own).fullmatch(text, mention.end, after.start)
    )
    return bool(of)


def _has_own_clause(text: str, found: list[Item], mention: Mention) -> bool:
    """Whether a date and an item stand in a Chinese clause that reports nothing."""
    comma = text.find("，", mention.end + 1, mention.sentence.end)
    end = mention.sentence.end if comma < 0 else comma
    if mention.marker is None or not mention.marker.apart:
        return False
    told = mention.marker.start if mention.marker.start >= mention.end else end
    return any(mention.end <= each.start < min(end, told) for each in found)


def captions(text: str, every: list[Sentence], words: Vocabulary) -> set[int]:
    """Where the sentences of captions start: from the one that begins like a caption to the end of
    its paragraph, or the whole paragraph if it has a credit.
    """
    under: set[int] = set()
    for _, group in groupby(every, key=attrgetter("paragraph")):
        own = [*group]
        told = (compiled(words.caption).search(text[each.start : each.end]) for each in own)
        begins = [number * (each.start() == 0) for number, each in enumerate(told) if each]
        under |= {each.start for each in own[min(begins) :]} if begins else set()
    return under


def boilerplate_from(text: str, starts: Iterator[tuple[int, int]], words: Vocabulary) -> int:
    """Where the boilerplate below the article begins: at a heading in the second half."""
    for start, end in starts:
        if start * 2 >= len(text) and compiled(words.boilerplate).search(text[start:end]):
            return start
    return len(text)

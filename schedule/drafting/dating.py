"""Which date of a sentence belongs to which item."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from schedule.drafting.grammar import compiled, small
from schedule.drafting.items import Item, is_joined
from schedule.drafting.mentions import Mention
from schedule.drafting.vocabulary import Vocabulary

_NEAR = 4
"""Items on each side of a date that it may belong to."""
_AROUND, _BEFORE = 40, 60
_FAR, _FAR_BEHIND, _FAR_FIRST = 300, 45, 160
"""How far an item may stand before its date, behind it, and behind a date that opens the sentence,
as `gap` measures it.
"""
_ANTECEDENT = 60
"""Most characters from an item to a relative clause about it."""
_OPENS = 5
"""Most characters before a date that opens a sentence: "On "."""

_APART = re.compile(r"[,;:，；。](?! which | котор)|\s[-–—]\s|\b(?:that|who)\b")
_APART_BEHIND = re.compile(
    rf"{_APART.pattern}|"
    r"\b(?:and|while|when|where|as|because|if|but|after|which|и|а|когда|где|пока)\b"
)
_ASIDE = re.compile(r"\s[-–—]\s[^-–—]*\s[-–—]\s|\s\([^()]*\)|, (?:which|who)\s[^,]*,")
"""Words between dashes or brackets, or a relative clause: they part nothing."""
_RELATIVE = re.compile(r", (?:which|who)\s[^,]*,")
_FOR = re.compile(r"^,(?=\sfor\s)")
"""A comma between a day and its item: "on May 24, for the launch"."""
_COMMA = re.compile(r",(?! (?:which|who|котор|(?:(?:and|or|и) )?(?:$|(?:\w{3,9}\.? )?[0-9])))")
"""A comma behind which another clause begins."""
_BESIDES = re.compile(r",\s(?:on|in|from)\s(?:the\s)?$")
"""A comma that takes a date not away from the item: "the vote, on June 28"."""
_BY_YEAR = 4
_IN_YEAR = re.compile(r"(?:\b(?:in|в)\s|[在于])$")
_LISTED = re.compile(
    r"[,、和及]?\s?(?:(?:and|и)\s)?(?:the\s)?"
    r"|[^,;.]{0,40},\s(?:а\s)?(?:с|в|во|на)\s[^,;.]{2,40}\s[-–—]\s(?:(?:на|в)\s)?"
    r"|\sи\s(?:с|в|во|на)\s[^,;.]{2,30}\s(?:(?:на|в)\s)?"
)
"""What stands between the dates of a list: "on May 3, 5 and 9", "в Осло 3 мая, в Риге — 5 мая"."""


class Dating:
    """Finds the dates of the items of one text."""

    def __init__(self, text: str, words: Vocabulary) -> None:
        self._written, self._text, self._words = text, small(text), words

    def as_spans(self, usable: list[Mention], named: list[Item]) -> Iterator[Mention]:
        """Join two mentions into one span: “opens on May 17 and runs until May 21”."""
        waiting: Mention | None = None
        for each in usable:
            if waiting and self._ends(waiting, each, named):
                exact = {waiting.period.unit, each.period.unit} == {"day"}
                period = replace(
                    each.period,
                    first=waiting.period.first,
                    unit="day" if exact else "month",
                )
                waiting = replace(waiting, end=each.end, period=period)
                continue
            if waiting:
                yield waiting
            waiting = each
        if waiting:
            yield waiting

    def _ends(self, one: Mention, two: Mention, named: list[Item]) -> bool:
        gap = self._text[one.end : two.start]
        own = nearest(named, one, self._text, self._words)
        between = any(
            one.end <= each.start < two.start
            and not each.is_verb
            and each.kind != "opening"
            and each is not own
            for each in named
        )
        units = {one.period.unit, two.period.unit}
        if compiled(self._words.new_subject).search(gap):
            return False
        days = units <= {"day", "month"} and one.period.start < two.period.end and ";" not in gap
        after = "" if self._words.spaced else self._text[two.end : two.end + 3]
        return days and not between and bool(compiled(self._words.ends).search(gap + after))

    def without_years(self, usable: list[Mention]) -> list[Mention]:
        """Drop a year if the sentence has a finer date: "the 2026 cup will be held on May 5"."""
        finer = [each for each in usable if each.period.unit != "year"]
        kept = [each for each in usable if each in finer or self._is_other_year(each, finer)]
        return kept or usable

    def _is_other_year(self, year: Mention, finer: list[Mention]) -> bool:
        """Whether a year is that of another item than the finer dates before it: "in 2026"."""
        before = self._text[max(0, year.start - _BY_YEAR) : year.start]
        later = all(each.period.end < year.period.start for each in finer)
        return bool(finer) and later and _IN_YEAR.search(before) is not None

    def chosen(self, usable: list[Mention], named: list[Item]) -> list[Mention]:
        """The nearest mention for each item."""
        best: dict[Item | None, Mention] = {}
        for each in usable:
            item = nearest(named, each, self._text, self._words)
            other = best.get(item)
            if other is None or item is None or self._is_nearer(item, each, other):
                best[item] = each
        alone = [each for each in usable if nearest(named, each, self._text, self._words) is None]
        kept = {id(each) for each in (*best.values(), *alone)}
        for one, two in pairwise(usable):
            listed = are_listed(self._text, one, two) or are_bracketed(self._text, one, two)
            if id(one) in kept and (listed or self.leg(one, two, named)):
                kept.add(id(two))
        for two, one in pairwise(reversed(usable)):
            if id(two) in kept and are_listed(self._text, one, two):
                kept.add(id(one))
        return [each for each in usable if id(each) in kept]

    def leg(self, one: Mention, two: Mention, named: list[Item]) -> tuple[int, int] | None:
        """The place of the second leg of a visit: "Serbia on June 6 and Turkey on June 8". Of other
        items it is a name: "a strike of A on June 6 and B on June 8".
        """
        items = {nearest(named, each, self._text, self._words) for each in (one, two)}
        item = items.pop() if len(items) == 1 else None
        found = compiled(self._words.leg).fullmatch(self._text, one.end, two.start)
        if item is None or found is None or item.end > one.start:
            return None
        is_name = self._written[found.start("place")].isupper() and not item.is_verb
        return found.span("place") if item.kind == "visit" or is_name else None

    def _is_nearer(self, item: Item, one: Mention, other: Mention) -> bool:
        """Whether a mention dates an item rather than another one: it is more exact, or nearer."""
        wider, narrower = one.period.contains(other.period), other.period.contains(one.period)
        if wider != narrower:
            # Of days, the longer span is the item, and the day is one of its own.
            return wider == (one.period.unit == other.period.unit == "day")
        return gap(item, one, self._text) < gap(item, other, self._text)

    def respective(self, usable: list[Mention], named: list[Item]) -> dict[int, Item]:
        """The item of each date (by the id of its mention) where a list of items shares a list of
        dates: “A和B分别于3日和5日举行”.
        """
        if len(usable) < 2 or not all(
            are_listed(self._text, one, two) for one, two in pairwise(usable)
        ):
            return {}
        first = usable[0]
        said = compiled(self._words.respectively)
        before = [each for each in named if each.end <= first.start and not each.is_verb]
        own = before[-len(usable) :]
        end = min(first.sentence.end, usable[-1].end + _AROUND)
        if len(own) < len(usable) or not said.search(self._text, own[-1].end, end):
            return {}
        return {id(mention): item for mention, item in zip(usable, own, strict=True)}


def are_listed(text: str, one: Mention, two: Mention) -> bool:
    """Whether only a comma or "and" is between two days."""
    start, end = min(one.end, two.end), max(one.start, two.start)
    return _LISTED.fullmatch(text, start, end) is not None


def are_bracketed(text: str, one: Mention, two: Mention) -> bool:
    """Whether two dates open brackets: "will play Leeds (June 3) and York (June 9)"."""
    return all(text[max(0, each.start - 1)] in "(（" for each in (one, two))


def nearest(found: list[Item], mention: Mention, text: str, words: Vocabulary) -> Item | None:
    """The item that a date belongs to. Nouns and items before the date come first."""

    def distance(item: Item) -> tuple[int, int]:
        behind = 0 if item.end <= mention.start else 1
        other = any(each.start >= item.end and is_joined(each, text) for each in before)
        apart = gap(item, mention, text)
        if item is tied:
            return -1, item.start
        occasion = not (inside and behind) and _is_occasion(item, text, words)
        return apart + 15 * behind + 60 * (item.is_verb + other + occasion), item.start

    before = [
        each
        for each in found
        if each.end <= mention.start and not _is_over_before(each, mention, text, words)
    ][-_NEAR:]
    before = _without_asides(before, mention, text)
    opens = mention.start - mention.sentence.start <= _OPENS
    far = _FAR_FIRST if opens or not text[mention.end - 1].isascii() else _FAR_BEHIND
    # "Left on Wednesday after the talks" doesn't date the talks.
    inside = compiled(words.occasion).search(text[max(0, mention.start - _AROUND) : mention.start])
    behind = (
        each
        for each in found
        if each.end > mention.start and (inside or not _is_occasion(each, text, words))
    )
    ties = compiled(words.ties).match(text, mention.end)
    tied = next((each for each in found if ties and each.start >= mention.end), None)
    tied = tied if tied and not (tied.is_verb or "，" in text[mention.end : tied.start]) else None
    limits = [*((each, _FAR) for each in before), *((each, far) for each in islice(behind, _NEAR))]
    near = (each for each, limit in limits if gap(each, mention, text) <= limit)
    return min(near, key=distance, default=None)


def gap(item: Item, mention: Mention, text: str) -> int:
    """How far an item and a date are apart, in characters; a comma or dash counts as forty, and so
    does "and" before an item.
    """
    start, end = sorted(((item.start, item.end), (mention.start, mention.end)))
    between = text[start[1] : end[0]]
    if item.end <= mention.start:
        far = _FAR if between.find(", котор") > _ANTECEDENT else 0
        between = _ASIDE.sub(" ", _BESIDES.sub("", between))
        return len(between) + far + 40 * len(_APART.findall(between))
    # A Chinese sentence begins with its day: "周三，双方举行谈判".
    between = _FOR.sub("", between.removeprefix("，"))
    relative = _FAR_FIRST * between.count(", котор")
    return len(between) + relative + 40 * len(_APART_BEHIND.findall(between))


def _without_asides(found: list[Item], mention: Mention, text: str) -> list[Item]:
    """The items that aren't in a relative clause of their own: "Lee, who is on a visit, meets"."""
    start = max(mention.sentence.start, mention.start - _FAR)
    asides = [each.span() for each in _RELATIVE.finditer(text, start, mention.start)]
    return [each for each in found if not any(first < each.start < last for first, last in asides)]


def _is_over_before(item: Item, mention: Mention, text: str, words: Vocabulary) -> bool:
    """Whether an item is only an occasion in the part of the sentence before a comma."""
    if compiled(words.occasion_behind).match(text, item.end, mention.start):
        return True
    between = text[item.end : mention.start]
    return _COMMA.search(between) is not None and _is_occasion(item, text, words)


def _is_occasion(item: Item, text: str, words: Vocabulary) -> bool:
    before = text[max(0, item.start - _BEFORE) : item.start]
    return compiled(words.occasion).search(before) is not None

"""Which dates of a sentence are those of its items."""

from collections.abc import Iterator
from itertools import pairwise

from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.nearness import gap, nearest
from schedule.drafting.patterns import compiled, small
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_AROUND = 40
_BY_YEAR = 4


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
            and not compiled(self._words.with_its).search(self._text[one.end : each.start])
            for each in named
        )
        units = {one.period.unit, two.period.unit}
        spans = all(each.unit == "day" and each.days > 1 for each in (one.period, two.period))
        was = self._words.spaced and compiled(self._words.formerly).search(
            self._text, one.sentence.start, one.start
        )
        if spans or was or compiled(self._words.new_subject).search(gap):
            return False
        days = units <= {"day", "month"} and one.period.start < two.period.end and ";" not in gap
        after = compiled(self._words.hour).sub("", self._text[two.end : two.end + 6])[:3]
        after = "" if self._words.spaced else after
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
        return bool(finer) and later and compiled(self._words.in_year).search(before) is not None

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
            listed = self._are_listed(one, two) or are_bracketed(self._text, one, two)
            listed = listed or self._are_of_one_verb(one, two, named)
            if id(one) in kept and (listed or self.leg(one, two, named)):
                kept.add(id(two))
        for two, one in pairwise(reversed(usable)):
            if id(two) in kept and self._are_listed(one, two):
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

    def _are_of_one_verb(self, one: Mention, two: Mention, named: list[Item]) -> bool:
        """Whether a second day goes on without another item or verb: "will be held on Thursday in
        Leeds, and on Saturday".
        """
        gap = self._text[one.end : two.start]
        own = any(one.end <= each.start < two.start for each in named)
        verb = two.marker and (one.marker is None or two.marker.start != one.marker.start)
        days = one.period.unit == two.period.unit == "day" and one.period.end < two.period.start
        return days and not (own or verb) and bool(compiled(self._words.and_on).search(gap))

    def _are_listed(self, one: Mention, two: Mention) -> bool:
        return are_listed(self._text, one, two, self._words)

    def _is_nearer(self, item: Item, one: Mention, other: Mention) -> bool:
        """Whether a mention dates an item rather than another one: it is more exact, or nearer."""
        wider, narrower = one.period.contains(other.period), other.period.contains(one.period)
        if wider != narrower:
            # Of days, the longer span is the item, and the day is one of its own.
            return wider == (one.period.unit == other.period.unit == "day")
        own, others = (gap(item, each, self._text, self._words) for each in (one, other))
        return own < others

    def respective(self, usable: list[Mention], named: list[Item]) -> dict[int, Item]:
        """The item of each date (by the id of its mention) where a list of items shares a list of
        dates: “A和B分别于3日和5日举行”.
        """
        if len(usable) < 2 or not all(self._are_listed(one, two) for one, two in pairwise(usable)):
            return {}
        first = usable[0]
        said = compiled(self._words.respectively)
        before = [each for each in named if each.end <= first.start and not each.is_verb]
        own = before[-len(usable) :]
        end = min(first.sentence.end, usable[-1].end + _AROUND)
        if len(own) < len(usable) or not said.search(self._text, own[-1].end, end):
            return {}
        return {id(mention): item for mention, item in zip(usable, own, strict=True)}


def are_listed(text: str, one: Mention, two: Mention, words: Vocabulary) -> bool:
    """Whether only a comma or "and" is between two days."""
    start, end = min(one.end, two.end), max(one.start, two.start)
    return compiled(words.listed).fullmatch(text, start, end) is not None


def are_bracketed(text: str, one: Mention, two: Mention) -> bool:
    """Whether two dates open brackets: "will play Leeds (June 3) and York (June 9)"."""
    return all(text[max(0, each.start - 1)] in "(（" for each in (one, two))

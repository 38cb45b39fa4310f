"""Which date of a sentence belongs to which item."""

from collections.abc import Iterator
from itertools import islice, pairwise

from schedule.drafting.items import Item, is_joined
from schedule.drafting.mentions import Mention
from schedule.drafting.occasions import is_aftermath, is_beside, is_occasion, is_over_before
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_NEAR = 4
"""Items on each side of a date that it may belong to."""
_AROUND = 40
_FAR, _FAR_BEHIND, _FAR_FIRST = 300, 45, 160
"""How far an item may stand before its date, behind it, and behind a date that opens the sentence,
as `gap` measures it.
"""
_HELD = 4
"""How far an item is from a date if it is the subject of a verb of holding."""
_ANTECEDENT = 60
"""Most characters from an item to a relative clause about it."""
_OPENS = 5
"""Most characters before a date that opens a sentence: "On "."""

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


def nearest(found: list[Item], mention: Mention, text: str, words: Vocabulary) -> Item | None:
    """The item that a date belongs to. Nouns and items before the date come first."""

    def distance(item: Item) -> tuple[int, int]:
        behind = 0 if item.end <= mention.start else 1
        other = any(each.start >= item.end and is_joined(each, text, words) for each in before)
        apart = gap(item, mention, text, words)
        if item is tied:
            return -1, item.start
        if behind and compiled(words.is_held).match(text, item.end, mention.sentence.end):
            apart = min(apart, _HELD)
        occasion = not (inside and behind) and is_occasion(item, text, words)
        occasion = occasion or bool(behind and held)
        far = 60 * (item.is_verb + other + occasion + is_beside(item, text, words))
        return apart + 15 * behind + far, item.start

    before = [
        each
        for each in found
        if each.end <= mention.start and not is_over_before(each, mention, text, words)
    ][-_NEAR:]
    before = _without_asides(before, mention, text, words)
    before = [each for each in before if not _is_plan_apart(each, mention, text, words)]
    opens = mention.start - mention.sentence.start <= _OPENS or _is_inserted(mention, text, words)
    far = _FAR_FIRST if opens or not text[mention.end - 1].isascii() else _FAR_BEHIND
    # "Left on Wednesday after the talks" doesn't date the talks.
    ahead = text[max(0, mention.start - _AROUND) : mention.start]
    inside = compiled(words.occasion).search(ahead)
    behind = (
        each
        for each in found
        if each.end > mention.start
        and (inside or not is_occasion(each, text, words))
        and not is_aftermath(each, mention, text, words)
    )
    # "The vote is set for Monday's meeting": the meeting only tells where.
    held = words.spaced and compiled(words.happens).search(ahead)
    ties = compiled(words.ties).match(text, mention.end)
    tied = next((each for each in found if ties and each.start >= mention.end), None)
    tied = tied if tied and not (tied.is_verb or "，" in text[mention.end : tied.start]) else None
    tied = tied or (None if words.spaced else _act_behind(found, mention, before[-1:]))
    limits = [*((each, _FAR) for each in before), *((each, far) for each in islice(behind, _NEAR))]
    near = (
        each for each, limit in limits if each is tied or gap(each, mention, text, words) <= limit
    )
    return min(near, key=distance, default=None)


def _act_behind(found: list[Item], mention: Mention, before: list[Item]) -> Item | None:
    """The Chinese noun right behind a day, if it is an act of another kind than the item before:
    “世界杯将于3日抽签”.
    """
    act = next((each for each in found if each.start == mention.end), None)
    other = act and not act.is_verb and act.kind not in ("opening", *(each.kind for each in before))
    return act if other else None


def _is_inserted(mention: Mention, text: str, words: Vocabulary) -> bool:
    """Whether a date stands between commas before its verb."""
    before = text[max(0, mention.start - _OPENS) : mention.start]
    comma = text[mention.end : mention.end + 1] == ","
    return comma and compiled(words.inserted).search(before) is not None


def gap(item: Item, mention: Mention, text: str, words: Vocabulary) -> int:
    """How far an item and a date are apart, in characters; a comma or dash counts as forty, and so
    does "and" before an item.
    """
    start, end = sorted(((item.start, item.end), (mention.start, mention.end)))
    between = text[start[1] : end[0]]
    if item.end <= mention.start:
        relative = searched(words.relative_clause, between)
        far = _FAR if relative and relative.start() > _ANTECEDENT else 0
        between = compiled(words.date_comma).sub("", between)
        between = compiled(words.aside).sub(" ", between)
        return len(between) + far + 40 * len(compiled(words.parts_date).findall(between))
    # A Chinese sentence begins with its day: "周三，双方举行谈判".
    between = compiled(words.item_comma).sub("", between.removeprefix("，"))
    far = _FAR_FIRST * len(compiled(words.relative_clause).findall(between))
    return len(between) + far + 40 * len(compiled(words.parts_item).findall(between))


def _without_asides(
    found: list[Item], mention: Mention, text: str, words: Vocabulary
) -> list[Item]:
    """The items that aren't in a relative clause of their own: "Lee, who is on a visit, meets"."""
    start = max(mention.sentence.start, mention.start - _FAR)
    asides = [
        each.span() for each in compiled(words.relative_aside).finditer(text, start, mention.start)
    ]
    return [each for each in found if not any(first < each.start < last for first, last in asides)]


def _is_plan_apart(item: Item, mention: Mention, text: str, words: Vocabulary) -> bool:
    """Whether a verb of the past stands between what is planned and a date: "to visit the country
    where a war began in".
    """
    marker = mention.marker
    if marker is None or marker.tense != "past":
        return False
    planned = compiled(words.infinitive).search(text[max(0, item.start - _BY_YEAR) : item.start])
    return planned is not None and item.end < marker.start < mention.start

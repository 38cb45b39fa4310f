"""How near an item is to a date, and which item a date belongs to."""

from itertools import islice

from schedule.drafting.items import Item, is_joined
from schedule.drafting.mentions import Mention
from schedule.drafting.occasions import is_aftermath, is_beside, is_occasion, is_over_before
from schedule.drafting.patterns import compiled, searched
from schedule.drafting.vocabulary import Vocabulary

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
_RIGHT_BEFORE = 4
"""Characters before a verb in which "to" stands."""


def nearest(found: list[Item], mention: Mention, text: str, words: Vocabulary) -> Item | None:
    """The item that a date belongs to. Nouns and items before the date come first."""
    ahead = text[max(0, mention.start - _AROUND) : mention.start]
    inside = compiled(words.occasion).search(ahead)
    # "The vote is set for Monday's meeting": the meeting only tells where.
    is_set = words.spaced and compiled(words.happens).search(ahead)
    before = _before(found, mention, text, words)
    tied = _tied(found, mention, before, text, words)

    def distance(item: Item) -> tuple[int, int]:
        behind = 0 if item.end <= mention.start else 1
        other = any(each.start >= item.end and is_joined(each, text, words) for each in before)
        apart = gap(item, mention, text, words)
        if item is tied:
            return -1, item.start
        if behind and compiled(words.is_held).match(text, item.end, mention.sentence.end):
            apart = min(apart, _HELD)
        occasion = not (inside and behind) and is_occasion(item, text, words)
        occasion = occasion or bool(behind and is_set)
        worse = item.is_verb + other + occasion + is_beside(item, text, words)
        return apart + 15 * behind + 60 * worse, item.start

    opens = mention.start - mention.sentence.start <= _OPENS or _is_inserted(mention, text, words)
    far = _FAR_FIRST if opens or not text[mention.end - 1].isascii() else _FAR_BEHIND
    # "Left on Wednesday after the talks" doesn't date the talks.
    behind = (
        each
        for each in found
        if each.end > mention.start
        and (inside or not is_occasion(each, text, words))
        and not is_aftermath(each, mention, text, words)
    )
    limits = [*((each, _FAR) for each in before), *((each, far) for each in islice(behind, _NEAR))]
    near = (
        each for each, limit in limits if each is tied or gap(each, mention, text, words) <= limit
    )
    return min(near, key=distance, default=None)


def _before(found: list[Item], mention: Mention, text: str, words: Vocabulary) -> list[Item]:
    """The items before a date that it may belong to."""
    before = [
        each
        for each in found
        if each.end <= mention.start and not is_over_before(each, mention, text, words)
    ][-_NEAR:]
    before = _without_asides(before, mention, text, words)
    return [each for each in before if not _is_plan_apart(each, mention, text, words)]


def _tied(
    found: list[Item], mention: Mention, before: list[Item], text: str, words: Vocabulary
) -> Item | None:
    """The noun behind a date that it surely belongs to: “3日的会谈”."""
    ties = compiled(words.ties).match(text, mention.end)
    noun = next((each for each in found if ties and each.start >= mention.end), None)
    if noun and not (noun.is_verb or "，" in text[mention.end : noun.start]):
        return noun
    return None if words.spaced else _act_behind(found, mention, before[-1:])


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
    planned = compiled(words.infinitive).search(
        text[max(0, item.start - _RIGHT_BEFORE) : item.start]
    )
    return planned is not None and item.end < marker.start < mention.start

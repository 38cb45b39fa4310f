"""Whether the names of two claims mean the same item."""

from schedule.drafting.claims import MOVED, DraftClaim
from schedule.drafting.name_finder import has_han
from schedule.drafting.patterns import compiled
from schedule.drafting.vocabulary import Vocabulary

_OF_BODIES = ("summit", "meeting", "forum", "conference", "session")
"""Kinds that bodies hold; their acronyms tell them apart."""
_LONGEST_WORD = 10
"""Letters of the longest word that only names a kind."""
_STEM = 4
"""Letters of a name that its cases share."""


def are_of_one_name(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the name of one item has all the words of the other: "launch", "launch of it"."""
    first, second = _stems(one.name), _stems(two.name)
    alike = one.kind == two.kind and one.event == two.event and not (one.verbal or two.verbal)
    # Without spaces, words can't be told from parts of them.
    words = bool(first and second) and " " in one.name + two.name
    within = words and (first <= second or second <= first)
    return alike and (within or one.name == two.name)


def are_named_alike(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    if one.kind != two.kind:
        return False
    either = (_are_bare(one, two) or one.verbal or two.verbal) and not are_of_others(one, two)
    if not (either or _stems(one.name) & _stems(two.name)):
        return False
    if is_series(one, words) != is_series(two, words):
        return False
    apart = any(
        each(one, two, words) for each in (_are_of_other_sides, _are_of_other_stages)
    ) or _are_of_other_bodies(one, two)
    pairs = ((one, two), (two, one))
    return not (apart or any(_is_leg(*each, words) or _is_part(*each, words) for each in pairs))


def is_series(claim: DraftClaim, words: Vocabulary) -> bool:
    return compiled(words.several).match(claim.name.lower()) is not None


def are_of_others(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether two items have other subjects: another visitor."""
    return bool(one.names and two.names) and not one.names & two.names


def are_of_other_names(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    """Whether two launches have other names, in their titles or before them."""
    first, second = (
        {*each.names, *(name[:_STEM].lower() for name in compiled(words.sides).findall(each.name))}
        for each in (one, two)
    )
    named = one.kind == "launch" and bool(first and second)
    return named and first.isdisjoint(second)


def are_two_in_han(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether two Chinese names with other days end differently (an art season, and a film week in
    it), or two spans have nothing in common but a part of their names.
    """
    named = has_han(one.name) and has_han(two.name) and not (one.verbal or two.verbal)
    if not (named and one.exact and two.exact and one.period and two.period):
        return False
    first, second = one.period, two.period
    spans = first.days > 1 and second.days > 1 and one.name != two.name
    apart = spans and first.first != second.first and first.last != second.last
    return first != second and (one.name[-1] != two.name[-1] or apart)


def _are_bare(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one of two names of a visit or launch is only the word of its kind: “запуск”."""
    bare = (not each.name.count(" ") and len(each.name) <= _LONGEST_WORD for each in (one, two))
    short = one.kind == "visit" or (one.kind == "launch" and not has_han(one.name))
    return short and any(bare)


def _is_part(part: DraftClaim, whole: DraftClaim, words: Vocabulary) -> bool:
    """Whether one name is that of a part of the other: "last game of the championship"."""
    of = compiled(words.part_of).search(part.name)
    stems = _stems(whole.name) if of and not part.verbal else set()
    return of is not None and bool(stems) and stems <= _stems(part.name[of.end() :])


def _is_leg(whole: DraftClaim, leg: DraftClaim, words: Vocabulary) -> bool:
    """Whether one is a leg of a visit to several places: "visit Peru and Chile", "visit Lima"."""
    if whole.kind != "visit":
        return False
    visited, joined = compiled(words.visited), compiled(words.places)
    places, place = (visited.search(each.name) for each in (whole, leg))
    return bool(places and place and joined.search(places[1]) and not joined.search(place[1]))


def _are_of_other_bodies(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one of two names has an acronym instead of the words of the other: "NATO summit"."""
    first, second = ({*each.name.split()} for each in (one, two))
    only = first ^ second
    held = one.kind in _OF_BODIES and bool(first - second and second - first)
    return held and any(
        len(word) > 2 and word.isascii() and word.isalpha() and word.isupper() for word in only
    )


def _are_of_other_sides(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    """Whether two matches have different sides ("match with Leeds", "match against Bury"), or two
    items of other days different names.
    """
    dated = one.exact and two.exact and one.period != two.period
    if one.kind != "match" and not (dated and one.kind not in MOVED):
        return False
    first, second = ({*compiled(words.sides).findall(each.name)} for each in (one, two))
    return bool(first and second) and first.isdisjoint(second)


def _are_of_other_stages(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    """Whether two sessions of courts are other stages of cases: a sentencing, a trial."""
    stages = compiled(words.stages)
    first, second = ({*stages.findall(each.name.lower())} for each in (one, two))
    return bool(first and second) and first.isdisjoint(second)


def _stems(title: str) -> set[str]:
    """The stems of the words of a title; for Chinese its pairs of characters."""
    low = title.casefold()
    if low.isascii() or " " in low:
        return {word[:5] for word in low.split() if len(word) > 3}
    return {low[at : at + 2] for at in range(len(low) - 1)} | {low[:5]}

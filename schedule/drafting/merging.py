"""Merges the claims of one article about the same item."""

from collections.abc import Iterator

from schedule.drafting.claim_names import (
    are_named_alike,
    are_of_one_name,
    are_of_others,
    are_two_in_han,
)
from schedule.drafting.claims import MOVED, OFF, DraftClaim
from schedule.drafting.name_finder import has_han
from schedule.drafting.patterns import compiled
from schedule.drafting.periods import Period
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_SINGLE = ("visit", "summit", "exhibition")
"""Kinds of items: an article seldom has two of one of these on the same days."""
_RARELY_TWO = ("vote", "talks", "drill", "strike", "session")
"""Kinds of items: an article rarely has two of one of these on a day if one has no name."""
_LONGEST = 100
"""Most days from the beginning of an item to an end that another sentence gives."""
_BARE = 2
"""Characters of a Chinese name that only tells the kind."""
_MOST_WORDS = 60
"""Most places in the text that one claim keeps as evidence."""


def united(claims: list[DraftClaim], words: Vocabulary) -> Iterator[DraftClaim]:
    """Merge claims about the same item: later ones add to the first."""
    kept: list[DraftClaim] = []
    for claim in claims:
        alike = (number for number, each in enumerate(kept) if _is_same(each, claim, words))
        same = next(alike, None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = _added(kept[same], claim)
    yield from kept


def _is_same(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    if one.formerly != two.formerly:
        return False
    if one.event and two.event:
        return one.event == two.event
    if one.event or two.event:
        alike = one.kind == two.kind and one.kind in _SINGLE
        strangers = one.people and two.people and not {*one.people} & {*two.people}
        apart = strangers or are_of_others(one, two)
        return alike and not apart and _is_inside(one.period, two.period)
    alike = are_named_alike(one, two, words) or _are_on_same_days(one, two)
    alike = alike or _is_end_alone(one, two, words)
    apart = _are_of_others(one, two) or _are_side_by_side(one, two) or are_two_in_han(one, two)
    if not alike or apart:
        return False
    if not (one.period and two.period):
        return are_of_one_name(one, two)
    overlap = one.period.start <= two.period.end and two.period.start <= one.period.end
    overlap = overlap and not (_are_crossed(one, two) and not are_of_one_name(one, two))
    return overlap or _is_end_of(one, two) or _is_end_of(two, one)


def _are_of_others(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether two visits have different visitors; not if one lies in the window of the other."""
    same = one.period == two.period or not (one.exact and two.exact)
    within = same and _is_inside(one.period, two.period)
    return one.kind == "visit" and are_of_others(one, two) and not within


def _are_side_by_side(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one sentence names two items with days of their own."""
    alike = one.exact == two.exact or not (one.verbal or two.verbal)
    apart = alike and one.period != two.period and one.title != two.title
    return one.sentence is not None and one.sentence == two.sentence and apart


def _are_crossed(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether each of two spans of days has days that the other lacks."""
    spans = [each.period for each in (one, two) if each.exact and each.period]
    return len(spans) == 2 and not (
        _is_inside(*spans) or _is_end_of(one, two) or _is_end_of(two, one)
    )


def _are_on_same_days(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether two items that are off had the same days, and are of a kind or of the same people:
    they are one with two names. An article may have two of a kind on one day, but seldom two
    launches.
    """
    exact = one.exact and two.exact and one.period is not None
    lasting = one.kind in (*MOVED, *_RARELY_TWO) or bool(one.period and one.period.days > 1)
    moved = one.status == two.status == "postponed"
    off = moved or (one.kind in MOVED and one.status in OFF and two.status in OFF)
    same = off or _are_one_flight(one, two) or _is_one_bare(one, two)
    like = exact and ((lasting and same) or _is_bare(two)) and one.kind == two.kind
    return one.period == two.period and (like or (moved and bool(one.names & two.names)))


def _is_bare(claim: DraftClaim) -> bool:
    """Whether an item has no name but that of its kind: "the negotiations"."""
    title = claim.title
    return title is not None and title.isalpha() and not (claim.verbal or has_han(title))


def _are_one_flight(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one of two launches of a day is only a verb: "the crew will lift off"."""
    return one.kind == "launch" and (one.verbal or two.verbal)


def _is_one_bare(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one of two votes, talks or the like has no name: “投票”, “会谈”."""
    return one.kind in _RARELY_TWO and any(len(each.name) <= _BARE for each in (one, two))


def _is_end_alone(one: DraftClaim, two: DraftClaim, words: Vocabulary) -> bool:
    """Whether a Chinese claim gives only the end of an item of a kind: “展览将持续至6月9日”."""
    bare = len(two.name) <= _BARE or compiled(words.definite).match(two.name)
    alike = two.kind in _SINGLE and one.kind in (two.kind, "opening") and bare
    return two.ends and bool(alike) and _is_end_of(one, two)


def _is_end_of(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the second claim only gives the end of the first."""
    begins = (one.period and one.period.last is None) or (two.ends and one.exact)
    return bool(begins and one.period and two.period and _goes_on(one.period, two.period))


def _goes_on(one: Period, two: Period) -> bool:
    """Whether the second period only gives the end of the first."""
    if two.first is not None or two.last is None:
        return False
    return 0 < (two.last - one.end).days <= _LONGEST


def _status(one: DraftClaim, two: DraftClaim, *, graver: bool) -> str | None:
    """The first status, unless the second cancels, postpones or confirms."""
    firmer = (one.status, two.status) == ("announced", "confirmed") or _is_guess_of(one, two)
    return two.status if graver or firmer or one.status is None else one.status


def _is_inside(one: Period | None, two: Period | None) -> bool:
    return bool(one and two and (one.contains(two) or two.contains(one)))


def _is_narrower(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the second claim gives the days more exactly; the day on which something only begins
    doesn't.
    """
    if not (one.period and two.period) or one.exact:
        return False
    begins = one.period.last is None and one.period.first == two.period.first
    inside = one.period != two.period and one.period.contains(two.period)
    opens = two.period.last is None and one.period.contains(
        replace(two.period, last=two.period.first)
    )
    return (two.exact or inside or opens) and not (begins and two.period.days == 1)


def _is_guess_of(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the first claim only guesses the status that the second one gives."""
    guess = one.status in ("held", "announced") and "status" in one.unsure
    return guess and two.status is not None and "status" not in two.unsure


def _added(one: DraftClaim, two: DraftClaim) -> DraftClaim:
    """Add what the second claim says more exactly to the first."""
    narrower = two.period is not None and (not one.period or _is_narrower(one, two))
    opened = one.status == "held" and _is_end_of(one, two)
    ends = _is_end_of(one, two) or _is_end_of(two, one)
    two = _from_end_to_end(one, two) if ends else two
    graver = two.status in OFF and one.status not in OFF
    wider = two.period and one.period and two.period.contains(one.period)
    moved = graver and two.period and not wider
    dates = two if moved or narrower or ends or _is_longer(one, two) else one
    bare = one.title is not None and " " not in one.title and not has_han(one.title)
    other = narrower and (bare or are_of_others(one, two))
    return replace(
        one,
        title=two.title if other else one.title,
        period=dates.period,
        exact=dates.exact,
        status=one.status if opened and not graver else _status(one, two, graver=graver),
        place=one.place or two.place,
        people=tuple(dict.fromkeys((*one.people, *two.people))),
        names=two.names if other else one.names | two.names,
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence)))[:_MOST_WORDS],
        unsure=_unsure(one, two, narrower=narrower),
        choices=tuple(dict.fromkeys((*one.choices, *two.choices))),
    )


def _from_end_to_end(one: DraftClaim, two: DraftClaim) -> DraftClaim:
    """The second claim with the days of both: one gives the first, the other the last."""
    start, end = (one, two) if _is_end_of(one, two) else (two, one)
    if not (start.period and end.period):
        return two
    return replace(two, period=replace(start.period, last=end.period.last), exact=end.ends)


def _is_longer(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the second of two claims that begin on a day gives a later end."""
    if not (one.exact and two.exact and one.period and two.period):
        return False
    return one.period.first == two.period.first and one.period.days < two.period.days


def _unsure(one: DraftClaim, two: DraftClaim, *, narrower: bool) -> tuple[str, ...]:
    """What is unsure in the first claim, and isn't told by the second."""
    exact = one.exact and two.exact and one.period and two.period
    apart = exact and not _is_inside(one.period, two.period)
    told = {"status"} if _is_guess_of(one, two) else set()
    if narrower and "dates" not in two.unsure:
        told.add("dates")
    doubts = dict.fromkeys((*one.unsure, *(("dates",) if apart else ())))
    return tuple(each for each in doubts if each not in told)

"""From dated mentions to claims: which scheduled item a sentence speaks of, and how."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from schedule.drafting.mentions import Mention
from schedule.drafting.periods import Period

Place = tuple[int, int]
"""Start and end of words in the text."""


@dataclass(frozen=True, kw_only=True)
class DraftClaim:
    """What the article says about one scheduled item.

    - `event`: id of an event in the data; else `title` names a new event.
    - `exact`: whether `period` gives the days, or a window that contains them.
    - `formerly`: whether this is what was expected before.
    - `verbal`: whether only a verb names the item ("they will meet").
    - `ends`: whether a verb says that it goes on or ends.
    - `evidence`: the words of each field, as (field, place in the text).
    - `unsure`: fields that an editor has to check.
    - `choices`: ids of the people that one shared name may mean.
    """

    event: str | None
    title: str | None
    kind: str
    period: Period | None
    exact: bool
    status: str | None
    place: str | None = None
    people: tuple[str, ...] = ()
    formerly: bool = False
    verbal: bool = False
    ends: bool = False
    evidence: tuple[tuple[str, Place], ...] = ()
    unsure: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def name(self) -> str:
        return self.event or self.title or ""

    def as_filed(self, event: str) -> dict[str, Any]:
        """The claim as a table of a report file, about the event with this id."""
        given = {
            "event": event,
            "status": self.status,
            "place": self.place,
            "people": [*self.people],
            "formerly": self.formerly,
        }
        days = {"dates" if self.exact else "within": _filed(self.period)} if self.period else {}
        return {key: value for key, value in (given | days).items() if value}


def _filed(period: Period) -> list[date] | str:
    """Both days, or a window with one open end, as TOML has it."""
    if period.first and period.last:
        return [period.first, period.last]
    return f"{period.first}/.." if period.first else f"../{period.last}"


@dataclass(frozen=True, kw_only=True)
class LeftOut:
    """A mention without a claim, and the reason."""

    mention: Mention
    reason: str


_OF_BODIES = ("summit", "meeting", "forum", "conference", "session")
"""Kinds that bodies hold; their acronyms tell them apart."""
_MOVED = ("launch", "visit", "summit")
"""Kinds of which an article that tells of a postponement seldom has a second one."""
_SINGLE = ("visit", "summit", "exhibition")
"""Kinds of which an article seldom has two on the same days."""


_LONGEST = 100
"""Most days from the beginning of an item to an end that another sentence gives."""
_MOST_WORDS = 60
"""Most places in the text that one claim keeps as evidence."""


def united(claims: list[DraftClaim]) -> Iterator[DraftClaim]:
    """Merge claims about the same item: later ones add to the first."""
    kept: list[DraftClaim] = []
    for claim in claims:
        same = next((number for number, each in enumerate(kept) if _is_same(each, claim)), None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = _added(kept[same], claim)
    yield from kept


def superseded(claims: list[DraftClaim]) -> Iterator[DraftClaim]:
    """Mark the claim of an old date as a former one, if another claim postpones the same item."""
    for each in claims:
        old = not each.formerly and any(_is_postponed_by(each, other) for other in claims)
        yield replace(each, formerly=True, status=None) if old else each


def _is_postponed_by(old: DraftClaim, new: DraftClaim) -> bool:
    if not (old.period and new.period) or new.formerly or new.status != "postponed":
        return False
    wait = (new.period.start - old.period.end).days
    alike = old.kind in _MOVED and old.event == new.event and _are_named_alike(old, new)
    return alike and old.status != "held" and 0 < wait <= _LONGEST


def _is_same(one: DraftClaim, two: DraftClaim) -> bool:
    if one.formerly != two.formerly:
        return False
    if one.event and two.event:
        return one.event == two.event
    if one.event or two.event:
        return one.kind == two.kind and one.kind in _SINGLE and _is_inside(one.period, two.period)
    if not _are_named_alike(one, two):
        return False
    if not (one.period and two.period):
        return True
    overlap = one.period.start <= two.period.end and two.period.start <= one.period.end
    return overlap or _is_end_of(one, two) or _is_end_of(two, one)


def _are_named_alike(one: DraftClaim, two: DraftClaim) -> bool:
    shared = one.verbal or two.verbal or _stems(one.name) & _stems(two.name)
    return one.kind == two.kind and bool(shared) and not _are_of_other_bodies(one, two)


def _are_of_other_bodies(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether one of two names has an acronym instead of the words of the other: "NATO summit"."""
    first, second = ({*each.name.split()} for each in (one, two))
    only = first ^ second
    held = one.kind in _OF_BODIES and bool(first - second and second - first)
    return held and any(len(word) > 2 and word.isalpha() and word.isupper() for word in only)


def _is_end_of(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the second claim only gives the end of the first."""
    begins = two.ends and (one.exact or (one.period and one.period.last is None))
    return bool(begins and one.period and two.period and _goes_on(one.period, two.period))


def _goes_on(one: Period, two: Period) -> bool:
    """Whether the second period only gives the end of the first."""
    if two.first is not None or two.last is None:
        return False
    return 0 < (two.last - one.end).days <= _LONGEST


def _status(one: DraftClaim, two: DraftClaim, *, graver: bool) -> str | None:
    """The first status, unless the second cancels, postpones or confirms."""
    firmer = (one.status, two.status) == ("announced", "confirmed")
    return two.status if graver or firmer or one.status is None else one.status


def _stems(title: str) -> set[str]:
    """The stems of the words of a title; for Chinese its pairs of characters."""
    low = title.casefold()
    if low.isascii() or " " in low:
        return {word[:5] for word in low.split() if len(word) > 3}
    return {low[at : at + 2] for at in range(len(low) - 1)} | {low[:5]}


def _is_inside(one: Period | None, two: Period | None) -> bool:
    return bool(one and two and (one.contains(two) or two.contains(one)))


def _added(one: DraftClaim, two: DraftClaim) -> DraftClaim:
    """Add what the second claim says more exactly to the first."""
    narrower = two.period and (not one.period or (two.exact and not one.exact))
    longer = (
        one.exact
        and two.exact
        and one.period
        and two.period
        and one.period.first == two.period.first
        and one.period.days < two.period.days
    )
    if _is_end_of(one, two) or _is_end_of(two, one):
        start, end = (one, two) if _is_end_of(one, two) else (two, one)
        if start.period and end.period:
            two = replace(two, period=replace(start.period, last=end.period.last), exact=True)
            longer = True
    dates = two if narrower or longer else one
    apart = (
        one.exact
        and two.exact
        and one.period
        and two.period
        and not (one.period.contains(two.period) or two.period.contains(one.period))
    )
    graver = two.status in ("cancelled", "postponed") and one.status not in (
        "cancelled",
        "postponed",
    )
    wider = two.period and one.period and two.period.contains(one.period)
    moved = graver and two.period and not wider
    unsure = (*one.unsure, *(("dates",) if apart else ()))
    if narrower and "dates" not in two.unsure:
        unsure = tuple(each for each in unsure if each != "dates")
    return replace(
        one,
        period=two.period if moved else dates.period,
        exact=two.exact if moved else dates.exact,
        status=_status(one, two, graver=bool(graver)),
        place=one.place or two.place,
        people=tuple(dict.fromkeys((*one.people, *two.people))),
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence)))[:_MOST_WORDS],
        unsure=tuple(dict.fromkeys(unsure)),
        choices=tuple(dict.fromkeys((*one.choices, *two.choices))),
    )

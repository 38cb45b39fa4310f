"""From dated mentions to claims: which scheduled item a sentence speaks of, and how."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from schedule.drafting.mentions import Mention
from schedule.drafting.periods import Period

Place = tuple[int, int]
"""Where words stand in the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftClaim:
    """What the article says of one item. `event` is one of the data, else `title` names a new one.
    `evidence` has the words of each field, `unsure` the fields that an editor has to look at,
    `choices` whom a shared name may stand for. `verbal` is what only a verb names.
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
    evidence: tuple[tuple[str, Place], ...] = ()
    unsure: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    choices: tuple[tuple[str, ...], ...] = field(default=())

    @property
    def name(self) -> str:
        return self.event or self.title or ""

    def as_filed(self, event: str) -> dict[str, Any]:
        """The claim as a report holds it, on an event that has an id."""
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
    """Both days, or a window that is open at one end."""
    if period.first and period.last:
        return [period.first, period.last]
    return f"{period.first}/.." if period.first else f"../{period.last}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A mention that no claim was made of, and why."""

    mention: Mention
    reason: str


_SINGLE = ("visit", "summit", "exhibition")
"""Kinds of items that an article hardly has two of on the same days."""


_MOST_WORDS = 60
"""Places in the text that one claim shows."""


def united(claims: list[DraftClaim]) -> Iterator[DraftClaim]:
    """One claim for each item: what later sentences say of it is added to the first."""
    kept: list[DraftClaim] = []
    for claim in claims:
        same = next((number for number, each in enumerate(kept) if _is_same(each, claim)), None)
        if same is None:
            kept.append(claim)
        else:
            kept[same] = _added(kept[same], claim)
    yield from kept


def _is_same(one: DraftClaim, two: DraftClaim) -> bool:
    if one.formerly != two.formerly:
        return False
    if one.event and two.event:
        return one.event == two.event
    if one.event or two.event:
        return one.kind == two.kind and one.kind in _SINGLE and _is_inside(one.period, two.period)
    if one.kind != two.kind or not (
        one.verbal or two.verbal or _stems(one.name) & _stems(two.name)
    ):
        return False
    if not (one.period and two.period):
        return True
    return one.period.start <= two.period.end and two.period.start <= one.period.end


def _goes_on(one: Period, two: Period) -> bool:
    """Whether the second only tells until when the first lasts."""
    return two.first is None and two.last is not None and two.last > one.end


def _status(one: DraftClaim, two: DraftClaim, *, graver: bool) -> str | None:
    """The first, unless the second calls the item off, or confirms what was announced."""
    firmer = (one.status, two.status) == ("announced", "confirmed")
    return two.status if graver or firmer or one.status is None else one.status


def _stems(title: str) -> set[str]:
    """What the words of a title begin with; of a Chinese one its pairs of characters."""
    low = title.casefold()
    if low.isascii() or " " in low:
        return {word[:5] for word in low.split() if len(word) > 3}
    return {low[at : at + 2] for at in range(len(low) - 1)} | {low[:5]}


def _is_inside(one: Period | None, two: Period | None) -> bool:
    return bool(one and two and (one.contains(two) or two.contains(one)))


def _added(one: DraftClaim, two: DraftClaim) -> DraftClaim:
    """The first claim with what the second one says more exactly."""
    narrower = two.period and (not one.period or (two.exact and not one.exact))
    longer = (
        one.exact
        and two.exact
        and one.period
        and two.period
        and one.period.first == two.period.first
        and one.period.days < two.period.days
    )
    if one.exact and one.period and two.period and _goes_on(one.period, two.period):
        two = replace(two, period=replace(one.period, last=two.period.last), exact=True)
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
    unsure = (*one.unsure, *(("dates",) if apart else ()))
    if narrower and "dates" not in two.unsure:
        unsure = tuple(each for each in unsure if each != "dates")
    return replace(
        one,
        period=two.period if graver and two.period else dates.period,
        exact=two.exact if graver and two.period else dates.exact,
        status=_status(one, two, graver=bool(graver)),
        place=one.place or two.place,
        people=tuple(dict.fromkeys((*one.people, *two.people))),
        evidence=tuple(dict.fromkeys((*one.evidence, *two.evidence)))[:_MOST_WORDS],
        unsure=tuple(dict.fromkeys(unsure)),
        choices=tuple(dict.fromkeys((*one.choices, *two.choices))),
    )

"""Which claims of an article another one supersedes: the old dates of what is postponed."""

from schedule.drafting.claim_names import are_named_alike, are_of_one_name, are_of_other_names
from schedule.drafting.claims import GATHERINGS, MOVED, OFF, PLANNED, DraftClaim
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_LONGEST = 100
"""Most days by which an item is postponed."""


def superseded(claims: list[DraftClaim], words: Vocabulary) -> list[DraftClaim]:
    """Mark the claim of an old date as a former one, if another claim postpones the same item; one
    for each day.
    """
    kept: list[DraftClaim] = []
    for number, each in enumerate(claims):
        old = not each.formerly and (
            any(_is_postponed_by(each, other, words) for other in claims)
            or any(
                _is_put_off_to(each, other, claims)
                for at, other in enumerate(claims)
                if at > number or other.status == "postponed"
            )
        )
        new = any(_is_put_off_to(other, each, claims) for other in claims[:number])
        status = None if old else "postponed" if new else each.status
        claim = replace(each, formerly=each.formerly or old, status=status)
        if not (claim.formerly and _is_former_of(claim, kept, words)):
            kept.append(claim)
    return [
        each
        for each in kept
        if not (each.formerly and (_is_told_as_off(each, kept) or _is_wider(each, kept, words)))
    ]


def _is_wider(former: DraftClaim, claims: list[DraftClaim], words: Vocabulary) -> bool:
    """Whether another claim has the days of a former window: "this month's summit"."""
    return any(
        each.formerly
        and each.exact
        and not former.exact
        and former.period
        and each.period
        and former.period.contains(each.period)
        and are_named_alike(each, former, words)
        for each in claims
    )


def _is_told_as_off(former: DraftClaim, claims: list[DraftClaim]) -> bool:
    """Whether another claim has an item of the same name and days as off: it says the same."""
    return any(
        not each.formerly
        and each.status in OFF
        and each.period == former.period
        and each.kind == former.kind
        and each.event == former.event
        and (each.kind in MOVED or are_of_one_name(each, former))
        for each in claims
    )


def _is_former_of(one: DraftClaim, others: list[DraftClaim], words: Vocabulary) -> bool:
    """Whether a claim has the days of a former one of the same item."""
    return any(
        each.formerly
        and each.period == one.period
        and each.event == one.event
        and are_named_alike(each, one, words)
        for each in others
    )


def _is_put_off_to(old: DraftClaim, new: DraftClaim, claims: list[DraftClaim]) -> bool:
    """Whether an item is postponed without a new day, and another claim gives one."""
    if not (old.period and new.period) or old.status != "postponed" or new.formerly:
        return False
    has_new = any(
        each.formerly and each.sentence == old.sentence and each.kind == old.kind for each in claims
    )
    again = new.status == "postponed" or (
        not has_new and new.kind in MOVED and new.status in PLANNED
    )
    wait = (new.period.start - old.period.end).days
    together = _verdict(old) is not None and _verdict(old) == _verdict(new)
    return again and not together and are_of_one_name(old, new) and 0 < wait <= _LONGEST


def _verdict(claim: DraftClaim) -> tuple[int, int] | None:
    """The place of the words that give the status."""
    return dict(claim.evidence).get("status") if claim.status in OFF else None


def _is_postponed_by(old: DraftClaim, new: DraftClaim, words: Vocabulary) -> bool:
    if not (old.period and new.period) or new.formerly or new.status != "postponed":
        return False
    wait = (new.period.start - old.period.end).days
    moved = old.kind in MOVED or old.status == "cancelled" or _is_first_plan(old, new)
    moved = moved and not (_is_still_planned(old, new) or are_of_other_names(old, new, words))
    alike = moved and old.event == new.event and are_named_alike(old, new, words)
    return alike and old.status != "held" and 0 < wait <= _LONGEST


def _is_behind(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the sentence of the first claim is after that of the second."""
    return one.sentence is not None and two.sentence is not None and one.sentence > two.sentence


def _is_first_plan(old: DraftClaim, new: DraftClaim) -> bool:
    """Whether a plan for what is postponed stands behind its new day: "scheduled it for"."""
    return _is_behind(old, new) and (
        (old.status == "announced" and are_of_one_name(old, new))
        or (old.status == "postponed" and old.kind in GATHERINGS)
    )


def _is_still_planned(old: DraftClaim, new: DraftClaim) -> bool:
    """Whether a sentence after the postponement still plans the day, or cancels it: then it is the
    day of another item.
    """
    planned = old.still and old.status in ("announced", "confirmed")
    return _is_behind(old, new) and (planned or old.status == "cancelled")

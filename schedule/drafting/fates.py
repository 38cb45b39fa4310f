"""What becomes of the items of an article: another sentence tells that a plan is off, or former."""

from datetime import date

from schedule.drafting.claim_names import are_named_alike, are_of_one_name
from schedule.drafting.claims import GATHERINGS, OFF, PLANNED, DraftClaim
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_HISTORY = 180
"""Days after which a plan that changed is background."""
_ON_TRIPS = (*GATHERINGS, "visit", "call", "signing", "ceremony")
"""Kinds that are off if the trip is."""


class Fates:
    """What the sentences of one article tell of each other's claims.

    Claims are identified by `id`. They are kept here so that no new object gets the same id.
    """

    def __init__(self, published: date, words: Vocabulary) -> None:
        self._published, self._words = published, words
        self.off: list[DraftClaim] = []
        """Items that are cancelled or postponed in a sentence without a day."""
        self.due: dict[int, DraftClaim] = {}
        """Claims about what was planned, as a past verb tells."""
        self.known: dict[int, DraftClaim] = {}
        """Claims about what was known before, as their sentence tells."""
        self.former: dict[int, DraftClaim] = {}
        """Claims whose new day another sentence gives."""

    def of(self, claims: list[DraftClaim]) -> list[DraftClaim]:
        """The claims that remain, each with its fate."""
        return [
            self._with_fate(each, claims)
            for each in claims
            if not (_is_told_elsewhere(each, claims, self._words) or self._is_history(each))
        ]

    def _with_fate(self, claim: DraftClaim, claims: list[DraftClaim]) -> DraftClaim:
        """A claim about an old plan: a former one, or one that is off, if another sentence calls it
        off and none gives a new day.
        """
        before = id(claim) in self.known
        was = before or id(claim) in self.due
        if id(claim) in self.former or self._is_off_too(claim, claims):
            claim = replace(claim, formerly=True, status=None)
        period = claim.period
        if not (claim.formerly or was) or period is None:
            return claim
        off = next((each for each in self.off if are_named_alike(each, claim, self._words)), None)
        again = any(
            each.period
            and (each.period.start > period.end or _is_other_plan(each, claim))
            and each.status != "held"
            and are_named_alike(each, claim, self._words)
            for each in claims
        )
        if off and again and before:
            return replace(claim, formerly=True, status=None)
        if off and not again:
            return replace(claim, formerly=False, status=off.status)
        # What was going to be on a day that is over wasn't.
        over = was and period.end < self._published and claim.status in ("announced", "floated")
        return replace(claim, formerly=True, status=None) if over else claim

    def _is_off_too(self, claim: DraftClaim, claims: list[DraftClaim]) -> bool:
        """Whether what was due is off with a trip, or with what is of its kind: "the minister
        cancelled his trip. He was due to meet the king on Sunday".
        """
        ahead = claim.period is not None and claim.period.end >= self._published
        if id(claim) not in self.due or claim.status != "announced" or not ahead:
            return False
        off = {each.kind for each in claims if each.status in OFF}
        return claim.kind in off or ("visit" in off and claim.kind in _ON_TRIPS)

    def _is_history(self, claim: DraftClaim) -> bool:
        """Whether a plan that changed is too long over to be news."""
        changed = claim.formerly or claim.status == "postponed"
        over = claim.period is not None and (self._published - claim.period.end).days > _HISTORY
        return changed and over


def _is_other_plan(one: DraftClaim, two: DraftClaim) -> bool:
    """Whether the first claim is a plan for another time."""
    return not one.formerly and one.status in PLANNED and one.period != two.period


def _is_told_elsewhere(claim: DraftClaim, claims: list[DraftClaim], words: Vocabulary) -> bool:
    """Whether an item without a day has a day in another sentence."""
    if claim.period or claim.event:
        return False
    return any(
        are_of_one_name(claim, each)
        or (claim.status == each.status and are_named_alike(claim, each, words))
        for each in claims
        if each.period
    )

"""Lists of what is off: lines and names behind a sentence that ends with a colon."""

from schedule.drafting.claims import OFF, DraftClaim
from schedule.drafting.items import items
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import small
from schedule.drafting.proposal import Proposals
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_COLONS = (":", "：")


class OffLists:
    """The list that one text is in."""

    def __init__(self, text: str, words: Vocabulary, proposals: Proposals) -> None:
        self._text, self._words, self._proposals = small(text), words, proposals
        self._listed: str | None = None
        """What is off: "cancelled" or "postponed", if a list of it follows."""

    def begin(self, sentence: Sentence, waiting: str | None) -> None:
        """Remember what is off by a sentence that ends with a colon, or by the one before it, whose
        item has the status `waiting`.
        """
        opens = self._text[: sentence.end].rstrip().endswith(_COLONS)
        off = self._proposals.statuses.off(sentence) or waiting
        self._listed = off if opens and off in OFF else None

    def listed(
        self, sentence: Sentence, found: list[Mention], made: list[DraftClaim]
    ) -> list[DraftClaim]:
        """The claims of a sentence; a line without a verb in a list of what is off is off, and so
        is what stands behind a colon ("Off are: the fair on 3 June").
        """
        colon = max(self._text.find(each, sentence.start, found[0].start) for each in _COLONS)
        if any(each.marker and each.marker.start > colon for each in found):
            self._listed = None
            return made
        status = self._listed or self._heading(replace(sentence, end=colon))
        return [
            replace(each, status=status, formerly=False)
            if status and each.status == "announced"
            else each
            for each in made
        ]

    def _heading(self, heading: Sentence) -> str | None:
        """What a heading without an item tells of all that stands behind it."""
        if heading.end < heading.start:
            return None
        if items(self._text, heading.start, heading.end, self._words):
            return None
        return self._proposals.statuses.off(heading)

"""Claims about items that have no date in their sentence."""

import re
from collections.abc import Iterator

from schedule.drafting.claim_names import is_series
from schedule.drafting.claims import OFF, DraftClaim
from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import searched, small
from schedule.drafting.proposal import Proposals
from schedule.drafting.sentences import Sentence
from schedule.drafting.subjects import Subjects
from schedule.drafting.vocabulary import Vocabulary

_MOST_ITEMS = 8
_CAPITAL = re.compile(r"[A-Z0-9]")


class Undated:
    """Makes the claims of one text about items without a date."""

    def __init__(
        self, text: str, words: Vocabulary, proposals: Proposals, subjects: Subjects
    ) -> None:
        self._written, self._text, self._words = text, small(text), words
        self._proposals, self._subjects = proposals, subjects

    def off(self, sentence: Sentence, named: list[Item]) -> Iterator[DraftClaim]:
        """Claims about items that are cancelled or postponed, have a name and no date."""
        words = self._text[sentence.start : sentence.end]
        if not self._words.is_off or searched(self._words.denied, words):
            return
        for item in self._subjects.off(sentence, named):
            made = self._proposals.made(sentence, None, item, [], formerly=False)
            start, end = next(place for field, place in made.evidence if field == "event")
            opens = start == sentence.start
            is_named = made.title and _CAPITAL.search(self._written, start + opens, end)
            off = made.status in OFF and not is_series(made, self._words)
            if off and is_named and not self._subjects.is_of_another(sentence, start):
                yield made

    def known(
        self, sentence: Sentence, named: list[Item], dated: list[Mention]
    ) -> Iterator[DraftClaim]:
        """Claims about events of the data that the sentence names without a date of their own."""
        if searched(self._words.denied, self._text[sentence.start : sentence.end]):
            return
        leading = _leading(named, dated)
        found = named[:_MOST_ITEMS]
        ends = [*(each.start for each in found[1:]), sentence.end]
        start = sentence.start
        for item, end in zip(found, ends, strict=False):
            part = Sentence(start=start, end=end, paragraph=sentence.paragraph)
            like = self._proposals.naming.event(start, end, item.kind, None)
            if like and like.is_sure:
                yield self._proposals.made(part, leading, item, [], formerly=False)
            start = item.end


def _leading(named: list[Item], found: list[Mention]) -> Mention | None:
    """The only date of a sentence, if it is one day or stands before every item: it dates
    them all.
    """
    own = [each for each in found if not each.reporting]
    if len(own) != 1 or not named:
        return None
    return own[0] if own[0].period.days == 1 or own[0].end <= named[0].start else None

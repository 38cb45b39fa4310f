"""Coreference: a sentence that goes on about the item of the sentence before.

It may call the item "it" or "the match", and give its old day, its new day or a list of days.
"""

from schedule.drafting.claim_names import is_series
from schedule.drafting.claims import GATHERINGS, DraftClaim
from schedule.drafting.fates import Fates
from schedule.drafting.grammar import Language
from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.proposal import Proposals
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_NEAR = 12
"""Characters before a noun in which its determiner stands."""


class Coreference:
    """The items that the sentences of one text have named so far."""

    def __init__(
        self,
        text: str,
        language: Language,
        vocabulary: Vocabulary,
        proposals: Proposals,
        fates: Fates,
    ) -> None:
        self._text = small(text)
        self._language, self._words = language, vocabulary
        self._proposals, self._fates = proposals, fates
        self.last: DraftClaim | None = None
        self._visit: DraftClaim | None = None
        self._planned: DraftClaim | None = None
        """The last item that is postponed from a day, and has no new day yet."""
        self._waits = False
        """Whether the last item has no day yet."""
        self._waited: Sentence | None = None
        """The sentence that gives its days."""

    def hear(self, claim: DraftClaim) -> None:
        """Remember the claim of a sentence with a date."""
        self.last = claim
        self._visit = claim if claim.kind == "visit" else self._visit

    def remember(
        self, sentence: Sentence, named: list[Item], found: list[Mention] | None = None
    ) -> None:
        """Remember an item without a day that is off, or isn't: the next sentence may give it."""
        nouns = [each for each in named if not each.is_verb]
        off = self._proposals.statuses.off(sentence)
        if not nouns or not (off or self._is_rumoured(sentence)):
            return
        item = self._subject(sentence, nouns)
        if off and self._has_new_day(item, found or []):
            return
        self.last = self._proposals.made(sentence, None, item, found or [], formerly=False)
        if off:
            self._fates.off.append(self.last)
            self._waits = not self.last.title or not is_series(self.last, self._words)

    def _subject(self, sentence: Sentence, nouns: list[Item]) -> Item:
        """The first noun, or in Chinese that right before the verb that tells that it is off."""
        off = None if self._words.spaced else self._words.postponed
        verb = off and compiled(off).search(self._text, sentence.start, sentence.end)
        before = [each for each in nouns if verb and each.end <= verb.start()]
        return before[-1] if before else nouns[0]

    def _is_rumoured(self, sentence: Sentence) -> bool:
        """Whether a sentence tells that an item isn't off, whatever the rumours."""
        words = self._text[sentence.start : sentence.end]
        return searched(self._words.rumoured, words) is not None

    def _has_new_day(self, item: Item, found: list[Mention]) -> bool:
        """Whether a sentence gives the old day of an item that has a new one: "the launch on June 3
        was scrubbed", behind "is postponed to June 5".
        """
        last = self.last
        if last is None or last.period is None or last.status != "postponed":
            return False
        start = last.period.start
        return item.kind == last.kind and any(each.period.end < start for each in found)

    @property
    def waiting(self) -> str | None:
        """The status of the last item if it is off and has no day yet."""
        return self.last.status if self._waits and self.last else None

    def referred(self, sentence: Sentence, mention: Mention) -> DraftClaim | None:
        """A claim about the item named last, which a sentence calls "the event"."""
        before = self._text[sentence.start : mention.start]
        refers = compiled(self._words.refers).search(before)
        if refers is None or self.last is None or mention.reporting:
            return None
        return self._proposals.about(self.last, sentence, mention, formerly=False, waits=False)

    def continued(
        self,
        sentence: Sentence,
        mention: Mention,
        item: Item | None,
        found: list[Mention],
        *,
        formerly: bool,
        acts: bool,
    ) -> DraftClaim | None:
        """The claim of a sentence that goes on about the last item, or the last visit.
        `acts` is whether its verb alone makes an item.
        """
        if self._goes_on(sentence, mention, item, acts=acts):
            return self._about_last(sentence, mention, found, formerly=formerly)
        if item is None and self._visit and self._narrows(self._visit, sentence, mention):
            return self._proposals.about(
                self._visit, sentence, mention, formerly=False, waits=False
            )
        return None

    def begun(
        self,
        sentence: Sentence,
        mention: Mention,
        item: Item,
        found: list[Mention],
        *,
        formerly: bool,
        alike: bool,
    ) -> DraftClaim | None:
        """The claim of a sentence about an item of its own; `alike` is whether it is of the last
        one's kind. None if it only tells that something took place in a year.
        """
        formerly = formerly or self._is_first_plan(sentence, mention, found)
        self._waits = False
        made = self._proposals.made(sentence, mention, item, found, formerly=formerly)
        if made.status == "held" and mention.period.unit == "year":
            return None
        if self._was_due(mention):
            self._fates.due[id(made)] = made
        words = self._text[sentence.start : sentence.end]
        if searched(self._words.earlier, words):
            self._fates.known[id(made)] = made
        if self.last and made.status == "announced" and alike and self._is_new_date(words):
            made = replace(made, status="postponed")
            self._fates.former[id(self.last)] = self.last
        if self._is_put_off(sentence, found):
            # What is postponed from its day has that status; else the day is of a plan beside it.
            announced = made.status == "announced"
            self._planned = made = replace(made, formerly=True, status=None) if announced else made
        return made

    def is_alike(self, sentence: Sentence, item: Item | None) -> bool:
        """Whether an item is of the last one's kind, or both are gatherings: "the session"."""
        if self.last is None or item is None:
            return False
        return item.kind == self.last.kind or (
            self._opens(sentence, item) and _are_gatherings(item, self.last)
        )

    def _opens(self, sentence: Sentence, item: Item) -> bool:
        before = self._text[sentence.start : item.start].strip()
        return compiled(self._words.determiner).fullmatch(before) is not None

    def _goes_on(
        self, sentence: Sentence, mention: Mention, item: Item | None, *, acts: bool
    ) -> bool:
        words = self._text[sentence.start : sentence.end]
        goes_on, was = searched(self._words.goes_on, words), searched(self._words.formerly, words)
        alike = self.is_alike(sentence, item)
        if item is None:
            was = None if acts or (self.last and self.last.status == "held") else was
            return bool(self.last and (goes_on or was))
        if not alike:
            return False
        if self._is_of_others(sentence, item):
            return False
        waits = self._waits or self._waited is sentence
        again = goes_on or was or self._opens(sentence, item) or self._was_due(mention)
        own = compiled(self._words.of_people).search(self._text, sentence.start, item.start)
        if (waits and again) or (item.is_verb and was and not own):
            return True
        return self._is_definite(item)

    def _is_of_others(self, sentence: Sentence, item: Item) -> bool:
        """Whether the names before a noun are not those of the last item: "Bury v Leeds"."""
        names = self._proposals.names(sentence, item)
        return bool(self.last and self.last.names and names and not names & self.last.names)

    def _is_first_plan(self, sentence: Sentence, mention: Mention, found: list[Mention]) -> bool:
        """Whether words such as "originally planned" belong to a date: the next one behind them, or
        the only one.
        """
        was = searched(self._words.formerly, self._text[sentence.start : sentence.end])
        off = self._proposals.statuses.off(sentence)
        if was is None or off == "cancelled" or (off == "postponed" and _are_single(found)):
            return False
        after = [each for each in found if each.start >= sentence.start + was.start()]
        return len(found) == 1 or bool(after and after[0].period == mention.period)

    def _is_put_off(self, sentence: Sentence, found: list[Mention]) -> bool:
        """Whether a sentence tells that an item is postponed from its only date."""
        was = searched(self._words.formerly, self._text[sentence.start : sentence.end])
        is_postponed = self._proposals.statuses.off(sentence) == "postponed"
        return was is not None and is_postponed and _are_single(found)

    def _about_last(
        self, sentence: Sentence, mention: Mention, found: list[Mention], *, formerly: bool
    ) -> DraftClaim | None:
        if self.last is None:
            return None
        waits = self._waits or self._waited is sentence
        self._waits, self._waited = False, sentence if waits else None
        first = self._is_first_plan(sentence, mention, found)
        moved = self.last is self._planned and not first
        if moved and self._planned:
            self._fates.former[id(self._planned)] = self._planned
        claim = self._proposals.about(
            self.last, sentence, mention, formerly=formerly or first, waits=waits
        )
        claim = replace(claim, status="postponed") if moved else claim
        self._planned = claim if waits and claim.status == "postponed" else self._planned
        return claim

    def _was_due(self, mention: Mention) -> bool:
        """Whether a date is that of a plan told in the past: "he was due to fight on June 3"."""
        due = compiled(self._language.markers.was_planned)
        return bool(mention.marker and due.match(self._text, mention.marker.start))

    def _is_new_date(self, words: str) -> bool:
        """Whether a sentence gives the new date of an item whose old date is in the sentence
        before.
        """
        old = self.last is not None and (self.last.formerly or self.last is self._planned)
        return old and searched(self._words.now, words) is not None

    def _narrows(self, visit: DraftClaim, sentence: Sentence, mention: Mention) -> bool:
        """Whether a sentence gives the days of a visit that had only a window so far, by the same
        people.
        """
        people = self._proposals.naming.people(sentence.start, sentence.end)
        same = {key for each in people for key in each.ids} & {*visit.people}
        period = visit.period
        wider = period and not visit.exact and period.contains(mention.period)
        return bool(same and wider and mention.period.unit == "day")

    def _is_definite(self, item: Item) -> bool:
        """Whether a noun alone means the item of the sentence before: "the launch"."""
        title = self.last.title if self.last else None
        noun = self._text[item.start : item.end]
        general = compiled(self._words.general).fullmatch(noun)
        if title and noun.removesuffix("s") not in title.lower() and not general:
            return False
        if not self._words.spaced:
            return self.last is self._planned and not item.is_verb
        before = self._text[max(0, item.start - _NEAR) : item.start]
        definite = compiled(rf"\b(?:{self._words.determiner})\s$").search(before)
        qualified = compiled(self._words.qualified).match(self._text, item.end)
        return not item.is_verb and definite is not None and qualified is None


def _are_gatherings(item: Item, claim: DraftClaim) -> bool:
    return not item.is_verb and item.kind in GATHERINGS and claim.kind in GATHERINGS


def _are_single(found: list[Mention]) -> bool:
    """Whether one date is all that a sentence has, apart from the days of what was said."""
    return sum(not each.reporting for each in found) == 1

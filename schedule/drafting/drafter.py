"""Make claims from the dated mentions of an article."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from operator import attrgetter

from schedule.drafting.background import boilerplate_from, captions, is_elsewhere, reason_to_leave
from schedule.drafting.claims import OFF, DraftClaim, LeftOut
from schedule.drafting.coreference import Coreference
from schedule.drafting.dating import Dating
from schedule.drafting.fates import Fates
from schedule.drafting.grammar import Language
from schedule.drafting.items import Item, items
from schedule.drafting.mentions import Mention
from schedule.drafting.moves import Moves
from schedule.drafting.names import KnownNames
from schedule.drafting.naming import Naming
from schedule.drafting.nearness import nearest
from schedule.drafting.off_lists import OffLists
from schedule.drafting.patterns import small
from schedule.drafting.proposal import Proposals
from schedule.drafting.sentences import Sentence, sentences
from schedule.drafting.subjects import Subjects
from schedule.drafting.undated import Undated
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import replace

_LONG_AGO = 5
"""Years after which a date is background."""
_TOLD = (
    "the day on which it was said",
    "the day of the decision",
    "the day of another act",
    "the dateline",
)
"""Reasons to leave out a date that still allow a claim about the item of its sentence."""
_ELSEWHERE = "the same time elsewhere"
_ASIDE = ("the dateline", _ELSEWHERE)
"""Reasons to read a sentence as if it didn't have a date."""
_NO_ITEM = "no item is named with it"
_VAGUE = ("quarter", "season", "half", "year")
"""Windows that are too vague for what only a verb names: "they met in that year"."""


class Drafter:
    """Makes claims sentence by sentence; mentions that belong to no item go to `left`."""

    def __init__(
        self,
        text: str,
        published: date,
        language: Language,
        vocabulary: Vocabulary,
        names: KnownNames,
    ) -> None:
        self._written, self._text = text, small(text)
        self.left: list[LeftOut] = []
        self._published = published
        self._language, self._words = language, vocabulary
        self._dating = Dating(text, vocabulary)
        self._subjects = Subjects(text, published, vocabulary)
        self._moves = Moves(text, published, language, vocabulary)
        naming = Naming(names, vocabulary, text, published)
        self._proposals = Proposals(text, published, language, vocabulary, naming)
        self._fates = Fates(published, vocabulary)
        self._coreference = Coreference(text, language, vocabulary, self._proposals, self._fates)
        self._lists = OffLists(text, vocabulary, self._proposals)
        self._undated = Undated(text, vocabulary, self._proposals, self._subjects)
        self._knows = bool(names.events)

    def claims(self, found: tuple[Mention, ...]) -> list[DraftClaim]:
        dated = {sentence: [*group] for sentence, group in groupby(found, attrgetter("sentence"))}
        claims: list[DraftClaim] = []
        for sentence in self._of_article(dated):
            named = items(self._text, sentence.start, sentence.end, self._words)
            given = dated.get(sentence, [])
            made = [*self._dated(sentence, given, named)] if given else []
            if given:
                made = self._lists.listed(sentence, given, made)
            else:
                self._coreference.remember(sentence, named)
                self._lists.begin(sentence, self._coreference.waiting)
                claims += self._undated.off(sentence, named)
            known = {each.event for each in made}
            besides = self._undated.known(sentence, named, given if made else [])
            claims += made
            if self._knows:
                claims += (each for each in besides if each.event not in known)
        return self._fates.of(claims)

    def _of_article(self, dated: Mapping[Sentence, list[Mention]]) -> Iterator[Sentence]:
        """The sentences that are neither captions nor below the article."""
        every = [*sentences(self._written, self._language)]
        below = boilerplate_from(self._text, iter((s.start, s.end) for s in every), self._words)
        under_pictures = captions(self._text, every, self._words)
        for sentence in every:
            if sentence.start < below and sentence.start not in under_pictures:
                yield sentence
                continue
            reason = "below the article" if sentence.start >= below else "in a caption"
            self._leave(dated.get(sentence, ()), reason)

    def _leave(self, found: Iterable[Mention], reason: str) -> None:
        self.left += (LeftOut(mention=each, reason=reason) for each in found)

    def _dated(
        self, sentence: Sentence, found: list[Mention], named: list[Item]
    ) -> Iterator[DraftClaim]:
        reasons = [(each, self._reason(each, named)) for each in found]
        self.left += (LeftOut(mention=each, reason=why) for each, why in reasons if why)
        usable = [each for each, why in reasons if not why]
        found = [each for each, why in reasons if why not in _ASIDE]
        if not usable:
            self._coreference.remember(sentence, named, found)
            if {why for _, why in reasons} <= {*_TOLD}:
                yield from self._undated.off(sentence, named)
            return
        line = self._subjects.of_schedule(sentence, usable[0], named)
        if line and usable[0].period.end > self._published:
            named = [line]
        named = self._subjects.behind(sentence, usable, named)
        usable = [*self._dating.as_spans(usable, named)]
        if len(usable) > 1 and self._moves.are_told_in(sentence):
            yield from self._postponed(sentence, usable, named, found)
        else:
            yield from self._each(sentence, usable, named, found)

    def _reason(self, mention: Mention, named: list[Item]) -> str | None:
        """Why a mention dates no item; None if it does."""
        if is_elsewhere(self._text, mention, self._words):
            return _ELSEWHERE
        reason = reason_to_leave(self._written, mention, self._words, named, self._published)
        return reason or (None if self._is_scheduled(mention) else "background")

    def _each(
        self, sentence: Sentence, usable: list[Mention], named: list[Item], found: list[Mention]
    ) -> Iterator[DraftClaim]:
        """The claim of each date of a sentence."""
        finer = self._dating.without_years(usable)
        shared = self._dating.respective(usable, named)
        chosen = shared or {id(each) for each in self._dating.chosen(finer, named)}
        for mention in usable:
            is_chosen = id(mention) in chosen
            subject = None if is_chosen else self._subjects.parted(sentence, mention, named)
            own = [subject] if subject else [shared[id(mention)]] if shared else named
            claim = self._coreference.referred(sentence, mention)
            if claim is None and (is_chosen or subject):
                claim = self._claim(sentence, mention, own, found)
            if claim is None:
                self._leave([mention], _NO_ITEM)
            else:
                claim = self._as_leg(claim, mention, usable, named)
                self._coreference.hear(claim)
                yield claim

    def _as_leg(
        self, claim: DraftClaim, mention: Mention, usable: list[Mention], named: list[Item]
    ) -> DraftClaim:
        """A claim with the title of its own leg: "Visit Turkey"."""
        before = [each for each in usable if each.end <= mention.start][-1:]
        place = self._dating.leg(before[0], mention, named) if before else None
        item = nearest(named, mention, self._text, self._words)
        if place is None or item is None:
            return claim
        name, noun = self._written[slice(*place)], self._written[item.start : item.end]
        if item.kind != "visit":
            return replace(claim, title=f"{name} {noun}")
        act = noun.capitalize()
        to = " " if item.is_verb or self._proposals.acts(mention.sentence, item) else " to "
        return replace(claim, title=f"{act}{to}{name}")

    def _is_scheduled(self, mention: Mention) -> bool:
        """Whether a mention may date an item; a past year or a date long ago is background."""
        period = mention.period
        years = (self._published - period.end).days / 365
        return not (period.unit == "year" and period.end < self._published) and years < _LONG_AGO

    def _postponed(
        self, sentence: Sentence, usable: list[Mention], named: list[Item], found: list[Mention]
    ) -> Iterator[DraftClaim]:
        """Claims of a sentence with several dates that postpones something."""
        if self._moves.are_all_old(sentence, usable, found):
            made = (self._claim(sentence, each, named, found) for each in usable)
            yield from (_as_put_off(each) for each in made if each)
            return
        for each in self._moves.beside(usable):
            usable = [other for other in usable if other is not each]
            done = self._claim(sentence, each, named, found)
            yield from [replace(done, status="held", formerly=False)] if done else ()
        for dates in self._moves.apart(sentence, usable):
            yield from self._moved(sentence, dates, named, found)

    def _moved(
        self, sentence: Sentence, usable: list[Mention], named: list[Item], found: list[Mention]
    ) -> Iterator[DraftClaim]:
        """Claims of a postponement: the new date, and the former one."""
        new, former = self._moves.dates(sentence, usable, found)
        moved: DraftClaim | None = None
        for mention in sorted(usable, key=lambda each: each is not new):
            if mention is not new and mention not in former:
                self._leave([mention], _NO_ITEM)
                continue
            if mention is not new and moved:
                claim: DraftClaim | None = self._proposals.about(
                    moved, sentence, mention, formerly=True, waits=False
                )
            else:
                claim = self._claim(sentence, mention, named, found, formerly=mention is not new)
            moved = moved or claim
            if claim:
                if mention is new:
                    self._coreference.last = claim
                yield claim

    def _claim(
        self,
        sentence: Sentence,
        mention: Mention,
        named: list[Item],
        found: list[Mention],
        *,
        formerly: bool = False,
    ) -> DraftClaim | None:
        """The claim of a date about its item, or about that of the sentence before."""
        item = self._subjects.beside(sentence, mention, named)
        item = item or nearest(named, mention, self._text, self._words)
        item = self._subjects.parted(sentence, mention, [item] if item else []) or item
        before = self._coreference
        act = None if item else self._subjects.acting(mention)
        known = before.continued(
            sentence, mention, item, found, formerly=formerly, acts=act is not None
        )
        if known:
            return known
        alike = before.is_alike(sentence, item)
        item = item or self._subjects.dated(sentence, mention) or act
        over = mention.period.end < self._published
        if item is None or (item.is_verb and over and mention.period.unit in _VAGUE):
            return None
        return before.begun(sentence, mention, item, found, formerly=formerly, alike=alike)


def _as_put_off(claim: DraftClaim) -> DraftClaim:
    status = claim.status if claim.status in OFF else "postponed"
    return replace(claim, status=status, formerly=False)

"""Make claims from the dated mentions of an article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from schedule.drafting.background import boilerplate_from, captions, reason_to_leave
from schedule.drafting.claim_names import is_series
from schedule.drafting.claims import GATHERINGS, OFF, DraftClaim, LeftOut
from schedule.drafting.dating import Dating, nearest
from schedule.drafting.fates import Fates
from schedule.drafting.grammar import Language, compiled, small
from schedule.drafting.items import Item, items
from schedule.drafting.mentions import Mention
from schedule.drafting.moves import Moves
from schedule.drafting.names import KnownNames
from schedule.drafting.naming import Naming
from schedule.drafting.proposal import Proposals
from schedule.drafting.sentences import Sentence, sentences
from schedule.drafting.subjects import Subjects
from schedule.drafting.vocabulary import Vocabulary, searched

_LONG_AGO = 5
"""Years after which a date is background."""
_MOST_ITEMS = 8
_TOLD = (
    "the day on which it was said",
    "the day of the decision",
    "the day of another act",
    "the dateline",
)
"""Reasons to leave a date that tell nothing against the item of its sentence."""
_CAPITAL = re.compile(r"[A-Z0-9]")
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
        self._subjects = Subjects(text, vocabulary)
        self._moves = Moves(text, published, language, vocabulary)
        naming = Naming(names, vocabulary, text, published)
        self._proposals = Proposals(text, published, language, vocabulary, naming)
        self._fates = Fates(published)
        self._knows = bool(names.events)
        self._last: DraftClaim | None = None
        self._visit: DraftClaim | None = None
        self._planned: DraftClaim | None = None
        """The last item that is postponed from a day, and has no new day yet."""
        self._waits = False
        """Whether the last item has no day yet."""
        self._listed: DraftClaim | None = None
        """The item that is off, if a list of its days follows."""
        self._waited: Sentence | None = None
        """The sentence that gives its days."""

    def claims(self, found: tuple[Mention, ...]) -> list[DraftClaim]:
        all_sentences = [*sentences(self._written)]
        below = boilerplate_from(
            self._text, iter((s.start, s.end) for s in all_sentences), self._words
        )
        dated = {sentence: [*group] for sentence, group in groupby(found, attrgetter("sentence"))}
        claims: list[DraftClaim] = []
        under_pictures = captions(self._text, all_sentences, self._words)
        for sentence in all_sentences:
            if sentence.start >= below or sentence.paragraph in under_pictures:
                reason = "below the article" if sentence.start >= below else "in a caption"
                self.left += (
                    LeftOut(mention=each, reason=reason) for each in dated.get(sentence, ())
                )
                continue
            named = items(self._text, sentence.start, sentence.end, self._words)
            if sentence in dated:
                made = self._in_list(
                    dated[sentence], [*self._dated(sentence, dated[sentence], named)]
                )
                known = {each.event for each in made}
                leading = self._leading(named, dated[sentence]) if made else None
                besides = self._undated(sentence, named, leading) if self._knows else ()
                claims += (*made, *(each for each in besides if each.event not in known))
            else:
                self._remember(sentence, named)
                opens = self._text[: sentence.end].rstrip().endswith(":")
                self._listed = self._last if opens and self._waits else None
                claims += self._off(sentence, named)
                if self._knows:
                    claims += self._undated(sentence, named)
        return self._fates.of(claims)

    def _in_list(self, found: list[Mention], made: list[DraftClaim]) -> list[DraftClaim]:
        """The claims of a sentence; a line without a verb in a list of what is off is off."""
        self._listed = None if any(each.marker for each in found) else self._listed
        return [
            replace(each, status=self._listed.status, formerly=False)
            if self._listed and each.kind == self._listed.kind
            else each
            for each in made
        ]

    def _dated(
        self, sentence: Sentence, found: list[Mention], named: list[Item]
    ) -> Iterator[DraftClaim]:
        usable, said, dateline = [], True, None
        for mention in found:
            reason = reason_to_leave(self._written, mention, self._words, named, self._published)
            if reason is None and not self._is_scheduled(mention):
                reason = "background"
            if reason:
                said = said and reason in _TOLD
                dateline = mention if reason == "the dateline" else dateline
                self.left.append(LeftOut(mention=mention, reason=reason))
            else:
                usable.append(mention)
        found = [each for each in found if each is not dateline]
        if not usable:
            self._remember(sentence, named, found)
            yield from self._off(sentence, named) if said else ()
            return
        line = self._subjects.of_schedule(sentence, usable[0], named)
        if line and usable[0].period.end > self._published:
            named = [line]
        named = self._subjects.behind(sentence, usable, named)
        usable = [*self._dating.as_spans(usable, named)]
        if len(usable) > 1 and self._moves.are_told_in(sentence):
            yield from self._postponed(sentence, usable, named, found)
            return
        finer = self._dating.without_years(usable)
        shared = self._dating.respective(usable, named)
        chosen = shared or {id(each) for each in self._dating.chosen(finer, named)}
        for mention in usable:
            is_chosen = id(mention) in chosen
            subject = None if is_chosen else self._subjects.parted(sentence, mention, named)
            own = [subject] if subject else [shared[id(mention)]] if shared else named
            known = self._referred(sentence, mention)
            claim = known or (
                self._claim(sentence, mention, own, found) if is_chosen or subject else None
            )
            if claim is None:
                self.left.append(LeftOut(mention=mention, reason="no item is named with it"))
            else:
                claim = self._as_leg(claim, mention, usable, named)
                self._last = claim
                self._visit = claim if claim.kind == "visit" else self._visit
                yield claim

    def _referred(self, sentence: Sentence, mention: Mention) -> DraftClaim | None:
        """A claim about the item named last, which a sentence calls "the event"."""
        before = self._text[sentence.start : mention.start]
        refers = compiled(self._words.refers).search(before)
        if refers is None or self._last is None or mention.reporting:
            return None
        return self._proposals.about(self._last, sentence, mention, formerly=False, waits=False)

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

    def _remember(
        self, sentence: Sentence, named: list[Item], found: list[Mention] | None = None
    ) -> None:
        """Remember a cancelled or postponed item without a day: the next sentence may give it."""
        nouns = [each for each in named if not each.is_verb]
        status, _ = self._proposals.statuses.of(sentence, None, None)
        if nouns and status in OFF:
            self._last = self._proposals.made(sentence, None, nouns[0], found or [], formerly=False)
            self._fates.off.append(self._last)
            self._waits = not self._last.title or not is_series(self._last)

    def _off(self, sentence: Sentence, named: list[Item]) -> Iterator[DraftClaim]:
        """Claims about items that are cancelled or postponed, have a name and no date."""
        words = self._text[sentence.start : sentence.end]
        if not self._words.is_off or searched(self._words.denied, words):
            return
        for item in self._subjects.off(sentence, named):
            made = self._proposals.made(sentence, None, item, [], formerly=False)
            start, end = next(place for field, place in made.evidence if field == "event")
            opens = start == sentence.start
            is_named = made.title and _CAPITAL.search(self._written, start + opens, end)
            off = made.status in OFF
            if off and is_named and not self._subjects.is_of_another(sentence, start):
                yield made

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
            yield from (replace(each, status="postponed", formerly=False) for each in made if each)
            return
        for each in self._moves.apart(usable):
            yield from self._moved(sentence, each, named, found)

    def _moved(
        self, sentence: Sentence, usable: list[Mention], named: list[Item], found: list[Mention]
    ) -> Iterator[DraftClaim]:
        """Claims of a postponement: the new date, and the former one."""
        new, former = self._moves.dates(sentence, usable, found)
        moved: DraftClaim | None = None
        for mention in sorted(usable, key=lambda each: each is not new):
            if mention is not new and mention not in former:
                self.left.append(LeftOut(mention=mention, reason="no item is named with it"))
                continue
            if mention is not new and moved:
                claim: DraftClaim | None = self._proposals.about(
                    moved, sentence, mention, formerly=True, waits=False
                )
            else:
                claim = self._claim(sentence, mention, named, found, formerly=mention is not new)
            moved = moved or claim
            if claim:
                self._last = claim if mention is new else self._last
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
        item = nearest(named, mention, self._text, self._words)
        item = self._subjects.parted(sentence, mention, [item] if item else []) or item
        words = self._text[sentence.start : sentence.end]
        goes_on, was = searched(self._words.goes_on, words), searched(self._words.formerly, words)
        alike = self._last and item and item.kind == self._last.kind
        opens = item and self._text[sentence.start : item.start].strip() == "the"
        alike = alike or (self._last and item and opens and _are_gatherings(item, self._last))
        waits = self._waits or self._waited is sentence
        same = alike and waits and (goes_on or was or opens or self._was_due(mention))
        about = (item is None or (item.is_verb and was and alike)) and (goes_on or was)
        if self._last and (same or about or (alike and item and self._is_definite(item))):
            return self._about_last(sentence, mention, found, was, formerly=formerly)
        if item is None and self._visit and self._narrows(self._visit, sentence, mention):
            return self._proposals.about(
                self._visit, sentence, mention, formerly=False, waits=False
            )
        over = mention.period.end < self._published
        item = item or self._subjects.dated(sentence, mention)
        if item is None or (item.is_verb and over and mention.period.unit in _VAGUE):
            return None
        off, _ = self._proposals.statuses.of(sentence, None, None)
        alone = off == "postponed" and _are_single(found)
        if was and not (alone or off == "cancelled"):
            formerly = formerly or self._is_former(sentence.start + was.start(), mention, found)
        self._waits = False
        made = self._proposals.made(sentence, mention, item, found, formerly=formerly)
        if made.status == "held" and mention.period.unit == "year":
            return None
        if self._was_due(mention):
            self._fates.due.add(id(made))
        if searched(self._words.earlier, words):
            self._fates.known.add(id(made))
        if made.status == "announced" and alike and self._is_new_date(words):
            made = replace(made, status="postponed")
        self._planned = made if was and alone else self._planned
        return made

    def _about_last(
        self,
        sentence: Sentence,
        mention: Mention,
        found: list[Mention],
        was: re.Match[str] | None,
        *,
        formerly: bool,
    ) -> DraftClaim | None:
        """The claim of a sentence about the last item; `was` are words for a former plan."""
        if self._last is None:
            return None
        waits = self._waits or self._waited is sentence
        self._waits, self._waited = False, sentence if waits else None
        off, _ = self._proposals.statuses.of(sentence, None, None)
        alone = off == "postponed" and _are_single(found)
        planned = was and off != "cancelled" and not alone
        first = was and planned and self._is_former(sentence.start + was.start(), mention, found)
        moved = self._last is self._planned and not first
        if moved and self._planned:
            self._fates.former.add(id(self._planned))
        claim = self._proposals.about(
            self._last, sentence, mention, formerly=formerly or bool(first), waits=waits
        )
        claim = replace(claim, status="postponed") if moved else claim
        self._planned = claim if waits and claim.status == "postponed" else self._planned
        return claim

    def _was_due(self, mention: Mention) -> bool:
        """Whether a date is that of a plan told in the past: "he was due to fight on June 3"."""
        due = compiled(self._language.markers.was_planned)
        return bool(mention.marker and due.match(self._text, mention.marker.start))

    def _is_new_date(self, words: str) -> bool:
        """Whether a sentence gives the new date of what the sentence before gave the old one of."""
        old = self._last is not None and self._last.formerly
        return old and searched(self._words.now, words) is not None

    def _narrows(self, visit: DraftClaim, sentence: Sentence, mention: Mention) -> bool:
        """Whether a sentence gives the days of a visit that has a window, of the same people."""
        people = self._proposals.naming.people(sentence.start, sentence.end)
        same = {key for each in people for key in each.ids} & {*visit.people}
        period = visit.period
        wider = period and not visit.exact and period.contains(mention.period)
        return bool(same and wider and mention.period.unit == "day")

    def _is_definite(self, item: Item) -> bool:
        """Whether a noun alone means the item of the sentence before: "the launch"."""
        title = self._last.title if self._last else None
        noun = self._text[item.start : item.end]
        general = compiled(self._words.general).fullmatch(noun)
        if title and noun.removesuffix("s") not in title.lower() and not general:
            return False
        before = self._text[max(0, item.start - 4) : item.start]
        after = self._text[item.end : item.end + 4]
        if not self._words.spaced:
            return self._last is self._planned and not item.is_verb
        return (
            not item.is_verb and before.lower() == "the " and not after.startswith((" of", " in"))
        )

    def _is_former(self, place: int, mention: Mention, found: list[Mention]) -> bool:
        """Whether "originally planned" belongs to this mention: the next one, or the only one."""
        after = [each for each in found if each.start >= place]
        return len(found) == 1 or bool(after and after[0] is mention)

    def _leading(self, named: list[Item], found: list[Mention]) -> Mention | None:
        """The only date of a sentence, if it is one day or stands before every item: it dates
        them all.
        """
        own = [each for each in found if not each.reporting]
        if len(own) != 1 or not named:
            return None
        return own[0] if own[0].period.days == 1 or own[0].end <= named[0].start else None

    def _undated(
        self, sentence: Sentence, named: list[Item], leading: Mention | None = None
    ) -> Iterator[DraftClaim]:
        """Claims about events of the data that the sentence names without a date."""
        if searched(self._words.denied, self._text[sentence.start : sentence.end]):
            return
        found = named[:_MOST_ITEMS]
        ends = [*(each.start for each in found[1:]), sentence.end]
        start = sentence.start
        for item, end in zip(found, ends, strict=False):
            part = Sentence(start=start, end=end, paragraph=sentence.paragraph)
            like = self._proposals.naming.event(start, end, item.kind, None)
            if like and like.is_sure:
                yield self._proposals.made(part, leading, item, [], formerly=False)
            start = item.end


def _are_gatherings(item: Item, claim: DraftClaim) -> bool:
    return not item.is_verb and item.kind in GATHERINGS and claim.kind in GATHERINGS


def _are_single(found: list[Mention]) -> bool:
    """Whether one date is all that a sentence has, apart from the days of what was said."""
    return sum(not each.reporting for each in found) == 1

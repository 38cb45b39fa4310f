"""Builds one claim: its values, the words for each value, and what is unsure."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from schedule.drafting.claims import OFF, DraftClaim, Place
from schedule.drafting.grammar import Language
from schedule.drafting.items import Item, is_joined
from schedule.drafting.mentions import Mention
from schedule.drafting.name_finder import Named
from schedule.drafting.naming import Likeness, Naming
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.sentences import Sentence
from schedule.drafting.status import Statuses, Verdict
from schedule.drafting.tense import Marker, tenses
from schedule.drafting.titles import clause_around, title_around
from schedule.drafting.vocabulary import Vocabulary
from schedule.drafting.windows import windowed

_WORD = re.compile(r"[\w-]{3,}|\w+")
_STEM = 4
"""Letters of a name that its cases share."""
_BESIDE = 8
"""Characters before a verb in which its auxiliary stands."""
_NEAR = 14
"""Characters before a noun in which "to" makes it a verb."""


class Proposals:
    """Builds the claims of one text from a sentence, a date and an item."""

    def __init__(
        self,
        text: str,
        published: date,
        language: Language,
        vocabulary: Vocabulary,
        naming: Naming,
    ) -> None:
        self.naming = naming
        self._written, self._text = text, small(text)
        self.statuses = Statuses(text, published, language, vocabulary)
        self._language = language
        self._words = vocabulary

    def about(
        self,
        last: DraftClaim,
        sentence: Sentence,
        mention: Mention,
        *,
        formerly: bool,
        waits: bool,
    ) -> DraftClaim:
        """The claim of a sentence that continues about the item of the last one."""
        period, exact = windowed(self._text, mention, self._words, last.kind)
        tense = mention.marker.tense if mention.marker else None
        status, _ = self.statuses.of(sentence, tense, period)
        if waits and status not in OFF:
            status, formerly = last.status, False
        return DraftClaim(
            event=last.event,
            title=last.title,
            kind=last.kind,
            period=period,
            exact=exact,
            status=None if formerly else status,
            formerly=formerly,
            sentence=sentence.start,
            ends=self._ends(sentence),
            evidence=(("dates", (mention.start, mention.end)),),
            unsure=("event",) if "event" in last.unsure else (),
            reasons=("the item of the sentence before",),
        )

    def made(
        self,
        sentence: Sentence,
        mention: Mention | None,
        item: Item,
        found: list[Mention],
        *,
        formerly: bool,
    ) -> DraftClaim:
        period, exact = (
            windowed(self._text, mention, self._words, item.kind, item)
            if mention
            else (None, False)
        )
        verdict = self.statuses.of_item(sentence, mention, item, found, period)
        status = None if formerly else verdict.status
        like = self.naming.event(*self._clause(sentence, mention, item), item.kind, period)
        acts = self.acts(sentence, item)
        title = self._title_place(sentence, item, found, acts=acts)
        people = self.naming.people(sentence.start, sentence.end)
        place = self.naming.place(sentence.start, sentence.end)
        shared = tuple(dict.fromkeys(each.ids for each in people if len(each.ids) > 1))
        return DraftClaim(
            event=like.event.id if like else None,
            title=None if like else self._title(title, item, found),
            kind=item.kind,
            period=period,
            exact=exact,
            status=status,
            place=place.ids[0] if place else None,
            people=tuple(dict.fromkeys(each.ids[0] for each in people if len(each.ids) == 1)),
            formerly=formerly,
            verbal=acts,
            names=self.names(sentence, item),
            sentence=sentence.start,
            still=self._is_still_planned(verdict.marker),
            ends=self._ends(sentence),
            evidence=tuple(self._evidence(mention, title, verdict, sentence, people, place)),
            unsure=tuple(_doubts(like, mention, status, verdict.marker, shared, formerly=formerly)),
            reasons=like.reasons if like else ("no event of the data is like it",),
            choices=shared,
        )

    def _is_still_planned(self, marker: Marker | None) -> bool:
        if marker is None:
            return False
        start = max(0, marker.start - _BESIDE)
        return compiled(self._words.still).search(self._text, start, marker.end) is not None

    def _ends(self, sentence: Sentence) -> bool:
        words = self._text[sentence.start : sentence.end]
        return searched(self._words.ends, words) is not None

    def _clause(self, sentence: Sentence, mention: Mention | None, item: Item) -> Place:
        """The clause of the item and its date; the sentence may name others."""
        first = min(item.start, mention.start) if mention else item.start
        last = max(item.end, mention.end) if mention else item.end
        besides = compiled(self._words.besides)
        starts = [each.end() for each in besides.finditer(self._text, sentence.start, first)]
        end = besides.search(self._text, last, sentence.end)
        start = (
            item.start
            if is_joined(item, self._text, self._words)
            else max(starts, default=sentence.start)
        )
        return start, end.start() if end else sentence.end

    def names(self, sentence: Sentence, item: Item) -> frozenset[str]:
        """The stems of the proper names between a comma and the item, but those behind a
        preposition. The first word of a sentence is one if another follows, or the text has it
        elsewhere. Words of an office are none. An item that is a name itself belongs to them.
        """
        comma = max(self._text.rfind(each, sentence.start, item.start) for each in ",;:(")
        start = max(sentence.start, comma + 1)
        end = item.end if item.is_name else item.start
        words = [each[0] for each in _WORD.finditer(self._written, start, end)]
        opens = start == sentence.start or self._text[comma] == ":"
        if opens and not self._is_name(words):
            words = words[1:]
        offices, prepositions = map(compiled, (self._words.offices, self._words.prepositions))
        titled = compiled(self._words.titled)
        pairs = pairwise(["", *words])
        named = (
            two
            for at, (one, two) in enumerate(pairs)
            if not prepositions.fullmatch(one.lower()) or titled.fullmatch(words[at - 2].lower())
        )
        return frozenset(
            each[:_STEM].lower()
            for each in named
            if each[0].isupper() and not offices.fullmatch(each.lower())
        )

    def _is_name(self, opening: list[str]) -> bool:
        """Whether the first word of a sentence is a name."""
        if "".join(opening[1:2]).istitle():
            return True
        return bool(opening and re.search(rf"[\w,] {re.escape(opening[0])}\b", self._written))

    def acts(self, sentence: Sentence, item: Item) -> bool:
        """Whether an item is a verb, or a noun that is rather a verb: "to visit"."""
        before = self._text[max(sentence.start, item.start - _NEAR) : item.start]
        return item.is_verb or compiled(self._words.infinitive).search(before) is not None

    def _title_place(
        self, sentence: Sentence, item: Item, found: list[Mention], *, acts: bool
    ) -> Place:
        """The noun phrase of an item, or the clause of a verb."""
        place, bounds = (item.start, item.end), (sentence.start, sentence.end)
        if acts and self._words.subject:
            dates = [(each.start, each.end) for each in found]
            return clause_around(self._written, *place, bounds, dates, self._words)
        cuts = self._cuts(sentence, found)
        return title_around(self._written, *place, bounds, cuts, self._words)

    def _title(self, place: Place, item: Item, found: list[Mention]) -> str:
        """The words of a title, without a date between the subject and its verb."""
        start, end = place
        inner = next((each for each in found if start <= each.start and each.end < end), None)
        if inner:
            ahead = compiled(self._words.to_date).sub("", self._written[start : inner.start])
            words = f"{ahead} {self._written[inner.end : end]}"
        else:
            words = self._written[start:end]
        words = compiled(self._words.relative_aside).sub("", words)
        words = " ".join(words.split())
        return words[:1].upper() + words[1:] if words else item.kind

    def _markers(self, sentence: Sentence) -> list[Marker]:
        return tenses(self._language, self._written, sentence.start, sentence.end).markers

    def _cuts(self, sentence: Sentence, found: list[Mention]) -> list[Place]:
        verbs = [(each.start, each.end) for each in self._markers(sentence)]
        return [*((each.start, each.end) for each in found), *verbs]

    def _evidence(
        self,
        mention: Mention | None,
        title: Place,
        verdict: Verdict,
        sentence: Sentence,
        people: list[Named],
        place: Named | None,
    ) -> Iterator[tuple[str, Place]]:
        yield "event", title
        if mention:
            yield "dates", (mention.start, mention.end)
        if verdict.words:
            at = self._text.find(verdict.words, sentence.start, sentence.end)
            yield "status", (at, at + len(verdict.words))
        elif verdict.marker:
            yield "status", (verdict.marker.start, verdict.marker.end)
        if place:
            yield "place", (place.start, place.end)
        for each in people:
            yield "people", (each.start, each.end)


def _doubts(
    like: Likeness | None,
    mention: Mention | None,
    status: str | None,
    marker: Marker | None,
    shared: tuple[tuple[str, ...], ...],
    *,
    formerly: bool,
) -> Iterator[str]:
    if like and not like.is_sure:
        yield "event"
    if mention is None or (mention.marker is None and not mention.full):
        yield "dates"
    if not formerly and (status is None or marker is None):
        yield "status"
    if shared:
        yield "people"

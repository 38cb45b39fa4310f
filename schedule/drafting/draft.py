"""A draft report: the claims that an article makes, each value with the words it came from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module
from itertools import groupby
from operator import attrgetter

from schedule.drafting.article import Article, decoded, language_of
from schedule.drafting.claims import DraftClaim, LeftOut, Place, united
from schedule.drafting.grammar import Language, Tense
from schedule.drafting.items import (
    Item,
    boilerplate_from,
    items,
    nearest,
    reason_to_leave,
    status_of,
    windowed,
)
from schedule.drafting.mentions import LONGEST_TEXT, Mention, mentions
from schedule.drafting.names import KnownNames
from schedule.drafting.naming import Likeness, Named, Naming
from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence, sentences
from schedule.drafting.tense import Marker, Tenses
from schedule.drafting.titles import title_around
from schedule.drafting.vocabulary import Vocabulary, compiled, searched

_MODULES = {"en": "english", "ru": "russian", "zh": "chinese"}
_MOST_CLAIMS = 60
_LONG_AGO = 5
"""Years after which a date is background."""
_VAGUE = ("quarter", "season", "half", "year")
"""Windows that are too vague for what only a verb names: "they met in that year"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is proposed, and what was left out. `notes` are for the editor."""

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[DraftClaim, ...]
    left: tuple[LeftOut, ...]
    notes: tuple[str, ...] = ()

    @property
    def is_unsure(self) -> bool:
        return bool(self.notes) or any(each.unsure for each in self.claims)


@cache
def speech(code: str) -> tuple[Language, Vocabulary]:
    """The language's grammar of dates and its words for items. Only the one that is needed loads."""
    module = import_module(f"schedule.drafting.{_MODULES[code]}")
    return module.LANGUAGE, module.VOCABULARY


def read(content: bytes) -> Article:
    """The article of a file: text, or a saved web page."""
    text = decoded(content)
    if not text[:2000].lstrip().startswith("<"):
        return Article(text=text)
    # The parser of pages takes its time to load, and most articles are text.
    webpage = import_module("schedule.drafting.webpage")
    page: Article = webpage.read_page(text) if webpage.looks_like_page(text) else Article(text=text)
    return page


def draft(article: Article, published: date, names: KnownNames) -> Draft:
    """The draft of an article that was published on a day."""
    language, vocabulary = speech(article.language or language_of(article.text))
    found = mentions(article.text, published, language)
    text = article.text[:LONGEST_TEXT]
    drafter = _Drafter(text, published, language, vocabulary, names)
    claims = united(drafter.claims(found))
    notes = []
    if len(article.text) > LONGEST_TEXT:
        notes.append(f"only the first {LONGEST_TEXT:,} characters were read")
    return Draft(
        article=article,
        mentions=found,
        claims=tuple(claims)[:_MOST_CLAIMS],
        left=tuple(drafter.left),
        notes=tuple(notes),
    )


class _Drafter:
    def __init__(
        self,
        text: str,
        published: date,
        language: Language,
        vocabulary: Vocabulary,
        names: KnownNames,
    ) -> None:
        self.text = text
        self.left: list[LeftOut] = []
        self._published = published
        self._language = language
        self._words = vocabulary
        self._naming = Naming(names, vocabulary, text, published)
        self._knows = bool(names.events)
        self._last: DraftClaim | None = None
        self._waits = False
        """Whether the last item has no day yet."""
        self._spoken: tuple[Sentence, Tenses] | None = None

    def claims(self, found: tuple[Mention, ...]) -> list[DraftClaim]:
        all_sentences = [*sentences(self.text)]
        below = boilerplate_from(
            self.text, iter((s.start, s.end) for s in all_sentences), self._words
        )
        dated = {sentence: [*group] for sentence, group in groupby(found, attrgetter("sentence"))}
        claims: list[DraftClaim] = []
        for sentence in all_sentences:
            if sentence.start >= below:
                self.left += (
                    LeftOut(mention=each, reason="below the article")
                    for each in dated.get(sentence, ())
                )
                continue
            if sentence in dated:
                claims += self._dated(sentence, dated[sentence])
            else:
                self._remember(
                    sentence, items(self.text, sentence.start, sentence.end, self._words)
                )
                if self._knows:
                    claims += self._undated(sentence)
        return claims

    def _dated(self, sentence: Sentence, found: list[Mention]) -> Iterator[DraftClaim]:
        named = items(self.text, sentence.start, sentence.end, self._words)
        usable = []
        for mention in found:
            reason = reason_to_leave(self.text, mention, self._words, named)
            if reason is None and not self._is_scheduled(mention):
                reason = "background"
            if reason:
                self.left.append(LeftOut(mention=mention, reason=reason))
            else:
                usable.append(mention)
        if not usable:
            self._remember(sentence, named)
            return
        usable = [*self._as_spans(usable, named)]
        if len(usable) > 1 and compiled(self._words.postponed).search(
            self.text, sentence.start, sentence.end
        ):
            yield from self._moved(sentence, usable, named, found)
            return
        chosen = {id(each) for each in self._chosen(usable, named)}
        for mention in usable:
            claim = self._claim(sentence, mention, named, found) if id(mention) in chosen else None
            if claim is None:
                self.left.append(LeftOut(mention=mention, reason="no item is named with it"))
            else:
                self._last = claim
                yield claim

    def _remember(self, sentence: Sentence, named: list[Item]) -> None:
        """What is cancelled or put off without a day: the next sentence may give it."""
        nouns = [each for each in named if not each.is_verb]
        status, _ = self._status(sentence, None, None)
        if nouns and status in ("cancelled", "postponed"):
            self._last = self._made(sentence, None, nouns[0], [], formerly=False)
            self._waits = True

    def _as_spans(self, usable: list[Mention], named: list[Item]) -> Iterator[Mention]:
        """“Opens on May 17 and runs until May 21” is one span."""
        waiting: Mention | None = None
        for each in usable:
            if waiting and self._ends(waiting, each, named):
                period = replace(each.period, first=waiting.period.first)
                waiting = replace(waiting, end=each.end, period=period)
                continue
            if waiting:
                yield waiting
            waiting = each
        if waiting:
            yield waiting

    def _ends(self, one: Mention, two: Mention, named: list[Item]) -> bool:
        gap = self.text[one.end : two.start]
        between = any(
            one.end <= each.start < two.start and not each.is_verb and each.kind != "opening"
            for each in named
        )
        days = one.period.unit == two.period.unit == "day" and one.period.start < two.period.end
        after = "" if self._words.spaced else self.text[two.end : two.end + 3]
        return days and not between and bool(compiled(self._words.ends).search(gap + after))

    def _is_scheduled(self, mention: Mention) -> bool:
        """A mere year of the past, or any date long ago, is background."""
        period = mention.period
        years = (self._published - period.end).days / 365
        return not (period.unit == "year" and period.end < self._published) and years < _LONG_AGO

    def _chosen(self, usable: list[Mention], named: list[Item]) -> list[Mention]:
        """Each item's own date: of several that are near it the nearest."""
        best: dict[Item | None, Mention] = {}
        for each in usable:
            item = nearest(named, each, self.text)
            other = best.get(item)
            if other is None or item is None or _gap(item, each) < _gap(item, other):
                best[item] = each
        return [*best.values()] if None not in best else usable

    def _moved(
        self, sentence: Sentence, usable: list[Mention], named: list[Item], found: list[Mention]
    ) -> Iterator[DraftClaim]:
        """A postponement from one date to another: the new one, and what was expected formerly."""
        match = compiled(self._words.postponed).search(self.text, sentence.start, sentence.end)
        place = match.start() if match else sentence.start
        new = self._new_date(usable, place)
        for mention in sorted(usable, key=lambda each: each is not new):
            claim = self._claim(sentence, mention, named, found, formerly=mention is not new)
            if claim:
                self._last = claim if mention is new else self._last
                yield claim

    def _new_date(self, usable: list[Mention], verb: int) -> Mention:
        """Of two dates the one after "to"; else the later one."""
        onto = compiled(self._language.onto)
        after = [
            each
            for each in usable
            if each.start > verb and onto.search(self.text[max(0, each.start - 12) : each.start])
        ]
        return after[-1] if after else max(usable, key=lambda each: each.period.start)

    def _claim(
        self,
        sentence: Sentence,
        mention: Mention,
        named: list[Item],
        found: list[Mention],
        *,
        formerly: bool = False,
    ) -> DraftClaim | None:
        item = nearest(named, mention, self.text)
        words = self.text[sentence.start : sentence.end]
        goes_on, was = searched(self._words.goes_on, words), searched(self._words.formerly, words)
        same = self._last and item and self._waits and item.kind == self._last.kind
        if self._last and (item is None or same or (item.is_verb and was)) and (goes_on or was):
            return self._about(self._last, sentence, mention, formerly=formerly or bool(was))
        if item is None or (item.is_verb and mention.period.unit in _VAGUE):
            return None
        off = self._status(sentence, None, None)[0] in ("cancelled", "postponed")
        if was and not (off and len(found) == 1):
            formerly = formerly or self._is_former(sentence.start + was.start(), mention, found)
        self._waits = False
        return self._made(sentence, mention, item, found, formerly=formerly)

    def _is_former(self, place: int, mention: Mention, found: list[Mention]) -> bool:
        """The words of what was expected belong to the date that follows them, or to the only one."""
        after = [each for each in found if each.start >= place]
        return len(found) == 1 or bool(after and after[0] is mention)

    def _about(
        self, last: DraftClaim, sentence: Sentence, mention: Mention, *, formerly: bool
    ) -> DraftClaim:
        """A sentence that goes on about the item of the last one."""
        period, exact = windowed(self.text, mention, self._words)
        tense = mention.marker.tense if mention.marker else None
        status, _ = self._status(sentence, tense, period)
        if self._waits and status not in ("cancelled", "postponed"):
            status, formerly = last.status, False
        self._waits = False
        return DraftClaim(
            event=last.event,
            title=last.title,
            kind=last.kind,
            period=period,
            exact=exact,
            status=None if formerly else status,
            formerly=formerly,
            evidence=(("dates", (mention.start, mention.end)),),
            unsure=("event",) if "event" in last.unsure else (),
            reasons=("the item of the sentence before",),
        )

    def _status(
        self, sentence: Sentence, tense: Tense | None, period: Period | None
    ) -> tuple[str | None, str]:
        words = self.text[sentence.start : sentence.end]
        return status_of(words, tense, period, self._published, self._words)

    def _made(
        self,
        sentence: Sentence,
        mention: Mention | None,
        item: Item,
        found: list[Mention],
        *,
        formerly: bool,
    ) -> DraftClaim:
        period, exact = windowed(self.text, mention, self._words) if mention else (None, False)
        marker = self._marker(sentence, mention, item)
        status, said = self._status(sentence, marker.tense if marker else None, period)
        like = None
        if self._knows:
            like = self._naming.event(sentence.start, sentence.end, item.kind, period)
        title = title_around(
            self.text,
            item.start,
            item.end,
            (sentence.start, sentence.end),
            self._cuts(sentence, found),
            self._words,
        )
        people = self._naming.people(sentence.start, sentence.end)
        place = self._naming.place(sentence.start, sentence.end)
        shared = tuple(dict.fromkeys(each.ids for each in people if len(each.ids) > 1))
        return DraftClaim(
            event=like.event.id if like else None,
            title=None if like else self._title(title, item),
            kind=item.kind,
            period=period,
            exact=exact,
            status=None if formerly else status,
            place=place.ids[0] if place else None,
            people=tuple(dict.fromkeys(each.ids[0] for each in people if len(each.ids) == 1)),
            formerly=formerly,
            verbal=item.is_verb,
            evidence=tuple(self._evidence(mention, title, marker, said, sentence, people, place)),
            unsure=tuple(
                _doubts(
                    like, mention, None if formerly else status, marker, shared, formerly=formerly
                )
            ),
            reasons=like.reasons if like else ("no event of the data is like it",),
            choices=shared,
        )

    def _title(self, place: Place, item: Item) -> str:
        words = " ".join(self.text[place[0] : place[1]].split())
        return words[:1].upper() + words[1:] if words else item.kind

    def _marker(self, sentence: Sentence, mention: Mention | None, item: Item) -> Marker | None:
        """The verb that tells the status: the date's own, unless that is a verb of saying."""
        if mention and mention.marker and not mention.marker.reporting:
            return mention.marker
        tenses = self._tenses(sentence)
        others = [each for each in tenses.markers if not each.reporting]
        return min(others, key=lambda each: abs(each.start - item.start), default=None)

    def _cuts(self, sentence: Sentence, found: list[Mention]) -> list[Place]:
        tenses = self._tenses(sentence)
        return [(each.start, each.end) for each in (*found, *tenses.markers)]

    def _tenses(self, sentence: Sentence) -> Tenses:
        """Those of the sentence; kept, since each of its claims asks for them."""
        if self._spoken is None or self._spoken[0] != sentence:
            tenses = Tenses(self._language, self.text, sentence.start, sentence.end)
            self._spoken = (sentence, tenses)
        return self._spoken[1]

    def _evidence(
        self,
        mention: Mention | None,
        title: Place,
        marker: Marker | None,
        said: str,
        sentence: Sentence,
        people: list[Named],
        place: Named | None,
    ) -> Iterator[tuple[str, Place]]:
        yield "event", title
        if mention:
            yield "dates", (mention.start, mention.end)
        if said:
            at = self.text.find(said, sentence.start, sentence.end)
            yield "status", (at, at + len(said))
        elif marker:
            yield "status", (marker.start, marker.end)
        if place:
            yield "place", (place.start, place.end)
        for each in people:
            yield "people", (each.start, each.end)

    def _undated(self, sentence: Sentence) -> Iterator[DraftClaim]:
        """An event of the data that a sentence surely speaks of without a day."""
        if self._is_aside(sentence):
            return
        for item in items(self.text, sentence.start, sentence.end, self._words)[:1]:
            like = self._naming.event(sentence.start, sentence.end, item.kind, None)
            if like and like.is_sure:
                yield self._made(sentence, None, item, [], formerly=False)

    def _is_aside(self, sentence: Sentence) -> bool:
        """A caption, or what is denied."""
        return any(
            compiled(each).search(self.text[sentence.start : sentence.end])
            for each in (self._words.caption, self._words.denied)
        )


def _gap(item: Item, mention: Mention) -> int:
    return max(mention.start - item.end, item.start - mention.end)


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

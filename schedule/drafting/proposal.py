"""Builds one claim: its values, the words for each value, and what is unsure."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from schedule.drafting.background import is_decision
from schedule.drafting.claims import OFF, DraftClaim, Place
from schedule.drafting.dating import are_bracketed, are_listed
from schedule.drafting.grammar import Language, Tense, compiled, small
from schedule.drafting.items import Item, is_joined
from schedule.drafting.mentions import Mention
from schedule.drafting.name_finder import Named
from schedule.drafting.naming import Likeness, Naming
from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence
from schedule.drafting.status import status_of
from schedule.drafting.tense import Marker, tenses
from schedule.drafting.titles import clause_around, title_around
from schedule.drafting.vocabulary import Vocabulary, searched
from schedule.drafting.windows import windowed

_BESIDES = re.compile(
    r";|, (?:and|but|while|followed|preceded|а|но|затем|тогда как) |；|，(?:而|并|随后)"
)
_BEFORE, _AFTER, _FAR_AFTER = 80, 120, 300
"""Characters before and after an item and its date in which to look for the status; more if no
other date follows.
"""
_WORD = re.compile(r"[\w-]{3,}|\w+")
_PREPOSITIONS = {"в", "во", "на", "с", "со", "к", "из", "to", "in", "of", "on", "at"}
"""Words before a name that is no subject."""
_STEM = 4
"""Letters of a name that its cases share."""
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
        self._published = published
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
        status, _ = self.status(sentence, tense, period)
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

    def status(
        self,
        sentence: Sentence,
        tense: Tense | None,
        period: Period | None,
        own: Sentence | None = None,
    ) -> tuple[str | None, str]:
        """The status and its words. `own` is the part that speaks of no other date."""
        words, near = (self._text[each.start : each.end] for each in (sentence, own or sentence))
        return status_of(words, near, tense, period, self._published, self._words)

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
        marker = self._marker(sentence, mention, item)
        around = _around(self._text, sentence, mention, item, found) if mention else sentence
        others = [
            each
            for each in found
            if not (
                self._is_told(each)
                or item.start <= each.start < item.end
                or (mention and _is_year_around(each, mention))
            )
            and not (mention and each.period == mention.period)
        ]
        own = _own(self._text, around, mention, others) if mention else None
        status, said = self.status(around, self._tense(mention, marker, period), period, own)
        if status == "cancelled" and mention and self._is_new(mention):
            status = "postponed"
        status = None if formerly else status
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
            names=self._names(sentence, item),
            sentence=sentence.start,
            ends=self._ends(sentence),
            evidence=tuple(self._evidence(mention, title, marker, said, sentence, people, place)),
            unsure=tuple(_doubts(like, mention, status, marker, shared, formerly=formerly)),
            reasons=like.reasons if like else ("no event of the data is like it",),
            choices=shared,
        )

    def _is_new(self, mention: Mention) -> bool:
        """Whether a date is the new one of what is put off, whatever else is cancelled."""
        before = self._text[max(mention.sentence.start, mention.start - _NEAR) : mention.start]
        moved = [each.end() for each in compiled(self._words.postponed).finditer(before)]
        onto = compiled(self._language.onto).search(before)
        return onto is not None and bool(moved) and moved[-1] >= onto.start()

    def _ends(self, sentence: Sentence) -> bool:
        words = self._text[sentence.start : sentence.end]
        return searched(self._words.ends, words) is not None

    def _is_told(self, mention: Mention) -> bool:
        """Whether a date is the day on which something was said or decided."""
        decided = mention.period.unit == "day" and is_decision(self._text, mention, self._words)
        return mention.reporting or decided

    def _clause(self, sentence: Sentence, mention: Mention | None, item: Item) -> Place:
        """The clause of the item and its date; the sentence may name others."""
        first = min(item.start, mention.start) if mention else item.start
        last = max(item.end, mention.end) if mention else item.end
        starts = [each.end() for each in _BESIDES.finditer(self._text, sentence.start, first)]
        end = _BESIDES.search(self._text, last, sentence.end)
        start = item.start if is_joined(item, self._text) else max(starts, default=sentence.start)
        return start, end.start() if end else sentence.end

    def _names(self, sentence: Sentence, item: Item) -> frozenset[str]:
        """The stems of the proper names between a comma and the item, but those behind a
        preposition. The first word of a sentence is one if another follows, or the text has it
        elsewhere. Words of an office are none.
        """
        comma = max(self._text.rfind(each, sentence.start, item.start) for each in ",;:(")
        start = max(sentence.start, comma + 1)
        words = [each[0] for each in _WORD.finditer(self._written, start, item.start)]
        opens = start == sentence.start or self._text[comma] == ":"
        if opens and not self._is_name(words):
            words = words[1:]
        offices = compiled(self._words.offices)
        titled = compiled(self._words.titled)
        pairs = pairwise(["", *words])
        named = (
            two
            for at, (one, two) in enumerate(pairs)
            if one.lower() not in _PREPOSITIONS or titled.fullmatch(words[at - 2].lower())
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
            ahead = _TO_DATE.sub("", self._written[start : inner.start])
            words = f"{ahead} {self._written[inner.end : end]}"
        else:
            words = self._written[start:end]
        words = " ".join(words.split())
        return words[:1].upper() + words[1:] if words else item.kind

    def _marker(self, sentence: Sentence, mention: Mention | None, item: Item) -> Marker | None:
        """The verb that gives the status: that of the date, unless it is a reporting verb."""
        if mention and mention.marker and not mention.marker.reporting:
            return mention.marker
        markers = self._markers(sentence)
        others = [each for each in markers if not each.reporting]
        if not self._words.spaced:
            # “会议召开，会上宣布，展览将于3日开幕”: what was said there is no verb of the meeting.
            told = [each.start for each in markers if each.reporting and each.start >= item.end]
            others = [each for each in others if not told or each.start < told[0]]
        return min(others, key=lambda each: abs(each.start - item.start), default=None)

    def _tense(
        self, mention: Mention | None, marker: Marker | None, period: Period | None
    ) -> Tense | None:
        """The tense of a verb, but not that of a plan in another clause for days that are over."""
        # A Chinese verb has no past: what is dated by this day is over as well, unless a verb of
        # the future follows.
        ahead = marker and mention and marker.start >= mention.end
        today = timedelta(0 if self._words.spaced or ahead else 1)
        over = period is not None and period.end < self._published + today
        return None if marker is None or (marker.apart and over) else marker.tense

    def _markers(self, sentence: Sentence) -> list[Marker]:
        return tenses(self._language, self._written, sentence.start, sentence.end).markers

    def _cuts(self, sentence: Sentence, found: list[Mention]) -> list[Place]:
        verbs = [(each.start, each.end) for each in self._markers(sentence)]
        return [*((each.start, each.end) for each in found), *verbs]

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
            at = self._text.find(said, sentence.start, sentence.end)
            yield "status", (at, at + len(said))
        elif marker:
            yield "status", (marker.start, marker.end)
        if place:
            yield "place", (place.start, place.end)
        for each in people:
            yield "people", (each.start, each.end)


def _is_year_around(year: Mention, mention: Mention) -> bool:
    """Whether a mention only gives the year of a finer date: "in September … this year"."""
    wider = year.period.contains(mention.period) and year.period != mention.period
    return year.period.unit == "year" and wider


def _around(
    text: str, sentence: Sentence, mention: Mention, item: Item, found: list[Mention]
) -> Sentence:
    """The part of a long sentence around an item and its date, up to a semicolon or colon."""
    first, last = min(item.start, mention.start), max(item.end, mention.end)
    cuts = [each.start() for each in _CUT.finditer(text[sentence.start : sentence.end])]
    before = [sentence.start + each for each in cuts if sentence.start + each < first]
    after = [sentence.start + each for each in cuts if sentence.start + each >= last]
    start = max(sentence.start, first - _BEFORE, *before[-1:])
    alone = all(each is mention for each in found if each.start >= mention.start)
    end = min(sentence.end, last + (_FAR_AFTER if alone else _AFTER), *after[:1])
    return Sentence(start=start, end=end, paragraph=sentence.paragraph)


_TO_DATE = re.compile(r"(?:(?<!\w)(?:on|in|from|в|во|с|со))?\s*$")
"""A preposition before a date."""
_CUT = re.compile(
    r"[;；：]|:\s|,\s(?:so|but|while|with|[a-z]{3,}ing|так как|поскольку|потому что)\s"
    r"|(?:с тем|из-за того), что\s"
)
_CLAUSES = re.compile(r"\s(?:after|before|when|while)\s(?!a\s|the\s)")
_PARTS = re.compile(r"[,;，；]|\s(?:and|but|after|и|а|но)\s")


def _own(text: str, around: Sentence, mention: Mention, others: list[Mention]) -> Sentence:
    """The part of a sentence around a date, without the parts of other dates. Those right beside it
    or in brackets share its part: "5 и 12 мая".
    """
    others = [
        each
        for each in others
        if not (are_listed(text, each, mention) or are_bracketed(text, each, mention))
    ]
    ahead = max((each.end for each in others if each.end <= mention.start), default=None)
    behind = min((each.start for each in others if each.start >= mention.end), default=None)
    parts = _PARTS if ahead else _CLAUSES
    starts = [each.end() for each in parts.finditer(text, ahead or around.start, mention.start)]
    ends = [each.start() for each in _PARTS.finditer(text, mention.end, behind)] if behind else []
    start = max([around.start, *starts[-1:]])
    return replace(around, start=start, end=min([around.end, *ends[-1:]]))


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

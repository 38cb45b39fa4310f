"""The status of a claim, and the verb and the words that give it."""

from datetime import date, timedelta

from schedule.drafting.background import is_decision
from schedule.drafting.claims import OFF
from schedule.drafting.dating import are_bracketed, are_listed
from schedule.drafting.grammar import Language, Tense
from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.periods import Period
from schedule.drafting.sentences import Sentence
from schedule.drafting.tense import Marker, tenses
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import Record, replace

_BEFORE, _AFTER, _FAR_AFTER = 80, 120, 300
"""Characters before and after an item and its date in which to look for the status; more if no
other date follows.
"""
_NEAR = 14
"""Characters before a day in which "moved to" stands."""


class Verdict(Record):
    """The status of an item, the words that give it, and the verb of its date."""

    status: str | None
    words: str
    marker: Marker | None


class Statuses:
    """Finds the statuses of the items of one text."""

    def __init__(
        self, text: str, published: date, language: Language, vocabulary: Vocabulary
    ) -> None:
        self._written, self._text = text, small(text)
        self._published = published
        self._language, self._words = language, vocabulary
        self._known = compiled(vocabulary.rumoured).sub(lambda each: " " * len(each[0]), self._text)
        """The text without rumours."""

    def of_item(
        self,
        sentence: Sentence,
        mention: Mention | None,
        item: Item,
        found: list[Mention],
        period: Period | None,
    ) -> Verdict:
        """The status by the part of a sentence that is around an item and its date."""
        marker = self._marker(sentence, mention, item)
        around = self._around(sentence, mention, item, found) if mention else sentence
        own = self._own(around, mention, item, found) if mention else None
        status, words = self.of(around, self._tense(mention, marker, period), period, own)
        if status == "cancelled" and mention and self._is_new(mention):
            status = "postponed"
        return Verdict(status=status, words=words, marker=marker)

    def of(
        self,
        sentence: Sentence,
        tense: Tense | None,
        period: Period | None,
        own: Sentence | None = None,
    ) -> tuple[str | None, str]:
        """The status and its words. `own` is the part that speaks of no other date."""
        words, near = (self._known[each.start : each.end] for each in (sentence, own or sentence))
        return status_of(words, near, tense, period, self._published, self._words)

    def off(self, sentence: Sentence) -> str | None:
        """Whether a sentence tells that something is cancelled or postponed, whatever its item."""
        status, _ = self.of(sentence, None, None)
        return status if status in OFF else None

    def _around(
        self, sentence: Sentence, mention: Mention, item: Item, found: list[Mention]
    ) -> Sentence:
        """The part of a long sentence around an item and its date, up to a semicolon or colon."""
        first, last = min(item.start, mention.start), max(item.end, mention.end)
        text = self._text[sentence.start : sentence.end]
        cuts = [each.start() for each in compiled(self._words.cuts).finditer(text)]
        before = [sentence.start + each for each in cuts if sentence.start + each < first]
        after = [sentence.start + each for each in cuts if sentence.start + each >= last]
        start = max(sentence.start, first - _BEFORE, *before[-1:])
        alone = all(each is mention for each in found if each.start >= mention.start)
        end = min(sentence.end, last + (_FAR_AFTER if alone else _AFTER), *after[:1])
        return Sentence(start=start, end=end, paragraph=sentence.paragraph)

    def _own(
        self, around: Sentence, mention: Mention, item: Item, found: list[Mention]
    ) -> Sentence:
        """The part of a sentence that speaks of no other date."""
        others = [
            each
            for each in found
            if not (
                self._is_told(each)
                or item.start <= each.start < item.end
                or _is_year_around(each, mention)
                or each.period == mention.period
            )
        ]
        return _apart(self._text, around, mention, others, self._words)

    def _is_new(self, mention: Mention) -> bool:
        """Whether a date is the new one of what is put off, whatever else is cancelled."""
        before = self._text[max(mention.sentence.start, mention.start - _NEAR) : mention.start]
        moved = [each.end() for each in compiled(self._words.postponed).finditer(before)]
        onto = compiled(self._language.onto).search(before)
        return onto is not None and bool(moved) and moved[-1] >= onto.start()

    def _is_told(self, mention: Mention) -> bool:
        """Whether a date is the day on which something was said or decided."""
        decided = mention.period.unit == "day" and is_decision(self._text, mention, self._words)
        return mention.reporting or decided

    def _marker(self, sentence: Sentence, mention: Mention | None, item: Item) -> Marker | None:
        """The verb that gives the status: that of the date, unless it is a reporting verb."""
        if mention and mention.marker and not mention.marker.reporting:
            return mention.marker
        markers = tenses(self._language, self._written, sentence.start, sentence.end).markers
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
        decides = compiled(self._language.markers.decides)
        ahead = marker and mention and marker.start >= mention.end
        ahead = ahead and not decides.match(self._text, marker.start if marker else 0)
        today = timedelta(0 if self._words.spaced or ahead else 1)
        over = period is not None and period.end < self._published + today
        return None if marker is None or (marker.apart and over) else marker.tense


def _is_year_around(year: Mention, mention: Mention) -> bool:
    """Whether a mention only gives the year of a finer date: "in September … this year"."""
    wider = year.period.contains(mention.period) and year.period != mention.period
    return year.period.unit == "year" and wider


def _apart(
    text: str, around: Sentence, mention: Mention, others: list[Mention], words: Vocabulary
) -> Sentence:
    """The part of a sentence around a date, without the parts of other dates. Those right beside it
    or in brackets share its part: "5 и 12 мая".
    """
    others = [
        each
        for each in others
        if not (are_listed(text, each, mention, words) or are_bracketed(text, each, mention))
    ]
    ahead = max((each.end for each in others if each.end <= mention.start), default=None)
    behind = min((each.start for each in others if each.start >= mention.end), default=None)
    coordinate = compiled(words.coordinate)
    parts = coordinate if ahead else compiled(words.subordinate)
    starts = [each.end() for each in parts.finditer(text, ahead or around.start, mention.start)]
    ends = (
        [each.start() for each in coordinate.finditer(text, mention.end, behind)] if behind else []
    )
    start = max([around.start, *starts[-1:]])
    return replace(around, start=start, end=min([around.end, *ends[-1:]]))


def status_of(
    sentence: str,
    own: str,
    tense: Tense | None,
    period: Period | None,
    published: date,
    words: Vocabulary,
) -> tuple[str | None, str]:
    """The status and its words; None where the sentence doesn't say. `own` is the part of it that
    speaks of no other date.
    """
    condition = searched(words.conditional, sentence)
    for status, pattern, part in (
        ("cancelled", words.cancelled, own),
        ("postponed", words.postponed, sentence),
    ):
        if not condition and (match := searched(pattern, part)):
            return status, match[0]
    ahead = period is None or period.end >= published
    over = period is not None and period.start <= published
    if tense == "past" and (over or period is None):
        return "held", ""
    if tense == "future" or not over or (ahead and tense is None):
        own = compiled(words.formerly).sub(" ", own)
        for status, pattern, part in (
            ("floated", words.conditional, sentence),
            ("floated", words.floated, own),
            ("confirmed", words.confirmed, own),
        ):
            if match := searched(pattern, part):
                return status, match[0]
    if tense == "future" or not over:
        return "announced", ""
    if period and period.end > published:
        return "announced", ""
    # A Chinese verb has no past: what is dated by this day took place.
    return ("held" if over and not (ahead and words.spaced) else None), ""

"""Items that are moved to another date: which date of a sentence is new, and which are former."""

from datetime import date

from schedule.drafting.grammar import Language
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, searched, small
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary

_BESIDE = 12
"""In how many characters before a date "from" or "to" is looked for."""


class Moves:
    """The moves that one text tells of."""

    def __init__(
        self, text: str, published: date, language: Language, vocabulary: Vocabulary
    ) -> None:
        self._text = small(text)
        self._published = published
        self._language = language
        self._words = vocabulary

    def are_told_in(self, sentence: Sentence) -> bool:
        text = self._text[sentence.start : sentence.end]
        if searched(self._words.postponed, text):
            return True
        off = searched(self._words.cancelled, text)
        return not off and searched(self._words.formerly, text) is not None

    def apart(self, sentence: Sentence, usable: list[Mention]) -> list[list[Mention]]:
        """The dates of each move of a sentence: "A is put off to May 3, and B is put off to May 5".
        What is cancelled besides is apart as well.
        """
        groups: list[list[Mention]] = []
        left: list[Mention] = []
        begin = sentence.start
        for each in usable:
            left.append(each)
            gap = self._text[begin : each.start]
            onto = compiled(self._language.onto).search(gap[-_BESIDE:])
            if onto and searched(self._words.postponed, gap):
                groups.append(left)
                left, begin = [], each.end
        between = self._text[begin : left[0].start] if left else ""
        if groups and not self._words.spaced and "，" in between:
            # In another clause of a Chinese sentence each day is that of its own item.
            groups += [[each] for each in left]
        elif left and groups and not self._tells_of_another(between):
            groups[-1] += left
        elif left:
            groups.append(left)
        return groups

    def _tells_of_another(self, words: str) -> bool:
        return bool(searched(self._words.cancelled, words) or searched(self._words.another, words))

    def beside(self, usable: list[Mention]) -> list[Mention]:
        """Days that are over, and have a Chinese clause of their own before that of the move."""
        if self._words.spaced:
            return []
        verb = compiled(self._words.postponed).search(self._text, usable[0].start)
        return [
            each
            for each in usable
            if verb
            and each.period.end < self._published
            and "，" in self._text[each.end : verb.start()]
            and not self._is_left(each, usable)
        ]

    def are_all_old(self, sentence: Sentence, usable: list[Mention], found: list[Mention]) -> bool:
        """Whether all dates are old ones: "put off the games that were due on June 3 with Leeds, on
        June 5 with York", "A on June 3 is put off, and B on June 5 is put off".
        """
        text, onto = self._text, compiled(self._language.onto)
        if not searched(self._words.postponed, text[sentence.start : sentence.end]):
            return False
        places = {each.marker.start if each.marker else None for each in usable}
        new = any(
            onto.search(text[max(0, each.start - _BESIDE) : each.start])
            and not self._is_original(each, found)
            for each in usable
        )
        if new:
            return False
        original = len(places) == 1 and self._is_original(usable[0], found)
        return original or all(self._is_off(each) for each in usable)

    def _is_off(self, mention: Mention) -> bool:
        """Whether the verb of a date puts off what is due on it."""
        marker, off = mention.marker, compiled(self._language.off)
        behind = marker is not None and marker.start >= mention.end
        return marker is not None and behind and off.match(self._text, marker.start) is not None

    def dates(
        self, sentence: Sentence, usable: list[Mention], found: list[Mention]
    ) -> tuple[Mention | None, list[Mention]]:
        """The new date, and the former ones."""
        verb = compiled(self._words.postponed).search(self._text, sentence.start, sentence.end)
        place = verb.start() if verb else sentence.start
        new = self._new_date(usable, found, place)
        others = [each for each in usable if new is None or each.period != new.period]
        original = [each for each in others if self._is_left(each, found)]
        finer = [each for each in others if not (new and _is_year_of(each, new))]
        return new, original or [each for each in finer if self._is_former(each, new, place)]

    def _new_date(self, usable: list[Mention], found: list[Mention], verb: int) -> Mention | None:
        """The date after "to", else the latest one that isn't a former one or over."""
        onto = compiled(self._language.onto)
        left = [
            each for each in usable if not (self._is_original(each, found) or self._is_over(each))
        ]
        after = [
            each
            for each in left
            if each.start > verb
            and onto.search(self._text[max(0, each.start - _BESIDE) : each.start])
        ]
        return after[-1] if after else max(left, key=lambda each: each.period.start, default=None)

    def _is_former(self, mention: Mention, new: Mention | None, verb: int) -> bool:
        """Whether a date is one that something is moved from: it stands before the verb, or between
        the verb and the new date.
        """
        ahead = mention.period.start >= self._published
        if new and ahead and verb < mention.start < new.start:
            return True
        return mention.start < verb and not self._is_over(mention)

    def _is_left(self, mention: Mention, found: list[Mention]) -> bool:
        """Whether a date stands after "from" or "originally"."""
        before = self._text[max(mention.sentence.start, mention.start - _BESIDE) : mention.start]
        away = compiled(self._language.away).search(before)
        due = compiled(self._language.markers.was_planned)
        was = mention.marker and due.match(self._text, mention.marker.start)
        return bool(away or was) or self._is_original(mention, found)

    def _is_over(self, mention: Mention) -> bool:
        past = mention.marker and mention.marker.tense == "past"
        return bool(past) and mention.period.end < self._published

    def _is_original(self, mention: Mention, found: list[Mention]) -> bool:
        """Whether a date stands after "originally" or the like."""
        start = max((each.end for each in found if each.end <= mention.start), default=0)
        start = max(start, mention.sentence.start)
        return bool(compiled(self._words.formerly).search(self._text, start, mention.start))


def _is_year_of(one: Mention, new: Mention) -> bool:
    """Whether a year only tells which item gets a finer date: "the 2024 season … to March 16"."""
    return one.period.unit == "year" != new.period.unit

"""Items that no word for an item beside a date names: subjects, and lines of a schedule."""

import re
from collections.abc import Iterator
from datetime import date

from schedule.drafting.background import is_quoted
from schedule.drafting.items import Item
from schedule.drafting.mentions import Mention
from schedule.drafting.patterns import compiled, small
from schedule.drafting.sentences import Sentence
from schedule.drafting.vocabulary import Vocabulary

_OPENS = 3
"""Most characters before a date that opens a line."""
_NEAR, _BESIDE = 60, 100
"""Characters before a date in which the words are that make it the day of a subject."""
_HELD = 24
"""Most characters between a date and a verb of holding."""
_SUBJECT = re.compile(r"[\w”»\"’')]\s$")
"""The end of a subject."""
_LINE = re.compile(r"\s?(?::|[-–—](?=\s))\s*(?P<name>[^\s:;(][^,:;(\n]{2,80}?)[.\s]*(?:[,;(\n]|$)")
_ROW = re.compile(r"\W*(?P<name>[A-Z0-9][^\n:;.!?]{1,50}?)(?::|\s[-–—])\s")
_ROW_END = re.compile(r"[\s.,;]*")
"""A line of a schedule that ends with its date: "Leeds: June 3"."""
_DAYS = ("day", "weekend", "month")
"""Units of the days that make an item of any clause."""
_CAPITAL = re.compile(r"\b[A-Z]|[0-9]|(?<=[A-Z])[A-Z]")


class Subjects:
    """Finds the items of one text by the subject or the line that they stand in."""

    def __init__(self, text: str, published: date, words: Vocabulary) -> None:
        self._written, self._text, self._words = text, small(text), words
        self._published = published

    def of_schedule(self, sentence: Sentence, mention: Mention, named: list[Item]) -> Item | None:
        """The item of a line that begins with its date: "June 3-5: Two matches in Leeds"."""
        row = _ROW.fullmatch(self._written, sentence.start, mention.start)
        if row and _ROW_END.fullmatch(self._written, mention.end, sentence.end):
            return _named(*row.span("name"), named[0].kind if named else "meeting")
        if mention.start - sentence.start > _OPENS or any(each.is_verb for each in named):
            return None
        found = _LINE.match(self._written, mention.end, sentence.end)
        kind = named[0].kind if named else "meeting"
        return found and _named(*found.span("name"), kind)

    def behind(self, sentence: Sentence, found: list[Mention], named: list[Item]) -> list[Item]:
        """The items of a sentence, with those that stand behind a date and a verb of holding."""
        names = [
            _named(*each.span("name"))
            for each in compiled(self._words.named_by).finditer(
                self._text, sentence.start, sentence.end
            )
            if any(0 <= each.start() - mention.end <= _HELD for mention in found)
        ]
        new = [
            each
            for each in names
            if not any(
                one.start < each.end and each.start < one.end for one in named if not one.is_verb
            )
        ]
        return sorted((*named, *new), key=lambda each: each.start)

    def dated(self, sentence: Sentence, mention: Mention) -> Item | None:
        return (
            self.happening(sentence, mention)
            or self.happening_behind(sentence, mention)
            or self.planned(sentence, mention)
        )

    def parted(self, sentence: Sentence, mention: Mention, named: list[Item]) -> Item | None:
        """The subject of the verb beside a date, if other clauses have all the items: "UFC 249 was
        held on May 9".
        """
        own = self.happening(sentence, mention)
        start = own.start if own else mention.start
        own = own or self.happening_behind(sentence, mention)
        parts = compiled(self._words.parts)
        apart = all(
            parts.search(self._text, each.end, start)
            if each.end <= start
            else own and parts.search(self._text, max(own.end, mention.end), each.start)
            for each in named
        )
        return own if apart and named else None

    def happening_behind(self, sentence: Sentence, mention: Mention) -> Item | None:
        """An item that is only the subject of a verb behind its day."""
        for pattern in (self._words.happens_behind, self._words.held_subject):
            found = compiled(pattern).match(self._text, mention.end, sentence.end)
            if found:
                return _named(*found.span("name"))
        return None

    def planned(self, sentence: Sentence, mention: Mention) -> Item | None:
        """The subject of what is off, and was planned for a day: "Planned for May 3, X is off"."""
        start = max(sentence.start, mention.start - _BESIDE)
        if compiled(self._words.planned_for).search(self._text[start : mention.start]) is None:
            return None
        off = compiled(self._words.is_off).search(self._text, sentence.start, sentence.end)
        name = off and self._subject(sentence, off.start())
        return _named(*name) if name else None

    def happening(self, sentence: Sentence, mention: Mention) -> Item | None:
        """An item that only its subject names: "the film is set for June 3"."""
        if mention.period.unit not in ("day", "month") and mention.period.last:
            return None
        start = max(sentence.start, mention.start - _NEAR)
        found = compiled(self._words.happens).search(self._text, start, mention.start)
        if not compiled(self._words.held_behind).match(self._text, mention.end, sentence.end):
            return None
        before = self._text[start : found.start()] if found else ""
        named = found and compiled(self._words.antecedent).search(before)
        if named:
            return _named(start + named.start("name"), start + named.end("name"))
        pronoun = compiled(self._words.no_subject).search(before)
        if found is None or pronoun or not _SUBJECT.search(before):
            return None
        # The title is the subject alone.
        return Item(start=found.start(), end=found.start(), kind="meeting", is_verb=True)

    def beside(self, sentence: Sentence, mention: Mention, named: list[Item]) -> Item | None:
        """The object of a verb of moving ("delayed the film to"), or the name that a participle
        belongs to ("Comic Days, scheduled for"), if no word for an item is in it or behind it.
        """
        start = max(sentence.start, mention.start - _BESIDE)
        found = compiled(self._words.moves).search(self._text, start, mention.start) or compiled(
            self._words.named_for
        ).search(self._written[: mention.start], start)
        if found is None or any(found.start() < each.start < mention.start for each in named):
            return None
        return _named(*found.span("name"))

    def acting(self, mention: Mention) -> Item | None:
        """The verb of a coming day, where no other word names an item: "sales will begin on"."""
        marker, period = mention.marker, mention.period
        if marker is None or marker.tense == "past" or marker.apart or mention.reporting:
            return None
        dated = period.unit in _DAYS and period.first and period.end >= self._published
        if not dated or not 0 <= mention.start - marker.end <= _NEAR:
            return None
        relative = compiled(rf"(?:{self._words.relative})\s$")
        if relative.search(self._text[max(0, marker.start - _NEAR) : marker.start]):
            return None
        verb = compiled(self._words.will).match(self._text, marker.start, marker.end)
        if verb is None or verb.lastindex is None:
            return None
        start, end = verb.span(verb.lastindex)
        return Item(start=start, end=end, kind="meeting", is_verb=True)

    def off(self, sentence: Sentence, named: list[Item]) -> Iterator[Item]:
        """The nouns for items that are off, and the name of one: "E3, the games fair, was axed"."""
        nouns = [each for each in named if not each.is_verb]
        off = compiled(self._words.is_off).search(self._text, sentence.start, sentence.end)
        subjects = [each for each in nouns if off and each.end <= off.start()][-1:]
        for each in nouns:
            if is_quoted(self._text, each.start):
                continue
            before = self._text[sentence.start : each.start]
            if compiled(self._words.calls_off).search(before):
                yield each
            elif off and each in subjects:
                yield from self._off_subject(sentence, each, off.start())

    def _off_subject(self, sentence: Sentence, item: Item, end: int) -> Iterator[Item]:
        between = self._text[item.end : end]
        if between.endswith(","):
            name = self._subject(sentence, end)
            yield from [_named(*name, item.kind)] if name and name[1] < item.start else []
        elif not compiled(self._words.parted).search(between):
            yield item

    def _subject(self, sentence: Sentence, end: int) -> tuple[int, int] | None:
        """The name that is the subject of the verb behind `end`."""
        aside = compiled(self._words.appositive).search(self._written, sentence.start, end)
        last = aside.start() if aside else end
        found = compiled(self._words.subject_name).search(self._written[sentence.start : last])
        if found is None or len(_CAPITAL.findall(found["name"])) < 2:
            return None
        start, stop = found.span("name")
        return sentence.start + start, sentence.start + stop

    def is_of_another(self, sentence: Sentence, start: int) -> bool:
        """Whether a noun phrase only qualifies another: "fans of the festival"."""
        before = self._text[sentence.start : start]
        return compiled(self._words.of_another).search(before) is not None


def _named(start: int, end: int, kind: str = "meeting") -> Item:
    return Item(start=start, end=end, kind=kind, is_verb=False, is_name=True)

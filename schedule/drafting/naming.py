"""Finds people, places and events of the data in a text, by name."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from schedule.drafting.name_finder import Named, has_han, names_in, people_finder, place_finder
from schedule.drafting.names import Days, KnownEvent, KnownNames
from schedule.drafting.patterns import compiled, small
from schedule.drafting.periods import Period, day
from schedule.drafting.vocabulary import Vocabulary
from schedule.record import Record

_NEAR, _FAR = 14, 60
"""Days by which a date may differ from what reports give of the same event; up to the first it
speaks for the event.
"""
_SHORT = 62
"""Days of a window that still speaks for an event."""
_LONG_AGO = 200
"""After this number of days, an article without a date is probably about another event."""
_FEWEST = 2
"""The number of words that a sentence and a title must share, unless the days or people are the
same.
"""
_LIKELY, _SURE = 0.5, 0.75
_ELSEWHERE = 0.4
"""What a title loses if it has a name that the text lacks, such as that of another country."""
_NAMES = re.compile(r"(?<=[^\W\d_]\s)[A-ZА-ЯЁ]\w+")
"""The names in a title, behind its first word."""
_STEM = 5
_ALSO = {"ceremony": "opening"}
"""The kind of words that may name an event of another kind."""


class Likeness(Record):
    """An event of the data that a sentence may mean, with a score and reasons."""

    event: KnownEvent
    score: float
    reasons: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        return self.score >= _SURE


class Naming:
    """Finds the names of the data in one text."""

    def __init__(
        self, names: KnownNames, vocabulary: Vocabulary, text: str, published: date
    ) -> None:
        self._names = names
        self._named: dict[tuple[int, int], list[Named]] = {}
        self._placed: dict[tuple[int, int], Named | None] = {}
        self._published = published
        self._vocabulary = vocabulary
        self._text = text
        self._people = people_finder(names.people, text)
        self._places = place_finder(names.places, text)
        self._present = {key for each in self.people(0, len(text)) for key in each.ids}
        self._small = small(text)
        self._by_stem: dict[str, set[str]] = {}
        """The ids of the events whose titles have a stem."""
        for each in names.events.values():
            for stem in frozenset().union(*map(_stems, each.titles)):
                self._by_stem.setdefault(stem, set()).add(each.id)

    def people(self, start: int, end: int) -> list[Named]:
        """The people named between two places of the text (cached for the last request)."""
        if (start, end) not in self._named:
            self._named = {(start, end): [*names_in(self._people, self._text, start, end)]}
        return self._named[start, end]

    def place(self, start: int, end: int) -> Named | None:
        """The innermost place named between two places of the text."""
        if (start, end) not in self._placed:
            self._placed = {(start, end): self._innermost(start, end)}
        return self._placed[start, end]

    def _innermost(self, start: int, end: int) -> Named | None:
        at, clock = compiled(self._vocabulary.at), compiled(self._vocabulary.clock)
        found = [
            each
            for each in names_in(self._places, self._text, start, end)
            if at.search(small(self._text), max(start, each.start - 20), each.start)
            and not clock.match(self._text, each.end)
        ]
        inner = [each for each in found if self._names.around.keys() & set(each.ids)]
        return next(iter(inner or found), None)

    def event(self, start: int, end: int, kind: str, period: Period | None) -> Likeness | None:
        """The most similar event of the data, if one is similar enough."""
        words = _stems(self._text[start:end])
        people = {each for named in self.people(start, end) for each in named.ids}
        alike = frozenset().union(*(self._by_stem.get(each, ()) for each in words))
        found = (
            self._likeness(self._names.events[each], words, people, kind, period) for each in alike
        )
        best = max(
            (each for each in found if each),
            key=lambda each: (each.score, each.event.id),
            default=None,
        )
        return best if best and best.score >= _LIKELY else None

    def _lacks_name_of(self, title: str) -> bool:
        """Whether the text has no form of a name in a title."""
        return any(each[:_STEM].lower() not in self._small for each in _NAMES.findall(title))

    def _likeness(
        self,
        event: KnownEvent,
        words: frozenset[str],
        people: set[str],
        kind: str,
        period: Period | None,
    ) -> Likeness | None:
        """How like an event is; None if it shares too few words, or is on other days."""
        days = self._days(event)
        near = not period or period.days <= _SHORT
        known = people & event.people or (period and _is_within(period, event.days))
        shared = max((len(_stems(each) & words) for each in event.titles), default=0)
        if shared < (1 if near and known else _FEWEST):
            return None
        if days and _distance(period or day(self._published), days) > (
            _FAR if period else _LONG_AGO
        ):
            return None
        score = self._share(event, words)
        reasons = [f"{round(100 * score)} % of the words of its title"]
        for points, reason in self._grounds(event, people, kind, period, days):
            score += points
            reasons += [reason] if reason else []
        return Likeness(event=event, score=score, reasons=tuple(reasons))

    def _days(self, event: KnownEvent) -> tuple[Days, ...]:
        """The days of an event, else those of the events that it is part of."""
        wholes = (self._names.events.get(each) for each in event.wholes)
        return event.days or tuple(each for whole in wholes if whole for each in whole.days)

    def _share(self, event: KnownEvent, words: frozenset[str]) -> float:
        """The share of a title's words that are in the sentence, less for a name that isn't."""
        shares = (
            len(stems & words) / len(stems) - _ELSEWHERE * self._lacks_name_of(each)
            for each in event.titles
            if (stems := _stems(each))
        )
        return max(shares, default=0.0)

    def _grounds(
        self,
        event: KnownEvent,
        people: set[str],
        kind: str,
        period: Period | None,
        days: tuple[Days, ...],
    ) -> Iterator[tuple[float, str]]:
        """What speaks for an event or against it: points, with the reason if it is for it."""
        is_kind = kind in (event.kind, _ALSO.get(event.kind))
        yield (0.15, f"a {event.kind}") if is_kind else (-0.2, "")
        absent = event.people - self._present
        if absent:
            yield -0.2, ""
        if shared := people & event.people:
            yield 0.1 * (len(shared) if period else 1), "the same people"
        elif event.people:
            yield (-0.3 if people else -0.1), ""
        if period and days:
            distance, near = _distance(period, days), period.days <= _SHORT
            reason = "the same days" if distance == 0 else f"days {distance} days apart"
            points = 0.3 if distance == 0 and near else 0.1 if distance <= _NEAR else 0.0
            yield points, reason
            if distance and near and absent:
                yield -0.2, ""


def _is_within(period: Period, days: tuple[Days, ...]) -> bool:
    return bool(days) and _distance(period, days) == 0


def _distance(period: Period, days: tuple[Days, ...]) -> int:
    gaps = [max((first - period.end).days, (period.start - last).days, 0) for first, last in days]
    return min(gaps)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The stems of the words (endings don't count); for Chinese, pairs of characters."""
    found = set()
    for word in re.findall(r"[^\W_]+", text.lower()[:4000]):
        if has_han(word):
            found |= {word[at : at + 2] for at in range(len(word) - 1)}
        elif len(word) > 3 or word.isdigit():
            found.add(word[:_STEM])
    return frozenset(found - {"their", "with", "that", "this", "from", "года", "году"})

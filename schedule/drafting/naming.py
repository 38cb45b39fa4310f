"""Finds people, places and events of the data in a text, by name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from schedule.drafting.grammar import FLAGS
from schedule.drafting.names import KnownEvent, KnownNames
from schedule.drafting.periods import Period, day
from schedule.drafting.vocabulary import Vocabulary, compiled

_HAN = re.compile("[\u4e00-\u9fff]")
_NEAR, _FAR = 14, 60
"""Days by which a date may differ from what reports give of the same event; up to the first it
speaks for the event.
"""
_LONG_AGO = 200
"""After this number of days, an article without a date is probably about another event."""
_FEWEST = 2
"""The number of words that a sentence and a title must share, unless the days or people are the
same.
"""
_LIKELY, _SURE = 0.5, 0.75
_STEM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in the text, and the ids that it may mean."""

    start: int
    end: int
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
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
        self._people = _finder(_person_names(names.people, text))
        places = {key: tuple(_place_names(each)) for key, each in names.places.items()}
        self._places = _finder(_by_name(places))

    def people(self, start: int, end: int) -> list[Named]:
        """The people named between two places of the text (cached for the last request)."""
        if (start, end) not in self._named:
            self._named = {(start, end): [*_found(self._people, self._text, start, end)]}
        return self._named[start, end]

    def place(self, start: int, end: int) -> Named | None:
        """The innermost place named between two places of the text."""
        if (start, end) not in self._placed:
            self._placed = {(start, end): self._innermost(start, end)}
        return self._placed[start, end]

    def _innermost(self, start: int, end: int) -> Named | None:
        at = compiled(self._vocabulary.at)
        found = [
            each
            for each in _found(self._places, self._text, start, end)
            if at.search(self._text, max(start, each.start - 20), each.start)
        ]
        inner = [each for each in found if self._names.around.keys() & set(each.ids)]
        return next(iter(inner or found), None)

    def event(self, start: int, end: int, kind: str, period: Period | None) -> Likeness | None:
        """The most similar event of the data, if one is similar enough."""
        words = _stems(self._text[start:end])
        people = {each for named in self.people(start, end) for each in named.ids}
        found = (
            self._likeness(each, words, people, kind, period)
            for each in self._names.events.values()
        )
        best = max(
            (each for each in found if each),
            key=lambda each: (each.score, each.event.id),
            default=None,
        )
        return best if best and best.score >= _LIKELY else None

    def _likeness(
        self,
        event: KnownEvent,
        words: frozenset[str],
        people: set[str],
        kind: str,
        period: Period | None,
    ) -> Likeness | None:
        matches = [
            (len(stems & words), len(stems)) for each in event.titles if (stems := _stems(each))
        ]
        shares = [one / two for one, two in matches]
        days = event.days or tuple(
            each
            for whole in event.wholes
            if whole in self._names.events
            for each in self._names.events[whole].days
        )
        fewest = (
            1 if people & event.people or (period and _is_within(period, event.days)) else _FEWEST
        )
        if max((one for one, _ in matches), default=0) < fewest:
            return None
        if not period and days and _distance(day(self._published), days) > _LONG_AGO:
            return None
        score = max(shares, default=0.0)
        reasons = [f"{round(100 * score)} % of the words of its title"]
        if event.kind == kind:
            score += 0.15
            reasons.append(f"a {kind}")
        if people & event.people:
            score += 0.1 * len(people & event.people)
            reasons.append("the same people")
        elif event.people:
            score -= 0.3 if people else 0.1
        if period and days:
            distance = _distance(period, days)
            if distance > _FAR:
                return None
            score += 0.3 if distance == 0 else 0.1 if distance <= _NEAR else 0.0
            reasons.append("the same days" if distance == 0 else f"days {distance} days apart")
        return Likeness(event=event, score=score, reasons=tuple(reasons))


def _is_within(period: Period, days: tuple[tuple[date, date], ...]) -> bool:
    return bool(days) and _distance(period, days) == 0


def _distance(period: Period, days: tuple[tuple[date, date], ...]) -> int:
    gaps = [max((first - period.end).days, (period.start - last).days, 0) for first, last in days]
    return min(gaps)


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The stems of the words (endings don't count); for Chinese, pairs of characters."""
    found = set()
    for word in re.findall(r"[^\W_]+", text.lower()[:4000]):
        if _HAN.search(word):
            found |= {word[at : at + 2] for at in range(len(word) - 1)}
        elif len(word) > 3 or word.isdigit():
            found.add(word[:_STEM])
    return frozenset(found - {"their", "with", "that", "this", "from", "года", "году"})


def _by_name(names: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Map each name to the ids that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for key, each in names.items():
        for name in each:
            found[name] = (
                (*found.get(name, ()), key) if key not in found.get(name, ()) else found[name]
            )
    return found


def _place_names(names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield name.removeprefix("The ")


def _person_names(people: Mapping[str, tuple[str, ...]], text: str) -> dict[str, tuple[str, ...]]:
    """Map full names and family names to ids.

    A family name means the people whose full name is in the text, or else everybody who has it.
    """
    whole = _by_name(people)
    present = {key for name, ids in whole.items() if _first_stem(name) in text for key in ids}
    family = _by_name({key: tuple(_family_names(names)) for key, names in people.items()})
    for name, ids in family.items():
        named = tuple(each for each in ids if each in present)
        whole.setdefault(name, named or ids)
    return whole


def _first_stem(name: str) -> str:
    """The beginning of a full name that declension leaves unchanged."""
    return name if name.isascii() or _HAN.search(name) else name[:-1]


def _family_names(names: tuple[str, ...]) -> Iterator[str]:
    """The family names: the first word of a name in Chinese order, else the last."""
    eastern = any(_HAN.fullmatch(each[:1]) and "·" not in each for each in names)
    for name in names:
        if _HAN.search(name):
            if "·" in name:
                yield name.rpartition("·")[2]
            continue
        parts = name.split()
        if len(parts) > 1:
            yield parts[0] if eastern else parts[-1]


def _finder(
    names: dict[str, tuple[str, ...]],
) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]] | None:
    """Compile one pattern for all names, longest first."""
    if not names:
        return None
    parts = [_pattern(name) for name in sorted(names, key=len, reverse=True)]
    return re.compile("|".join(parts)), {key.lower(): ids for key, ids in names.items()}


def _pattern(name: str) -> str:
    escaped = re.escape(name).replace(r"\ ", r"\s{1,2}")
    if _HAN.search(name):
        return f"(?:{escaped})"
    if name.isascii():
        return rf"(?<![\w]){escaped}(?![\w])"
    return r"(?<![\w])" + r"\s{1,2}".join(map(_declined, name.split())) + r"(?![\w])"


def _declined(word: str) -> str:
    """A pattern for a Russian word in any case: Москва, Москве; Кулеба, Кулебы."""
    if len(word) <= 2:
        return re.escape(word)
    stem = word[:-1] if word[-1] in "аяьйеоиу" else word
    return re.escape(stem) + "[а-яё]{0,3}"


def _found(
    finder: tuple[re.Pattern[str], dict[str, tuple[str, ...]]] | None,
    text: str,
    start: int,
    end: int,
) -> Iterator[Named]:
    if not finder:
        return
    pattern, names = finder
    for match in pattern.finditer(text, start, end):
        yield Named(start=match.start(), end=match.end(), ids=_ids(match[0], names))


def _ids(text: str, names: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    low = re.sub(r"\s+", " ", text).lower()
    if low in names:
        return names[low]
    for name, ids in sorted(names.items(), key=lambda each: -len(each[0])):
        if re.fullmatch(_pattern(name), low, FLAGS):
            return ids
    return ()

"""Proposes known events that an entry may mean, with reasons. Nothing is merged.

Two publishers may name the same concert differently and give different days; Dateline is for
showing such dissent. But an early and a late show, or next year's edition, look just as similar. So
a person has to decide.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from schedule.dates.spans import LocalSpan, Series, Span, TimeSpan, When, Window, day_bounds
from schedule.filed.records import Place
from schedule.importing.clocks import instant
from schedule.importing.dates import Dates
from schedule.importing.places import are_alike
from schedule.importing.titles import is_regular, likeness, words
from schedule.known.model import Event, Schedule

Strength = Literal["strong", "weak"]

_FARTHEST = 21
_LONGEST = timedelta(days=400)
_MOST = 50
_ALIKE = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An event that an entry may mean. It is `strong` if title, place and days agree."""

    uid: str
    event: str
    strength: Strength
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is compared of an entry.

    places: the known place and those around it; empty for a `location` that isn't known yet
    """

    uid: str
    title: str
    dates: Dates
    location: str = ""
    places: tuple[Place, ...] = ()
    coordinates: tuple[float, float] | None = None


class Proposals:
    """The known events by the words of their titles.

    `titles` counts the titles of the file. If a title occurs several times, only the day identifies
    the event.
    """

    def __init__(self, schedule: Schedule, titles: Counter[tuple[str, ...]]) -> None:
        self._events = schedule.events
        self._titles = titles
        found: dict[object, set[tuple[date, str]]] = {}
        for event in schedule.events.values():
            for said in {words(title) for title in event.title.root.values()}:
                for key in (said, *said):
                    if event.when:
                        found.setdefault(key, set()).add((event.when.first, event.id))
        self._index: Mapping[object, list[tuple[date, str]]] = {
            key: sorted(events) for key, events in found.items()
        }

    def of(self, sight: Sight, excluded: Collection[str]) -> tuple[Proposal, ...]:
        """The proposals for an entry, strong ones first."""
        found = (
            self._compared(sight, self._events[each], excluded)
            for each in sorted(self._candidates(sight))
            if each not in excluded
        )
        return tuple(sorted(filter(None, found), key=lambda each: (each.strength, each.event)))

    def _candidates(self, sight: Sight) -> set[str]:
        """Events with the same words that are near in time, and those that share a rare word."""
        said = words(sight.title)
        first, last = sight.dates.days
        same = self._index.get(said, [])
        at = bisect_left(same, (first, ""))
        found = {each for _, each in same[max(at - _MOST, 0) : at + _MOST]}
        for word in {*said}:
            events = self._index.get(word, [])
            near = slice(
                bisect_left(events, (_shifted(first, -_LONGEST), "")),
                bisect_right(events, (_shifted(last, timedelta(days=_FARTHEST)), "\uffff")),
            )
            if near.stop - near.start <= _MOST:
                found |= {each for _, each in events[near]}
        return found

    def _compared(self, sight: Sight, event: Event, excluded: Collection[str]) -> Proposal | None:
        when = event.when
        if not when or isinstance(when, Series) != bool(sight.dates.rule):
            return None
        titles = event.title.root.values()
        aside = [*_years(sight, when), *_place_words(sight, event)]
        score = max(likeness(sight.title, each, aside=aside) for each in titles)
        where, apart = _places(sight, event), _apart(sight, when)
        hours = _hours(sight, when)
        limit = 0 if self._is_common(sight.title, titles, excluded) else _FARTHEST
        if not score or where is None or apart > limit:
            return None
        same_days = sight.dates.days == day_bounds(when)
        if limit == 0 and (sight.dates.days[0] != when.first or hours):
            return None
        sure = score >= _ALIKE and not apart and not hours and not isinstance(when, Window)
        return Proposal(
            uid=sight.uid,
            event=event.id,
            strength="strong" if sure and (where or same_days) else "weak",
            reasons=tuple(_reasons(score, apart, where, hours, same_days=same_days)),
        )

    def _is_common(self, title: str, titles: Collection[str], excluded: Collection[str]) -> bool:
        """Whether several events share the title, or it names something regular."""
        said = {words(title), *map(words, titles)}
        return any(self._titles[each] > 1 or is_regular(each) for each in said) or any(
            len([*islice(self._others(each, excluded), 2)]) > 1 for each in said
        )

    def _others(self, said: tuple[str, ...], excluded: Collection[str]) -> Iterator[str]:
        return (each for _, each in self._index.get(said, ()) if each not in excluded)


def _reasons(score: int, apart: int, where: str, hours: str, *, same_days: bool) -> Iterator[str]:
    yield f"titles {score} % alike"
    overlapping = "the same days" if same_days else "days that overlap"
    yield f"{apart} day{'s' * (apart > 1)} apart" if apart else overlapping
    yield where or "no place to compare"
    if hours:
        yield hours


def _years(sight: Sight, when: When) -> Iterator[str]:
    """The years of both, which a title may omit."""
    yield from {str(sight.dates.days[0].year), str(when.first.year)}


def _place_words(sight: Sight, event: Event) -> Iterator[str]:
    for place in (*sight.places[:1], *event.places[:1]):
        for name in place.name.root.values():
            yield from words(name)
    yield from words(sight.location)


def _places(sight: Sight, event: Event) -> str | None:
    """The reason for the same place. Empty if one names none, None if they differ."""
    if not (sight.location and event.places):
        return ""
    mine, theirs = [each.id for each in sight.places], [each.id for each in event.places]
    if mine and (theirs[0] in mine or mine[0] in theirs):
        return "the same place"
    names = [*event.places[0].name.root.values()]
    own = sight.coordinates or (sight.places[0].coordinates if sight.places else None)
    if are_alike(sight.location, names, own, event.places[0].coordinates):
        return f"places alike: {sight.location!r:.80}, {names[0]!r:.80}"
    return None


def _apart(sight: Sight, when: When) -> int:
    """The days between two spans; 0 if they overlap."""
    (first, last), (begin, end) = sight.dates.days, day_bounds(when)
    return max((first - end).days, (begin - last).days, 0)


def _hours(sight: Sight, when: When) -> str:
    """A note that the hours of two spans on the same day don't overlap; empty if they do."""
    mine = sight.dates.span
    theirs: Span | When = when.spans[0] if isinstance(when, Series) else when
    if isinstance(mine, LocalSpan) and isinstance(theirs, TimeSpan) and sight.dates.zone:
        zone = sight.dates.zone
        start, end = instant(mine.start, zone), instant(mine.end or mine.start, zone)
        meet = start < (theirs.end or theirs.start) and theirs.start < end
        if not (meet or start == theirs.start):
            return "at other hours"
    return ""


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day

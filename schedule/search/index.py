"""An index of the events of a schedule: a query finds its events without looking at each.

Ids are found by posting lists, days by the outermost days of each event, and words by a text of all
names of an event. An index is made once for a schedule and used for many queries.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import lru_cache
from itertools import accumulate

from schedule.cached import cached_property
from schedule.dates.spans import Series, day_bounds
from schedule.filed.publishers import Publishers
from schedule.known.model import Event, Schedule
from schedule.known.occurrences import happens, occurrences
from schedule.known.sources import Source, sources
from schedule.search.filters import FILTERS
from schedule.search.folding import fold
from schedule.search.named_days import searched_for
from schedule.search.query import Query

Posting = tuple[str, str]
"""A parameter and a value of it."""

_FINDERS = [(each.name, each.finds) for each in FILTERS.values() if each.finds]


def postings(event: Event) -> Sequence[Posting]:
    """The parameters and values by which an event is found."""
    return [(name, value) for name, finds in _FINDERS for value in finds(event)]


class Index:
    """An index of the events of a schedule. A position is an event's place in `events`.

    postings_of: gives the postings of an event, which may be cached
    """

    def __init__(
        self, schedule: Schedule, postings_of: Callable[[Event], Sequence[Posting]] = postings
    ) -> None:
        self.schedule = schedule
        self.postings_of = postings_of
        self.events = tuple(schedule.events.values())
        self._sets: dict[Posting, AbstractSet[int]] = {}

    @cached_property
    def exact(self) -> Sequence[int]:
        """The positions of events that stand at a day in a calendar."""
        return [at for at, event in enumerate(self.events) if event.known.entry]

    @cached_property
    def _all_postings(self) -> Mapping[Posting, Sequence[int]]:
        return self._posted(range(len(self.events)))

    @cached_property
    def _exact_postings(self) -> Mapping[Posting, Sequence[int]]:
        return self._posted(self.exact)

    @cached_property
    def _spans(self) -> Sequence[tuple[date, date] | None]:
        return [_only_span(event) for event in self.events]

    @cached_property
    def _reach(self) -> Sequence[date]:
        """For each event, the latest last day of it and of all events before it. `_open` is left
        out.
        """
        ends = (each[1] if each and not _is_open(each) else date.min for each in self._outermost)
        return [*accumulate(ends, max)]

    @cached_property
    def _dawn(self) -> Sequence[date]:
        """For each event, the earliest first day of it and of all events after it. `_open` is left
        out.
        """
        begins = [each[0] if each and not _is_open(each) else date.max for each in self._outermost]
        return [*accumulate(reversed(begins), min)][::-1]

    @cached_property
    def _open(self) -> Sequence[int]:
        """The positions of events whose days have no first or no last."""
        return [at for at, each in enumerate(self._outermost) if each and _is_open(each)]

    @cached_property
    def _outermost(self) -> Sequence[tuple[date, date] | None]:
        return [*map(_outermost, self.events)]

    @cached_property
    def _years(self) -> range:
        """The years in which something may happen."""
        ends = [day for each in self._outermost if each and not _is_open(each) for day in each]
        return range(min(ends).year, max(ends).year + 1) if ends else range(0)

    @cached_property
    def texts(self) -> Sequence[str]:
        """What a search looks through, folded, for each event."""
        return [searched(event, self.schedule.publishers) for event in self.events]

    @cached_property
    def vocabulary(self) -> Mapping[str, str]:
        """The words of all names as they are written, by what a search compares."""
        publishers = self.schedule.publishers
        names = dict.fromkeys(name for event in self.events for name in _names(event, publishers))
        words = (word for name in names for word in re.findall(r"[^\W_]+", name))
        return {_folded(word): word for word in words}

    def _posted(self, positions: Iterable[int]) -> Mapping[Posting, Sequence[int]]:
        found: dict[Posting, list[int]] = {}
        for at in positions:
            for posting in self.postings_of(self.events[at]):
                found.setdefault(posting, []).append(at)
        return found

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Who publishes the reports, and how each fared."""
        return sources(self.schedule)

    def positions(self, query: Query, *, vague: bool) -> Sequence[int]:
        """The positions of the events of a query, in order. Raises NotKnown for an unknown id.

        The query must be as of the same day as the schedule. `vague` is the format's default for
        the filter of that name.
        """
        all_of_them = vague if query.vague is None else query.vague
        found: Sequence[int] = range(len(self.events)) if all_of_them else self.exact
        if groups := self._asked(query):
            lists_of = self._all_postings if all_of_them else self._exact_postings
            groups.sort(key=lambda group: sum(len(lists_of.get(each, ())) for each in group))
            found = _either([lists_of.get(each, ()) for each in groups[0]])
        for group in groups[1:]:
            among = self._among(group)
            found = [at for at in found if at in among]
        if query.q:
            found = self._searched(found, query.q)
        if query.first or query.last:
            found = self._during(found, query.first, query.last)
        return found

    def select(self, query: Query, *, vague: bool) -> Sequence[Event]:
        """The events at these positions."""
        return [self.events[at] for at in self.positions(query, vague=vague)]

    def _among(self, group: Sequence[Posting]) -> AbstractSet[int]:
        """The positions in the lists of some postings, as a set."""
        if len(group) > 1:
            return frozenset[int]().union(*(self._all_postings.get(each, ()) for each in group))
        (posting,) = group
        if posting not in self._sets:
            self._sets[posting] = frozenset(self._all_postings.get(posting, ()))
        return self._sets[posting]

    def _asked(self, query: Query) -> list[Sequence[Posting]]:
        """For each filter of a query, its postings: an event must have one of them."""
        groups: dict[str, list[Posting]] = {}
        for each, value in query.values():
            thing = each.thing(self.schedule, value) if each.thing else None
            if each.finds:
                written = thing.id if isinstance(thing, Event) else each.value.write(value)
                groups.setdefault(each.name, []).append((each.name, written))
        return [*groups.values()]

    def _searched(self, positions: Sequence[int], text: str) -> Sequence[int]:
        """Those whose names have every word of a text, and which happen on the days that it names;
        a name such as "EXPO 2023" has its day as words.
        """
        words, days = searched_for(text)
        for word in words:
            positions = [at for at in positions if word in self.texts[at]]
        for each in days:
            on = {
                at for dates in each.in_years(self._years) for at in self._during(positions, *dates)
            }
            positions = [at for at in positions if at in on or each.is_in(self.texts[at])]
        return positions

    def _during(
        self, positions: Sequence[int], first: date | None, last: date | None
    ) -> Sequence[int]:
        """The positions of events that happen on the days from `first` to `last` (None: open)."""
        begin = bisect_left(self._reach, first) if first else 0
        end = bisect_right(self._dawn, last) if last else len(self.events)
        near = positions[bisect_left(positions, begin) : bisect_left(positions, end)]
        there = (at for at in self._open if not begin <= at < end and _has(positions, at))
        return sorted(at for at in (*near, *there) if self._happens(at, first, last))

    def _happens(self, at: int, first: date | None, last: date | None) -> bool:
        span = self._spans[at]
        if span is None:
            return happens(self.events[at], first, last)
        return (last is None or span[0] <= last) and (first is None or span[1] >= first)


def _either(lists: Sequence[Sequence[int]]) -> Sequence[int]:
    """The union of some lists, in order."""
    return lists[0] if len(lists) == 1 else sorted({at for each in lists for at in each})


def select(schedule: Schedule, query: Query, *, vague: bool) -> Sequence[Event]:
    """The same as `Index.select`, for a schedule that is used for a single query."""
    return Index(schedule).select(query, vague=vague)


def _only_span(event: Event) -> tuple[date, date] | None:
    """The first and last day of an event that happens once. None for other events."""
    when = event.stands_at
    if when is None or isinstance(when, Series) or event.known.deviations:
        return None
    return day_bounds(when)


def _outermost(event: Event) -> tuple[date, date] | None:
    """The first and last day of all occurrences of an event. None if it has no dates."""
    if event.when and not event.known.deviations:
        return day_bounds(event.when)
    bounds = [day_bounds(each.when) for each in occurrences(event) if each.when]
    return (min(first for first, _ in bounds), max(last for _, last in bounds)) if bounds else None


def _is_open(bounds: tuple[date, date]) -> bool:
    return bounds[0] == date.min or bounds[1] == date.max


def _has(positions: Sequence[int], position: int) -> bool:
    """Whether a position is in a sorted list."""
    at = bisect_left(positions, position)
    return at < len(positions) and positions[at] == position


def searched(event: Event, publishers: Publishers) -> str:
    """What a search looks through, folded."""
    return "\n".join(map(_folded, _names(event, publishers)))


def _names(event: Event, publishers: Publishers) -> Iterator[str]:
    """The names by which a search finds an event, in every language: its own, those of its people
    and places, and of the publishers of its reports.
    """
    things = [event.title, *(person.name for person in event.people)]
    things += [place.name for place in event.places]
    for each in things:
        yield from each.root.values()
    for report in event.reports:
        for name in filter(None, (report.publisher, report.via)):
            yield name
            names = publishers.names(publishers.id_of(name))
            yield from names.root.values() if names else ()


@lru_cache(maxsize=1 << 16)
def _folded(text: str) -> str:
    return fold(text)

"""A cache of what is made from single events: their entries in a calendar, their postings.

An event that didn't change is the same object in the next survey, and on former days. So what was
made from it is also valid in the next edition, and an edit costs only what it changed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from schedule import Event

T = TypeVar("T")


class EventCache(Generic[T]):
    """A cache of what is made from each event. Values of former events aren't kept."""

    def __init__(self, current: Mapping[str, Event], make: Callable[[Event], T]) -> None:
        self._current = current
        self._make = make
        self._found: dict[str, tuple[Event, T]] = {}

    def amended(self, current: Mapping[str, Event], make: Callable[[Event], T]) -> "EventCache[T]":
        """The cache of the next edition."""
        after = EventCache(current, make)
        after._found = {**self._found}
        return after

    def __call__(self, event: Event) -> T:
        known = self._found.get(event.id)
        if known and known[0] is event:
            return known[1]
        made = self._make(event)
        if self._current.get(event.id) is event:
            self._found[event.id] = event, made
        return made

    @property
    def kept(self) -> Mapping[str, T]:
        """The cached values by the ids of their events."""
        return {each: made for each, (_, made) in self._found.items()}

    def others(self, values: Iterable[T]) -> Iterator[T]:
        """The values that aren't cached here."""
        cached = {id(made) for _, made in [*self._found.values()]}  # another thread may add one
        return (each for each in values if id(each) not in cached)

    def keep(self, values: Mapping[str, T]) -> None:
        """Cache what another process made from the same events."""
        self._found |= {each: (self._current[each], made) for each, made in values.items()}

"""What is made from single events, such as their entries in a calendar, cached by event.

An event that didn't change is the same object in the next survey, and on former days. So what was
made from it is also valid in the next edition, and an edit costs only what it changed.
"""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from schedule import Event

T = TypeVar("T")


class Entries(Generic[T]):
    """Gives what is made from an event. For current events it is cached."""

    def __init__(self, current: Mapping[str, Event], make: Callable[[Event], T]) -> None:
        self._current = current
        self._make = make
        self._found: dict[str, tuple[Event, T]] = {}

    def amended(self, current: Mapping[str, Event], make: Callable[[Event], T]) -> "Entries[T]":
        """The entries for the next edition."""
        entries = Entries(current, make)
        entries._found = {**self._found}
        return entries

    def __call__(self, event: Event) -> T:
        known = self._found.get(event.id)
        if known and known[0] is event:
            return known[1]
        entry = self._make(event)
        if self._current.get(event.id) is event:
            self._found[event.id] = event, entry
        return entry

    @property
    def kept(self) -> Mapping[str, T]:
        """The cached entries by the ids of their events."""
        return {each: entry for each, (_, entry) in self._found.items()}

    def keep(self, entries: Mapping[str, T]) -> None:
        """Cache what another process made from the same events."""
        self._found |= {each: (self._current[each], entry) for each, entry in entries.items()}

"""Rendered entries of a calendar in one language, cached by event.

An event that didn't change is the same object in the next survey, and on former days. So its entry
is also valid in the next edition, and an edit costs only the rendering of what it changed.
"""

from collections.abc import Callable, Mapping

from schedule import Event

Render = Callable[[Event], bytes]


class Entries:
    """Gives the entry of an event. The entries of current events are cached."""

    def __init__(self, current: Mapping[str, Event], render: Render) -> None:
        self._current = current
        self._render = render
        self._found: dict[str, tuple[Event, bytes]] = {}

    def amended(self, current: Mapping[str, Event], render: Render) -> "Entries":
        """The entries for the next edition."""
        entries = Entries(current, render)
        entries._found = {**self._found}
        return entries

    def __call__(self, event: Event) -> bytes:
        known = self._found.get(event.id)
        if known and known[0] is event:
            return known[1]
        entry = self._render(event)
        if self._current.get(event.id) is event:
            self._found[event.id] = event, entry
        return entry

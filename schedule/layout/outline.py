"""An outline: what timelines of the same events have in common in every language."""

from collections.abc import Iterable, Iterator, Sequence

from schedule.cached import cached_property
from schedule.dates.spans import When
from schedule.known.model import Event
from schedule.known.occurrences import occurrences
from schedule.known.stance import other_dates
from schedule.layout.scale import outermost


class Outline:
    """Events in their order, nested. It is made once for all languages.

    dated: those that have a date
    undated: how many have none
    """

    def __init__(self, events: Iterable[Event]) -> None:
        chosen = [*events]
        self.dated = [event for event in chosen if event.stands_at]
        self.undated = len(chosen) - len(self.dated)

    @cached_property
    def nested(self) -> Sequence[tuple[Event, tuple[str, ...]]]:
        return [*_nested(self.dated)]

    @cached_property
    def outermost(self) -> Sequence[When]:
        """The first and the last of all their dates."""
        return outermost([when for event in self.dated for when in _extents(event)])


def _nested(events: Sequence[Event]) -> Iterator[tuple[Event, tuple[str, ...]]]:
    """Events with the ids of the events that they are nested in, outermost first.

    The parts of an event follow it. A part of several events is nested in the first of them.
    """
    there = {event.id for event in events}
    parts: dict[str | None, list[Event]] = {}
    for event in events:
        whole = next((each.id for each in event.part_of if each.id in there), None)
        parts.setdefault(whole, []).append(event)

    def below(under: tuple[str, ...]) -> Iterator[tuple[Event, tuple[str, ...]]]:
        for event in parts.get(under[-1] if under else None, ()):
            yield event, under
            yield from below((*under, event.id))

    return below(())


def _extents(event: Event) -> list[When]:
    """All dates of an event. A series counts as a whole if no report speaks of single
    occurrences.
    """
    found = [when for when in (event.stands_at, event.when) if when]
    if event.known.deviations:
        found += [each.when for each in occurrences(event) if each.when]
    return found + unfollowed(event)


def unfollowed(event: Event) -> list[When]:
    """The dates of an event that aren't followed."""
    found = [each.when for each in event.formerly if each.when]
    return found + [each.value for each in other_dates(event.known)]

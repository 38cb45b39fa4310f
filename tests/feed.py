"""A feed as bytes, as lines and as another library reads it back."""

from collections.abc import Iterable
from typing import Any

import icalendar

from schedule import Event, Schedule
from schedule.render import ical
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import publication


def rendered(known: Schedule, *, vague: bool = True, **about: Any) -> bytes:
    return ical.render(select(known, Query(), vague=vague), publication(known, **about))


def lines(content: bytes) -> list[str]:
    """Content lines, unfolded (RFC 5545, section 3.1)."""
    return content.replace(b"\r\n ", b"").decode().split("\r\n")


def entry(known: Schedule, identifier: str = "visit") -> list[str]:
    """The content lines of one event's entry, without those around it."""
    found = lines(ical.render([known.events[identifier]], publication(known)))
    return found[found.index("BEGIN:VEVENT") + 1 : found.index("END:VEVENT")]


def line(known: Schedule, name: str, identifier: str = "visit") -> list[str]:
    """The lines of one property in an event's entry."""
    return [each for each in entry(known, identifier) if each.split(":")[0].split(";")[0] == name]


def parsed(content: bytes) -> list[Any]:
    """The entries, as icalendar reads them; it types their properties as any of two dozen."""
    calendar = icalendar.Calendar.from_ical(content)
    return [*calendar.walk("VEVENT")]


def value(entry: Any, name: str) -> str:
    return str(entry[name])


def moment(entry: Any, name: str) -> Any:
    """A date or an instant."""
    return entry[name].dt


def dated(events: Iterable[Event]) -> list[Event]:
    """The events that can have an entry: they stand at some day, or in a window."""
    return [event for event in events if event.stands_at]

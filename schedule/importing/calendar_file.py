"""Reads a calendar file: its entries, and what can't be taken."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from schedule.importing.dateline_feeds import as_time
from schedule.importing.entry import Entry, entry, uid_of
from schedule.importing.flaws import aside, flaws
from schedule.importing.ical import Component, components
from schedule.importing.values import moments
from schedule.importing.zones import Zones


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """An entry that can't be taken, named by its UID or else by a description."""

    uid: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """The content of a calendar file.

    refused: the entries that can't be taken
    flaws: other problems of the file
    aside: how often each property and component occurs that isn't used
    """

    entries: tuple[Entry, ...]
    refused: tuple[Refused, ...]
    flaws: tuple[Refused, ...]
    aside: Counter[str]


def read(content: bytes, encoding: str | None = None) -> CalendarFile:
    """Read a calendar file. Raises NotCalendar."""
    entries: list[Entry] = []
    refused: list[Refused] = []
    odd: list[Refused] = []
    left: Counter[str] = Counter()
    for calendar in components(content, encoding):
        odd += (Refused(uid=calendar.name, reason=flaw) for flaw in calendar.flaws)
        zones = Zones(calendar)
        for part in _parts(calendar):
            uid = uid_of(part) or f"{part.name} {part.text('SUMMARY'):.60}".strip()
            try:
                entries.append(as_time(entry(part, calendar, zones)))
            except ValueError as error:
                refused.append(Refused(uid=uid, reason=f"{error}{_lacking(part, zones)}"))
            else:
                odd += (Refused(uid=uid, reason=flaw) for flaw in flaws(part, zones))
                left.update(aside(part))
    return CalendarFile(
        entries=tuple(entries), refused=tuple(refused), flaws=tuple(odd), aside=left
    )


def _parts(calendar: Component) -> Iterator[Component]:
    return (each for each in calendar.components if each.name != "VTIMEZONE")


def _lacking(part: Component, zones: Zones) -> str:
    """The change of a series that is lost because an entry can't be taken."""
    recurrence = part.first("RECURRENCE-ID")
    if not recurrence or part.name != "VEVENT":
        return ""
    try:
        return lacking(moments(recurrence, zones.at)[0])
    except ValueError:
        return f"; the series lacks its change of {recurrence.value:.40}"


def lacking(moment: object) -> str:
    """The note on a series when the change of one occurrence can't be taken."""
    when = f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else str(moment)
    return f"; the series lacks its change of {when}"

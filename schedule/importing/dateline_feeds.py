"""What Dateline's own feeds say in words, read back.

RFC 5545 has three states and no windows, so a feed of Dateline's says the rest in its titles and
in the first lines of its descriptions. Read as another's, a window would become a span of days,
and "Cancelled:" a part of the title. The words are those that the feed is written with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from schedule.catalogues import languages
from schedule.dates.spans import DaySpan, Window
from schedule.dates.windows import readings
from schedule.filed.fields import STATUSES, Outlook, Status
from schedule.importing.entry import CalendarFile, Entry
from schedule.language.words import Words

_PROGRAM = re.compile(r"-//(?P<domain>[^/]+)//Dateline//(?P<language>[A-Za-z-]+)")
_FOREIGN: dict[str, Status] = {
    "CANCELLED": Status.CANCELLED,
    "TENTATIVE": Status.FLOATED,
    "CONFIRMED": Status.CONFIRMED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An entry's title and status as they were filed where it comes from. `vague` has the window
    that its days are; `awaits` when they are those that it was postponed from.
    """

    title: str
    status: Status | None
    vague: Window | None = None
    awaits: bool = False


def domain(file: CalendarFile) -> str | None:
    """The domain of the calendar, when a Dateline wrote the file."""
    match = _PROGRAM.fullmatch(file.program)
    return match["domain"] if match else None


def voices(file: CalendarFile, entry: Entry, own: str) -> tuple[Words, ...]:
    """The languages in which the entry may speak Dateline's words; none for another's entry.

    An entry is Dateline's by its file's PRODID, or, passed on by another program, by a UID in our
    `own` domain.
    """
    match = _PROGRAM.fullmatch(file.program)
    at = entry.uid.rpartition("@")[2]
    if match and match["domain"] == at:
        spoken = [each for each in languages() if each.casefold() == match["language"].casefold()]
        return tuple(Words(language=each) for each in spoken or languages())
    return tuple(Words(language=each) for each in languages()) if at == own else ()


def said(entry: Entry, span: object, spoken: tuple[Words, ...]) -> Said:
    """What the entry says; `span` are its dates."""
    if not spoken:
        return Said(title=entry.title, status=_FOREIGN.get(entry.status, Status.ANNOUNCED))
    lines = [*entry.description.split("\n"), "", ""]
    status: Status | None = next(_statuses(lines[0], spoken), None)
    if entry.status == "CANCELLED":
        title = _without("Cancelled: {title}", entry.title, spoken) or entry.title
        vague = _vague(lines[1], span, spoken) or None
        off = status if status and status.outlook.is_off else Status.CANCELLED
        return Said(title=title, status=off, vague=vague)
    if entry.status != "TENTATIVE":
        if not status and not entry.description:
            status = Status.CONFIRMED
        return Said(title=entry.title, status=status)
    postponed = _without("Postponed: {title}", entry.title, spoken)
    put_off = status or Status.POSTPONED
    if postponed and put_off.outlook is Outlook.PUT_OFF:
        vague = _vague(lines[1], span, spoken) or None
        return Said(title=postponed, status=put_off, vague=vague, awaits=True)
    unknown = _without("{title} (day not known)", entry.title, spoken)
    if unknown and isinstance(span, DaySpan):
        told = _vague(lines[1], span, spoken)
        if told is not False:
            window = told or Window(first=span.first, last=span.last)
            return Said(title=unknown, status=status, vague=window)
    # What is disputed is TENTATIVE as well; how sure the reports were isn't said by the feed's own
    # authority then.
    return Said(title=entry.title, status=Status.FLOATED)


def _statuses(line: str, spoken: tuple[Words, ...]) -> Iterator[Status]:
    for words in spoken:
        for status in STATUSES:
            if line.endswith(f" · {words.status(status)}"):
                yield status


def _without(message: str, title: str, spoken: tuple[Words, ...]) -> str | None:
    """The title inside a phrase of the feed's; None when it isn't in one."""
    for words in spoken:
        start, end = words.say(message, title="\0").split("\0")
        if title.startswith(start) and title.endswith(end) and len(title) > len(start + end):
            return title[len(start) : len(title) - len(end)]
    return None


def _vague(line: str, span: object, spoken: tuple[Words, ...]) -> Window | Literal[False] | None:
    """The window that the description's second line tells of: False when it tells of days that are
    known, None when it tells of neither.
    """
    if not isinstance(span, DaySpan):
        return False
    for words in spoken:
        before, after = words.say("postponed from {dates}; no new date is known", dates="\0").split(
            "\0"
        )
        plain = line.removeprefix(before).removesuffix(after)
        if plain == words.when(span):
            return False
        for window in _windows(span):
            during = "during {events} ({days}), day not given"
            start, end = words.say(during, events="\0", days=words.days_of(window)).split("\0")
            if plain == words.when(window) or (plain.startswith(start) and plain.endswith(end)):
                return window
    return None


def _windows(span: DaySpan) -> Iterator[Window]:
    """Every window that a feed shows on these days."""
    whole = Window(first=span.first, last=span.last)
    yield whole
    yield from readings(whole)
    if span.first == span.last:
        yield replace(whole, open_start=True)
        yield replace(whole, open_end=True)

"""What Dateline's own feeds say in words, read back.

RFC 5545 has three states and no windows, so a feed of Dateline's says the rest in its titles and
in the first lines of its descriptions. Read as another's, a window would become a span of days,
and "Cancelled:" a part of the title. The words are those that the feed is written with.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schedule.catalogues import languages
from schedule.dates.spans import DaySpan, Window
from schedule.filed.fields import STATUSES, Outlook, Status
from schedule.importing.entry import Entry
from schedule.language.description import as_inner
from schedule.language.words import Words

_PROGRAM = re.compile(r"-//(?P<domain>[^/]+)//Dateline//(?P<language>[A-Za-z-]+)")
_FOREIGN: dict[str, Status] = {
    "CANCELLED": Status.CANCELLED,
    "TENTATIVE": Status.FLOATED,
    "CONFIRMED": Status.CONFIRMED,
    "POSTPONED": Status.POSTPONED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """An entry's title and status as they were filed where it comes from. `vague` when its days
    are a window; `former` when it stands at days that don't hold any more: those that it was
    postponed from, or the last that were known.
    """

    title: str
    status: Status | None
    vague: bool = False
    former: bool = False


def domain(program: str) -> str | None:
    """The domain of the calendar, when a Dateline wrote the file; `program` is its PRODID."""
    match = _PROGRAM.fullmatch(program)
    return match["domain"] if match else None


def voices(entry: Entry, *, passed_on: bool) -> tuple[Words, ...]:
    """The languages in which the entry may speak Dateline's words; none for another's entry.

    An entry is Dateline's by its file's PRODID, or when it is one of ours that another program
    `passed_on`.
    """
    match = _PROGRAM.fullmatch(entry.program)
    if match and match["domain"] == entry.uid.rpartition("@")[2]:
        spoken = [each for each in languages() if each.casefold() == match["language"].casefold()]
        return tuple(Words(language=each) for each in spoken or languages())
    return tuple(Words(language=each) for each in languages()) if passed_on else ()


def said(entry: Entry, span: object, spoken: tuple[Words, ...], wholes: Sequence[Entry]) -> Said:
    """What the entry says; `span` are its dates, `wholes` the entries of what it is part of, the
    nearest first.
    """
    if not spoken:
        foreign = _FOREIGN.get(entry.status, Status.ANNOUNCED)
        former = foreign.outlook is Outlook.PUT_OFF
        return Said(title=entry.title, status=foreign, former=former)
    lines = [*entry.description.split("\n"), "", ""]
    status: Status | None = next(_statuses(lines[0], spoken), None)
    vague = _vague(lines[1], span, spoken)
    if entry.status == "CANCELLED":
        title = _without("Cancelled: {title}", entry.title, spoken) or entry.title
        off = status if status and status.outlook.is_off else Status.CANCELLED
        return Said(title=title, status=off, vague=bool(vague))
    if entry.status == "TENTATIVE":
        return _tentative(entry.title, status, span, vague, spoken, wholes)
    if not status and not entry.description:
        status = Status.CONFIRMED
    return Said(title=entry.title, status=status)


def _tentative(
    title: str,
    status: Status | None,
    span: object,
    vague: bool | None,  # noqa: FBT001 - what `_vague` found
    spoken: tuple[Words, ...],
    wholes: Sequence[Entry],
) -> Said:
    """What an entry says that isn't sure of its days."""
    put_off = status or Status.POSTPONED
    postponed = _without("Postponed: {title}", title, spoken)
    if postponed and put_off.outlook is Outlook.PUT_OFF:
        inner = _without_whole(postponed, spoken, wholes) or postponed
        return Said(title=inner, status=put_off, vague=bool(vague), former=not vague)
    lost = _without("{title} (day no longer known)", title, spoken)
    if lost and not (isinstance(span, DaySpan) and vague is False):
        return Said(title=_without_whole(lost, spoken, wholes) or lost, status=status, former=True)
    unknown = _without("{title} (day not known)", title, spoken)
    if unknown and isinstance(span, DaySpan) and vague is not False:
        inner = _without_whole(unknown, spoken, wholes) or unknown
        return Said(title=inner, status=status, vague=True)
    if item := _without_whole(title, spoken, wholes):
        return Said(title=item, status=status)
    # What is disputed is TENTATIVE as well; how sure the reports were isn't said by the feed's own
    # authority then.
    return Said(title=title, status=Status.FLOATED)


def _statuses(line: str, spoken: tuple[Words, ...]) -> Iterator[Status]:
    for words in spoken:
        for status in STATUSES:
            if line.endswith(f" · {words.status(status)}"):
                yield status


def _without(message: str, title: str, spoken: tuple[Words, ...], **said: str) -> str | None:
    """The title inside a phrase of the feed's; None when it isn't in one."""
    for words in spoken:
        start, end = words.say(message, title="\0", **said).split("\0")
        if title.startswith(start) and title.endswith(end) and len(title) > len(start + end):
            return title[len(start) : len(title) - len(end)]
    return None


def _without_whole(title: str, spoken: tuple[Words, ...], wholes: Sequence[Entry]) -> str | None:
    """The title of an item without the word that its whole is off; None when it doesn't say so."""
    for whole in wholes:
        for kind in whole.categories[:1]:
            if whole.status == "CANCELLED":
                found = _without("{title} ({kind} cancelled)", title, spoken, kind=as_inner(kind))
            elif _without("Postponed: {title}", whole.title, spoken):
                found = _without("{title} ({kind} postponed)", title, spoken, kind=as_inner(kind))
            else:
                continue
            return found
    return None


def _vague(line: str, span: object, spoken: tuple[Words, ...]) -> bool | None:
    """Whether the description's second line tells that the day is some day of these days, which
    are a window; None when it tells of other days.
    """
    if not isinstance(span, DaySpan):
        return False
    window = Window(first=span.first, last=span.last)
    for words in spoken:
        exact, wide = words.when(span), words.when(window)
        during = "during {events} ({days}), day not given"
        days = words.days(span.first, span.last)
        start, end = words.say(during, events="\0", days=days).split("\0")
        moved = "postponed from {dates}; now {when}"
        before, now = words.say(moved, dates="\0", when=wide).split("\0")
        if line == exact or line.startswith(before + exact):
            return False
        if line == wide or (line.startswith(start) and line.endswith(end)):
            return True
        if line.startswith(before) and line.endswith((now, end)):
            return True
    return None

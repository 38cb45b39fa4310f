"""Reads back what Dateline's own feeds say in words.

RFC 5545 has three states and no windows, so Dateline's feed says the rest in titles and in the
first lines of descriptions. Without this module, a window would become a span of days, and
"Cancelled:" a part of the title. The phrases are those of the feed's renderer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from schedule.catalogues import languages
from schedule.dates.days import DAY
from schedule.dates.spans import DaySpan, When, Window
from schedule.dates.windows import PERIODS, parse_window, readings
from schedule.filed.fields import STATUSES, Outlook, Status
from schedule.importing.entry import Entry
from schedule.language.history import as_inner
from schedule.language.phrases import mark_counted
from schedule.language.words import Words

_PROGRAM = re.compile(r"-//(?P<domain>[^/]+)//Dateline//(?P<language>[A-Za-z-]+)")
_TIME = re.compile(r"(?P<event>[a-z0-9-]+)\.(?P<day>[0-9]{8})@(?P<domain>[^@]+)")
_FOREIGN: dict[str, Status] = {
    "CANCELLED": Status.CANCELLED,
    "TENTATIVE": Status.FLOATED,
    "CONFIRMED": Status.CONFIRMED,
    "POSTPONED": Status.POSTPONED,
}
_YEAR = 366
_DURING = (
    ("during {events} ({days}), day not announced", "during {events} ({days}), day not announced"),
    mark_counted(  # as it was written until version 0.1
        "during {events} ({days}), day not given", "during {events} ({days}), day not given"
    ),
)
_LONGEST = 200
_MOVED = "postponed from {dates}; now {when}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The title and status of an entry as they were filed in the calendar that it comes from.

    vague: the window, if its days are one
    former: whether its days aren't valid any more: it was postponed from them, or they were the
        last known
    """

    title: str
    status: Status | None
    vague: Window | None = None
    former: bool = False


def domain(program: str) -> str | None:
    """The domain of the calendar if Dateline wrote the file; `program` is its PRODID."""
    match = _PROGRAM.fullmatch(program)
    return match["domain"] if match else None


def as_time(entry: Entry) -> Entry:
    """An entry for one occurrence of a series that Dateline gave its own UID, as a change of that
    occurrence. Other entries are returned unchanged.
    """
    match = _TIME.fullmatch(entry.uid)
    if not match or domain(entry.program) != match["domain"]:
        return entry
    try:
        day = datetime.strptime(match["day"], "%Y%m%d").date()  # noqa: DTZ007 - a day
    except ValueError:
        return entry
    return replace(entry, uid=f"{match['event']}@{match['domain']}", occurrence=day)


def voices(entry: Entry, *, passed_on: bool) -> tuple[Words, ...]:
    """The languages of Dateline's phrases that the entry may contain. Empty for an entry of another
    program.

    An entry is Dateline's if the file's PRODID says so, or if it is one of ours that another
    program `passed_on`.
    """
    match = _PROGRAM.fullmatch(entry.program)
    if match and match["domain"] == entry.uid.rpartition("@")[2]:
        spoken = [each for each in languages() if each.casefold() == match["language"].casefold()]
        return tuple(Words(language=each) for each in spoken or languages())
    return tuple(Words(language=each) for each in languages()) if passed_on else ()


def said(entry: Entry, span: object, spoken: tuple[Words, ...], wholes: Sequence[Entry]) -> Said:
    """What the entry says. `span` is its dates; `wholes` are the entries of the events that it is
    part of, nearest first.
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
        return Said(title=title, status=off, vague=vague or None)
    if entry.status == "TENTATIVE":
        return _tentative(entry.title, status, span, vague, spoken, wholes)
    if not status and not entry.description:
        status = Status.CONFIRMED
    return Said(title=entry.title, status=status)


def _tentative(
    title: str,
    status: Status | None,
    span: object,
    vague: Window | Literal[False] | None,
    spoken: tuple[Words, ...],
    wholes: Sequence[Entry],
) -> Said:
    """What an entry says that isn't certain of its days."""
    put_off = status or Status.POSTPONED
    postponed = _without("Postponed: {title}", title, spoken)
    if postponed and put_off.outlook is Outlook.PUT_OFF:
        inner = _without_whole(postponed, spoken, wholes) or postponed
        return Said(title=inner, status=put_off, vague=vague or None, former=not vague)
    lost = _without("{title} (day no longer known)", title, spoken)
    if lost and not (isinstance(span, DaySpan) and vague is False):
        return Said(title=_without_whole(lost, spoken, wholes) or lost, status=status, former=True)
    unknown = _without("{title} (day not known)", title, spoken)
    if unknown and isinstance(span, DaySpan) and vague is not False:
        inner = _without_whole(unknown, spoken, wholes) or unknown
        window = vague or Window(first=span.first, last=span.last)
        return Said(title=inner, status=status, vague=window)
    if item := _without_whole(title, spoken, wholes):
        return Said(title=item, status=status)
    # A disputed event is TENTATIVE, too. The feed doesn't say how certain its
    # reports were.
    return Said(title=title, status=Status.FLOATED)


def _statuses(line: str, spoken: tuple[Words, ...]) -> Iterator[Status]:
    for words in spoken:
        for status in STATUSES:
            if line.endswith(f" · {words.status(status)}"):
                yield status


def _without(message: str, title: str, spoken: tuple[Words, ...], **said: str) -> str | None:
    """The title without a phrase of the feed. None if it doesn't have the phrase."""
    for words in spoken:
        start, end = words.say(message, title="\0", **said).split("\0")
        if title.startswith(start) and title.endswith(end) and len(title) > len(start + end):
            return title[len(start) : len(title) - len(end)]
    return None


def _without_whole(title: str, spoken: tuple[Words, ...], wholes: Sequence[Entry]) -> str | None:
    """The title of an item without the words that the event that it is part of is off. None if it
    doesn't have them.
    """
    for whole in wholes:
        message = "{title} ({kind} cancelled)"
        if whole.status != "CANCELLED":
            message = "{title} ({kind} postponed)"
            if not _without("Postponed: {title}", whole.title, spoken):
                continue
        found = (_without(message, title, spoken, kind=as_inner(kind)) for kind in _kinds(whole))
        return next(filter(None, found), None)
    return None


def _kinds(entry: Entry) -> Iterator[str]:
    """The names that its kind may have: its description begins with it, before the status.

    CATEGORIES has spaces for some characters.
    """
    first = entry.description.split("\n")[0]
    yield from filter(None, (first.rpartition(" · ")[0], first, *entry.categories[:1]))


def _vague(line: str, span: object, spoken: tuple[Words, ...]) -> Window | Literal[False] | None:
    """The window on these days in the second line of the description.

    False if the line has known days, None if it has other days.
    """
    if not isinstance(span, DaySpan):
        return False
    for words in spoken:
        exact = words.when(span)
        before = words.say(_MOVED, dates="\0", when="").split("\0")[0]
        if line == exact or line.startswith(before + exact):
            return False
        for window in _windows(span):
            if _tells_of(line, window, words):
                return window
    return None


def _tells_of(line: str, window: Window, words: Words) -> bool:
    """Whether a line says that the day is in a window, also in the course of events or after a
    postponement.
    """
    wide = words.when(window)
    days = words.days_of(window)
    during = [
        words.counted(*forms, number, events="\0", days=days).split("\0")
        for forms in _DURING
        for number in (1, 2)
    ]
    ends = tuple(end for _, end in during)
    before, now = words.say(_MOVED, dates="\0", when=wide).split("\0")
    alone = any(line.startswith(start) and line.endswith(end) for start, end in during)
    return line == wide or alone or (line.startswith(before) and line.endswith((now, *ends)))


def _windows(span: DaySpan) -> Iterator[Window]:
    """Every window that a feed shows on these days."""
    whole = Window(first=span.first, last=span.last)
    yield whole
    yield from readings(whole)
    if span.first == span.last:
        yield replace(whole, open_start=True)
        yield replace(whole, open_end=True)


def window_of_time(entry: Entry, span: When, spoken: tuple[Words, ...]) -> Window | None:
    """The window of a single time that the rule gives as `span`, if its day isn't known any more.

    The entry stands where the rule has it; its description has the window in words.
    """
    if _without("{title} (day not known)", entry.title, spoken) is None:
        return None
    for words in spoken:
        message = words.say("{dates}, moved from {before}", dates="\0", before=words.when(span))
        start, end = message.split("\0")
        for line in entry.description.split("\n"):
            dates = line.removeprefix(start).removesuffix(end)
            if line == f"{start}{dates}{end}" and len(dates) <= _LONGEST:
                near = _near(span.first, dates, words)
                return next((each for each in near if words.when(each) == dates), None)
    return None


def _near(day: date, dates: str, words: Words) -> Iterator[Window]:
    """The windows that some words may name: periods, and those whose first or last day is written
    in full, all within a year of a day.
    """
    days = [day + number * DAY for number in range(-_YEAR, _YEAR + 1)]
    periods = (each.write(near) for near in days[::7] for each in PERIODS)
    yield from map(parse_window, dict.fromkeys(periods))
    numbers = {*re.findall("[0-9]+", dates)}
    told = [each for each in days if {str(each.day), str(each.year)} <= numbers]
    for whole in told:
        if words.when(DaySpan(first=whole, last=whole)) in dates:
            yield from (parse_window(each) for each in (f"../{whole}", f"{whole}/.."))
            for other in told:
                yield Window(first=min(whole, other), last=max(whole, other))

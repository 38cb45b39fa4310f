"""The card of an event: the picture shown where its page is shared, with its dates and their
history.

A card only has digits. So one picture serves every language, and every machine draws it with the
same font of digits.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from schedule.dates.days import are_whole_months, each_day
from schedule.dates.spans import Series, TimeSpan, When, Window, known_ends
from schedule.known.model import Event
from schedule.layout.bars import BarKind, TimelineBar, merged
from schedule.layout.narrowing import NarrowingStep, bars_of, steps
from schedule.layout.scale import Scale, around, close_around, month_starts

MOST_ROWS = 7
MONTH_ROOM, YEAR_ROOM = 0.13, 0.08
"""The fraction of the scale that a month or a year in digits takes."""
_EACH_DAY, _EVERY_FIFTH = 24, 80
_BY_MONTH, _ONE_YEAR = 1100, 366


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A line at the beginning of a day, with its digits if they fit. `major` marks are months or
    years.
    """

    x: float
    text: str = ""
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """What became known on one day."""

    day: str
    bars: tuple[TimelineBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a card shows.

    first, last: the ends of the dates, shortened as in ISO 8601 (`2024-05-16`, `17`); empty without
        dates
    clock: the time of day; empty for whole days
    stretch: where the dates are on the scale
    """

    first: str = ""
    last: str = ""
    clock: str = ""
    vague: bool
    off: bool
    stretch: tuple[float, float] | None = None
    marks: tuple[Mark, ...] = ()
    rows: tuple[CardRow, ...] = ()


def card(event: Event) -> Card:
    """Lay out the card of an event. If there are many steps, only the last ones are shown."""
    off = event.is_off
    found = steps(event)[-MOST_ROWS:]
    when = event.stands_at if off else event.when or event.stands_at
    if not when:
        return Card(vague=True, off=off)
    scale = close_around([when, *(step.when for step in found)])
    first, last = ends(when)
    return Card(
        first=first,
        last=last,
        clock=_clock(when),
        vague=event.is_vague,
        off=off,
        stretch=scale.reach(when),
        marks=tuple(_marks(scale)),
        rows=tuple(_row(step, scale, off=off) for step in found),
    )


def calendar_card(events: Iterable[Event]) -> Card:
    """Lay out the card of a calendar: its first and last month, and a bar for each known date."""
    days = [event.stands_at for event in events if event.known.entry and event.stands_at]
    if not days:
        return Card(vague=True, off=False)
    scale = around(days)
    bars = (TimelineBar.of(each, scale, BarKind.KNOWN, "") for each in days)
    first = min(each.first for each in days).isoformat()[:7]
    last = max(each.last for each in days).isoformat()[:7]
    return Card(
        first=first,
        last=last if last != first else "",
        vague=False,
        off=False,
        marks=tuple(_marks(scale, _ONE_YEAR)),
        rows=(CardRow(day="", bars=merged(filter(None, bars))),),
    )


def ends(when: When) -> tuple[str, str]:
    """The first and last day in digits, the last one without what both have in common.

    A window of whole months or years has only these. An open end is written as dots.
    """
    begin, end = known_ends(when)
    if not (begin and end):
        return f"{begin or '...'}", f"{end or '...'}"
    shown = 10
    if isinstance(when, Window) and are_whole_months(when.first, when.last):
        shown = 4 if (when.first.month, when.last.month) == (1, 12) else 7
    first, last = when.first.isoformat()[:shown], when.last.isoformat()[:shown]
    if first == last:
        return first, ""
    shared = 8 if first[:8] == last[:8] else 5 if first[:5] == last[:5] else 0
    return first, last[shared:]


def _clock(when: When) -> str:
    """`10:00-11:30 +08:00`; for a series, of the first occurrence."""
    span = when.spans[0] if isinstance(when, Series) else when
    if not isinstance(span, TimeSpan):
        return ""
    times = "-".join(f"{each:%H:%M}" for each in span.moments)
    return f"{times} {span.start.isoformat()[-6:]}"


def _row(step: NarrowingStep, scale: Scale, *, off: bool) -> CardRow:
    bars = merged(bars_of(step, scale, ""))
    if off and step.kind is BarKind.KNOWN and not step.past:
        bars = tuple(replace(bar, kind=BarKind.OFF) for bar in bars)
    return CardRow(day=step.day.isoformat(), bars=bars)


def _marks(scale: Scale, by_month: int = _BY_MONTH) -> Iterator[Mark]:
    """Months, or years if there are many, and days if there is room for each."""
    starts = month_starts(scale)
    room, shown = MONTH_ROOM, 7
    if scale.days > by_month:
        starts, room, shown = [day for day in starts if day.month == 1], YEAR_ROOM, 4
    yield from _major(scale, dict.fromkeys((scale.first, *starts)), room, shown)
    if scale.days <= _EVERY_FIFTH:
        yield from (_minor(scale, day) for day in each_day(scale.first, scale.last))


def _major(scale: Scale, days: Iterable[date], room: float, shown: int) -> Iterator[Mark]:
    """Marks for months or years. The first has no text if the next one is too near."""
    places = [(scale.x(day), day.isoformat()[:shown]) for day in days]
    free = 0.0
    for number, (x, text) in enumerate(places):
        following = places[number + 1][0] if number + 1 < len(places) else 1.0
        stub = number == 0 and following - x < room and len(places) > 1
        fits = x >= free and x + room <= 1 and not stub
        free = x + room if fits else free
        yield Mark(x=x, text=text if fits else "", major=True)


def _minor(scale: Scale, day: date) -> Mark:
    told = scale.days <= _EACH_DAY or day.day in (5, 10, 15, 20, 25)
    return Mark(x=scale.x(day), text=str(day.day) if told else "")

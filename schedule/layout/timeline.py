"""A timeline: events as bars along a scale of days, each event in a row with a label.

What is followed is a broad bar: solid if the days are known, and uncertain if they aren't. What was
expected before, and what other reports say, are thin bars below it. All positions are fractions of
the width. A label begins at the start of its bar; on the right half, it ends at the end of its bar.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from schedule.dates.spans import When, Window
from schedule.filed.calendar import Kind
from schedule.known.model import Event
from schedule.known.occurrences import Occurrence, happens, occurrences_on
from schedule.known.stance import expected_before, other_dates
from schedule.language.description import during_its_whole, expectation, title, when
from schedule.language.stances import line
from schedule.language.words import Words
from schedule.layout.bars import SORTS, BarKind, TimelineBar, extent, merged
from schedule.layout.outline import Outline, unfollowed
from schedule.layout.scale import Scale, Tick, around, eras, ticks
from schedule.layout.text_width import ellipsed, width_of

LABEL_SIZE, NOTE_SIZE = 13, 12
ROOMY = 640
MOST_ROWS, MOST_BARS = 60, 240
_LABEL_ROOM = 0.97 * ROOMY


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A text that begins at `x`, or ends there if `ends` is set, with a note above it.

    On a line of `ROOMY` pixels or more it has room there. On a narrower line, it is at the left.
    """

    text: str
    x: float
    ends: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """A row of the timeline.

    said: the row in words
    ghosts: the thin bars
    dates: the dates that are followed, in words, for screen readers
    others: each of the other dates in words, even if outside the scale
    depth: how many events of the timeline it is nested in
    event: None if the row isn't about an event of its own
    """

    label: Label
    said: str
    bars: tuple[TimelineBar, ...]
    ghosts: tuple[TimelineBar, ...] = ()
    dates: str = ""
    others: tuple[str, ...] = ()
    depth: int = 0
    event: Event | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A scale with rows.

    today: where today begins; None if it is outside the scale
    today_words: the word for today, or the day itself if it is a past one
    left_out: how many events had no room
    undated: how many events have no date
    """

    scale: Scale
    eras: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    rows: tuple[TimelineRow, ...]
    left_out: int = 0
    undated: int = 0
    today_words: str = ""


def timeline(
    outline: Outline,
    words: Words,
    today: date,
    first: date | None = None,
    last: date | None = None,
    *,
    is_past: bool = False,
) -> Timeline:
    """Lay out events on a scale from `first` to `last`.

    Without `first` or `last`, the scale shows all of them. `is_past` tells that `today` is a past
    day, whose mark names it.
    """
    everything = [] if first and last else outline.outermost
    scale = around(everything or [Window(first=today, last=today)], first, last)
    shown = outline.nested
    if first or last:
        shown = [each for each in shown if _is_on(scale, each[0])]
    kinds = {event.id: event.kind for event in outline.dated}
    rows = tuple(_fitting(_row(event, under, kinds, scale, words) for event, under in shown))
    return Timeline(
        scale=scale,
        eras=eras(scale, words),
        ticks=ticks(scale, words),
        today=scale.x(today) if scale.stretch(today, today) else None,
        rows=rows,
        left_out=len(shown) - len(rows),
        undated=outline.undated,
        today_words=words.days(today, today) if is_past else words.say("today"),
    )


def labelled(text: str, extent: tuple[float, float], *, mark: str = "", note: str = "") -> Label:
    """A label for an extent, moved if it needs room. The `mark` before its text is never cut."""
    first, last = extent
    cut = ellipsed(text, LABEL_SIZE, _LABEL_ROOM - width_of(mark, LABEL_SIZE))
    written = mark + cut
    takes = max(width_of(written, LABEL_SIZE), width_of(note, NOTE_SIZE)) / ROOMY
    ends = first + last > 1
    x = min(max(last, takes), 1.0) if ends else max(min(first, 1 - takes), 0.0)
    return Label(text=written, x=x, ends=ends, note=note)


def _row(
    event: Event,
    under: tuple[str, ...],
    kinds: Mapping[str, Kind],
    scale: Scale,
    words: Words,
) -> TimelineRow:
    bars = merged(_bars(event, scale, words))
    against = [*others(event, words)]
    ghosts = tuple(_ghosts(against, scale))
    name = title(event, words) if event.is_off or event.broken_off else words.name(event.title)
    said = words.say("{title}: {dates}", title=name, dates=when(event, words))
    return TimelineRow(
        label=labelled(name, extent((*bars, *ghosts)), mark=_nesting(words) if under else ""),
        said=words.joined([said, *(each for _, _, each in against)]),
        bars=bars,
        ghosts=ghosts,
        others=tuple(each for _, _, each in against),
        dates=_dates(event, under, kinds, words),
        depth=len(under),
        event=event,
    )


def _nesting(words: Words) -> str:
    """The sign before an event that is nested in the one above."""
    return "↲ " if words.direction == "rtl" else "↳ "


def _dates(event: Event, under: tuple[str, ...], kinds: Mapping[str, Kind], words: Words) -> str:
    """The dates, short if they are the same as those of the row above that it is nested in."""
    if isinstance(event.when, Window) and event.when.during == under[-1:] != ():
        return during_its_whole(kinds[under[-1]], words)
    return when(event, words)


def _bars(event: Event, scale: Scale, words: Words) -> Iterator[TimelineBar]:
    """The bars of the occurrences of an event. If it lost its day, also one for the
    known window.
    """
    on_scale = occurrences_on(event, scale.first, scale.last)
    found = [(each.when, _kind(each)) for each in on_scale if each.when]
    if event.has_lost_its_day and event.when:
        found.append((event.when, BarKind.KNOWN))
    for value, kind in found:
        if scale.reach(value):
            said = words.when(value, event.part_of)
            yield from filter(None, (TimelineBar.of(value, scale, kind, said),))


def _kind(entry: Occurrence) -> BarKind:
    if entry.outlook.is_off or entry.event.awaits_date:
        return BarKind.OFF
    return BarKind.FORMER if entry.event.has_lost_its_day else BarKind.KNOWN


def _ghosts(against: Iterable[tuple[BarKind, When, str]], scale: Scale) -> Iterator[TimelineBar]:
    for kind, value, said in against:
        yield from filter(None, (TimelineBar.of(value, scale, kind, said),))


def others(event: Event, words: Words) -> Iterator[tuple[BarKind, When, str]]:
    """The dates that aren't followed, with their stance in words; what was expected before comes
    first.
    """
    for each in expected_before(event):
        if each.value.when:
            said = line(each, lambda statement: expectation(statement, words), words)
            yield SORTS[each.stance], each.value.when, said
    for side in other_dates(event.known):
        said = line(side, lambda value: words.when(value, event.part_of), words)
        yield SORTS[side.stance], side.value, said


def _is_on(scale: Scale, event: Event) -> bool:
    others = [*([event.when] if event.when else []), *unfollowed(event)]
    return happens(event, scale.first, scale.last) or any(map(scale.reach, others))


def _fitting(rows: Iterable[TimelineRow]) -> Iterator[TimelineRow]:
    """The first rows, as many as fit on a page."""
    bars = 0
    for number, row in enumerate(rows):
        bars += len(row.bars) + len(row.ghosts)
        if number and (number >= MOST_ROWS or bars > MOST_BARS):
            return
        yield row

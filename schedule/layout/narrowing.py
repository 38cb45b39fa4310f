"""How the dates of one event narrowed and moved: a picture of what was known, turn by turn.

Each revision of the dates is a row under the day on which it could be known; what was expected
before and what other reports say stand among them, on the day of the report.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from schedule.dates.recurrence import spans_on
from schedule.dates.spans import When, Window
from schedule.known.model import Event
from schedule.known.stance import Stance, against
from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.layout.scale import Scale, close_around, eras, ticks
from schedule.layout.timeline import Bar, Row, Sort, Timeline, extent, labelled, merged

NOTES = {
    Sort.FORMER: mark("{day} · what was expected before"),
    Sort.KNOWN: mark("{day} · known from then on"),
    Sort.DISSENT: mark("{day} · dissent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one day brought. A `past` one was followed until another took its place."""

    day: date
    sort: Sort
    when: When
    past: bool = False


def turns(event: Event) -> tuple[Turn, ...]:
    """In order: on one day what was expected before, then what is followed, then the dissent."""
    found = [
        Turn(day=each.report.published, sort=Sort.FORMER, when=each.when)
        for each in event.formerly
        if each.when
    ]
    found += [
        Turn(
            day=each.day,
            sort=Sort.KNOWN,
            when=each.when.after,
            past=each.when.after != event.when,
        )
        for each in event.revisions
        if each.when and each.when.after
    ]
    found += [
        Turn(
            day=min(report.published for report in each.reports), sort=Sort.DISSENT, when=each.value
        )
        for each in against(event.known.when)
        if each.stance is Stance.DISSENT and each.reports
    ]
    order = [*NOTES]
    return tuple(sorted(found, key=lambda turn: (turn.day, order.index(turn.sort))))


def narrowing(event: Event, words: Words) -> Timeline:
    """The turns as rows; none while no dates are known."""
    found = turns(event)
    filed = event.created.date()
    whens = [turn.when for turn in found] or [Window(first=filed, last=filed)]
    scale = close_around(whens)
    return Timeline(
        scale=scale,
        eras=eras(scale, words),
        ticks=ticks(scale, words),
        today=None,
        rows=tuple(_row(turn, event, scale, words) for turn in found),
    )


def is_telling(event: Event) -> bool:
    """Whether there is anything to see: more than one turn."""
    return len(turns(event)) > 1


def bars_of(turn: Turn, scale: Scale, said: str) -> Iterator[Bar]:
    """Each span of what is exact, and all of a window."""
    sort = Sort.FORMER if turn.past else turn.sort
    found: Iterable[When] = spans_on(turn.when, scale.first, scale.last)
    for each in (turn.when,) if isinstance(turn.when, Window) else found:
        yield from filter(None, (Bar.of(each, scale, sort, said),))


def _row(turn: Turn, event: Event, scale: Scale, words: Words) -> Row:
    day = words.days(turn.day, turn.day)
    value = words.when(turn.when, event.part_of)
    note = words.say(NOTES[turn.sort], day=day)
    bars = merged(bars_of(turn, scale, value))
    return Row(
        label=labelled(value, extent(bars), note=note),
        said=words.say("{title}: {dates}", title=note, dates=value),
        bars=bars,
    )

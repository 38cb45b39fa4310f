"""How the dates of one event narrowed and moved: a picture of what was known, step by step.

Each revision of the dates is a row under the day on which it could be known. What was expected
before, and what other reports say, are rows under the day of the report.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from schedule.dates.recurrence import spans_on
from schedule.dates.spans import When, Window
from schedule.known.model import Event
from schedule.known.stance import Stance, other_dates
from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.layout.bars import BarKind, TimelineBar, extent, merged
from schedule.layout.scale import Scale, close_around, eras, ticks
from schedule.layout.timeline import Timeline, TimelineRow, labelled

NOTES = {
    BarKind.FORMER: mark("{day} · what was expected before"),
    BarKind.KNOWN: mark("{day} · known from then on"),
    BarKind.DISSENT: mark("{day} · dissent"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowingStep:
    """What became known on one day. A `past` step was followed until another replaced it."""

    day: date
    kind: BarKind
    when: When
    past: bool = False


def steps(event: Event) -> tuple[NarrowingStep, ...]:
    """The steps in order. On one day: what was expected before, then what is followed, then the
    dissent.
    """
    found = [
        NarrowingStep(day=each.report.published, kind=BarKind.FORMER, when=each.when)
        for each in event.formerly
        if each.when
    ]
    found += [
        NarrowingStep(
            day=each.day,
            kind=BarKind.KNOWN,
            when=each.when.after,
            past=each.when.after != event.when,
        )
        for each in event.revisions
        if each.when and each.when.after
    ]
    found += [
        NarrowingStep(
            day=min(report.published for report in each.reports),
            kind=BarKind.DISSENT,
            when=each.value,
        )
        for each in other_dates(event.known)
        if each.stance is Stance.DISSENT and each.reports
    ]
    order = [*NOTES]
    return tuple(sorted(found, key=lambda step: (step.day, order.index(step.kind))))


def narrowing(event: Event, words: Words) -> Timeline:
    """The steps as rows. None if no dates are known."""
    found = steps(event)
    filed = event.created.date()
    whens = [step.when for step in found] or [Window(first=filed, last=filed)]
    scale = close_around(whens)
    return Timeline(
        scale=scale,
        eras=eras(scale, words),
        ticks=ticks(scale, words),
        today=None,
        rows=tuple(_row(step, event, scale, words) for step in found),
    )


def is_telling(event: Event) -> bool:
    """Whether there is anything to see: more than one step."""
    return len(steps(event)) > 1


def bars_of(step: NarrowingStep, scale: Scale, said: str) -> Iterator[TimelineBar]:
    """A bar for each exact span, or one for a whole window."""
    kind = BarKind.FORMER if step.past else step.kind
    found: Iterable[When] = spans_on(step.when, scale.first, scale.last)
    for each in (step.when,) if isinstance(step.when, Window) else found:
        yield from filter(None, (TimelineBar.of(each, scale, kind, said),))


def _row(step: NarrowingStep, event: Event, scale: Scale, words: Words) -> TimelineRow:
    day = words.days(step.day, step.day)
    value = words.when(step.when, event.part_of)
    note = words.say(NOTES[step.kind], day=day)
    bars = merged(bars_of(step, scale, value))
    return TimelineRow(
        label=labelled(value, extent(bars), note=note),
        said=words.say("{title}: {dates}", title=note, dates=value),
        bars=bars,
    )

"""How the dates of one event narrowed and moved: a picture of what was known, turn by turn.

Each revision of the dates is a row under the day on which it could be known; what was expected
before and what other reports say stand among them, on the day of the report.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from schedule.dates import When, spans
from schedule.model import Event
from schedule.scale import Scale, close_around, eras, ticks
from schedule.timeline import Bar, Row, Sort, Timeline, labelled
from schedule.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one day brought; `when` is None where dates were taken back."""

    day: date
    sort: Sort
    when: When | None


def turns(event: Event) -> tuple[Turn, ...]:
    """In order: on one day what was expected before, then what is followed, then the dissent."""
    found = [
        Turn(day=each.report.published, sort=Sort.FORMER, when=each.when)
        for each in event.formerly
        if each.when
    ]
    found += [
        Turn(day=each.day, sort=Sort.KNOWN, when=each.when.after)
        for each in event.revisions
        if each.when
    ]
    found += [
        Turn(
            day=min(report.published for report in each.reports), sort=Sort.DISSENT, when=each.value
        )
        for each in (event.known.when.dissent if event.known.when else ())
        if not each.superseded and each.reports
    ]
    order = (Sort.FORMER, Sort.KNOWN, Sort.DISSENT)
    return tuple(sorted(found, key=lambda turn: (turn.day, order.index(turn.sort))))


def narrowing(event: Event, words: Words) -> Timeline | None:
    """The turns as rows; None while no dates are known at all."""
    found = turns(event)
    whens = [turn.when for turn in found if turn.when]
    if not whens:
        return None
    scale = close_around(whens)
    return Timeline(
        scale=scale,
        eras=eras(scale, words),
        ticks=ticks(scale, words),
        today=None,
        rows=tuple(_row(turn, event, scale, words) for turn in found),
        left_out=0,
    )


def is_telling(event: Event) -> bool:
    """Whether there is anything to see: more than one turn."""
    return len(turns(event)) > 1


def _row(turn: Turn, event: Event, scale: Scale, words: Words) -> Row:
    said = _said(turn, event, words)
    bars = tuple(_bars(turn, scale, said))
    ends = [bar.start for bar in bars] + [bar.end for bar in bars]
    return Row(
        label=labelled(said, min(ends, default=0.0), max(ends, default=0.0)), said=said, bars=bars
    )


def _said(turn: Turn, event: Event, words: Words) -> str:
    day = words.days(turn.day, turn.day)
    value = words.when(turn.when, event.part_of) if turn.when else words.say("not known")
    match turn.sort:
        case Sort.FORMER:
            return words.say("{day}: {value}, expected formerly", day=day, value=value)
        case Sort.DISSENT:
            return words.say("{day}: {value}, dissent", day=day, value=value)
    return words.say("{day}: {value}", day=day, value=value)


def _bars(turn: Turn, scale: Scale, said: str) -> Iterator[Bar]:
    """Each span of what is exact, and all of a window."""
    for each in spans(turn.when) or ((turn.when,) if turn.when else ()):
        found = scale.stretch(each.first, each.last)
        if found:
            start, end = found
            vague = not spans(turn.when)
            yield Bar(start=start, end=end, sort=turn.sort, vague=vague, said=said)

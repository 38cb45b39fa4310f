"""Bars: the dates of an event as stretches of a scale, for timelines and cards."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from schedule.dates.spans import When, Window, known_ends
from schedule.known.stance import Stance
from schedule.layout.scale import Scale

_NO_GAP = 0.02


class BarKind(StrEnum):
    """What a bar shows."""

    KNOWN = "known"
    OFF = "off"
    DISSENT = "dissent"
    FORMER = "former"


SORTS = {
    Stance.DISSENT: BarKind.DISSENT,
    Stance.SUPERSEDED: BarKind.FORMER,
    Stance.FORMERLY: BarKind.FORMER,
}
"""The kind of bar for each stance that isn't followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineBar:
    """A bar from `start` to `end`.

    vague: the event falls somewhere in it
    said: its dates in words
    open_start, open_end: whether its dates are open there; it goes on to that end of the scale
    """

    start: float
    end: float
    kind: BarKind
    vague: bool
    said: str
    open_start: bool = False
    open_end: bool = False

    @classmethod
    def of(cls, when: When, scale: Scale, kind: BarKind, said: str) -> Self | None:
        """The bar of a span or window. None if it is outside the scale."""
        found = scale.reach(when)
        if not found:
            return None
        first, last = known_ends(when)
        return cls(
            start=found[0],
            end=found[1],
            kind=kind,
            vague=isinstance(when, Window),
            said=said,
            open_start=first is None,
            open_end=last is None,
        )


def extent(bars: Iterable[TimelineBar]) -> tuple[float, float]:
    """The smallest start and the largest end of some bars."""
    ends = [end for bar in bars for end in (bar.start, bar.end)]
    return min(ends, default=0.0), max(ends, default=0.0)


def merged(bars: Iterable[TimelineBar]) -> tuple[TimelineBar, ...]:
    """Bars of a series, with those merged that look like one."""
    found: list[TimelineBar] = []
    for bar in sorted(bars, key=lambda each: (each.start, each.end)):
        before = found[-1] if found else None
        alike = before and (before.kind, before.vague) == (bar.kind, bar.vague)
        if before and alike and bar.start - before.end < _NO_GAP:
            said = before.said if before.said.endswith("…") else f"{before.said} …"
            open_end = before.open_end or bar.open_end
            end = max(before.end, bar.end)
            found[-1] = replace(before, end=end, said=said, open_end=open_end)
        else:
            found.append(bar)
    return tuple(found)

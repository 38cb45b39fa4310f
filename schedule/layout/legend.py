"""The legend of a timeline: what its sorts of bars mean."""

from collections.abc import Mapping

from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.layout.bars import BarKind
from schedule.layout.scale import NARROWEST
from schedule.layout.text_width import width_of
from schedule.layout.timeline import NOTE_SIZE, Timeline

LEGEND: Mapping[tuple[BarKind, bool], str] = {
    (BarKind.KNOWN, False): mark("days known"),
    (BarKind.KNOWN, True): mark("on some day in these"),
    (BarKind.OFF, False): mark("cancelled or postponed"),
    (BarKind.DISSENT, False): mark("dissent"),
    (BarKind.FORMER, False): mark("expected before"),
}
SAMPLE = 0.05
"""The width of the bars in the legend."""


def columns_of(timeline: Timeline, words: Words) -> int:
    room = (1 / 2 - SAMPLE) * NARROWEST - 20
    texts = (words.say(LEGEND[each]) for each in entries_of(timeline))
    return 2 if all(width_of(each, NOTE_SIZE) <= room for each in texts) else 1


def entries_of(timeline: Timeline) -> list[tuple[BarKind, bool]]:
    """The rows of the legend that the bars need."""
    there = {
        (bar.kind, bar.vague and bar.kind is BarKind.KNOWN)
        for row in timeline.rows
        for bar in (*row.bars, *row.ghosts)
    }
    return [each for each in LEGEND if each in there]

"""The bars of dates on a scale."""

from schedule.layout.bars import BarKind, TimelineBar, extent, merged
from schedule.layout.scale import around
from tests.build import span, window

SCALE = around([span("2023-03-01", "2023-03-31")])


def bar(start: float, end: float, said: str, kind: BarKind = BarKind.KNOWN) -> TimelineBar:
    return TimelineBar(start=start, end=end, kind=kind, vague=False, said=said)


def test_a_window_is_a_vague_bar() -> None:
    when = window("2023-03-01", "2023-03-31")
    assert TimelineBar.of(when, SCALE, BarKind.DISSENT, "in March") == TimelineBar(
        start=0.0, end=1.0, kind=BarKind.DISSENT, vague=True, said="in March"
    )


def test_days_outside_the_scale_have_no_bar() -> None:
    assert TimelineBar.of(span("2023-04-01"), SCALE, BarKind.KNOWN, "1 April") is None


def test_bars_that_nearly_touch_are_one_if_they_look_alike() -> None:
    off = bar(0.205, 0.3, "c", BarKind.OFF)
    found = merged([bar(0.11, 0.2, "b"), bar(0.0, 0.1, "a"), off, bar(0.5, 0.6, "d")])
    assert found == (bar(0.0, 0.2, "a …"), off, bar(0.5, 0.6, "d"))
    assert extent(found) == (0.0, 0.6)

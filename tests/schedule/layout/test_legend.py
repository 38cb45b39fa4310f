"""The legend of a timeline."""

from schedule.language.words import Words
from schedule.layout.bars import BarKind
from schedule.layout.legend import columns_of, entries_of
from schedule.layout.outline import Outline
from schedule.layout.timeline import timeline
from tests.build import claim, day, days, report, schedule


def test_the_legend_has_the_sorts_of_bars_that_there_are_in_its_own_order() -> None:
    known = schedule(
        report("a", "2023-03-10", claim(within="2023-03")),
        report("b", "2023-03-11", claim("talks", dates=days("2023-03-20"))),
        report("c", "2023-03-11", claim("talks", dates=days("2023-03-21"))),
    )
    laid = timeline(Outline(known.events.values()), Words(), today=day("2023-03-12"))
    assert entries_of(laid) == [
        (BarKind.KNOWN, False),
        (BarKind.KNOWN, True),
        (BarKind.DISSENT, False),
    ]
    assert columns_of(laid, Words()) == 2

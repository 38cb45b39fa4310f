"""How the dates of one event narrowed and moved, step by step."""

from hypothesis import given

from schedule import resolve
from schedule.filed.records import Records
from schedule.known.model import Event
from schedule.language.words import Words
from schedule.layout.bars import BarKind
from schedule.layout.narrowing import is_telling, narrowing, steps
from tests.build import claim, days, event, report
from tests.strategies import all_records


def moved() -> Event:
    """An event expected in spring, then in March, then on two different days; one of them is
    followed.
    """
    return event(
        report("a", "2023-02-01", claim(within="2023-03")),
        report("b", "2023-03-01", claim(dates=days("2023-03-20", "2023-03-22"))),
        report("c", "2023-03-01", claim(dates=days("2023-03-20", "2023-03-22"))),
        report(
            "d",
            "2023-03-01",
            claim(dates=days("2023-03-20", "2023-03-23")),
            claim(within=days("2023-04-01", "2023-05-10"), formerly=True),
        ),
    )


def test_turns_stand_in_the_order_of_their_days() -> None:
    assert [(f"{step.day:%d.%m.}", step.kind, step.when.last.day) for step in steps(moved())] == [
        ("01.02.", BarKind.KNOWN, 31),
        ("01.03.", BarKind.FORMER, 10),
        ("01.03.", BarKind.KNOWN, 22),
        ("01.03.", BarKind.DISSENT, 23),
    ]


def test_each_turn_is_a_row_under_its_day() -> None:
    rows = narrowing(moved(), Words()).rows
    assert [(row.label.note, row.label.text) for row in rows] == [
        ("1 February 2023 · known from then on", "in March 2023, day not known"),
        (
            "1 March 2023 · what was expected before",
            "1 April\u2009–\u200910 May 2023, day not known",
        ),
        ("1 March 2023 · known from then on", "20–22 March 2023"),
        ("1 March 2023 · dissent", "20–23 March 2023"),
    ]
    assert [row.bars[0].vague for row in rows] == [True, True, False, False]
    assert rows[3].said == "1 March 2023 · dissent: 20–23 March 2023"


def test_what_was_superseded_is_told_by_the_turn_that_it_was() -> None:
    known = event(
        report("a", "2023-02-01", claim(dates=days("2023-03-01"))),
        report("b", "2023-03-01", claim(dates=days("2023-03-20"))),
    )
    assert [(step.kind, step.past) for step in steps(known)] == [
        (BarKind.KNOWN, True),
        (BarKind.KNOWN, False),
    ]
    kinds = [row.bars[0].kind for row in narrowing(known, Words()).rows]
    assert kinds == [BarKind.FORMER, BarKind.KNOWN]


def test_a_date_that_was_always_the_same_has_nothing_to_tell() -> None:
    assert is_telling(moved())
    assert not is_telling(event(report("a", "2023-02-01", claim(dates=days("2023-03-01")))))


def test_while_no_date_is_known_there_are_no_rows() -> None:
    assert narrowing(event(report("a", "2023-02-01", claim(status="floated"))), Words()).rows == ()


@given(all_records())
def test_the_last_turn_that_is_followed_is_what_is_known(filed: Records) -> None:
    for known in resolve(filed).events.values():
        followed = [step for step in steps(known) if step.kind is BarKind.KNOWN]
        last = [step.when for step in followed[-1:] if not step.past]
        assert last == ([known.when] if known.when else [])
        assert all(
            0 <= bar.start < bar.end <= 1
            for row in narrowing(known, Words()).rows
            for bar in row.bars
        )

"""Paging: whole runs where they fit, and every place on one page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import BadParameter
from schedule.layout.paging import Start, page_end, page_start
from tests.build import day


def test_a_page_has_as_many_whole_runs_as_it_bears() -> None:
    ends = [page_end("aabbbc", [1] * 6, start, 3) for start in (0, 2, 5)]
    starts = [page_start("aabbbc", [1] * 6, end, 3) for end in (6, 5, 2)]
    assert (ends, starts) == ([2, 5, 6], [5, 2, 0])


def test_heavy_entries_fill_a_page_sooner() -> None:
    assert page_end("abc", [1, 2, 1], 0, 3) == 2
    assert page_start("abc", [2, 2, 1], 3, 3) == 1


def test_only_a_run_that_is_too_long_is_cut() -> None:
    assert [page_end("aaaab", [1] * 5, start, 3) for start in (0, 3)] == [3, 5]
    assert [page_start("aaaab", [1] * 5, end, 3) for end in (5, 4)] == [4, 1]


def test_what_is_heavier_than_a_page_has_one_of_its_own() -> None:
    assert (page_end("ab", [9, 1], 0, 3), page_start("ab", [1, 9], 2, 3)) == (1, 1)


@given(runs=st.text("ab", min_size=1), most=st.integers(1, 5), data=st.data())
def test_a_page_is_never_empty_and_never_too_long(
    runs: str, most: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(runs) - 1))
    weights = [1] * len(runs)
    assert 1 <= page_end(runs, weights, place, most) - place <= most
    assert 1 <= place + 1 - page_start(runs, weights, place + 1, most) <= most


@pytest.mark.parametrize(
    ("given", "start"),
    [
        ([], None),
        ([("skip", "3")], None),
        ([("at", "")], None),
        ([("at", "2024-05")], Start(day=day("2024-05-01"))),
        ([("skip", "3"), ("at", " 2024-05-16 ")], Start(day=day("2024-05-16"), skip=3)),
    ],
)
def test_a_start_is_a_day_or_the_first_of_a_month(
    given: list[tuple[str, str]], start: Start | None
) -> None:
    assert Start.parse(given) == start


@pytest.mark.parametrize("value", ["2024", "2024-5", "2024-05-32", "1899-12", "today", "2024-W20"])
def test_a_malformed_start_is_refused(value: str) -> None:
    with pytest.raises(BadParameter):
        Start.parse([("at", value)])


def test_a_start_is_read_back_as_written() -> None:
    start = Start(day=day("2024-05-16"), skip=80)
    assert Start.parse(start.parameters()) == start
    assert Start(day=day("2024-05-16")).parameters() == (("at", "2024-05-16"),)

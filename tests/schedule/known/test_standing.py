"""The values that stand."""

from schedule.dates.spans import When
from schedule.known.comparison import compare_dates
from schedule.known.standing import Standing
from tests.build import span, window

FIFTH = span("2024-02-05")
FEBRUARY, MARCH = window("2024-02-01", "2024-02-29"), window("2024-03-01", "2024-03-31")


def standing(*whens: When) -> Standing[When]:
    found: Standing[When] = Standing(compare_dates({}, lambda place: [place]))
    for each in whens:
        found.add(each)
    return found


def test_a_value_stands_as_long_as_any_ballot_gives_it() -> None:
    found = standing(FIFTH, MARCH)
    found.add(FIFTH, implied=True)
    assert ([*found], found.said[FIFTH]) == ([FIFTH, MARCH], 1)
    found.remove(FIFTH)
    assert ([*found], found.said[FIFTH]) == ([FIFTH, MARCH], 0)
    found.remove(FIFTH, implied=True)
    assert [*found] == [MARCH]


def test_only_what_stands_and_is_more_exact_may_narrow() -> None:
    assert standing(FIFTH).may_narrow(FEBRUARY)
    assert not standing(MARCH).may_narrow(FEBRUARY)
    gone = standing(FIFTH, MARCH)
    gone.remove(FIFTH)
    assert not gone.may_narrow(FEBRUARY)

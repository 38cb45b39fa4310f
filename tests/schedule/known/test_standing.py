"""The values that stand."""

from schedule.dates.spans import When
from schedule.known.comparison import compare_dates
from schedule.known.standing import Standing
from tests.build import hours, span, window

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


def test_nothing_narrows_a_day_but_its_times() -> None:
    assert not standing(FIFTH, FEBRUARY).may_narrow(FIFTH)
    assert standing(hours("2024-02-05T10:00", "2024-02-05T11:00", "UTC")).may_narrow(FIFTH)


def test_all_times_may_be_inside_a_day_since_other_clocks_show_other_days() -> None:
    time = hours("2024-02-04T23:00", "2024-02-04T23:30", "Europe/Moscow")
    assert [*standing(FIFTH, MARCH, time).inside(FIFTH)] == [time]

"""A year of twelve small months."""

import pytest

from schedule.errors import BadParameter
from schedule.layout.month import MonthIndex
from schedule.layout.year import YearGrid, parse_year, year
from tests.build import claim, day, days, report, schedule

TODAY = day("2024-05-16")


def laid(number: int, first_weekday: int = 0) -> YearGrid:
    known = schedule(
        report(
            "a",
            "2023-03-17",
            claim("visit", dates=days("2023-12-31", "2024-01-02")),
            claim("talks", within="2024-02"),
            claim("summit", dates=days("2024-02-29")),
        )
    )
    return year(MonthIndex.of(known.events.values()), number, TODAY, first_weekday)


def test_each_month_has_its_days_in_whole_weeks() -> None:
    for first_weekday, before in ((0, 3), (6, 4)):  # 1 February 2024 is a Thursday
        weeks = laid(2024, first_weekday).months[1].weeks
        assert weeks[0][:before] == (None,) * before
        found = [each.day for week in weeks for each in week if each]
        assert found == [day(f"2024-02-{number:02}") for number in range(1, 30)]
        assert {len(week) for week in weeks} == {7}


def test_a_day_has_what_happens_on_it_also_of_an_event_that_began_the_year_before() -> None:
    busy = {
        each.day.isoformat(): [entry.event.id for entry in each.entries]
        for month in laid(2024).months
        for week in month.weeks
        for each in week
        if each and each.entries
    }
    assert busy == {"2024-01-01": ["visit"], "2024-01-02": ["visit"], "2024-02-29": ["summit"]}


def test_known_and_vague_events_are_counted_by_month() -> None:
    counts = [(each.count, each.vague) for each in laid(2024).months]
    assert counts == [(1, 0), (1, 1), *[(0, 0)] * 10]
    assert [laid(each).is_empty for each in (2022, 2023, 2024, 2025)] == [True, False, False, True]


def test_there_are_years_beside_it_as_long_as_anything_is_known_or_today() -> None:
    beside = [(laid(each).previous, laid(each).next) for each in (2023, 2024, 2030)]
    assert beside == [(None, 2024), (2023, None), (2029, None)]


@pytest.mark.parametrize("text", ["24", "1899", "2101", "20240", "２０２４"])
def test_a_year_has_four_digits(text: str) -> None:
    with pytest.raises(BadParameter):
        parse_year(text)
    assert parse_year("2024") == 2024

"""What a text has named so far."""

from datetime import date

from schedule.drafting.context import Context
from schedule.drafting.periods import day, months


def test_what_was_named_last_is_meant_by_then() -> None:
    context = Context(date(2024, 5, 14))
    assert context.then() == day(date(2024, 5, 14))
    context.name(months(2023, 4, "quarter"))
    context.name(day(date(2020, 3, 1)))
    assert context.then() == day(date(2020, 3, 1))
    assert context.then("quarter") == months(2023, 4, "quarter")
    assert context.then("week") == day(date(2024, 5, 14))


def test_a_day_or_a_coming_month_that_was_named_keeps_its_year() -> None:
    context = Context(date(2024, 5, 14))
    for each in (day(date(2021, 6, 3)), months(2025, 3, "month"), months(2022, 9, "month")):
        context.name(each)
    found = [
        context.dated(make, {}, "future")
        for make in (
            lambda year: day(date(year, 6, 3)),
            lambda year: months(year, 3, "month"),
            lambda year: months(year, 9, "month"),
        )
    ]
    assert found == [day(date(2021, 6, 3)), months(2025, 3, "month"), months(2024, 9, "month")]

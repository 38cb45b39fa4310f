"""What a text has named so far."""

from datetime import date

from schedule.drafting.context import Context
from schedule.drafting.periods import day, months


def test_what_was_named_last_is_meant_by_then() -> None:
    context = Context(date(2024, 5, 14))
    assert context.then() == day(date(2024, 5, 14))
    context.named += [months(2023, 4, "quarter"), day(date(2020, 3, 1))]
    assert context.then() == day(date(2020, 3, 1))
    assert context.then("quarter") == months(2023, 4, "quarter")
    assert context.then("week") == day(date(2024, 5, 14))

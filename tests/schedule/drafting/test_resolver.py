"""Which days a date means."""

from datetime import date

import pytest

from schedule.drafting.grammar import Tense, Values
from schedule.drafting.periods import day
from schedule.drafting.resolver import Resolver

TUESDAY = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("kind", "values", "tense", "first"),
    [
        ("weekday", {"weekday": 3}, "past", "2024-05-09"),
        ("weekday", {"weekday": 3}, "future", "2024-05-16"),
        ("weekday", {"weekday": 1}, "past", "2024-05-14"),
        ("weekday", {"weekday": 1, "way": "last"}, "past", "2024-05-07"),
        ("weekday", {"weekday": 4, "way": "next"}, "future", "2024-05-24"),
        ("day", {"month": 10, "day": 3}, "past", "2023-10-03"),
        ("day", {"month": 10, "day": 3}, "future", "2024-10-03"),
        ("day", {"month": 5, "day": 16, "weekday": 1}, None, "2023-05-16"),
        ("month", {"month": 10, "yway": "that"}, None, "2020-10-01"),
        ("unit", {"unit": "day", "way": "following"}, None, "2020-03-02"),
        ("ago", {"unit": "week", "number": 2, "sign": -1}, None, "2024-04-29"),
    ],
)
def test_the_nearest_day_that_the_tense_allows(
    kind: str, values: Values, tense: Tense | None, first: str
) -> None:
    resolver = Resolver(TUESDAY)
    resolver.named.append(day(date(2020, 3, 1)))
    found = resolver.resolve(kind, values, tense)
    assert found
    assert str(found.first) == first


def test_there_are_no_days_that_no_calendar_has() -> None:
    assert Resolver(TUESDAY).resolve("day", {"month": 6, "day": 31}, None) is None
    assert (
        Resolver(date(2023, 5, 14)).resolve("day", {"month": 2, "day": 29, "year": 2023}, None)
        is None
    )

"""Dates relative to the day of publication, or to a date named before."""

import pytest

from schedule.drafting.grammar import Tense, Values
from tests.schedule.drafting.said import resolved, said


@pytest.mark.parametrize(
    ("kind", "values", "tense", "expected"),
    [
        ("weekday", {"weekday": 3}, "past", "2024-05-09"),
        ("weekday", {"weekday": 3}, "future", "2024-05-16"),
        ("weekday", {"weekday": 1}, "past", "2024-05-14"),
        ("weekday", {"weekday": 1, "way": "last"}, "past", "2024-05-07"),
        ("weekday", {"weekday": 1, "way": "coming"}, None, "2024-05-21"),
        ("weekday", {"weekday": 4, "way": "next"}, "future", "2024-05-24"),
        ("weekday", {"weekday": 4, "way": "following"}, None, "2020-03-06"),
        ("weekday", {"weekday": 4, "way": "previous"}, None, "2020-02-28"),
        ("weekday", {"weekday": 4, "way": "that"}, None, "2020-02-28"),
        ("weekday", {"weekday": 4, "wway": "following"}, None, "2020-03-06"),
        ("weekday", {"weekday": 4, "wway": "last"}, None, "2024-05-10"),
        ("weekend", {"way": "last"}, None, "2024-05-11..2024-05-12"),
        ("weekend", {"way": "next"}, None, "2024-05-25..2024-05-26"),
        ("weekend", {"way": "following"}, None, "2020-03-07..2020-03-08"),
        ("weekend", {}, "past", "2024-05-11..2024-05-12"),
        ("weekend", {}, "future", "2024-05-18..2024-05-19"),
        ("unit", {"unit": "day", "way": "following"}, None, "2020-03-02"),
        ("unit", {"unit": "month", "way": "afternext"}, None, "2024-07-01..2024-07-31"),
        ("unit", {"unit": "month", "yway": "last"}, None, "2023-05-01..2023-05-31"),
        ("same", {}, None, "2023-01-01..2023-03-31"),
        ("same", {"year": 2021}, None, "2021-01-01..2021-03-31"),
        ("ago", {"unit": "week", "number": 2, "sign": -1}, None, "2024-04-29..2024-05-05"),
        ("then", {"unit": "year", "sign": 1}, None, "2021-01-01..2021-12-31"),
        ("in", {"unit": "day", "number": 3}, "future", "2024-05-17"),
        ("in", {"unit": "day", "number": 3}, "past", ""),
        ("after", {"unit": "day", "number": 3}, "past", "2020-03-04"),
        ("after", {"unit": "day", "number": 3}, "future", "2024-05-17"),
        ("weeks", {"weekday": 4, "number": 1}, None, "2024-05-24"),
        ("eve", {}, "past", "2024-05-13"),
        ("eve", {}, "future", "2020-02-29"),
        ("word", {"word": -2}, None, "2024-05-12"),
    ],
)
def test_a_relative_date_goes_from_the_day_that_it_is_relative_to(
    kind: str, values: Values, tense: Tense | None, expected: str
) -> None:
    assert resolved(kind, values, tense) == expected


def test_on_a_weekend_this_weekend_is_the_one_under_way() -> None:
    assert said("en", "2024-05-18", "They met this weekend, and last weekend.") == [
        ("this weekend", "2024-05-18..2024-05-19"),
        ("last weekend", "2024-05-11..2024-05-12"),
    ]


def test_the_same_period_is_that_of_the_months_named_last() -> None:
    text = "In the first five months of 2024 it grew, and in the same period of 2019 it fell."
    assert [days for _, days in said("en", "2024-07-14", text)] == [
        "2024-01-01..2024-05-31",
        "2019-01-01..2019-05-31",
    ]


def test_the_day_after_is_that_after_a_day_of_the_same_sentence() -> None:
    text = "Talks failed on January 5. On February 1 Oslo said so, and left a day later."
    assert said("en", "2024-07-14", text)[-1] == ("a day later", "2024-02-02")


def test_a_year_before_a_quarter_is_that_quarter() -> None:
    assert said("en", "2024-05-14", "It grew in the first quarter; a year earlier it fell.") == [
        ("the first quarter", "2024-01-01..2024-03-31"),
        ("a year earlier", "2023-01-01..2023-03-31"),
    ]

"""Dates of the calendar, and what the text leaves out of them."""

import pytest

from schedule.drafting.grammar import Tense, Values
from tests.schedule.drafting.said import resolved, said


@pytest.mark.parametrize(
    ("kind", "values", "tense", "expected"),
    [
        ("day", {"month": 10, "day": 3}, "past", "2023-10-03"),
        ("day", {"month": 10, "day": 3}, "future", "2024-10-03"),
        ("day", {"month": 5, "day": 16, "weekday": 1}, None, "2023-05-16"),
        ("day", {"month": 5, "day": 16, "day2": 14}, None, ""),
        ("day", {"month": 6, "day": 31}, None, ""),
        ("day", {"month": 2, "day": 29, "year": 2023}, None, ""),
        ("day", {"day": 31}, "past", "2024-03-31"),
        ("day", {"day": 5, "mway": "next"}, None, "2024-06-05"),
        ("day", {"day": 5, "mway": "that"}, None, "2020-03-05"),
        ("week", {"nth": 2, "month": 6}, None, "2024-06-08..2024-06-14"),
        ("week", {"nth": -1, "month": 6}, None, "2024-06-24..2024-06-30"),
        ("nthday", {"nth": 1, "weekday": 0, "month": 10}, "future", "2024-10-07"),
        ("nthday", {"nth": -1, "weekday": 4, "mway": "next"}, None, "2024-06-28"),
        ("nthday", {"nth": 5, "weekday": 0, "month": 6}, None, ""),
        ("weekof", {"month": 6, "day": 12}, None, "2024-06-10..2024-06-16"),
        ("month", {"month": 10, "yway": "that"}, None, "2020-10-01..2020-10-31"),
        ("month", {"month": 10, "way": "last"}, None, "2023-10-01..2023-10-31"),
        ("month", {"month": 10, "way": "next"}, None, "2024-10-01..2024-10-31"),
        ("month", {"month": 10, "way": "this"}, None, "2024-10-01..2024-10-31"),
        ("month", {"month": 10, "way": "that"}, None, "2020-10-01..2020-10-31"),
        ("months", {"number": 10, "yway": "this"}, None, "2024-01-01..2024-10-31"),
        ("quarter", {"nth": 3, "year": 2022}, None, "2022-07-01..2022-09-30"),
        ("months", {"number": 3, "month": 4}, "past", "2024-02-01..2024-04-30"),
        ("half", {"nth": 2, "yway": "last"}, None, "2023-07-01..2023-12-31"),
        ("half", {"nth": 1, "month": 6}, None, "2024-06-01..2024-06-15"),
        ("half", {"nth": 2, "month": 6}, None, "2024-06-16..2024-06-30"),
        ("season", {"season": "winter"}, "future", "2024-12-01..2025-02-28"),
        ("season", {"season": "winter", "year": 2023}, None, "2023-12-01..2024-02-29"),
        ("season", {"season": "summer", "way": "this"}, "future", "2024-06-01..2024-08-31"),
        ("season", {"season": "autumn", "part": "early"}, "future", "2024-09-01..2024-09-30"),
        ("year", {"year": 1998, "year2": 2003}, None, "1998-01-01..2003-12-31"),
        ("year", {"year": 2023, "year2": 24}, None, "2023-01-01..2024-12-31"),
        ("year", {"year": 2023, "year2": 11}, None, ""),
        ("year", {"year": 2023, "year2": 2021}, None, ""),
        ("year", {}, None, ""),
        ("holiday", {"holiday": (12, 25)}, "future", "2024-12-25"),
    ],
)
def test_what_a_date_leaves_out_is_the_nearest_that_the_tense_allows(
    kind: str, values: Values, tense: Tense | None, expected: str
) -> None:
    assert resolved(kind, values, tense) == expected


def test_a_bare_day_after_another_one_is_in_its_month() -> None:
    assert said("ru", "2024-05-14", "Выставка откроется 16 июня и закроется 20-го.") == [
        ("16 июня", "2024-06-16"),
        ("20-го", "2024-06-20"),
    ]

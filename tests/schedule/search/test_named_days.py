"""Months and days are read from a search in each way that people write them."""

from datetime import date

import pytest

from schedule.search.named_days import month_words, searched_for

MAY = (date(2024, 5, 1), date(2024, 5, 31))
THE_16TH = (date(2024, 5, 16), date(2024, 5, 16))
TWO_DAYS = (date(2024, 5, 16), date(2024, 5, 17))
SPELT = {
    MAY: [
        "May 2024",
        "may, 2024",
        "2024-05",
        "май 2024",
        "мая 2024 г.",
        "2024年5月",
        "2024 年 5 月",
    ],
    THE_16TH: [
        *("16 May 2024", "16th of May 2024", "May 16, 2024", "may 16th 2024", "2024-05-16"),
        *("16 мая 2024", "16 мая 2024 года", "16.05.2024", "16.5.2024", "2024年5月16日"),
        "2024年5月16号",
    ],
    TWO_DAYS: ["16–17 May 2024", "May 16-17, 2024", "16—17 мая 2024 г.", "2024年5月16日至17日"],
    (date(2024, 1, 1), date(2024, 12, 31)): ["2024", "2024 г.", "2024 год", "2024年"],
    (date(2022, 9, 1), date(2022, 9, 30)): ["Sept 2022", "sep. 2022", "сент. 2022"],
}
CASES = [(text, days) for days, texts in SPELT.items() for text in texts]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[text for text, _ in CASES])
def test_days_are_read_in_each_spelling_and_other_words_are_left(
    text: str, days: tuple[date, date]
) -> None:
    words, named = searched_for(f"Harbin {text} EXPO")
    assert (words, [[*each.in_years([])] for each in named]) == (["harbin", "expo"], [[days]])


@pytest.mark.parametrize("text", ["May", "май", "5月"])
def test_a_month_alone_is_that_of_any_year(text: str) -> None:
    (named,) = searched_for(text)[1]
    assert [first for first, _ in named.in_years([2023, 2024])] == [
        date(2023, 5, 1),
        date(2024, 5, 1),
    ]


def test_a_leap_day_is_only_in_leap_years() -> None:
    (named,) = searched_for("29 February")[1]
    assert [*named.in_years([2023, 2024])] == [(date(2024, 2, 29), date(2024, 2, 29))]


@pytest.mark.parametrize(
    "text", ["31 june 2024", "17-16 may 2024", "jan", "mar", "2024-13", "1999x"]
)
def test_what_is_no_day_stays_words(text: str) -> None:
    assert searched_for(text) == (text.split(), [])


def test_names_of_months_are_known_in_every_language() -> None:
    assert {"march", "март", "марта"} <= {*month_words()}

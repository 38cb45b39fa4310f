"""What stands over columns and ticks, in three languages."""

from schedule.language.words import Words
from schedule.layout.headings import (
    first_weekday,
    month_of_year,
    quarter,
    short_month,
    short_weekday,
    stretch,
    year,
)
from tests.build import day

SPOKEN = [Words(language=each) for each in ("en", "ru", "zh")]
NARROW = "\u202f"


def test_parts_of_a_date_stand_alone() -> None:
    monday = day("2023-03-20")
    found = [
        [each(monday, words) for each in (year, quarter, month_of_year, short_month, short_weekday)]
        for words in SPOKEN
    ]
    assert found == [
        ["2023", "Q1 2023", "March", "Mar", "Mon"],
        ["2023", f"1-й кв. 2023{NARROW}г.", "март", "март", "пн"],
        ["2023年", "2023年第1季度", "三月", "3月", "周一"],
    ]


def test_a_week_begins_on_monday_in_all_three_and_on_other_days_elsewhere() -> None:
    assert [first_weekday(words) for words in SPOKEN] == [0, 0, 0]
    assert first_weekday(Words(language="ar-EG")) == 5
    assert first_weekday(Words(language="he")) == 6


def test_a_stretch_is_called_by_its_months_or_years_if_it_can_be() -> None:
    words, ends = Words(), ("2023-03-31", "2023-12-31", "2023-03-07")
    assert [
        stretch(day("2023-03-01"), day(each), words).replace("\u2009", " ") for each in ends
    ] == [
        "March 2023",
        "March – December 2023",
        "1–7 March 2023",
    ]
    assert stretch(day("2023-01-01"), day("2023-12-31"), words) == "2023"

"""Parts of a year as people read them."""

import pytest

from schedule.dates.windows import PERIODS, parse_window
from schedule.language.periods import PERIOD_WORDS
from schedule.language.words import Words


def said(word: str, language: str) -> str:
    return Words(language=language).when(parse_window(word))


def test_every_kind_of_period_has_its_words() -> None:
    assert {*PERIOD_WORDS} == {each.name for each in PERIODS if not each.plain}


@pytest.mark.parametrize(
    ("word", "english", "russian", "chinese"),
    [
        ("2025-W23", "in the week of 2 June 2025", "на неделе с 2 июня 2025\u202fг.", "6月2日起的"),
        ("2025-Q3", "in the third quarter of 2025", "в третьем квартале 2025 года", "第三季度"),
        ("2025-33", "in the first quarter of 2025", "в первом квартале 2025 года", "第一季度"),
        ("2025-H2", "in the second half of 2025", "во втором полугодии 2025 года", "下半年"),
        ("2025-40", "in the first half of 2025", "в первом полугодии 2025 года", "上半年"),
        ("2025-38", "in May–August 2025", "с мая по август 2025 года", "5月至8月"),
        ("2025-22", "in summer 2025", "летом 2025 года", "2025年夏季"),
        ("2025-24", "in winter 2025–2026", "зимой 2025–2026 годов", "2025至2026年冬季"),
        (
            "2025-25",
            "in spring 2025 (Northern Hemisphere)",
            "весной 2025 года (Северное полушарие)",
            "2025年春季（北半球）",
        ),
        (
            "2025-30",
            "in summer 2025–2026 (Southern Hemisphere)",
            "летом 2025–2026 годов (Южное полушарие)",
            "2025至2026年夏季（南半球）",
        ),
    ],
)
def test_a_part_of_a_year_is_said_as_people_say_it(
    word: str, english: str, russian: str, chinese: str
) -> None:
    assert said(word, "en") == f"{english}, day not known"
    assert said(word, "ru") == f"{russian}, день неизвестен"
    assert chinese in said(word, "zh")


def test_a_window_with_an_open_end_names_the_day_that_is_known() -> None:
    after = [said("2025-06-10/..", language) for language in ("en", "ru", "zh")]
    until = [said("../2025-06-30", language) for language in ("en", "ru", "zh")]
    assert after == [
        "not before 10 June 2025",
        "не ранее 10 июня 2025\u202fг.",
        "不早于2025年6月10日",
    ]
    assert until == ["by 30 June 2025", "не позднее 30 июня 2025\u202fг.", "不晚于2025年6月30日"]

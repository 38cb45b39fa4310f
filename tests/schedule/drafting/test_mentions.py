"""Dated mentions: which words they are, and which days they mean."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.mentions import mentions
from schedule.drafting.periods import Period

Said = tuple[str, str]


def said(language: str, published: str, text: str) -> list[Said]:
    """Each mention with its days, as `first` or `first..last`."""
    found = mentions(text, date.fromisoformat(published), speech(language)[0])
    return [(each.text, days(each.period)) for each in found]


def days(period: Period) -> str:
    if period.first == period.last:
        return str(period.first)
    return f"{period.first or ''}..{period.last or ''}"


ENGLISH = [
    ("2023-03-17", "He told reporters on Thursday", [("Thursday", "2023-03-16")]),
    (
        "2024-05-14",
        "It will be held on May 16 and 17",
        [("May 16 and 17", "2024-05-16..2024-05-17")],
    ),
    (
        "2023-04-17",
        "He was there from March 20 to 22",
        [("March 20 to 22", "2023-03-20..2023-03-22")],
    ),
    (
        "2023-03-17",
        "Xi will visit from Monday to Wednesday",
        [("Monday to Wednesday", "2023-03-20..2023-03-22")],
    ),
    (
        "2023-03-17",
        "They will meet on Monday. The next day they will talk.",
        [("Monday", "2023-03-20"), ("The next day", "2023-03-21")],
    ),
    (
        "2024-05-14",
        "He came in March 2023. In October of that year they met.",
        [
            ("March 2023", "2023-03-01..2023-03-31"),
            ("October of that year", "2023-10-01..2023-10-31"),
        ],
    ),
    ("2025-03-01", "It began on February 24 last year", [("February 24 last year", "2024-02-24")]),
    ("2024-05-13", "The talks this weekend failed", [("this weekend", "2024-05-11..2024-05-12")]),
    (
        "2023-03-17",
        "It was expected in April or early May",
        [("April or early May", "2023-04-01..2023-05-10")],
    ),
    (
        "2024-10-20",
        "In the third quarter sales beat the year-ago quarter",
        [
            ("the third quarter", "2024-07-01..2024-09-30"),
            ("the year-ago quarter", "2023-07-01..2023-09-30"),
        ],
    ),
    ("2025-01-03", "He resigned on Dec. 28", [("Dec. 28", "2024-12-28")]),
    ("2024-12-30", "It will open on Jan 5", [("Jan 5", "2025-01-05")]),
    (
        "2024-05-14",
        "moved from May 20 to June 3",
        [("May 20", "2024-05-20"), ("June 3", "2024-06-03")],
    ),
    ("2024-05-14", "no later than June 30", [("no later than June 30", "..2024-06-30")]),
    ("2024-05-14", "not before July", [("not before July", "2024-07-01..")]),
    ("2024-05-14", "on May 3 and 17 they met", [("May 3", "2024-05-03"), ("17", "2024-05-17")]),
    (
        "2024-05-14",
        "on 2024-06-16, 16/06/2024 or 6/16/24",
        [("2024-06-16", "2024-06-16"), ("16/06/2024", "2024-06-16"), ("6/16/24", "2024-06-16")],
    ),
    ("2024-05-14", "Thursday, 16 May", [("Thursday, 16 May", "2024-05-16")]),
    (
        "2024-05-14",
        "last week and two weeks ago",
        [("last week", "2024-05-06..2024-05-12"), ("two weeks ago", "2024-04-29..2024-05-05")],
    ),
]
NONE = [
    "A three-day visit of two days, every year; the 75-year-old trains each Monday.",
    "It may happen. March on! 2000 people came, $2000 were paid. The 1990s, the 20th century.",
    "Over the last three years it was the first time in two weeks.",
]
RUSSIAN = [
    ("2024-05-14", "сообщил во вторник", [("вторник", "2024-05-14")]),
    ("2024-05-14", "посетит Китай 16 и 17 мая", [("16 и 17 мая", "2024-05-16..2024-05-17")]),
    (
        "2024-05-14",
        "с понедельника по среду пройдут учения",
        [("понедельника по среду", "2024-05-20..2024-05-22")],
    ),
    ("2024-05-14", "перенесён с 3 на 10 июня", [("3", "2024-06-03"), ("10 июня", "2024-06-10")]),
    ("2024-05-14", "в апреле — начале мая", [("апреле — начале мая", "2024-04-01..2024-05-10")]),
    ("2024-05-14", "не позднее 30 июня", [("не позднее 30 июня", "..2024-06-30")]),
    ("2024-05-14", "через две недели откроется", [("через две недели", "2024-05-27..2024-06-02")]),
    ("2024-05-14", "каждый год, трёхдневный, 75-летний, окружающая среда", []),
]
CHINESE = [
    ("2024-05-14", "将于5月16日至17日访华", [("5月16日至17日", "2024-05-16..2024-05-17")]),
    ("2024-05-14", "下周一至周三将举行", [("下周一至周三", "2024-05-20..2024-05-22")]),
    ("2024-05-14", "原定于4月或5月初举行", [("4月或5月初", "2024-04-01..2024-05-10")]),
    ("2024-05-14", "二〇二四年五月十六日", [("二〇二四年五月十六日", "2024-05-16")]),
    ("2024-05-14", "周四他说，将于周五举行", [("周四", "2024-05-09"), ("周五", "2024-05-17")]),
    ("2024-05-14", "每周四，为期三天，两年来，3号线，90周年", []),
]


@pytest.mark.parametrize(("published", "text", "expected"), ENGLISH)
def test_english(published: str, text: str, expected: list[Said]) -> None:
    assert said("en", published, text) == expected


@pytest.mark.parametrize("text", NONE)
def test_lengths_sets_and_ages_are_no_mentions(text: str) -> None:
    assert said("en", "2024-05-14", text) == []


@pytest.mark.parametrize(("published", "text", "expected"), RUSSIAN)
def test_russian(published: str, text: str, expected: list[Said]) -> None:
    assert said("ru", published, text) == expected


@pytest.mark.parametrize(("published", "text", "expected"), CHINESE)
def test_chinese(published: str, text: str, expected: list[Said]) -> None:
    assert said("zh", published, text) == expected

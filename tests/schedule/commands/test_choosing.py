"""Ids by their names, and values as they are typed."""

from datetime import date, datetime
from typing import Any

import pytest

from schedule.commands.choosing import Unclear, choose, typed_dates, typed_value, typed_window
from schedule.errors import BadParameter
from schedule.filed.names import Names
from tests.build import day, days

TITLES = {
    "xi-russia-2023": Names({"en": "Xi Jinping’s state visit to Russia", "ru": "Визит Си"}),
    "xi-russia-2023-lunch": Names({"en": "Informal lunch"}),
    "putin-china-2024": Names({"en": "Putin’s state visit to China"}),
    "expo-2024": Names({"en": "EXPO, Harbin"}),
    "expo-2024-opening": Names({"en": "Opening ceremony of the EXPO"}),
}


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("xi-russia-2023", "xi-russia-2023"),
        ("Xi visit Russia", "xi-russia-2023"),
        ("визит си", "xi-russia-2023"),
        ("lunch", "xi-russia-2023-lunch"),
        ("putin china", "putin-china-2024"),
        ("expo", "expo-2024"),
        ("opening expo", "expo-2024-opening"),
    ],
)
def test_words_of_a_title_mean_its_event(given: str, meant: str) -> None:
    assert choose("event", given, TITLES) == meant


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("olympics", "There is no event 'olympics'."),
        (
            "state visit",
            (
                "There is no event 'state visit'. Did you mean one of putin-china-2024, "
                "xi-russia-2023?"
            ),
        ),
    ],
)
def test_what_means_nothing_or_several_is_refused(given: str, said: str) -> None:
    with pytest.raises(Unclear) as raised:
        choose("event", given, TITLES)
    assert str(raised.value) == said


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2024-05-17", day("2024-05-17")),
        ("2024-05-17..2024-05-21", days("2024-05-17", "2024-05-21")),
        ("2024-05-17T10:00", datetime.fromisoformat("2024-05-17T10:00")),
        (
            "2024-05-17T10:00 .. 2024-05-17T11:00",
            [datetime.fromisoformat(f"2024-05-17T{each}:00") for each in (10, 11)],
        ),
    ],
)
def test_dates_are_typed_as_days_or_times(text: str, meant: Any) -> None:
    assert typed_dates(text) == typed_value("dates", text) == meant


@pytest.mark.parametrize("text", ["", "May", "2024-13-01", "2024-05-17..", "1..2..3"])
def test_other_dates_are_refused(text: str) -> None:
    with pytest.raises(BadParameter, match="dates: expected a day"):
        typed_dates(text)


def test_windows_and_people_are_typed_in_a_word_or_with_something_between() -> None:
    assert [typed_window(each) for each in ("2024-05", "2024-06-10/..", "../2024-06-10")] == [
        "2024-05",
        "2024-06-10/..",
        "../2024-06-10",
    ]
    assert typed_value("within", "2024-04-01..2024-05-10") == [date(2024, 4, 1), date(2024, 5, 10)]
    assert typed_value("people", "xi, putin") == ["xi", "putin"]
    assert typed_value("status", "held") == "held"

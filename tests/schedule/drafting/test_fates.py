"""What becomes of an item by what other sentences tell."""

import pytest

from tests.schedule.drafting.said import claimed

FATES = [
    (
        "The match was cancelled. It was due to be played on June 3.",
        ["Match | 2024-06-03 | cancelled"],
    ),
    ("A summit that was due in September 2023 was postponed.", []),
]
RUSSIAN = [
    (
        "Визит министра отложен. Ранее сообщалось, что визит министра состоится 3 июня.",
        ["Визит министра | 2024-06-03 | postponed"],
    ),
    (
        "Визит мэра отложен. Ранее сообщалось о визите мэра 3 июня. Теперь визит мэра — 9 июня.",
        ["Визите мэра | not 2024-06-03 | None", "Визит мэра | 2024-06-09 | announced"],
    ),
    ("Прежний форум отложен. Ярмарка пройдёт 3 июня.", ["Ярмарка | 2024-06-03 | announced"]),
]


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_an_old_plan_has_the_fate_that_another_sentence_tells(
    text: str, expected: list[str]
) -> None:
    assert claimed("en", "2024-05-14", text) == expected


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_so_it_has_in_russian(text: str, expected: list[str]) -> None:
    assert claimed("ru", "2024-05-14", text) == expected

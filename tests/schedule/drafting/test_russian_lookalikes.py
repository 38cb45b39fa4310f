"""What only looks like a date in Russian."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    "text",
    [
        "Охрана водной среды стоит дорого",
        "Матч начался на два дня раньше",
        "Ему 75 лет, и у него 12 домов",
        "Мероприятие трёхдневное, а собрание ежегодное",
    ],
)
def test_lengths_ages_and_surroundings_are_no_mentions(text: str) -> None:
    assert said("ru", "2024-05-14", text) == []


def test_the_day_before_is_no_day_if_it_is_the_eve_of_something() -> None:
    assert said("ru", "2024-05-14", "накануне праздника город украсили") == []
    assert said("ru", "2024-05-14", "накануне мэр заявил об этом") == [("накануне", "2024-05-13")]

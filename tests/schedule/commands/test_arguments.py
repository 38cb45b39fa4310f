"""Arguments that several commands take."""

from argparse import ArgumentTypeError
from datetime import date

import pytest

from schedule.commands.arguments import day


def test_a_day_is_read() -> None:
    assert day("2024-05-16") == date(2024, 5, 16)


@pytest.mark.parametrize("text", ["2024-02-30", "20240516", "2024-W20-4", "1066-10-14", "٢-05-16"])
def test_what_is_no_day_of_a_served_year_is_refused(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="expected a day, YYYY-MM-DD"):
        day(text)

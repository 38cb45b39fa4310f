"""Traditional Chinese characters, read as simplified ones."""

from schedule.drafting.traditional import SIMPLIFIED
from tests.schedule.drafting.said import said


def test_each_character_is_one_character_and_none_is_mapped_twice() -> None:
    assert all(isinstance(each, int) for each in SIMPLIFIED.values())
    assert not {*SIMPLIFIED.values()} & {*SIMPLIFIED}


def test_a_date_is_told_as_written() -> None:
    assert said("zh", "2024-05-14", "會談將於下週五舉行。") == [("下週五", "2024-05-24")]

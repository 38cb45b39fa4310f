"""The tense of a date in Chinese: by the verb that is nearest."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("市长周五会见了他们。", "2024-05-10"),
        ("市长将于周五会见他们。", "2024-05-17"),
        ("市长计划周五会见他们。", "2024-05-17"),
    ],
)
def test_the_verb_tells_which_friday_is_meant(text: str, day: str) -> None:
    assert [days for _, days in said("zh", "2024-05-14", text)] == [day]

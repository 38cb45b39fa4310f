"""What only looks like a date in Chinese."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    "text",
    [
        "他逗留了三天。",
        "每年5月都举行大会。",
        "获得2/3的席位。",
        "《今日新闻》的记者来了。",
        "端午节当天休息。",
    ],
)
def test_lengths_sets_and_names_are_no_mentions(text: str) -> None:
    assert said("zh", "2024-05-14", text) == []

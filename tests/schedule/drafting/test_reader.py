"""Mentions that are made of several dates."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("from May 16 to June 3", ("May 16 to June 3", "2024-05-16..2024-06-03")),
        ("on May 16 and 17", ("May 16 and 17", "2024-05-16..2024-05-17")),
        ("in June, July and August", ("June", "2024-06-01..2024-06-30")),
        ("three days later on May 17", ("three days later on May 17", "2024-05-17")),
    ],
)
def test_joined_dates_are_one_mention(text: str, mention: tuple[str, str]) -> None:
    assert said("en", "2024-05-14", f"It will be held {text}.")[0] == mention


def test_a_headline_takes_the_coming_day_of_the_body() -> None:
    text = "Fair in Leeds May 3\n\nThe fair will be held on May 3, 2025."
    assert [days for _, days in said("en", "2024-05-14", text)] == ["2025-05-03"] * 2

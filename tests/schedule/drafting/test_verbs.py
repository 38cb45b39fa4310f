"""What the verb of a date tells of its day."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The fair will open on Monday.", "2024-05-20"),
        ("The fair opened on Monday.", "2024-05-13"),
        ("The fair was put off to Monday.", "2024-05-20"),
        ("The committee called a vote for Monday.", "2024-05-20"),
        ("The fair will open in April.", "2025-04-01..2025-04-30"),
        ("The fair would open in April.", "2024-04-01..2024-04-30"),
    ],
)
def test_the_tense_puts_a_day_ahead_or_behind(text: str, day: str) -> None:
    assert [days for _, days in said("en", "2024-05-14", text)] == [day]

"""The tense of a date in English: by the verb that is nearest."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor met them on Friday.", "2024-05-10"),
        ("The mayor will meet them on Friday.", "2024-05-17"),
        ("The mayor meets them on Friday.", "2024-05-17"),
        ("The mayor is expected on Friday.", "2024-05-17"),
        ("They agreed on Friday to meet.", "2024-05-10"),
    ],
)
def test_the_verb_tells_which_friday_is_meant(text: str, day: str) -> None:
    assert [days for _, days in said("en", "2024-05-14", text)] == [day]

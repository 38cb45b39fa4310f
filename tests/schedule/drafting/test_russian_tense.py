"""The tense of a date in Russian: by the verb that is nearest."""

import pytest

from tests.schedule.drafting.said import said


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Мэр встретил их в пятницу.", "2024-05-10"),
        ("Мэр встретит их в пятницу.", "2024-05-17"),
        ("Встреча запланирована на пятницу.", "2024-05-17"),
        ("Они договорились в пятницу встретиться.", "2024-05-10"),
    ],
)
def test_the_verb_tells_which_friday_is_meant(text: str, day: str) -> None:
    assert [days for _, days in said("ru", "2024-05-14", text)] == [day]

"""Claims: which keys go together."""

from typing import Any

import pytest
from pydantic import ValidationError

from tests.build import claim, day, days


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"dates": days("2024-05-07"), "within": "2024"}, "expected `dates` or `within`, not both"),
        ({"formerly": True}, "expected `dates` or `within` beside `formerly`"),
        (
            {"dates": days("2024-05-07"), "zone": "Asia/Shanghai"},
            "expected `zone` only beside `dates` with times",
        ),
        (
            {"within": "2024", "repeats": "FREQ=DAILY;COUNT=2"},
            "expected `repeats` only beside `dates`",
        ),
        (
            {"occurrence": day("2024-05-07"), "within": "2024", "formerly": True},
            "expected no `repeats` or `formerly` with `occurrence`",
        ),
    ],
)
def test_a_claim_says_one_thing(said: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValidationError, match=expected):
        claim(**said)

"""One proposed claim: what is unsure in it."""

import pytest

from schedule.drafting.claims import DraftClaim
from tests.schedule.drafting.test_draft import made


def only(text: str) -> DraftClaim:
    (claim,) = made(text).claims
    return claim


@pytest.mark.parametrize(
    ("text", "unsure"),
    [
        ("The spring fair will be held on June 3.", ()),
        ("Spring fair, June 3", ("dates", "status")),
        ("Li will attend a meeting on June 3.", ("people",)),
    ],
)
def test_what_the_sentence_does_not_tell_is_unsure(text: str, unsure: tuple[str, ...]) -> None:
    assert only(text).unsure == unsure

"""Names of claims that mean the same item."""

import pytest

from schedule.drafting.claim_names import are_named_alike, are_of_one_name
from schedule.drafting.draft import speech
from tests.schedule.drafting.test_merging import WORDS, claim


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Match with Leeds", "Match against Bury", False),
        ("Leeds' match", "Home match", True),
        ("Last game of the championship", "Championship", False),
        ("Championship match", "Championship", True),
    ],
)
def test_matches_have_the_same_sides(one: str, two: str, *, alike: bool) -> None:
    first, second = (claim(title=each, kind="match") for each in (one, two))
    assert are_named_alike(first, second, WORDS) is alike


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [("Launch", "Launch of a probe", True), ("First launch", "Second launch", False)],
)
def test_a_bare_noun_may_be_the_whole_name(one: str, two: str, *, same: bool) -> None:
    first, second = (claim(title=each, kind="launch") for each in (one, two))
    assert are_of_one_name(first, second) is same


def test_a_first_press_conference_is_the_press_conference() -> None:
    names = ("渔业年会首场新闻发布会", "渔业年会新闻发布会")
    one, two = (claim(title=each, kind="conference") for each in names)
    assert are_named_alike(one, two, speech("zh")[1])

"""The words for each stance."""

import pytest

from schedule.known.stance import Side, Stance, expected_before, sides
from schedule.language.stances import WORDINGS, line, stance_words
from schedule.language.words import Words
from tests.build import claim, day, days, event, report

ENGLISH = Words()


def test_every_stance_has_words_and_two_stances_never_the_same() -> None:
    assert WORDINGS.keys() == {*Stance}
    for field in ("claim", "line", "label"):
        found = [text for each in WORDINGS.values() if (text := getattr(each, field))]
        assert len({*found}) == len(found)


@pytest.mark.parametrize(
    "stance", [each for each in Stance if each not in (Stance.SILENT, Stance.RETRACTED)]
)
def test_every_side_can_be_told_in_a_line_and_in_a_sentence(stance: Stance) -> None:
    wording = WORDINGS[stance]
    assert "{reports}" in wording.line
    assert "{reports}" in wording.sentence
    assert ("{label}" in wording.sentence) == bool(wording.label)


def test_each_side_is_a_line_of_plain_text() -> None:
    plan = claim(dates=days("2023-03-20", "2023-03-22"))
    known = event(
        report("a", "2023-03-10", plan, claim(within="2023-05", formerly=True), official=True),
        report("b", "2023-03-10", claim(within="2023-03")),
        report("c", "2023-03-10", claim(dates=day("2023-04-03"))),
        report("d", "2023-03-09", claim(dates=day("2023-04-04"))),
    )
    assert known.known.when
    told: list[Side[object]] = [*sides(known.known.when), *expected_before(known)]
    assert [line(side, lambda _: "VALUE", ENGLISH) for side in told] == [
        "Followed: publisher not named, report of 10 March 2023",
        "Agrees, but less precise: publisher not named, report of 10 March 2023",
        "Dissent: VALUE – publisher not named, report of 10 March 2023",
        "Known before: VALUE – publisher not named, report of 9 March 2023",
        "Formerly: VALUE – publisher not named, report of 10 March 2023",
    ]


def test_a_table_of_claims_names_each_stance() -> None:
    assert [stance_words(each, ENGLISH) for each in Stance] == [
        "followed",
        "agrees, but less precise",
        "dissent",
        "known before",
        "what was expected before",
        "gives no date",
        "retracted",
    ]

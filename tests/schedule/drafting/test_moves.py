"""Which date of a move is new, and which are former."""

from datetime import date

import pytest

from schedule.drafting.draft import speech
from schedule.drafting.moves import Moves
from schedule.drafting.reader import mentions
from tests.schedule.drafting.said import claimed, days

PUBLISHED = date(2024, 5, 14)


@pytest.mark.parametrize(
    ("code", "text", "new", "former"),
    [
        ("en", "The vote was moved from May 20 to June 3.", "2024-06-03", ["2024-05-20"]),
        ("en", "The vote on May 20 was put off until June 3.", "2024-06-03", ["2024-05-20"]),
        ("en", "The vote is on June 3, not on May 20 as first planned.", "2024-06-03", []),
        ("ru", "Отложили концерт 20 мая в Самаре на 3 июня.", "2024-06-03", ["2024-05-20"]),
        ("zh", "会议由5月20日推迟至6月3日。", "2024-06-03", ["2024-05-20"]),
        ("en", "A quarrel on May 10 moved the vote to June 3.", "2024-06-03", []),
    ],
)
def test_the_new_date_is_what_it_is_moved_to(
    code: str, text: str, new: str, former: list[str]
) -> None:
    language, vocabulary = speech(code)
    found = [*mentions(text, PUBLISHED, language)]
    moves = Moves(text, PUBLISHED, language, vocabulary)
    moved, before = moves.dates(found[0].sentence, found, found)
    assert moved
    assert (days(moved.period), [days(each.period) for each in before]) == (new, former)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The vote was moved to June 3.", True),
        ("The vote, first planned for May 20, will be on June 3.", True),
        ("The vote, first planned for May 20, was cancelled.", False),
        ("The vote will be on June 3.", False),
    ],
)
def test_a_cancellation_is_no_move(text: str, *, told: bool) -> None:
    language, vocabulary = speech("en")
    (sentence,) = {each.sentence for each in mentions(text, PUBLISHED, language)}
    assert Moves(text, PUBLISHED, language, vocabulary).are_told_in(sentence) is told


def test_what_is_put_off_may_have_no_day_besides_those_that_are_over() -> None:
    text = "3日首批画作运到，5日第二批运到，书画展因故推迟。"
    assert claimed("zh", "2024-05-14", text) == [
        "书画展 | 2024-05-03 | held",
        "书画展 | 2024-05-05 | held",
    ]

"""Sentences that go on about the item of the sentence before."""

import pytest

from schedule.drafting.names import KnownNames
from tests.schedule.drafting.said import claimed
from tests.schedule.drafting.test_drafter import claims


def test_a_cancelled_item_takes_its_day_from_the_next_sentence() -> None:
    assert claims("The spring fair was called off. It had been planned for June 3.") == [
        ("Spring fair", "2024-06-03..2024-06-03", "cancelled")
    ]


def test_a_noun_alone_means_the_item_of_the_sentence_before() -> None:
    text = "The comet probe launch was delayed to June 1. The launch had been set for May 25."
    assert claims(text) == [
        ("Comet probe launch", "2024-06-01..2024-06-01", "postponed"),
        ("Comet probe launch", "2024-05-25..2024-05-25", None),
    ]


def test_a_visit_gets_the_days_that_its_people_are_there() -> None:
    text = "Ann Lee will visit Peru next week. Lee will be in Lima from Monday to Wednesday."
    assert claims(text, KnownNames(people={"lee": ("Ann Lee",)})) == [
        ("Ann Lee will visit Peru", "2024-05-20..2024-05-22", "announced")
    ]


def test_the_next_sentence_may_give_the_new_day_of_what_is_postponed() -> None:
    text = (
        "They postponed the launch, which had been planned for May 10. "
        "The launch is now set for June 1."
    )
    assert claims(text) == [
        ("Launch", "2024-05-10..2024-05-10", None),
        ("Launch", "2024-06-01..2024-06-01", "postponed"),
    ]


def test_another_noun_of_the_same_kind_is_another_item() -> None:
    text = "The cup begins on June 3. The semi-finals will be played on June 20."
    assert [name for name, *_ in claims(text)] == ["Cup", "Semi-finals"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "These concerts have been cancelled:\n\nConcert in Leeds, June 3\n\nMatch, June 5"),
        ("en", "The following events are cancelled:\n- concert on June 3;\n- match on June 5."),
        ("en", "Cancelled: concert on June 3, match in Leeds on June 5."),
        ("ru", "Отменены следующие мероприятия:\n— концерт 3 июня;\n— матч 5 июня."),
        ("ru", "Отменены: концерт 3 июня, матч 5 июня."),
        ("zh", "以下活动取消：\n音乐会，6月3日\n篮球比赛，6月5日"),
        ("zh", "取消：6月3日的音乐会、6月5日的比赛。"),
    ],
)
def test_what_stands_behind_a_colon_is_off(language: str, text: str) -> None:
    assert [each.partition(" | ")[2] for each in claimed(language, "2024-05-14", text)] == [
        "2024-06-03 | cancelled",
        "2024-06-05 | cancelled",
    ]


def test_a_sentence_ends_a_list_of_what_is_off() -> None:
    text = "These events are cancelled:\nConcert, June 3\n\nThe match will be played on June 5."
    assert claimed("en", "2024-05-14", text) == [
        "Concert | 2024-06-03 | cancelled",
        "Match | 2024-06-05 | announced",
    ]

"""Lists of what is off."""

import pytest

from tests.schedule.drafting.said import claimed


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

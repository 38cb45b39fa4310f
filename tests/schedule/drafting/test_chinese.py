"""Chinese dates, in digits and in characters."""

import pytest

from tests.schedule.drafting.said import Said, said

CHINESE = [
    ("2024-05-14", "改在下个月第一个周六进行", [("下个月第一个周六", "2024-06-01")]),
    (
        "2024-05-14",
        "星期四（5月16日）举行",
        [("星期四", "2024-05-16"), ("5月16日", "2024-05-16")],
    ),
    ("2024-05-14", "将于5月16日至17日访华", [("5月16日至17日", "2024-05-16..2024-05-17")]),
    ("2024-05-14", "下周一至周三将举行", [("下周一至周三", "2024-05-20..2024-05-22")]),
    ("2024-05-14", "原定于4月或5月初举行", [("4月或5月初", "2024-04-01..2024-05-10")]),
    ("2024-05-14", "二〇二四年五月十六日", [("二〇二四年五月十六日", "2024-05-16")]),
    ("2024-05-14", "周四他说，将于周五举行", [("周四", "2024-05-09"), ("周五", "2024-05-17")]),
    ("2024-05-14", "每周四，为期三天，两年来，3号线，90周年", []),
]


@pytest.mark.parametrize(("published", "text", "expected"), CHINESE)
def test_dates_mean_their_days(published: str, text: str, expected: list[Said]) -> None:
    assert said("zh", published, text) == expected

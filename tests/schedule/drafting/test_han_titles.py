"""Chinese titles with the subject and the object around a word that only tells the kind."""

import pytest

from tests.schedule.drafting.said import claimed

TITLES = [
    ("应外长邀请，海岛国外长张三·李四将于6月3日正式访问。", "海岛国外长张三·李四正式访问"),
    ("外长宣布，总理6月3日起访问山城，随后回国。", "总理访问山城"),
    ("市長將於明日(5月15日)下午到京述職。", "市長京述職"),
    ("本次访问将于6月3日进行。", "访问"),
    ("会议决定取消6月3日的演习。", "演习"),
    ("海洋局、渔业局6月3日举行发布会。", "发布会"),
    ("第九届海洋论坛6月3日举行。", "第九届海洋论坛"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_bare_title_gets_its_subject_and_object(text: str, title: str) -> None:
    assert claimed("zh", "2024-05-14", text)[0].partition(" | ")[0] == title

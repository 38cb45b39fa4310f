"""Items that only tell when or where another one is."""

from tests.schedule.drafting.said import claimed


def test_a_date_is_not_that_of_an_item_on_whose_sidelines_another_is_held() -> None:
    text = "Они проведут переговоры 3 июня на полях саммита."
    assert claimed("ru", "2024-05-14", text) == ["Переговоры | 2024-06-03 | announced"]


def test_a_date_is_not_that_of_what_another_item_comes_after() -> None:
    text = "会晤6月3日在山城举行，那是在大选结束后。"
    assert claimed("zh", "2024-05-14", text) == ["会晤 | 2024-06-03 | announced"]

"""Names of the data, found in a text."""

import pytest

from schedule.drafting.name_finder import names_in, people_finder, place_finder

PEOPLE = {
    "kuleba": ("Dmytro Kuleba", "Дмитрий Кулеба", "德米特罗·库列巴"),
    "wang-yi": ("Wang Yi", "Ван И", "王毅"),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kuleba met Wang Yi", [("Kuleba", "kuleba"), ("Wang Yi", "wang-yi")]),
        ("с Кулебой", [("Кулебой", "kuleba")]),
        ("库列巴会见王毅", [("库列巴", "kuleba"), ("王毅", "wang-yi")]),
    ],
)
def test_people_are_found_by_full_and_family_names_in_any_case(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = names_in(people_finder(PEOPLE, text), text, 0, len(text))
    assert [(text[each.start : each.end], *each.ids) for each in found] == expected


def test_a_place_is_found_without_its_article() -> None:
    finder = place_finder({"kremlin": ("The Kremlin",)}, "Kremlin")
    assert [each.ids for each in names_in(finder, "Kremlin", 0, 7)] == [("kremlin",)]


def test_without_names_nothing_is_found() -> None:
    assert [*names_in(place_finder({}, "Kremlin"), "Kremlin", 0, 7)] == []

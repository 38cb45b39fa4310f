"""Names of the data, found in a text."""

from datetime import date

from schedule.drafting.draft import speech
from schedule.drafting.names import KnownNames
from schedule.drafting.naming import Naming

NAMES = KnownNames(
    people={
        "kuleba": ("Dmytro Kuleba", "Дмитрий Кулеба", "德米特罗·库列巴"),
        "wang-yi": ("Wang Yi", "Ван И", "王毅"),
    },
    places={"kremlin": ("The Kremlin", "Кремль"), "moscow": ("Moscow", "Москва", "莫斯科")},
    around={"kremlin": "moscow"},
)


def naming(code: str, text: str) -> Naming:
    return Naming(NAMES, speech(code)[1], text, date(2024, 5, 14))


def people(code: str, text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = naming(code, text).people(0, len(text))
    return [(text[each.start : each.end], each.ids) for each in found]


def test_people_are_found_by_full_and_family_names_in_any_case() -> None:
    assert people("en", "Kuleba met Wang Yi") == [
        ("Kuleba", ("kuleba",)),
        ("Wang Yi", ("wang-yi",)),
    ]
    assert people("ru", "с Кулебой") == [("Кулебой", ("kuleba",))]
    assert people("zh", "库列巴会见王毅") == [("库列巴", ("kuleba",)), ("王毅", ("wang-yi",))]


def test_a_place_is_where_something_happens_and_the_innermost() -> None:
    text = "They meet in Moscow, in the Kremlin"
    place = naming("en", text).place(0, len(text))
    assert place
    assert place.ids == ("kremlin",)
    assert naming("en", "The Kremlin said").place(0, 16) is None

"""Which place of the data a text means."""

from datetime import date

from schedule.drafting.draft import speech
from schedule.drafting.names import KnownNames
from schedule.drafting.naming import Naming

NAMES = KnownNames(
    places={"kremlin": ("The Kremlin", "Кремль"), "moscow": ("Moscow", "Москва", "莫斯科")},
    around={"kremlin": "moscow"},
)


def naming(code: str, text: str) -> Naming:
    return Naming(NAMES, speech(code)[1], text, date(2024, 5, 14))


def test_a_place_is_where_something_happens_and_the_innermost() -> None:
    text = "They meet in Moscow, in the Kremlin"
    place = naming("en", text).place(0, len(text))
    assert place
    assert place.ids == ("kremlin",)
    assert naming("en", "The Kremlin said").place(0, 16) is None

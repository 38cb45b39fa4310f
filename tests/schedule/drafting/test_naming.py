"""Which place of the data a text means."""

from datetime import date

from schedule.drafting.draft import speech
from schedule.drafting.names import KnownEvent, KnownNames
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
    assert naming("zh", "于莫斯科时间6月3日宣布").place(0, 13) is None
    assert naming("zh", "在莫斯科宣布").place(0, 6) is not None


def test_an_event_in_another_country_is_not_meant() -> None:
    trip = KnownEvent(id="trip", titles=("State visit of Ann Smith to Peru",), kind="visit")
    names = KnownNames(people={"ann": ("Ann Smith",)}, events={"trip": trip})
    for place, is_sure in (("Peru", True), ("Chile", False)):
        text = f"Bob Brown pays a state visit to {place} at the invitation of Ann Smith."
        like = Naming(names, speech("en")[1], text, date(2024, 5, 14)).event(
            0, len(text), "visit", None
        )
        assert (like.is_sure if like else False) == is_sure


def test_an_event_of_people_who_are_not_in_the_text_is_unsure() -> None:
    names = KnownNames(
        people={"ann": ("Ann Smith",), "bob": ("Bob Brown",)},
        events={
            "call": KnownEvent(
                id="call",
                titles=("Call of Smith and Brown",),
                kind="call",
                people=frozenset({"ann", "bob"}),
            )
        },
    )
    for text, is_sure in (("A call of Smith and Brown", True), ("A call of Smith", False)):
        found = Naming(names, speech("en")[1], text, date(2024, 5, 14))
        like = found.event(0, len(text), "call", None)
        assert (like.is_sure if like else False) == is_sure

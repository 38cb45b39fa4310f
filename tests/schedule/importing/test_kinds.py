"""Which kind of event CATEGORIES name, and which new ones they make."""

import pytest

from schedule.filed.records import Calendar
from schedule.importing.kinds import Kinds
from tests.build import CALENDAR

ABOUT = Calendar.model_validate(
    {**CALENDAR, "kinds": {"visit": {"name": {"en": "State visit, official", "ru": "Визит"}}}}
)


@pytest.mark.parametrize("name", ["visit", "VISIT", "визит", "State visit official"])
def test_a_kind_is_named_by_its_id_or_in_any_language(name: str) -> None:
    kinds = Kinds(ABOUT, "event")
    assert (kinds.of(["Other", name]), kinds.new) == (("visit", True), {})


def test_the_first_name_of_none_makes_a_kind_once() -> None:
    kinds = Kinds(ABOUT, "event")
    assert kinds.of(["Main track", "B"]) == ("main-track", True)
    assert kinds.of(["main TRACK"]) == ("main-track", False)
    assert {each: kind.name.root for each, kind in kinds.new.items()} == {
        "main-track": {"en": "Main track"}
    }


def test_without_a_name_it_is_the_default() -> None:
    kinds = Kinds(ABOUT, "event")
    assert [kinds.of([]), kinds.of([" ", "x" * 501])] == [("event", False), ("event", True)]
    assert kinds.new["event"].name.root == {"en": "Event"}

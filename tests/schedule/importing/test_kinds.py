"""Which kind of event CATEGORIES name, and which new ones they make."""

import pytest
from hypothesis import assume, given

from schedule.filed.calendar import Calendar
from schedule.importing.kinds import Kinds
from tests.build import CALENDAR, records
from tests.feed import parsed, rendered
from tests.schedule.render.speaking import LINES, speaking

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


@given(LINES)
def test_a_category_of_our_own_feed_finds_the_kind_that_it_is_of(name: str) -> None:
    assume(name.strip(" ,;\\"))
    (category,) = parsed(rendered(speaking(name, "long")))[0]["CATEGORIES"].cats
    about = records(calendar={**CALENDAR, "kinds": {"a-kind": {"name": {"en": name}}}}).calendar
    assert Kinds(about, "event").of([category]) == ("a-kind", False)

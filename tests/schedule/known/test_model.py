"""The schedule answers for every id: what it stands for, where it went, or that there is none."""

from typing import Any

import pytest

from schedule import Merged, NotKnown, Schedule
from tests.build import EVENTS, claim, days, event, report, schedule

TOUR = {"title": {"en": "Tour"}, "kind": "visit", "merged_into": "visit"}
MERGED: dict[str, Any] = {**EVENTS, "tour": TOUR, "trip": {**TOUR, "merged_into": "tour"}}
FIRST = report("a", "2023-03-10", claim(dates=days("2023-03-20"), status="announced"))
OTHER = report("b", "2023-03-11", claim("trip", status="confirmed"))


@pytest.fixture
def known() -> Schedule:
    return schedule(FIRST, OTHER, events=MERGED)


def test_a_merged_event_speaks_for_the_one_that_it_turned_out_to_be(known: Schedule) -> None:
    assert [*known.events] == ["visit"]
    assert known.event("visit").reports == (FIRST, OTHER)
    assert known.event("visit").status == "confirmed"


@pytest.mark.parametrize("identifier", ["tour", "trip"])
def test_a_merged_id_answers_for_ever_with_where_it_went(known: Schedule, identifier: str) -> None:
    with pytest.raises(Merged, match=r"This event is now 'visit'\.") as raised:
        known.event(identifier)
    assert raised.value.into == "visit"


@pytest.mark.parametrize("noun", ["event", "report", "place", "person", "kind"])
def test_an_id_that_stands_for_nothing_is_not_known(known: Schedule, noun: str) -> None:
    with pytest.raises(NotKnown, match=f"There is no {noun} 'nothing'."):
        getattr(known, noun)("nothing")


def test_every_noun_answers_for_what_there_is(known: Schedule) -> None:
    assert known.report("a") == FIRST
    assert known.place("harbin").name.best("zh").text == "哈尔滨"
    assert known.person("xi").name.best("fr", "ru").text == "Си Цзиньпин"
    assert known.kind("talks").name.best("fr").text == "Talks"


def test_a_postponed_event_awaits_its_date_until_one_is_known() -> None:
    postponed = report("b", "2023-03-11", claim(status="postponed"))
    dated = report("c", "2023-03-12", claim(dates=days("2023-05-02")))
    awaiting = [event(*each).awaits_date for each in ([FIRST], [FIRST, postponed])]
    assert awaiting == [False, True]
    assert not event(FIRST, postponed, dated).awaits_date


def test_a_report_that_postpones_to_a_window_leaves_a_day_to_await() -> None:
    vague = report("b", "2023-03-11", claim(status="postponed", within="2023-05"))
    assert (event(FIRST, vague).awaits_date, event(FIRST, vague).is_vague) == (True, True)

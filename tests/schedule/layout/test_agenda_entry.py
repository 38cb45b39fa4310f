"""The entries of an agenda: occurrences, and the items that stand under their whole."""

from collections.abc import Mapping
from typing import Any

import pytest

from schedule.filed.claims import Claim
from schedule.known.occurrences import by_date
from schedule.layout.agenda_entry import AgendaEntry, grouped
from tests.build import EVENTS, claim, days, report, schedule

VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


def listed(*claims: Claim, events: Mapping[str, Any] = EVENTS) -> list[str]:
    """The entries of some events, with the items under them in brackets."""
    known = schedule(report("a", "2023-01-01", *claims), events=events)
    times = by_date(known.events.values())
    entries = [*grouped([AgendaEntry(time=each) for each in times])]
    items = [", ".join(item.event.id for item in each.items) for each in entries]
    return [
        f"{each.time.event.id} ({inside})" if inside else each.time.event.id
        for each, inside in zip(entries, items, strict=True)
    ]


@pytest.mark.parametrize(
    ("item", "laid"),
    [
        (claim("talks"), ["visit (talks)"]),
        (claim("talks", dates=days("2023-03-20")), ["visit (talks)"]),
        (claim("talks", dates=days("2023-03-21")), ["visit", "talks"]),
        (claim("talks", dates=days("2023-03-20", "2023-03-23")), ["talks", "visit"]),
    ],
)
def test_an_item_of_the_first_day_or_of_none_stands_under_its_whole(
    item: Claim, laid: list[str]
) -> None:
    assert listed(VISIT, item) == laid


def test_an_item_of_an_item_stands_under_the_whole_of_both() -> None:
    events = {
        "visit": EVENTS["visit"],
        "talks": EVENTS["talks"],
        "toast": {**EVENTS["summit"], "part_of": ["talks"]},
    }
    told = VISIT, claim("talks"), claim("toast")
    assert listed(*told, events=events) == ["visit (talks, toast)"]


def test_items_stand_alone_where_they_are_many() -> None:
    items = [f"item-{number:02}" for number in range(21)]
    events = {"visit": EVENTS["visit"]} | dict.fromkeys(items, EVENTS["talks"])
    assert listed(VISIT, *map(claim, items), events=events) == ["visit", *items]
    fewer = listed(VISIT, *map(claim, items[:20]), events=events)
    assert fewer == [f"visit ({', '.join(items[:20])})"]

"""A listing: the order of an agenda, and the items that stand under their whole."""

from collections.abc import Mapping
from typing import Any

import pytest

from schedule.filed.records import Claim
from schedule.layout.listing import Listing, neighbours, parted
from schedule.layout.paging import Start
from tests.build import EVENTS, claim, day, days, report, schedule

VISIT = claim("visit", dates=days("2023-03-20", "2023-03-22"))


def listing(*claims: Claim, events: Mapping[str, Any] = EVENTS) -> Listing:
    known = schedule(report("a", "2023-01-01", *claims), events=events)
    return Listing.of(known.events.values())


def listed(found: Listing) -> list[str]:
    """Events with the items under them in brackets."""
    items = [", ".join(item.event.id for item in each.items) for each in found.entries]
    return [
        f"{each.time.event.id} ({inside})" if inside else each.time.event.id
        for each, inside in zip(found.entries, items, strict=True)
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
    assert listed(listing(VISIT, item)) == laid


def test_an_item_of_an_item_stands_under_the_whole_of_both() -> None:
    events = {
        "visit": EVENTS["visit"],
        "talks": EVENTS["talks"],
        "toast": {**EVENTS["summit"], "part_of": ["talks"]},
    }
    found = listing(VISIT, claim("talks"), claim("toast"), events=events)
    assert listed(found) == ["visit (talks, toast)"]


def test_items_stand_alone_where_they_are_many() -> None:
    items = [f"item-{number:02}" for number in range(21)]
    events = {"visit": EVENTS["visit"]} | dict.fromkeys(items, EVENTS["talks"])
    found = listing(VISIT, *map(claim, items), events=events)
    assert listed(found) == ["visit", *items]
    fewer = listing(VISIT, *map(claim, items[:20]), events=events)
    assert listed(fewer) == [f"visit ({', '.join(items[:20])})"]


def test_in_a_month_what_has_a_day_comes_first_and_what_has_no_date_comes_last() -> None:
    found = listing(
        claim("visit"),
        claim("talks", within="2023-03"),
        claim("summit", dates=days("2023-03-31")),
        events={**EVENTS, "talks": EVENTS["summit"]},
    )
    assert (listed(found), found.dated) == (["summit", "talks", "visit"], 2)


def test_what_is_over_and_what_is_not_alternate_in_todays_month() -> None:
    found = listing(
        VISIT,
        claim("talks", dates=days("2023-03-23")),
        claim("summit", dates=days("2023-03-19", "2023-03-24")),
        events={**EVENTS, "talks": EVENTS["summit"]},
    )
    assert listed(found) == ["summit", "visit", "talks"]
    assert parted(found, day("2023-03-23")) == ([1], [0, 2])
    assert parted(found, day("2023-03-01")) == ([], [0, 1, 2])
    assert parted(found, day("2023-04-01")) == ([0, 1, 2], [])


def test_a_place_is_told_by_its_day_and_by_what_stands_before_it_there() -> None:
    found = listing(VISIT, claim("summit", dates=days("2023-03-20")))
    assert [found.start(place) for place in (0, 1)] == [
        Start(day=day("2023-03-20")),
        Start(day=day("2023-03-20"), skip=1),
    ]
    assert [found.at(day(each)) for each in ("2023-03-19", "2023-03-20", "2023-03-21")] == [0, 0, 2]


def test_the_neighbours_of_an_event_are_those_before_and_after_it() -> None:
    known = schedule(
        report(
            "a",
            "2023-01-01",
            claim("visit", dates=days("2023-03-20")),
            claim("summit", dates=days("2023-04-01")),
        )
    )
    listing = Listing.of(known.events.values())
    visit, summit = known.events["visit"], known.events["summit"]
    assert neighbours(listing) == {"visit": (None, summit), "summit": (visit, None)}

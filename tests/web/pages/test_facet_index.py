"""The index pages: places, people and kinds, each with its events."""

import pytest

from schedule.search.query import Query
from tests.web.served import real
from web.pages.facet_index import FacetLink, facet_links


@pytest.mark.parametrize(
    ("address", "title", "entry", "href"),
    [
        ("/places", "Places", "Harbin 4 events", "/places/harbin"),
        ("/people", "People", "Li Shangfu 1 event", "/people/li-shangfu"),
        ("/kinds", "Kinds of events", "Forum 1 event", "/kinds/forum"),
        ("/ru/places", "Места", "Харбин 4 события", "/ru/places/harbin"),
        (
            "/places?as_of=2023-03-18",
            "Places",
            "Moscow 1 event",
            "/places/moscow?as_of=2023-03-18",
        ),
    ],
)
def test_each_value_is_a_link_with_the_number_of_its_events(
    address: str, title: str, entry: str, href: str
) -> None:
    main = real().page(address).main
    assert main.one("h1").text == title
    assert entry in main.items
    assert href in [link.href for link in main.links]


def test_values_stand_in_the_order_of_their_names() -> None:
    names = [link.text for link in real().page("/kinds").main.links]
    assert names == sorted(names) != []


def test_of_many_values_those_with_most_events_are_listed() -> None:
    with real().request():
        counts = {"moscow": 2, "harbin": 3, "beijing": 1}
        found = [*facet_links("place", counts, Query(), most=2)]
    assert found == [
        FacetLink(name="Harbin", href="/places/harbin", count=3),
        FacetLink(name="Moscow", href="/places/moscow", count=2),
    ]

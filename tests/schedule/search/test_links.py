"""Links: the address of a route with what it takes of a query, on a site that may have a path."""

import pytest

from schedule.search.links import Links
from schedule.search.query import Query
from tests.build import day

LINKS = Links.of("https://calendar.example", "en")
BELOW = Links.of("https://example.org/dates", "en")
ASKED = Query(place="harbin", as_of=day("2024-05-15"), lang="ru")


@pytest.mark.parametrize(
    ("url", "origin", "base"),
    [
        ("https://example.org", "https://example.org", ""),
        ("https://example.org/", "https://example.org", ""),
        ("https://example.org/dates", "https://example.org", "/dates"),
        ("https://example.org/a/b/", "https://example.org", "/a/b"),
        ("http://[::1]:8000/dates", "http://[::1]:8000", "/dates"),
    ],
)
def test_the_public_url_is_an_origin_and_a_path(url: str, origin: str, base: str) -> None:
    links = Links.of(url, "en")
    assert (links.origin, links.base, links.site) == (origin, base, origin + base)


def test_a_link_has_what_its_address_takes_of_a_query() -> None:
    assert LINKS.to("home") == "/"
    assert LINKS.to("home", ASKED) == "/?place=harbin&as_of=2024-05-15&lang=ru"
    assert LINKS.to("event", ASKED, event_id="xi") == "/events/xi?as_of=2024-05-15&lang=ru"
    assert LINKS.to("openapi", ASKED) == "/openapi.json"


def test_a_view_has_parameters_of_its_own_behind_those_of_the_query() -> None:
    assert LINKS.to("home", Query(q="a"), [("at", "2024-05")]) == "/?q=a&at=2024-05"
    assert LINKS.to("timeline", Query(q="a"), [("at", "2024-05")]) == "/timeline?q=a"


def test_a_link_stands_below_the_path_of_the_site() -> None:
    assert BELOW.to("home") == "/dates/"
    assert BELOW.to("calendar_ics", Query(q="a")) == "/dates/calendar.ics?q=a"
    assert BELOW.absolute(BELOW.to("subscribe")) == "https://example.org/dates/subscribe"


def test_what_is_unsound_is_repeated_as_it_was_asked() -> None:
    assert LINKS.at("home", [("from", "yesterday"), ("x", "y")], {}) == "/?from=yesterday"

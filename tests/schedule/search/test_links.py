"""Links: the address of a route with what it takes of a query, on a site that may have a path."""

import pytest

from schedule.search.links import Links, key
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
    assert LINKS.to("home", ASKED) == "/ru/places/harbin?as_of=2024-05-15"
    assert LINKS.to("event_ics", ASKED, event_id="xi") == "/ru/events/xi.ics?as_of=2024-05-15"
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


@pytest.mark.parametrize(
    ("query", "link"),
    [
        (Query(lang="ru"), "/ru/"),
        (Query(lang="en"), "/"),
        (Query(place="harbin"), "/places/harbin"),
        (Query(person="xi", lang="zh"), "/zh/people/xi"),
        (Query(kind="visit", q="a"), "/kinds/visit?q=a"),
        (Query(place="harbin", kind="visit"), "/places/harbin?kind=visit"),
    ],
)
def test_a_language_and_the_first_facet_are_parts_of_the_path(query: Query, link: str) -> None:
    assert LINKS.to("home", query) == link
    assert BELOW.to("home", query) == f"/dates{link}"


def test_each_file_of_a_list_stands_below_the_path_of_its_facet() -> None:
    asked = Query(kind="visit", lang="ru")
    assert LINKS.to("calendar_ics", asked) == "/ru/kinds/visit/calendar.ics"
    assert LINKS.to("changes_atom", asked) == "/ru/kinds/visit/changes.atom"
    assert LINKS.to("month", asked, month="2024-05") == "/ru/kinds/visit/month/2024-05"


def test_an_event_of_a_list_has_its_own_path_and_the_filter_of_the_list() -> None:
    link = LINKS.to("event", ASKED, event_id="xi")
    assert link == "/ru/events/xi?place=harbin&as_of=2024-05-15"


def test_what_cannot_be_an_id_stays_a_parameter() -> None:
    assert LINKS.to("home", Query(place="a/../b")) == "/?place=a%2F..%2Fb"


def test_the_first_language_is_that_of_the_calendar() -> None:
    russian = Links.of("https://calendar.example", "ru")
    assert [russian.to("home", Query(lang=each)) for each in ("ru", "en")] == ["/", "/en/"]


def test_a_selection_has_one_name_for_ever() -> None:
    assert key("changes_atom", Query(place="harbin", lang="ru")) == (
        "/changes.atom?place=harbin&lang=ru"
    )
    assert key("changes_atom", Query()) == "/changes.atom"
    assert key("event_json", Query(), event_id="visit") == "/events/visit.json"

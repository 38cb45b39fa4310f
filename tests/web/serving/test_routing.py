"""The router: which address a path and a query mean, however they are spelled."""

import pytest

from schedule.search.links import Links
from schedule.search.routes import ROUTES
from tests.web.served import real
from web.serving.routing import Target, resolve

LINKS = Links.of("https://calendar.example", "en")
BELOW = Links.of("https://example.org/dates", "en")


def test_each_address_of_the_table_is_served_and_no_other() -> None:
    rules = {rule.endpoint: rule.rule for rule in real().app.url_map.iter_rules()}
    assert rules.keys() == ROUTES.keys()
    assert rules["event_ics"] == "/events/<event_id>.ics"


@pytest.mark.parametrize(
    ("path", "query", "target"),
    [
        ("/", "", ("/", "")),
        ("/", "x=1&at&kind=b&kind=a&at=2024", ("/", "kind=b&kind=a&at=2024")),
        (
            "/calendar.ics",
            "lang=ru&place=harbin&at=2024",
            ("/calendar.ics", "place=harbin&lang=ru"),
        ),
        ("/calendar.ics", "q=a%20b%26c", ("/calendar.ics", "q=a+b%26c")),
        ("/calendar.ics", "q=\xd1\x82", ("/calendar.ics", "q=%D1%82")),
        ("/calendar.ics", "q=a&q=a", ("/calendar.ics", "q=a")),
        ("/ru/", "", ("/", "lang=ru")),
        ("/ru", "", ("/", "lang=ru")),
        ("/places/harbin", "q=a", ("/", "q=a&place=harbin")),
        ("/zh/kinds/visit/calendar.csv", "", ("/calendar.csv", "kind=visit&lang=zh")),
        ("/people/xi/month/2024-05", "", ("/month/2024-05", "person=xi")),
        ("/ru/events/xi", "place=harbin", ("/events/xi", "place=harbin&lang=ru")),
        ("/places", "", ("/places", "")),
        ("/subscribe/", "", ("/subscribe", "")),
        ("/nix", "lang=ru&q=a", ("/nix", "lang=ru")),
        ("/ru/nix.ics", "", ("/nix.ics", "lang=ru")),
        ("/ru/healthz", "", ("//healthz", "lang=ru")),
        ("/places/harbin/events/xi", "", ("//events/xi", "")),
        ("//example.org", "", ("///example.org", "")),
    ],
)
def test_every_spelling_means_one_address(path: str, query: str, target: tuple[str, str]) -> None:
    assert resolve(LINKS, path, query)[:2] == target


@pytest.mark.parametrize(
    ("path", "query", "moved"),
    [
        ("/", "lang=ru", "/ru/"),
        ("/", "place=harbin&q=a&at=2024-05", "/places/harbin?q=a&at=2024-05"),
        ("/kinds/visit", "place=harbin", "/places/harbin?kind=visit"),
        ("/places/harbin", "place=moscow", "/?place=harbin&place=moscow"),
        ("/month/2024-05", "person=xi&lang=zh", "/zh/people/xi/month/2024-05"),
        ("/events/xi", "lang=ru", "/ru/events/xi"),
        ("/en/subscribe", "", "/subscribe"),
    ],
)
def test_a_page_has_one_path(path: str, query: str, moved: str) -> None:
    assert resolve(LINKS, path, query).moved == moved
    assert resolve(BELOW, f"/dates{path}", query).moved == f"/dates{moved}"
    own, _, asked = moved.partition("?")
    assert resolve(LINKS, own, asked).moved == ""


@pytest.mark.parametrize("path", ["/calendar.ics", "/changes.atom", "/timeline.svg"])
def test_a_file_is_answered_at_once_under_every_spelling(path: str) -> None:
    target = Target(path, "place=harbin&lang=ru")
    assert resolve(LINKS, path, "lang=ru&place=harbin") == target
    assert resolve(LINKS, f"/ru/places/harbin{path}", "") == target


def test_only_what_is_below_the_path_of_the_site_is_there() -> None:
    assert resolve(BELOW, "/dates/calendar.ics", "") == Target("/calendar.ics", "")
    assert resolve(BELOW, "/dates", "") == resolve(BELOW, "/dates/", "") == Target("/", "")
    assert resolve(BELOW, "/calendar.ics", "") == Target("//calendar.ics", "")
    assert resolve(BELOW, "/datesetc", "") == Target("//datesetc", "")


def test_the_state_is_told_at_both_paths() -> None:
    assert [resolve(BELOW, path, "").path for path in ("/healthz", "/dates/healthz")] == [
        "/healthz",
        "/healthz",
    ]


def test_a_path_may_be_no_text() -> None:
    assert resolve(LINKS, "/\xff", "").path == "/\xef\xbf\xbd"

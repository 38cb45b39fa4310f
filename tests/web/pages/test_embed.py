"""Pages for frames on other sites, and the code that shows them there."""

from pathlib import Path

import pytest

from schedule.search.routes import EMBEDS, ROUTES
from tests.folder import Folder
from tests.web.served import PAGES, real, serve

EXPO = "/events/harbin-expo-2024"
EMBEDDED = (
    "/embed/",
    "/embed/agenda",
    "/embed/month",
    "/embed/month/2024-05",
    f"/embed{EXPO}",
    "/places/harbin/embed/",
    "/ru/places/harbin/embed/agenda",
    "/zh/kinds/forum/embed/month",
    f"/ru/embed{EXPO}",
    "/embed/agenda?status=announced",
)


def ancestors(address: str) -> str:
    policy = real().get(address).headers["Content-Security-Policy"]
    return policy.partition("frame-ancestors ")[2]


@pytest.mark.parametrize("address", EMBEDDED)
def test_an_embedded_page_stands_in_any_frame_and_isnt_indexed(address: str) -> None:
    response = real().get(address)
    assert response.status_code == 200
    assert ancestors(address) == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert '<meta name="robots" content="noindex">' in response.text
    assert '<base target="_top">' in response.text
    assert 'class="masthead"' not in response.text
    assert '<script src="/static/embed.js" defer></script>' in response.text


@pytest.mark.parametrize("address", [*PAGES, "/embedding", "/places/harbin/embedding"])
def test_no_other_page_stands_in_a_frame(address: str) -> None:
    assert ancestors(address) == "'none'"


@pytest.mark.parametrize(
    ("address", "code"), [("/embed/agenda?from=x", 400), ("/embed/events/nix", 404)]
)
def test_an_error_is_told_in_the_frame(address: str, code: int) -> None:
    response = real().get(address)
    assert (response.status_code, ancestors(address)) == (code, "*")
    assert '<base target="_top">' in response.text


@pytest.mark.parametrize("address", ["/agenda", "/"])
def test_an_embedded_list_has_the_events_of_its_filter(address: str) -> None:
    embedded = real().page(f"/places/harbin/embed{address}").main.events
    assert embedded
    assert {*embedded} <= {*real().page("/places/harbin").main.events}


def test_an_embedded_month_turns_its_pages_in_the_frame() -> None:
    main = real().page("/ru/embed/month/2023-03").main
    turns = [each for each in main.all("a") if each["target"]]
    assert [(each["target"], each["href"]) for each in turns] == [
        ("_self", "/ru/embed/month/2023-02"),
        ("_self", "/ru/embed/month/2023-04"),
    ]


def test_an_embedded_event_tells_when_and_who_says_so() -> None:
    main = real().page("/embed/events/xi-russia-2023").main
    assert main.one("h1").text == "Xi Jinping’s state visit to Russia"
    assert "20–22 March 2023" in main.text
    assert "According to" in main.text
    assert ("Xi Jinping’s state visit to Russia", "/events/xi-russia-2023") in main.links


def test_a_merged_or_facet_address_leads_to_the_embedded_one() -> None:
    moved = real().get("/embed/agenda?place=harbin&lang=ru")
    assert (moved.status_code, moved.location) == (301, "/ru/places/harbin/embed/agenda")


def test_the_html_of_a_frame_keeps_the_filter_of_the_list() -> None:
    main = real().page("/ru/places/harbin/embedding?status=announced").main
    snippets = [each.text for each in main.all("textarea")]
    site = "https://calendar.example"
    assert [each.split('"')[1] for each in snippets] == [
        f"{site}/ru/places/harbin/{each}?status=announced"
        for each in ("embed", "embed/agenda", "embed/month")
    ]
    assert snippets[0].endswith(f'<script src="{site}/static/embed.js" async></script>')


def test_the_html_for_one_event_is_on_the_page_of_a_list_of_it() -> None:
    main = real().page("/embedding?id=harbin-expo-2024").main
    assert f"https://calendar.example/embed{EXPO}" in main.all("textarea")[0].text


def test_subscribe_leads_to_it_with_the_filter() -> None:
    links = real().page("/places/harbin/subscribe?status=announced").main.links
    link = "/places/harbin/embedding?status=announced"
    assert ("Show it on your own site", link) in links


def test_another_site_may_load_the_script() -> None:
    headers = real().get("/static/embed.js").headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert real().get("/static/copy.js").headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_every_embedded_page_takes_the_language() -> None:
    assert [name for name in EMBEDS if "lang" not in ROUTES[name].parameters] == []


def test_quotation_marks_of_a_name_stay_in_the_title_of_the_frame(tmp_path: Path) -> None:
    name = {"en": 'The "real" <dates>'}
    folder = Folder.small(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(name=name))
    snippet = serve(folder.path).page("/embedding").main.all("textarea")[0].text
    assert 'title="The &#34;real&#34; &lt;dates&gt;"' in snippet

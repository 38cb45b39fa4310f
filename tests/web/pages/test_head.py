"""What stands around every page: what search engines and other programs are told, and the foot."""

from pathlib import Path

import pytest

from tests.folder import Folder
from tests.web.page import Page
from tests.web.served import real, serve


def head(address: str) -> dict[str, list[str]]:
    """What the metadata of a page says, by name or property."""
    found: dict[str, list[str]] = {}
    for each in Page.read(real().get(address).text).one("head").all("meta"):
        name = each["property"] or each["name"]
        found.setdefault(name, []).append(each["content"])
    return found


def test_who_shares_a_page_shares_its_name_its_address_and_its_language() -> None:
    given = head("/ru/places/harbin?utm_source=x")
    assert {name: said for name, said in given.items() if name.startswith("og:")} == {
        "og:type": ["website"],
        "og:site_name": ["Российско-китайская дипломатия"],
        "og:title": ["Российско-китайская дипломатия · Харбин"],
        "og:description": given["description"],
        "og:url": ["https://calendar.example/ru/places/harbin"],
        "og:locale": ["ru_RU"],
        "og:locale:alternate": ["en_GB", "zh_CN"],
        "og:image": ["https://calendar.example/card.png"],
        "og:image:type": ["image/png"],
        "og:image:width": ["1200"],
        "og:image:height": ["630"],
    }


@pytest.mark.parametrize(
    ("address", "indexed"),
    [
        ("/", True),
        ("/zh/", True),
        ("/places/harbin", True),
        ("/ru/people/xi-jinping", True),
        ("/places/harbin?kind=ceremony", False),
        ("/?q=summit", False),
        ("/?status=announced", False),
        ("/?as_of=2023-03-18", False),
        ("/events/xi-russia-2023", True),
        ("/events/xi-russia-2023?as_of=2023-03-18", False),
        ("/reports/001", True),
        ("/subscribe", True),
        ("/timeline", True),
        ("/timeline?from=2023-01-01", False),
        ("/month/2024-05", True),
        ("/month/1950-01", False),
        ("/events/unknown", False),
        ("/?from=yesterday", False),
    ],
)
def test_search_engines_list_what_is_known_today_and_no_endless_filters(
    address: str, *, indexed: bool
) -> None:
    assert head(address).get("robots") == (None if indexed else ["noindex"])


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("/?utm_source=x&kind=&place=harbin", "/places/harbin"),
        ("/", "/"),
        ("/month/2024-05/", "/month/2024-05"),
        ("/events/xi-russia-2023?kind=call&lang=zh", "/zh/events/xi-russia-2023"),
        ("/events/xi-russia-2023?as_of=2023-03-18", "/events/xi-russia-2023?as_of=2023-03-18"),
    ],
)
def test_a_page_has_one_canonical_address_in_each_language(address: str, canonical: str) -> None:
    (link,) = real().page(address).related("canonical")
    assert link.href == f"https://calendar.example{canonical}"


def test_an_error_has_no_address_of_its_own_but_stays_in_its_language() -> None:
    page = Page.read(real().get("/events/unknown?lang=ru&as_of=2023-03-18&x=1").text)
    assert page.related("canonical") == []
    assert [each["href"] for each in page.one("head").all("link") if each["hreflang"]] == []
    assert page.labelled("Язык").links == [
        ("English", "/events/unknown?as_of=2023-03-18"),
        ("Русский", "/ru/events/unknown?as_of=2023-03-18"),
        ("中文", "/zh/events/unknown?as_of=2023-03-18"),
    ]


def test_of_an_address_that_nothing_could_be_at_nothing_is_repeated() -> None:
    page = Page.read(real().get("/evil/example?lang=zh").text)
    assert [each.href for each in page.labelled("语言").links] == ["/", "/ru/", "/zh/"]


@pytest.mark.parametrize(
    ("address", "feed"),
    [
        ("/", "/calendar.ics"),
        ("/places/harbin/month/2024-05", "/places/harbin/calendar.ics"),
        ("/kinds/call/timeline", "/kinds/call/calendar.ics"),
        ("/subscribe?vague=1", "/calendar.ics?vague=1"),
        ("/ru/events/xi-russia-2023", "/ru/calendar.ics"),
        ("/reports/001", "/calendar.ics"),
        ("/events/unknown?place=harbin", "/calendar.ics"),
    ],
)
def test_every_page_tells_programs_of_the_feed_and_of_changes(address: str, feed: str) -> None:
    page = Page.read(real().get(address).text)
    assert feed in [each.href for each in page.calendars]
    changes = page.related("alternate", "application/atom+xml")
    assert changes[-1].href == feed.replace("calendar.ics", "changes.atom")


def test_an_event_has_an_atom_feed_of_its_own_before_that_of_all_changes() -> None:
    changes = real().page("/events/xi-russia-2023").related("alternate", "application/atom+xml")
    assert [each.href for each in changes] == ["/events/xi-russia-2023.atom", "/changes.atom"]


def test_the_foot_leads_to_the_feeds_and_says_how_old_the_data_is() -> None:
    foot = real().page("/zh/places/harbin").one("footer")
    assert [link.href for link in foot.links] == [
        "/zh/places",
        "/zh/people",
        "/zh/kinds",
        "/zh/places/harbin/subscribe",
        "/zh/places/harbin/changes.atom",
        "/openapi.json",
    ]


@pytest.mark.parametrize("contact", ["https://x.example/errors?a=1&b=2", "mailto:a@x.example"])
def test_errors_are_reported_where_the_calendar_says(contact: str, tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(contact=contact))
    site = serve(folder.path)
    for address in ("/", "/events/unknown"):
        links = Page.read(site.get(address).text).one("footer").links
        assert ("Report an error", contact) in links


def test_no_calendar_says_where_without_knowing() -> None:
    assert "Report an error" not in real().page("/").one("footer").text

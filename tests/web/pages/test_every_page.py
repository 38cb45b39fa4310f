"""Properties of every page."""

import re
from collections.abc import Iterator
from html import unescape

import pytest

from tests.build import LINKS
from tests.web.crawl import crawled
from tests.web.page import Page
from tests.web.served import PAGES, PUBLIC, real
from web.serving.routing import resolve

# Pages that link to each other in so many ways that they aren't followed any further.
AT_A_GLANCE = ("/month", "/timeline")
FOLLOWED = 1
"""How many pages are followed whose addresses differ in the values of their filters alone."""
FETCHED = 4
"""How many of these are asked for."""
MOST_NAMES = 2
"""A path and one filter: pages with more filters aren't followed."""
ALL = [(now, address) for now in ("2023-03-21", "2024-05-18") for address in PAGES]


def read(now: str, address: str) -> Page:
    return Page.read(real(now).get(address).text)


@pytest.mark.parametrize(("now", "address"), ALL)
def test_a_page_has_one_title_one_first_heading_one_main_part_and_a_language(
    now: str, address: str
) -> None:
    page = read(now, address)
    assert page.title
    assert [level for level, _ in page.main.headings].count(1) == 1
    assert page.one("html")["lang"] == "en"


@pytest.mark.parametrize(("now", "address"), ALL)
def test_no_id_is_used_twice_and_every_reference_to_one_leads_somewhere(
    now: str, address: str
) -> None:
    elements = [*read(now, address).walk()]
    ids = [each["id"] for each in elements if each["id"]]
    given = [(each["href"] + " #").split("#")[1].strip() for each in elements if each.tag == "a"]
    given += [name for each in elements for name in each["aria-labelledby"].split()]
    given += [each["for"] for each in elements]
    assert {"twice": len(ids) - len({*ids}), "lost": {*given} - {*ids, ""}} == {
        "twice": 0,
        "lost": set(),
    }


@pytest.mark.parametrize(("now", "address"), ALL)
def test_headings_go_down_one_level_at_a_time(now: str, address: str) -> None:
    levels = [level for level, _ in read(now, address).headings]
    steps = zip([0, *levels], levels, strict=False)
    assert [(above, below) for above, below in steps if below > above + 1] == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_begins_with_a_link_to_its_content(address: str) -> None:
    page = read("2024-05-16", address)
    assert page.links[0].href == f"#{page.main['id']}"


def test_no_link_of_the_site_is_dead() -> None:
    """Pages, feeds and files that the agenda leads to, some of each kind."""

    def ask(address: str) -> tuple[int, list[str]]:
        response = real().get(address)
        is_page = response.mimetype == "text/html"
        return response.status_code, [*_addresses(response.text)] if is_page else []

    def follows(address: str) -> bool:
        alike = _alike(address)
        return len(alike) <= MOST_NAMES and not alike[0].startswith(AT_A_GLANCE)

    start = ["/", "/?as_of=2023-03-18"]
    crawl = crawled(start, ask, _alike, follows, fetched=FETCHED, followed=FOLLOWED)
    assert {link: code for link, code in crawl.codes.items() if code not in (200, 302)} == {}
    kinds = [sum(part in link for link in crawl.seen) for part in ("/events/", "/reports/", ".ics")]
    assert min(kinds) >= 5


def _alike(address: str) -> tuple[str, ...]:
    """What similar addresses have in common: the path, the names of the filters, the language."""
    target = resolve(LINKS, *address.partition("?")[::2])
    asked = target.query.split("&")
    names = [each if each.startswith("lang=") else each.split("=")[0] for each in asked]
    return (target.path, *names)


def _addresses(page: str) -> Iterator[str]:
    """Where a page leads to on its own site."""
    for found in re.findall(r'<(?:a|link)\b[^>]*? href="([^"]*)"', page):
        local = unescape(found).removeprefix(PUBLIC).partition("#")[0]
        if local.startswith("/"):
            yield local


def test_every_page_says_of_when_the_data_is() -> None:
    said = {
        address: read("2024-05-16", address).one("footer").paragraphs[0]
        for address in PAGES
        if real().get(address).status_code == 200
    }
    assert {*said.values()} == {"Data as of 22 November 2026."}
    assert len(said) == len(PAGES) - 2

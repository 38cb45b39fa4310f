"""A calendar published as files, behind nginx, as a reader with a browser finds it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.folder import DATA
from tests.web.publishing.published import published
from tests.web.publishing.test_nginx import nginx
from tests.web.server import free_port

from .addresses import NOW
from .conftest import Visitor
from .host import Host
from .visit import Look

if TYPE_CHECKING:
    from pathlib import Path

DESK = Look(width=1440)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    base: Path = tmp_path_factory.mktemp("published")
    port = free_port()
    found = published(DATA, base / "at", f"http://127.0.0.1:{port}", NOW)
    with nginx(found.at, base / "nginx", port):
        yield Host(found.public_url)


@pytest.mark.parametrize(
    ("address", "label", "typed", "title", "path"),
    [
        ("/", "Search", "EXPO harbin", "Russian-Chinese EXPO", "/events/harbin-expo-2024"),
        ("/", "Search", "17–21 May 2024", "Russian-Chinese EXPO", "/events/harbin-expo-2024"),
        ("/ru", "Поиск", "экспо харбин", "Российско-китайское", "/ru/events/harbin-expo-2024"),
        ("/zh/month/2024-05", "搜索", "哈尔滨 博览会", "中俄博览会", "/zh/events/harbin-expo-2024"),
    ],
)
def test_a_script_searches_in_each_language(
    visit: Visitor, site: Host, address: str, label: str, typed: str, title: str, path: str
) -> None:
    page = visit(address, DESK, site).page
    page.get_by_label(label, exact=True).fill(typed)
    hit = page.locator(".found a").filter(has_text=title).first
    hit.click()
    expect(page).to_have_url(site.at(path))
    expect(page.locator("h1")).to_contain_text(title)


def test_a_search_that_finds_nothing_says_so(visit: Visitor, site: Host) -> None:
    seen = visit("/", DESK, site)
    seen.page.get_by_label("Search", exact=True).fill("olympics")
    seen.page.keyboard.press("Enter")
    expect(seen.page.locator("form.filter [role=status]")).to_have_text("No events match.")
    assert seen.errors == []


def test_without_scripts_there_is_no_form(visit: Visitor, site: Host) -> None:
    page = visit("/", Look(width=1440, scripts=False), site).page
    assert [each for each in page.locator("form").all() if each.is_visible()] == []


def test_the_present_day_is_marked_by_the_zone_of_the_calendar(visit: Visitor, site: Host) -> None:
    """The page was published on another day, and the browser is in another zone."""
    page = visit("/month/2024-05", DESK, site).page
    page.clock.set_fixed_time("2024-05-17T22:30:00Z")
    page.reload()
    marked = page.locator(".grid .today time")
    assert [each.get_attribute("datetime") for each in marked.all()] == ["2024-05-18"]
    assert page.locator("[aria-current=date]").count() == 1


@pytest.mark.parametrize("look", [Look(width=390), DESK], ids=["phone", "desk"])
def test_a_reader_goes_from_the_agenda_to_an_event_its_report_and_back(
    visit: Visitor, site: Host, look: Look
) -> None:
    seen = visit("/", look, site)
    page = seen.page
    page.get_by_role("link", name="Putin’s state visit to China").first.click()
    expect(page).to_have_url(site.at("/events/putin-china-2024"))
    page.locator('main a[href^="/reports/"]').locator("visible=true").first.click()
    page.wait_for_url("**/reports/*")
    page.get_by_role("link", name="Subscribe", exact=True).first.click()
    expect(page.locator("#address")).to_have_value(site.at("/calendar.ics"))
    assert [each for each in seen.console if each.type == "error"] == []

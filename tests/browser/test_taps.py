"""How many taps readers need, as `docs/pages.md` counts them, and what the first screen tells.

Typing and the choice in a list are no taps.
"""

import csv
import io
from dataclasses import dataclass

import icalendar
import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Visitor
from .host import Host
from .visit import Look

PHONE, DESK = Look(width=390, scripts=False), Look(width=1440, scripts=False)
on_phone_and_desk = pytest.mark.parametrize("look", [PHONE, DESK], ids=["phone", "desk"])


@dataclass(kw_only=True)
class Reader:
    """Somebody with a page, who counts taps."""

    page: Page
    taps: int = 0

    def tap(self, wanted: Locator) -> None:
        wanted.first.click()
        self.taps += 1

    def follow(self, name: str, within: str = "body") -> None:
        self.tap(self.page.locator(within).get_by_role("link", name=name, exact=True))


def bottom(wanted: Locator) -> float:
    """How far below the page's top something ends, in CSS pixels."""
    box = wanted.first.bounding_box()
    assert box
    return box["y"] + box["height"]


@on_phone_and_desk
def test_whether_a_date_moved_and_who_says_so_takes_one_tap_and_no_scrolling(
    visit: Visitor, look: Look
) -> None:
    reader = Reader(page=visit("/?q=march+2023", look).page)
    reader.follow("Xi Jinping’s state visit to Russia")
    main = reader.page.get_by_role("main")
    seen = (
        main.locator(".lead"),
        main.locator("#why + p a", has_text="The Moscow Times, 17 March 2023"),
        main.locator("p.dissent"),
        main.get_by_text("Formerly: expected in April or early May"),
    )
    assert reader.taps == 1
    assert max(map(bottom, seen)) <= look.window["height"]


@on_phone_and_desk
def test_a_year_as_a_table_takes_three_taps(visit: Visitor, look: Look) -> None:
    reader = Reader(page=visit("/", look).page)
    reader.follow("Timeline", ".views")
    reader.follow("2023", ".zoom")
    link = reader.page.get_by_role("link", name="CSV").first.get_attribute("href")
    rows = [*csv.DictReader(io.StringIO(reader.page.request.get(at(reader, link)).text()))]
    assert reader.taps + 1 == 3
    assert len(rows) == 9
    assert {row["first_day"][:4] for row in rows} == {"2023"}


def at(reader: Reader, link: str | None) -> str:
    """A link of the page as an address."""
    assert link
    origin: str = reader.page.evaluate("location.origin")
    return link if "://" in link else origin + link


@on_phone_and_desk
@pytest.mark.parametrize("view", ["/", "/month/2024-05", "/timeline", "/changes", "/slips"])
def test_only_one_place_in_google_calendar_takes_three_taps_from_any_view(
    visit: Visitor, view: str, look: Look
) -> None:
    reader = Reader(page=visit(view, look).page)
    reader.follow("Subscribe", ".masthead")
    reader.follow("Harbin", ".choices")
    way = reader.page.locator(".way").filter(has_text="Google Calendar")
    link = way.get_by_role("link").first.get_attribute("href") or ""
    assert reader.taps + 1 == 3
    assert "calendar.google.com" in link
    assert link.endswith("%2Fplaces%2Fharbin%2Fcalendar.ics")


@on_phone_and_desk
def test_a_feed_of_what_is_confirmed_takes_two_taps_and_a_list_of_it_two(
    visit: Visitor, look: Look
) -> None:
    reader = Reader(page=visit("/", look).page)
    reader.follow("Subscribe", ".masthead")
    reader.follow("Only what is confirmed or was held")
    assert reader.taps == 2
    address = reader.page.get_by_label("Address for any calendar app").input_value()
    feed = icalendar.Calendar.from_ical(reader.page.request.get(address).body())
    assert {str(each["STATUS"]) for each in feed.walk("VEVENT")} == {"CONFIRMED"}
    lists = Reader(page=visit("/", look).page)
    lists.tap(lists.page.locator("summary").filter(has_text="Filter"))
    lists.page.get_by_label("Confirmed or held").select_option(label="confirmed or held (7)")
    lists.tap(lists.page.get_by_role("button", name="Show", exact=True))
    assert lists.taps == 2
    signs = {*lists.page.locator("main article .status").all_inner_texts()}
    assert signs <= {"confirmed", "took place"}


@on_phone_and_desk
def test_the_page_in_russian_takes_one_tap(visit: Visitor, look: Look) -> None:
    reader = Reader(page=visit("/events/xi-russia-2023", look).page)
    reader.follow("Русский", ".languages")
    assert reader.taps == 1
    expect(reader.page.locator("h1")).to_have_text("Государственный визит Си Цзиньпина в Россию")


@pytest.mark.parametrize("width", [390, 1440])
def test_times_by_the_readers_own_clock_take_one_tap_and_stay(
    visit: Visitor, rare_host: Host, width: int
) -> None:
    """The script fills in the zone of the browser, which is New York's; without it one types it."""
    reader = Reader(page=visit("/events/weekly-london", Look(width=width), rare_host).page)
    reader.tap(reader.page.locator(".zone button"))
    assert reader.taps == 1
    expect(reader.page.get_by_role("main")).to_contain_text("America/New_York")
    reader.follow("In the list", "nav.turn")
    reader.page.wait_for_url("**/?tz=America%2FNew_York*")

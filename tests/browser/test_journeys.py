"""What readers come for, told click by click: without scripts, on a phone, a tablet, at a desk."""

import re
from itertools import pairwise

import icalendar
import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Visitor
from .host import Host
from .test_pages import assert_none
from .visit import Look

PHONE, DESK = Look(width=390, scripts=False), Look(width=1440, scripts=False)
TABLET = Look(width=820, scheme="dark", scripts=False)
SCREENS = {"phone": PHONE, "tablet": TABLET, "desk": DESK}
on_any_screen = pytest.mark.parametrize("look", SCREENS.values(), ids=SCREENS)
VISIT = "Xi Jinping’s state visit to Russia"


def drawer(page: Page, name: str) -> Locator:
    """What unfolds under a summary, once it has been unfolded."""
    summary = page.locator("summary").filter(has_text=name)
    summary.click()
    return summary.locator("..")


def follow(page: Page | Locator, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def entry(page: Page, title: str) -> Locator:
    """The last on the page, for what is on or next stands in its month, too."""
    return page.get_by_role("article").filter(has=page.get_by_text(title, exact=True)).last


def titles(page: Page) -> set[str]:
    return {*page.locator("main article :is(h3, h4, h5)").all_inner_texts()}


@on_any_screen
def test_a_reporter_checks_whether_the_date_of_a_visit_moved_and_who_says_so(
    visit: Visitor, look: Look
) -> None:
    page = visit("/", look).page
    page.get_by_label("Search", exact=True).fill("Xi visit Russia")
    page.keyboard.press("Enter")
    follow(page, VISIT)
    main = page.get_by_role("main")
    expect(main.locator(".lead")).to_contain_text("20–22 March 2023")
    expect(main).to_contain_text(
        "Dissent: 20–23 March 2023 – publisher not named, report of 17 March 2023."
    )
    expect(main).to_contain_text("Formerly: expected in April or early May")
    follow(page, "The Moscow Times, 17 March 2023")
    assert heading(page) == "The Moscow Times, 17 March 2023"
    expect(page.get_by_role("row", name=VISIT).first).to_contain_text("followed")


@on_any_screen
def test_an_analyst_looks_at_a_year_at_a_glance_and_closer_at_a_month(
    visit: Visitor, look: Look
) -> None:
    page = visit("/", look).page
    follow(page, "Timeline")
    follow(page, "2023")
    assert heading(page) == "2023"
    drawn = page.locator(".picture").get_by_role("link")
    assert drawn.count() == 9
    follow(page, "Q1 2023")
    follow(page, "March 2023")
    assert (heading(page), drawn.count()) == ("March 2023", 6)
    assert page.get_by_role("table").get_by_role("link").count() == 6
    drawn.filter(has_text=f"{VISIT}: 20–22 March").click()
    assert heading(page) == VISIT


@on_any_screen
def test_a_subscriber_who_wants_one_place_gets_exactly_what_was_seen(
    visit: Visitor, look: Look
) -> None:
    page = visit("/", look).page
    filters = drawer(page, "Filter")
    filters.get_by_label("Place").select_option(label="Harbin (4)")
    filters.get_by_role("button", name="Show").click()
    expect(page.locator(".count")).to_have_text("4 events")
    seen = titles(page)
    page.get_by_role("banner").get_by_role("link", name="Subscribe").click()
    expect(page.locator(".count")).to_have_text(
        "The feed holds 1 event at present. 3 more, whose day isn’t known, are left out."
    )
    follow(page, "With events whose day isn’t known")
    address = page.get_by_label("Address for any calendar app").input_value()
    feed = icalendar.Calendar.from_ical(page.request.get(address).body())
    named = {str(each["SUMMARY"]).removesuffix(" (day not known)") for each in feed.walk("VEVENT")}
    assert (len(seen), named) == (4, seen)


@on_any_screen
@pytest.mark.parametrize(
    ("language", "name", "clicks", "last"),
    [
        (
            "ru",
            "Русский",
            ("Месяц", "Шкала времени", "Изменения", "Список"),
            "Государственный визит Путина в Китай",
        ),
        ("zh", "中文", ("月", "时间线", "变更", "列表"), "普京对中国进行国事访问"),
    ],
)
def test_a_reader_stays_in_a_language_from_page_to_page(
    visit: Visitor, look: Look, language: str, name: str, clicks: tuple[str, ...], last: str
) -> None:
    page = visit("/", look).page
    spoken = page.locator("html")
    follow(page, name)
    for each in clicks:
        follow(page.locator(".views"), each)
        expect(spoken).to_have_attribute("lang", language)
    follow(page, last)
    assert (heading(page), spoken.get_attribute("lang")) == (last, language)
    page.locator(".claims th a").first.click()
    expect(spoken).to_have_attribute("lang", language)
    page.locator(".colophon a").first.click()
    expect(spoken).to_have_attribute("lang", language)
    follow(page, "English")
    expect(spoken).to_have_attribute("lang", "en")


def reach(page: Page, wanted: Locator) -> None:
    """Press Tab until something has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{wanted} is not reached by Tab")


@on_any_screen
def test_with_a_keyboard_alone_one_filters_and_opens_an_event(visit: Visitor, look: Look) -> None:
    page = visit("/", look).page
    reach(page, page.get_by_label("Search", exact=True))
    page.keyboard.type("expo opening")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=expo*")
    found = page.get_by_role("link", name="Opening ceremony of the Russian-Chinese EXPO").last
    reach(page, found)
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/harbin-expo-2024-opening*")
    assert heading(page) == "Opening ceremony of the Russian-Chinese EXPO"


@on_any_screen
def test_a_historian_sees_what_was_known_on_a_day_and_what_changed_since(
    visit: Visitor, look: Look
) -> None:
    page = visit("/", look).page
    follow(page, "Changes")
    known = drawer(page, "What was known when")
    known.get_by_label("As known on").fill("2023-03-18")
    known.get_by_role("button", name="Show").click()
    follow(page.locator(".views"), "List")
    expect(page.locator(".banner")).to_contain_text("As known on 18 March 2023.")
    expect(page.locator(".count")).to_have_text("9 events")
    expect(entry(page, VISIT)).to_contain_text("announced")
    follow(page, "What changed since")
    changed = page.get_by_role("article").filter(has_text=VISIT)
    expect(changed).to_contain_text("Status: announced → took place")
    expect(changed).to_contain_text("publisher not named, report of 17 April 2023")
    assert page.locator(".banner").count() == 0


@on_any_screen
def test_a_printed_month_is_on_one_sheet(visit: Visitor, look: Look) -> None:
    """But for what has no day, which follows."""
    page = visit("/month/2024-05", look).page
    with pypdfium2.PdfDocument(page.pdf(format="A4", landscape=True)) as document:
        sheets = [each.get_textpage().get_text_bounded() for each in document]
    weeks = re.findall(r"^(?:\d+ ){6}\d+", sheets[0], re.MULTILINE)
    assert " ".join(weeks).split() == [f"{each}" for each in (29, 30, *range(1, 32), 1, 2)]
    assert "Putin’s state visit to China" in sheets[0]


@on_any_screen
def test_among_thousands_of_events_one_jumps_to_a_date_and_back_to_today(
    visit: Visitor, many_host: Host, look: Look
) -> None:
    page = visit("/", look, many_host).page
    far = drawer(page, "Date")
    far.get_by_role("textbox", name="Go to a date").fill("2020-02-14")
    far.get_by_role("button", name="Go").click()
    expect(page.locator("#ahead")).to_have_text("From 14 February 2020 on")
    follow(drawer(page, "Date"), "2016")
    expect(page.locator("#ahead")).to_have_text("From 1 January 2016 on")
    follow(drawer(page, "Date"), "March 2016")
    expect(page.locator("#ahead")).to_have_text("From 1 March 2016 on")
    follow(page, "Today")
    expect(page.locator("#ahead")).to_have_text("From today on")


def test_on_a_phone_a_month_runs_day_by_day_and_nothing_lies_on_anything_else(
    visit: Visitor, many_host: Host
) -> None:
    page = visit("/month/2024-05", PHONE, many_host).page
    bars = [each for each in page.locator(".grid .bar a").all() if each.is_visible()]
    seen = sorted(
        (box["y"], box["y"] + box["height"], each.locator(".said").inner_text())
        for each in bars
        if (box := each.bounding_box())
    )
    assert len(seen) > 20
    assert_none(
        [f"{below} lies on {above}" for above, below in pairwise(seen) if below[0] < above[1]]
    )
    days = [said for _, _, said in seen]
    order = ["Thu–Fri 2–3 May 2024", "Sun 5 May 2024", "Mon–Thu 6–9 May 2024"]
    assert [each for each in dict.fromkeys(days) if each in order] == order

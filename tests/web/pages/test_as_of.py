"""As known on a day: the whole site goes back to it, says so, and stays there."""

import pytest

from tests.web.page import Link, Page
from tests.web.served import real

DAY = "as_of=2023-03-18"
BANNER = "As known on 18 March 2023. Reports published later are left out. Show what is known today"


def known_when(page: Page) -> list[Link]:
    """The links to what was known on other days."""
    drawers = [each for each in page.all("details") if each["class"] == "known"]
    return [link for each in drawers for link in each.links]


def around(page: Page) -> list[Link]:
    """The links to the changes before and after the day that is looked at, and since."""
    banners = [each for each in page.all("div") if each["class"] == "banner"]
    return [link for each in banners for part in each.all("ul") for link in part.links]


@pytest.mark.parametrize(
    ("address", "today"),
    [
        (f"/?{DAY}", "/"),
        (f"/?{DAY}&place=moscow&kind=meeting", "/places/moscow?kind=meeting"),
        (f"/events/xi-russia-2023?{DAY}", "/events/xi-russia-2023"),
        (f"/reports/001?{DAY}", "/reports/001"),
    ],
)
def test_a_page_says_so_and_leads_back_to_the_present(address: str, today: str) -> None:
    main = real().page(address).main
    assert BANNER in main.paragraphs
    assert dict(main.links)["Show what is known today"] == today


@pytest.mark.parametrize("address", ["/", "/events/xi-russia-2023", "/reports/001"])
def test_a_page_of_the_present_has_no_such_banner(address: str) -> None:
    assert "Reports published later are left out." not in real().page(address).main.text


@pytest.mark.parametrize("address", ["/", "/events/xi-russia-2023", "/reports/001"])
def test_every_link_of_the_page_stays_on_that_day(address: str) -> None:
    """But for those that lead away from it, to other days and out of the filter altogether."""
    page = real().page(f"{address}?{DAY}")
    leaving = {"Show what is known today", "as known on 18 March 2023 remove"}
    leaving |= {link.text for link in (*known_when(page), *around(page))}
    links = [link for link in page.main.links if link.text not in leaving]
    links = [link for link in links if link.href.startswith("/")]
    assert links
    assert [link for link in links if DAY not in link.href] == []


def test_the_offered_feeds_and_files_are_of_that_day() -> None:
    addresses = [
        link.href
        for address in (f"/?{DAY}", f"/events/xi-russia-2023?{DAY}")
        for link in real().page(address).calendars
    ]
    feed = f"/calendar.ics?{DAY}"
    assert addresses == [feed, f"/events/xi-russia-2023.ics?{DAY}", feed]
    feeds = [real().feed(address) for address in addresses]
    assert [str(feed["xi-russia-2023"]["SEQUENCE"]) for feed in feeds] == ["4", "4", "4"]


def test_that_day_is_the_agendas_today() -> None:
    main = real().page("/?as_of=2023-03-20").main
    assert main.region("On 20 March 2023").events == [
        "xi-russia-2023",
        "xi-russia-2023-meeting",
        "xi-russia-2023-lunch",
        "xi-russia-2023-signing",
    ]
    assert main.region("Next").events == ["xi-russia-2023-negotiations"]


def test_before_the_first_report_nothing_is_known() -> None:
    page = real().page("/?as_of=2023-03-16")
    assert "0 events" in page.main.paragraphs
    assert [*real().feed("/calendar.ics?as_of=2023-03-16")] == []


@pytest.mark.parametrize("address", ["/?as_of=2100-12-31", "/?as_of=2024-05-14"])
def test_a_day_after_the_last_report_knows_all_that_is_known(address: str) -> None:
    assert "19 events" in real().page(address).main.paragraphs


@pytest.mark.parametrize("blank", ["", "as_of=&", "as_of=+&"])
def test_an_event_that_was_not_known_yet_is_not_said_to_be_none(blank: str) -> None:
    code, title, said = real().refusal(f"/events/xi-russia-2023?{blank}as_of=2023-03-16")
    assert (code, title) == (404, "Not found")
    assert said[0] == "Nothing was known of it on 16 March 2023."


def test_the_days_on_which_something_changed_are_links_with_how_much_did() -> None:
    page = real().page("/places/moscow/changes")
    (drawer,) = [each for each in page.all("details") if each["class"] == "known"]
    assert drawer.items == ["17 April 2023 2 changes", "17 March 2023 2 changes"]
    assert known_when(page) == [
        ("17 April 2023", "/places/moscow?as_of=2023-04-17"),
        ("17 March 2023", "/places/moscow?as_of=2023-03-17"),
        ("What changed, day by day", "/places/moscow/changes"),
    ]


@pytest.mark.parametrize("path", ["/", "/timeline", "/changes", "/month/2023-03"])
def test_from_one_day_it_is_a_step_to_the_change_before_and_the_next(path: str) -> None:
    path = f"/kinds/visit{path.removesuffix('/')}"
    page = real().page(f"{path}?as_of=2023-04-01")
    assert around(page) == [
        ("← Change before: 17 March 2023", f"{path}?as_of=2023-03-17"),
        ("Next change: 17 April 2023 →", f"{path}?as_of=2023-04-17"),
        ("What changed since", "/kinds/visit/changes?from=2023-04-17"),
    ]


def test_the_field_for_the_day_keeps_the_filter() -> None:
    page = real().page("/places/harbin/changes?as_of=2024-05-15")
    known = page.labelled("What was known when")
    assert known.one("form")["action"] == "/places/harbin"
    assert known.fields == {"as_of": "2024-05-15"}

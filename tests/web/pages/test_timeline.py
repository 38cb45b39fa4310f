"""The page of a timeline: a picture, the same as a table, and the picture as a file."""

from pathlib import Path
from xml.etree import ElementTree as ET

from schedule.render import svg
from tests.build import claim, days, records, report
from tests.folder import Folder
from tests.web.page import Element, Page
from tests.web.served import real, serve

SPACE = "{http://www.w3.org/2000/svg}"


EVERYTHING = "?from=2022-01-01&to=2024-12-31"


def timeline(tail: str = EVERYTHING) -> Page:
    return real().page(f"/timeline{tail}")


def drawn(page: Page) -> list[str]:
    """The events of the picture, in the order of its rows."""
    picture = page.one("svg")
    return [link.href.removeprefix("/events/") for link in picture.links]


def table(page: Page) -> list[list[str]]:
    return page.main.one("table").rows[1:]


def chosen(page: Page) -> list[str]:
    """What of the ways to look closer is where the reader is."""
    links = page.labelled("Zoom").all("a")
    return [each.text for each in links if each["aria-current"]]


def test_the_picture_and_the_table_have_the_same_events_in_the_same_order() -> None:
    page = timeline()
    rows = page.main.one("table").all("tr")[1:]
    listed = [row.links[0].href.removeprefix("/events/") for row in rows]
    assert drawn(page) == listed
    assert len(listed) == 19
    assert table(page)[4] == [
        "Xi Jinping’s state visit to Russia",
        (
            "20–22 March 2023 Formerly: expected in April or early May – "
            "The Moscow Times, 17 March 2023 "
            "Dissent: 20–23 March 2023 – publisher not named, report of 17 March 2023"
        ),
        "took place",
    ]


def test_a_year_a_quarter_and_a_month_are_links_away() -> None:
    everything = timeline()
    assert (everything.main.one("h1").text, chosen(everything)) == ("2022–2024", ["Everything"])
    assert everything.labelled("Zoom").links == [
        ("Everything", f"/timeline{EVERYTHING}"),
        ("2022", "/timeline?from=2022-01-01&to=2022-12-31"),
        ("2023", "/timeline?from=2023-01-01&to=2023-12-31"),
        ("2024", "/timeline?from=2024-01-01&to=2024-12-31"),
    ]
    year = timeline("?from=2023-01-01&to=2023-12-31")
    assert (year.main.one("h1").text, chosen(year)) == ("2023", ["2023"])
    month = timeline("?from=2023-04-01&to=2023-04-30")
    assert (month.main.one("h1").text, chosen(month)) == (
        "April 2023",
        ["2023", "Q2 2023", "April 2023"],
    )
    assert drawn(month) == ["putin-li-shangfu-2023"]


def test_every_filter_counts_and_stays_in_the_links() -> None:
    page = timeline("?place=harbin&as_of=2024-05-15")
    tail = "?place=harbin&as_of=2024-05-15"
    assert drawn(page) == [
        f"{event}{tail}"
        for event in (
            "harbin-forum-2024",
            "putin-harbin-institute-2024",
            "harbin-expo-2024",
            "harbin-expo-2024-opening",
        )
    ]
    assert page.labelled("Zoom").links[0].href == (
        "/places/harbin/timeline?from=2024-01-01&to=2024-12-31&as_of=2024-05-15"
    )
    assert [link.text for link in page.labelled("Active filters").links] == [
        "Harbin remove",
        "as known on 15 May 2024 remove",
    ]


def test_the_picture_is_a_file_of_its_own_with_the_same_rows() -> None:
    (link,) = [
        each for each in timeline(f"{EVERYTHING}&kind=visit").links if "/timeline.svg" in each.href
    ]
    response = real().get(link.href)
    assert (response.status_code, response.content_type) == (200, svg.MIME)
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    root = ET.fromstring(response.data)  # noqa: S314 - from our own server
    assert [each.get("href") for each in root.iter(f"{SPACE}a")] == [
        "https://calendar.example/events/xi-russia-2023",
        "https://calendar.example/events/putin-china-2024",
    ]


def test_one_event_has_a_picture_of_how_its_date_became_known() -> None:
    response = real().get("/events/xi-russia-2023.svg")
    assert (response.status_code, response.content_type) == (200, svg.MIME)
    root = ET.fromstring(response.data)  # noqa: S314 - from our own server
    rows = root.findall(f".//{SPACE}g[@role='listitem']/{SPACE}title")
    assert [(each.text or "").replace("\u2009", " ") for each in rows] == [
        "17 March 2023 · what was expected before: 1 April – 10 May 2023, day not known",
        "17 March 2023 · known from then on: 20–22 March 2023",
        "17 March 2023 · dissent: 20–23 March 2023",
    ]


def test_nothing_found_is_said() -> None:
    page = timeline("?q=nothing+fits")
    assert page.main.all("svg", "table") == []
    assert "No events match." in page.main.text


def test_a_thousand_events_stay_within_a_page_in_each_language(tmp_path: Path) -> None:
    names = [f"e{number:04}" for number in range(1000)]
    title = {
        "en": "A visit of a great many people to a great many places",
        "ru": "Визит многих и многих людей во многие и многие места",
        "zh": "许多人对许多地方进行的访问",
    }
    world = {each: {"title": title, "kind": "visit"} for each in names}
    first = [
        claim(each, dates=days(f"{1950 + number % 100}-03-{1 + number % 31:02}"))
        for number, each in enumerate(names)
    ]
    rival = [claim(each, within="2023-03", formerly=True) for each in names]
    filed = records(report("a", "2023-01-01", *first, *rival), events=world)
    site = serve(Folder.of(filed, tmp_path).path)
    for language in ("", "/ru", "/zh"):
        response = site.get(f"{language}/timeline?from=1950-01-01&to=2049-12-31")
        assert len(response.data) < 150 * 1024
        rows: list[Element] = Page.read(response.text).one("svg").all("a")
        assert len(rows) == 60


def test_the_years_that_are_served_can_be_looked_at_from_end_to_end() -> None:
    page = timeline("?from=1900-01-01&to=2100-12-31")
    assert page.main.one("h1").text == "1900–2100"
    assert len(drawn(page)) == 19


def test_it_opens_with_the_year_around_today_or_that_of_the_latest_events() -> None:
    opened = [
        real(day).page("/timeline").main.one("h1").text
        for day in ("2023-03-18", "2024-05-16", "2026-11-22")
    ]
    assert opened == ["September 2022 – August 2023", "November 2023 – October 2024", "2024"]


def test_the_mark_of_a_past_day_names_it() -> None:
    marks = [
        text
        for tail in (EVERYTHING, f"{EVERYTHING}&as_of=2023-03-18")
        for text in (each.text for each in timeline(tail).one("svg").all("text"))
        if text in ("today", "18 March 2023")
    ]
    assert marks == ["today", "18 March 2023"]

"""The sitemap: every page in every language, with the time at which what it shows last changed."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from schedule.search.index import Index
from tests.build import CALENDAR, claim, days, instant, records, report, schedule
from tests.folder import Folder
from tests.web.served import Site, real, serve
from web.api import sitemap

NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}
EARLY, LATE = "2023-03-18T00:00:00+00:00", "2023-04-02T12:30:00+00:00"


def located(site: Site, address: str = "/sitemap.xml", kind: str = "url") -> dict[str, str | None]:
    """Addresses without the site, with their lastmod."""
    response = site.get(address)
    assert (response.status_code, response.mimetype) == (200, "application/xml")
    root = ET.fromstring(response.data)  # noqa: S314 - our own answer
    assert root.tag == f"{{{NAMES['s']}}}" + {"url": "urlset", "sitemap": "sitemapindex"}[kind]
    found = [
        (each.findtext("s:loc", namespaces=NAMES), each.findtext("s:lastmod", namespaces=NAMES))
        for each in root
    ]
    assert len(found) == len(dict(found))
    return {str(loc).removeprefix("https://calendar.example"): mod for loc, mod in found}


def filed(path: Path, **about: Any) -> Folder:
    return Folder.of(
        records(
            report(
                "a",
                "2023-03-17",
                claim("visit", dates=days("2023-03-30", "2023-04-02")),
                claim("summit", within=days("2023-06-01", "2023-06-30")),
                recorded=instant(EARLY[:19]),
            ),
            report("b", "2023-04-01", claim("talks"), recorded=instant(LATE[:19])),
            report("c", "2023-03-17", claim("visit"), recorded=instant(EARLY[:19])),
            **about,
        ),
        path,
    )


def test_each_page_is_there_with_the_time_of_the_last_record_that_it_shows(tmp_path: Path) -> None:
    """That of a programme's item among them: the whole's page lists it."""
    assert located(serve(filed(tmp_path).path)) == {
        "/": LATE,
        "/kinds": LATE,
        "/timeline": LATE,
        "/changes": LATE,
        "/subscribe": LATE,
        "/sources": LATE,
        "/sources/unnamed": LATE,
        "/slips": LATE,
        "/about": LATE,
        "/kinds/visit": LATE,
        "/kinds/talks": LATE,
        "/events/visit": LATE,
        "/events/talks": LATE,
        "/events/summit": EARLY,
        "/reports/a": LATE,
        "/reports/b": LATE,
        "/reports/c": LATE,
        "/year/2023": LATE,
        "/month/2023-03": LATE,
        "/month/2023-04": LATE,
        "/month/2023-06": EARLY,
    }


def test_a_rule_without_an_end_has_the_months_in_which_it_happens() -> None:
    """The newest change of a month counts, also where another rule has all its months."""
    weekly = claim(dates=days("2032-01-06"), repeats="FREQ=WEEKLY")
    rare = "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30"
    filed = (
        report("a", "2021-01-01", weekly, recorded=instant("2022-11-02T00:00:00")),
        report(
            "b",
            "2021-01-01",
            claim("summit", dates=days("2031-01-30", "2031-02-02"), repeats=rare),
            recorded=instant("2022-11-03T00:00:00"),
        ),
    )
    found = {
        each.parts["month"]: each.modified
        for each in sitemap.entries(Index(schedule(*filed)))
        if "month" in each.parts
    }
    newer = {"2031-01", "2031-02", "2031-06", "2031-07", "2031-11", "2031-12"}
    weekly_too = {"2032-04", "2032-05", "2032-09", "2032-10"}
    every = newer | {f"2032-{number:02}" for number in range(1, 13)}
    assert found == {
        each: instant(f"2022-11-0{3 if each in newer | weekly_too else 2}T00:00:00")
        for each in every
    }


def test_a_page_in_several_languages_names_all_of_them(tmp_path: Path) -> None:
    folder = filed(tmp_path, calendar={**CALENDAR, "languages": ["en", "ru"]})
    site = serve(folder.path)
    root = ET.fromstring(site.get("/sitemap.xml").data)  # noqa: S314 - our own answer
    links = {
        each.findtext("s:loc", namespaces=NAMES): {
            link.attrib["hreflang"]: link.attrib["href"] for link in each.findall("x:link", NAMES)
        }
        for each in root
    }
    own = "https://calendar.example/events/visit"
    russian = "https://calendar.example/ru/events/visit"
    both = {"en": own, "ru": russian}
    assert (links[own], links[russian]) == (both, both)


def test_a_page_in_one_language_names_none(tmp_path: Path) -> None:
    assert "xhtml:link" not in serve(filed(tmp_path).path).get("/sitemap.xml").text


def test_every_page_of_the_real_data_is_there_and_may_be_listed() -> None:
    site = real()
    found = located(site)
    folders = ("/month/", "/year/", "/places/", "/people/", "/kinds/", "/sources/")
    listed = sum(any(each in address for each in folders) for address in found)
    assert len(found) == 3 * (10 + 19 + 5) + listed
    robots = [
        address
        for address in found
        if any(each["name"] == "robots" for each in site.page(address).all("meta"))
    ]
    assert robots == []
    for address in found:
        (canonical,) = site.page(address).related("canonical")
        assert canonical.href == f"https://calendar.example{address}"


def test_an_empty_calendar_has_its_main_pages_without_a_time(tmp_path: Path) -> None:
    site = serve(Folder.small(tmp_path).remove("reports/2023-03-17-a.toml").path)
    assert located(site) == {
        "/": None,
        "/timeline": None,
        "/changes": None,
        "/subscribe": None,
        "/sources": None,
        "/slips": None,
        "/about": None,
    }


def test_what_is_too_much_for_one_file_stands_in_several_under_an_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = serve(filed(tmp_path).path)
    whole = located(site)
    monkeypatch.setattr(sitemap, "MOST", 5)
    site = serve(tmp_path)
    index = located(site, kind="sitemap")
    assert index == {
        "/sitemap-1.xml": LATE,
        "/sitemap-2.xml": LATE,
        "/sitemap-3.xml": LATE,
        "/sitemap-4.xml": LATE,
        "/sitemap-5.xml": EARLY,
    }
    parts = [located(site, part) for part in index]
    assert [len(part) for part in parts] == [5, 5, 5, 5, 1]
    assert {**parts[0], **parts[1], **parts[2], **parts[3], **parts[4]} == whole
    assert [site.get(f"/sitemap-{n}.xml").status_code for n in (0, 6)] == [404, 404]


def test_an_event_that_was_withdrawn_is_not_there(tmp_path: Path) -> None:
    folder = filed(tmp_path)
    gone = {
        "title": {"en": "Tour"},
        "kind": "visit",
        "withdrawn": "Entered twice.",
        "revised": instant("2023-05-01"),
    }
    folder.write("events/gone.toml", {"tour": gone})
    found = located(serve(folder.path))
    assert ("/events/tour" in found, found["/"]) == (False, "2023-05-01T00:00:00+00:00")

"""An event that was entered by mistake: it is in no feed, and its address says why for ever."""

from typing import Any

import pytest

from tests.build import instant
from tests.folder import REPORT, Folder
from tests.web.page import Page
from tests.web.served import Site, serve

GONE: dict[str, Any] = {"withdrawn": "Entered twice.", "revised": instant("2026-12-01T10:00:00")}
SAID = "This event was entered by mistake, and has been taken back."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = Folder.small(tmp_path_factory.mktemp("withdrawn"))
    folder.change("events/all.toml", lambda data: data["summit"].update(GONE))
    folder.change(REPORT, lambda data: data["claims"].pop())
    return serve(folder.path, "2026-12-02")


@pytest.mark.parametrize("query", ["", "?as_of=2023-03-18"])
def test_its_page_is_gone_and_says_why(site: Site, query: str) -> None:
    code, heading, said = site.refusal(f"/events/summit{query}")
    assert (code, heading, said[:2]) == (410, "Taken back", [SAID, "Entered twice."])


def test_the_reason_is_in_the_language_of_its_editor(site: Site) -> None:
    page = Page.read(site.get("/ru/events/summit").text)
    (note,) = [each for each in page.all("bdi") if each.text == "Entered twice."]
    assert note["lang"] == "en"


@pytest.mark.parametrize("extension", ["ics", "json", "svg"])
def test_its_files_are_gone_and_programs_are_told_why(site: Site, extension: str) -> None:
    response = site.get(f"/events/summit.{extension}")
    assert (response.status_code, response.content_type, response.text) == (
        410,
        "text/plain; charset=utf-8",
        f"410 Taken back\n{SAID}\nEntered twice.\n",
    )


def test_who_has_the_feed_sees_it_vanish_and_that_the_feed_is_newer(site: Site) -> None:
    assert {*site.feed()} == {"visit", "talks"}
    assert site.get("/calendar.ics").headers["Last-Modified"] == "Tue, 01 Dec 2026 10:00:00 GMT"


def test_it_stands_on_no_page(site: Site) -> None:
    assert {*site.page("/").main.events} == {"visit", "talks"}

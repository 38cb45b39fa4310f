"""The reader's own clock beside that of the place: on pages and in the table."""

import csv
import re
from io import StringIO
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.build import times
from tests.folder import Folder
from tests.web.served import Site, serve

OWN = "20 March 2023, 10:00–11:00 (UTC+8, Asia/Shanghai)"
READER = "20 March 2023, 03:00–04:00 (UTC+1, Europe/Berlin)"
CLOCK = r'class="clock"[^>]*>([^<]*)<'
BOTH = f"{OWN} · your time: {READER}"


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A visit at ten in Harbin."""
    folder = Folder.small(tmp_path_factory.mktemp("timed"))
    said = {
        "event": "visit",
        "dates": times("2023-03-20T10:00:00", "2023-03-20T11:00:00"),
        "place": "harbin",
    }
    return serve(folder.file("2023-03-18-b", said, official=True).path, now="2023-03-19")


@pytest.mark.parametrize(
    "address",
    [
        "/?tz=Europe/Berlin",
        "/places/harbin?tz=Europe/Berlin",
        "/events/visit?tz=Europe/Berlin",
        "/month/2023-03?tz=Europe/Berlin",
        "/embed/agenda?tz=Europe/Berlin",
    ],
)
def test_a_page_shows_both_clocks(timed: Site, address: str) -> None:
    assert BOTH in timed.page(address).main.text


def test_the_clock_of_a_month_has_that_of_the_reader_beside_it(timed: Site) -> None:
    found = {
        zone: re.findall(
            r'class="clock"[^>]*>([^<]*)<', timed.get(f"/month/2023-03?tz={zone}").text
        )
        for zone in ("Europe/Berlin", "America/New_York", "Asia/Singapore")
    }
    assert found == {
        "Europe/Berlin": ["10:00 (03:00)"],
        "America/New_York": ["10:00 (22:00 −1)"],
        "Asia/Singapore": ["10:00"],
    }


def test_a_clock_that_shows_the_same_is_not_repeated(timed: Site) -> None:
    text = timed.page("/events/visit?tz=Asia/Singapore").main.text
    assert OWN in text
    assert "your time" not in text


def test_links_of_pages_keep_the_zone_and_those_of_feeds_do_not(timed: Site) -> None:
    hrefs = [href for _, href in timed.page("/?tz=Europe/Berlin").main.links]
    events = {href for href in hrefs if href.startswith("/events/")}
    assert events == {f"/events/{each}?tz=Europe%2FBerlin" for each in ("visit", "talks", "summit")}
    files = [href for href in hrefs if href.startswith("/calendar.")]
    assert files == ["/calendar.ics", "/calendar.json", "/calendar.csv?tz=Europe%2FBerlin"]


def test_the_table_has_the_times_of_both_clocks(timed: Site) -> None:
    rows = [*csv.DictReader(StringIO(timed.get("/calendar.csv?tz=Europe/Berlin").text))]
    (row,) = [each for each in rows if each["id"] == "visit"]
    assert (row["start"], row["end"], row["zone"]) == (
        "2023-03-20T10:00:00+08:00",
        "2023-03-20T11:00:00+08:00",
        "Asia/Shanghai",
    )
    assert (row["tz_start"], row["tz_end"], row["tz"]) == (
        "2023-03-20T03:00:00+01:00",
        "2023-03-20T04:00:00+01:00",
        "Europe/Berlin",
    )
    assert row["words"] == BOTH
    assert "tz_start" not in timed.get("/calendar.csv").text


@pytest.mark.parametrize("zone", ["Europe", "europe/berlin", "Mars/Base", "../etc", "+02:00"])
@pytest.mark.parametrize("path", ["/", "/events/visit", "/calendar.csv", "/embed/"])
def test_a_bad_zone_is_refused_by_its_name(timed: Site, path: str, zone: str) -> None:
    response = timed.get(f"{path}?{urlencode({'tz': zone})}")
    assert response.status_code == 400
    assert "tz: expected a time zone such as Europe/Berlin." in response.text


def test_a_zone_is_neither_canonical_nor_indexed(timed: Site) -> None:
    text = timed.get("/events/visit?tz=Europe/Berlin").text
    assert '<link rel="canonical" href="https://calendar.example/events/visit">' in text
    assert '<meta name="robots" content="noindex">' in text


def test_a_form_asks_for_the_zone_where_there_are_times(timed: Site, tmp_path: Path) -> None:
    page = timed.page("/places/harbin/month/2023-03?status=announced")
    (form,) = [each for each in page.all("form") if each["class"] == "inline zone"]
    fields = [(each["name"], each["value"]) for each in form.all("input")]
    assert (form["action"], fields) == (
        "/places/harbin/month/2023-03",
        [("status", "announced"), ("tz", "")],
    )
    untimed = serve(Folder.small(tmp_path).path)
    assert [each for each in untimed.page("/").all("input") if each["name"] == "tz"] == []


def test_a_feed_ignores_the_zone(timed: Site) -> None:
    assert timed.get("/calendar.ics?tz=Mars/Base").data == timed.get("/calendar.ics").data

"""With any number of events, a page stays short and everything on it can be reached."""

from pathlib import Path

import pytest

from bench.generate import generate
from tests.build import EVENTS, claim, days, records, report
from tests.folder import Folder
from tests.web.served import Site, serve

LARGEST = 150 * 1024
NOW = "2024-05-16"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site of 500 events in fifteen years."""
    folder = tmp_path_factory.mktemp("many")
    generate(500, folder)
    return serve(folder, NOW)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/?at=2015-01",
        "/places/harbin",
        "/?as_of=2020-01-01",
        "/changes",
        "/changes?from=2015-01-01",
        "/month/2024-05",
        "/timeline",
    ],
)
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_page_of_many_events_stays_within_its_bounds(
    many: Site, address: str, language: str
) -> None:
    tail = f"{'&' if '?' in address else '?'}lang={language}"
    assert len(many.get(f"{address}{tail}").data) < LARGEST


def test_every_event_is_reached_by_turning_pages(many: Site) -> None:
    seen: set[str] = set()
    address: str | None = "/?at=1900-01"
    while address:
        main = many.page(address).main
        assert len(main.entries) <= 100
        seen |= {*main.events}
        following = [each for each in main.all("a") if each["rel"] == "next"]
        address = following[0]["href"] if following else None
    assert len(seen) == 500


def test_the_past_is_a_link_away_where_it_is_long(many: Site) -> None:
    main = many.page("/").main
    (link, *_) = [each for each in main.all("a") if each["rel"] == "prev"]
    assert not main.has("Past")
    earlier = many.page(link["href"]).main
    (forth, *_) = [each for each in earlier.all("a") if each["rel"] == "next"]
    assert forth["href"].startswith("/?at=2024-0")
    assert ("Today", "/") in earlier.links


def test_a_crowded_day_of_many_places_stays_within_its_bounds(tmp_path: Path) -> None:
    """Five hundred events on one day, each in its own place. Only some places are offered."""
    names = [f"e{number:03}" for number in range(500)]
    said = (claim(each, dates=days(NOW), place=each) for each in names)
    world = dict.fromkeys(names, EVENTS["summit"])
    places = {each: {"name": {"en": f"A town by the name of {each}"}} for each in names}
    filed = records(report("a", "2023-01-01", *said), events=world, places=places)
    site = serve(Folder.of(filed, tmp_path).path, NOW)
    page = site.page("/places/e499")
    (field,) = [each for each in page.all("select") if each["name"] == "place"]
    assert len(field.all("option")) == 1 + 150
    (form,) = [each for each in page.all("form") if each["role"] == "search"]
    assert form.fields == {"place": "e499"}
    assert len(site.get("/").data) < LARGEST
    main = site.page("/").main
    assert "494 more" in main.region("On now").paragraphs
    assert len(main.region("From today on").entries) == 80

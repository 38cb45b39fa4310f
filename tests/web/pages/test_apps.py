"""The table of calendar apps: the address that each takes, and what is said of it."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from schedule import load, resolve
from schedule.catalogues import languages
from schedule.language.words import Words
from schedule.search.links import Links
from schedule.search.publication import Publication
from tests.folder import DATA, Folder
from tests.web.served import serve
from web.pages.apps import APPS, AppInstructions, instructions

SCHEDULE = resolve(load(DATA))
HARBIN = Publication(
    calendar=SCHEDULE.calendar,
    words=Words(),
    links=Links.of("https://dates.example.org", "en"),
    address="/places/harbin/calendar.ics?vague=1",
    key="/places/harbin/calendar.ics?vague=1",
    label="Harbin",
    modified=None,
)


def by_id(publication: Publication) -> dict[str, AppInstructions]:
    return {way.id: way for way in instructions(publication)}


def test_each_app_gets_the_scheme_that_it_takes_and_the_whole_filter() -> None:
    found = by_id(HARBIN)
    feed = "dates.example.org/places/harbin/calendar.ics?vague=1"
    linked = {identifier: way.href for identifier, way in found.items()}
    assert [linked.pop(each) for each in ("apple", "thunderbird", "android")] == 3 * [
        f"webcal://{feed}"
    ]
    google = linked.pop("google")
    assert google.partition("?")[0] == "https://calendar.google.com/calendar/r"
    assert parse_qs(urlsplit(google).query) == {"cid": [f"webcal://{feed}"]}
    for each, host in (("outlook", "outlook.live.com"), ("microsoft", "outlook.office.com")):
        parts = urlsplit(linked.pop(each))
        assert (parts.scheme, parts.netloc, parts.path) == (
            "https",
            host,
            "/calendar/0/addfromweb",
        )
        assert parse_qs(parts.query) == {"url": [f"https://{feed}"], "name": [HARBIN.name]}
    assert linked == {"gnome": "", "khal": "", "any": ""}
    assert f'url = "https://{feed}"\n' in found["khal"].setup


def test_a_server_without_tls_is_offered_as_it_is() -> None:
    found = by_id(replace(HARBIN, links=Links.of("http://127.0.0.1:8000", "en")))
    assert found["apple"].href == "webcal://127.0.0.1:8000/places/harbin/calendar.ics?vague=1"
    assert "http%3A%2F%2F127.0.0.1%3A8000" in found["outlook"].href


@pytest.mark.parametrize("language", languages())
def test_each_app_has_steps_and_says_how_often_it_looks_again(language: str) -> None:
    found = instructions(replace(HARBIN, words=Words(language=language)))
    assert [way.id for way in found if not (way.steps and way.polls and all(way.steps))] == []


@pytest.mark.parametrize(
    ("refresh", "said"),
    [("PT12H", "12 hours"), ("PT1H", "1 hour"), ("PT90M", "90 minutes"), ("P7D", "168 hours")],
)
def test_how_often_the_feed_asks_apps_to_look_again_is_told(
    refresh: str, said: str, tmp_path: Path
) -> None:
    folder = Folder.small(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(refresh=refresh))
    polls = serve(folder.path).page("/subscribe").main.region("Any other app").paragraphs[-1]
    assert polls == (
        f"Refreshes: The feed asks to be looked at again every {said}; not every app heeds that."
    )


def test_an_id_stands_for_one_app() -> None:
    assert len({app.id for app in APPS}) == len(APPS)


def test_every_gap_of_a_phrase_is_filled() -> None:
    texts = [
        text
        for way in instructions(HARBIN)
        for text in (way.app, way.href, *way.steps, way.polls, way.shows, way.setup)
    ]
    assert [text for text in texts if "{" in text] == []

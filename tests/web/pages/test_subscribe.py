"""How to subscribe: the addresses that each app takes, and the page that tells of them."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from schedule import load, resolve
from schedule.catalogues import languages
from schedule.language.words import Words
from schedule.search.publication import Publication
from tests.build import day
from tests.folder import Folder
from tests.web.served import real, serve
from web.pages.apps import Way, ways

SCHEDULE = resolve(load(Path(__file__).parents[3] / "data"))
HARBIN = Publication(
    calendar=SCHEDULE.calendar,
    words=Words(),
    site="https://dates.example.org",
    address="/calendar.ics?place=harbin&vague=1",
    label="Harbin",
    modified=None,
)


def by_id(publication: Publication) -> dict[str, Way]:
    return {way.id: way for way in ways(publication)}


def test_each_app_gets_the_scheme_that_it_takes_and_the_whole_filter() -> None:
    found = by_id(HARBIN)
    feed = "dates.example.org/calendar.ics?place=harbin&vague=1"
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
    found = by_id(replace(HARBIN, site="http://127.0.0.1:8000"))
    assert found["apple"].href == "webcal://127.0.0.1:8000/calendar.ics?place=harbin&vague=1"
    assert "http%3A%2F%2F127.0.0.1%3A8000" in found["outlook"].href


@pytest.mark.parametrize("language", languages())
def test_each_app_has_steps_and_says_how_often_it_looks_again(language: str) -> None:
    found = ways(replace(HARBIN, words=Words(language=language)))
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
        f"Looks again: The feed asks to be looked at again every {said}; not every app heeds that."
    )


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", "The feed holds 10 events at present. 9 more, whose day isn’t known, are left out."),
        ("?vague=1", "The feed holds 19 events at present."),
        (
            "?vague=0",
            "The feed holds 10 events at present. 9 more, whose day isn’t known, are left out.",
        ),
        ("?kind=exhibition", "The feed holds 1 event at present."),
        ("?q=zzz", "The feed holds 0 events at present."),
    ],
)
def test_the_page_says_how_many_events_the_feed_holds(query: str, count: str) -> None:
    paragraphs = real().page(f"/subscribe{query}").main.paragraphs
    assert [each for each in paragraphs if each.startswith("The feed")] == [count]
    assert int(count.split()[3]) == len(real().feed(f"/calendar.ics{query}"))


def test_what_has_no_date_at_all_is_not_counted_among_what_could_be_in_the_feed(
    tmp_path: Path,
) -> None:
    folder = Folder.small(tmp_path).remove("reports/2023-03-17-a.toml")
    folder.file("2023-03-18-b", {"event": "visit"}, {"event": "summit", "dates": day("2023-03-20")})
    assert (
        "The feed holds 1 event at present."
        in serve(folder.path).page("/subscribe").main.paragraphs
    )


def test_the_page_is_about_the_feed_of_its_filter() -> None:
    page = real().page("/subscribe?place=harbin&x=1")
    main = page.main
    (field,) = [each for each in main.all("input") if each["id"] == "address"]
    assert page.title == "Subscribe · Russian-Chinese diplomacy · Harbin"
    assert (field["value"], "readonly" in field.attributes) == (
        "https://calendar.example/calendar.ics?place=harbin",
        True,
    )
    assert [each["for"] for each in main.all("label")] == ["address"]
    chips = main.labelled("Active filters").links
    assert [(chip.text, chip.href) for chip in chips] == [("Harbin remove", "/subscribe")]
    assert {
        ("With events whose day isn’t known", "/subscribe?place=harbin&vague=1"),
        ("Русский", "/subscribe?place=harbin&lang=ru"),
        ("中文", "/subscribe?place=harbin&lang=zh"),
        ("Only some of the events", "/?place=harbin"),
        ("Download the file instead", "/download/calendar.ics?place=harbin"),
        ("JSCalendar", "/calendar.json?place=harbin"),
        ("CSV", "/calendar.csv?place=harbin"),
        ("Atom", "/changes.atom?place=harbin"),
        ("jCal", "/calendar.jcal?place=harbin"),
    } <= {*main.links}


def test_events_whose_day_is_not_known_are_a_choice_that_can_be_taken_back() -> None:
    links = dict(real().page("/subscribe?vague=1").main.links)
    assert links["Without events whose day isn’t known"] == "/subscribe"


def test_without_a_script_there_is_no_button_that_does_nothing() -> None:
    assert real().page("/subscribe").main.all("button") == []


@pytest.mark.parametrize("address", ["/", "/?place=harbin"])
def test_the_agenda_leads_to_the_page_of_its_own_filter(address: str) -> None:
    links = dict(real().page(address).main.links)
    tail = address.removeprefix("/")
    assert links["Each app’s own way, and what to expect of it"] == f"/subscribe{tail}"

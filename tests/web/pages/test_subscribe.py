"""The page on how to subscribe: what its feed holds, and what else it offers."""

from pathlib import Path

import pytest

from tests.build import day
from tests.folder import Folder
from tests.web.served import real, serve


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


def test_what_keeps_its_place_in_the_feed_after_its_day_became_unsure_is_counted(
    tmp_path: Path,
) -> None:
    folder = Folder.small(tmp_path)
    folder.file("2023-03-19-b", {"event": "visit", "within": "2023-06", "status": "postponed"})
    site = serve(folder.path)
    assert {*site.feed()} == {"visit", "talks", "summit"}
    assert "The feed holds 3 events at present." in site.page("/subscribe").main.paragraphs


def test_the_page_is_about_the_feed_of_its_filter() -> None:
    page = real().page("/subscribe?place=harbin&x=1")
    main = page.main
    (field,) = [each for each in main.all("input") if each["id"] == "address"]
    assert page.title == "Subscribe · Russian-Chinese diplomacy · Harbin"
    assert (field["value"], "readonly" in field.attributes) == (
        "https://calendar.example/places/harbin/calendar.ics",
        True,
    )
    assert [each["for"] for each in main.all("label")] == ["address"]
    chips = main.labelled("Active filters").links
    assert [(chip.text, chip.href) for chip in chips] == [("Harbin remove", "/subscribe")]
    assert {
        ("With events whose day isn’t known", "/places/harbin/subscribe?vague=1"),
        ("Русский", "/ru/places/harbin/subscribe"),
        ("中文", "/zh/places/harbin/subscribe"),
        ("Only some of the events", "/places/harbin"),
        ("Only what is confirmed or was held", "/places/harbin/subscribe?firm=1"),
        ("Exhibition", "/places/harbin/subscribe?kind=exhibition"),
        ("Download the file instead", "/places/harbin/download/calendar.ics"),
        ("JSCalendar", "/places/harbin/calendar.json"),
        ("CSV", "/places/harbin/calendar.csv"),
        ("Atom", "/places/harbin/changes.atom"),
        ("jCal", "/places/harbin/calendar.jcal"),
    } <= {*main.links}
    assert ("Harbin", "/places/harbin/subscribe") in real().page("/subscribe").main.links
    assert "Only one place:" not in main.text


def test_events_whose_day_is_not_known_are_a_choice_that_can_be_taken_back() -> None:
    links = dict(real().page("/subscribe?vague=1").main.links)
    assert links["Without events whose day isn’t known"] == "/subscribe"


def test_without_a_script_there_is_no_button_that_does_nothing() -> None:
    assert real().page("/subscribe").main.all("button") == []


@pytest.mark.parametrize("path", ["/", "/month/2024-05", "/timeline", "/changes"])
@pytest.mark.parametrize("below", ["", "/places/harbin"])
def test_every_view_leads_to_the_subscription_of_its_own_filter(path: str, below: str) -> None:
    links = real().page(f"{below}{path}").links
    offered = {link.href for link in links if link.text == "Subscribe"}
    assert offered == {f"{below}/subscribe"}
    assert ("What changed (Atom)", f"{below}/changes.atom") in links


@pytest.mark.parametrize("path", ["", "/month/2024-05", "/timeline", "/changes"])
def test_every_view_offers_its_events_as_files(path: str) -> None:
    offered = real().page(f"/places/harbin{path}").labelled("These events as files").links
    assert offered == [
        ("iCal", "/places/harbin/calendar.ics"),
        ("JSON", "/places/harbin/calendar.json"),
        ("CSV", "/places/harbin/calendar.csv"),
    ]

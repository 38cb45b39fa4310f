"""The page about the calendar: what it is, how a date is decided, what is in the feed."""

from pathlib import Path

from schedule.known.fields import Reason
from tests.folder import Folder
from tests.web.served import real, serve


def test_every_rule_stands_there_under_its_name() -> None:
    main = real().page("/about").main
    assert "Visits, summits, talks and forums" in main.text
    items = {each["id"] for each in main.all("li") if each["id"]}
    assert items == {*Reason}


def test_a_reason_on_the_page_of_an_event_leads_to_its_rule() -> None:
    links = real().page("/events/xi-russia-2023").main.links
    assert ("What happened outranks every plan.", "/about#outcome") in links


def test_every_page_leads_to_it_in_its_language() -> None:
    assert ("О календаре", "/ru/about") in real().page("/ru/reports/001").links


def test_who_makes_the_calendar_and_its_licence_stand_there(tmp_path: Path) -> None:
    licence = "https://licences.example/by/4.0/"
    about = {"en": "Two archivists.\nIn their spare time.", "ru": "Два архивиста."}
    folder = Folder.real(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(licence=licence, about=about))
    site = serve(folder.path)
    main = site.page("/about").main
    assert "Two archivists. In their spare time." in main.text
    assert (licence, licence) in main.links
    assert "Два архивиста." in site.page("/ru/about").main.text
    assert site.get("/openapi.json").get_json()["info"]["license"] == {
        "name": licence,
        "url": licence,
    }
    assert site.get("/calendar.json").get_json()["dateline.example:licence"] == licence
    assert f"<rights>{licence}</rights>" in site.get("/changes.atom").text


def test_a_licence_may_be_a_name(tmp_path: Path) -> None:
    folder = Folder.real(tmp_path)
    folder.change("calendar.toml", lambda data: data.update(licence="CC BY 4.0"))
    site = serve(folder.path)
    assert "Licence: CC BY 4.0" in site.page("/about").main.text
    assert site.get("/openapi.json").get_json()["info"]["license"] == {"name": "CC BY 4.0"}

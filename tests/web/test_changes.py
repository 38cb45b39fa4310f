"""What a new record does: the same event under the same address and UID, with its past kept."""

import json
from pathlib import Path
from typing import Any

import pytest

from schedule.known.rules_edition import RULES_EDITION
from tests.build import days, instant
from tests.folder import Folder
from tests.web.served import Site, real, serve

EXPO = "harbin-expo-2024"
R003 = "publisher not named, report of 14 May 2024"
NEWS = "publisher not named, report of 15 May 2024"
LATER = instant("2026-12-23T09:00:00")


def with_news(path: Path, *claims: dict[str, Any], **about: Any) -> Site:
    """The real data and one report more, of the day after the last."""
    said = [{"event": EXPO, **each} for each in claims]
    return serve(Folder.real(path).file("2024-05-15-news", *said, **about).path)


def entry(site: Site) -> Any:
    return site.feed(f"/events/{EXPO}.ics")[EXPO]


@pytest.fixture
def postponed(tmp_path: Path) -> Site:
    new = {"dates": days("2024-05-24", "2024-05-28"), "status": "postponed"}
    return with_news(tmp_path, new, recorded=LATER)


def test_a_postponement_is_told_with_the_old_dates_and_the_new(postponed: Site) -> None:
    main = postponed.page(f"/events/{EXPO}").main
    assert main.paragraphs[1] == "24–28 May 2024 postponed"
    assert main.region("Why this date").paragraphs == [
        f"24–28 May 2024 – {NEWS}. No report contradicts it.",
        f"Known before: 17–21 May 2024 – {R003}.",
        f"Status: postponed – {NEWS}. Of the reports that differ, the newest is followed.",
        f"Known before: announced – {R003}.",
    ]
    assert main.region("How it became known").items == [
        f"14 May 2024 announced Date: 17–21 May 2024 Status: announced Place: Harbin {R003}",
        (
            "15 May 2024 postponed Date: 17–21 May 2024 → 24–28 May 2024 "
            f"Status: announced → postponed {NEWS}"
        ),
    ]


def test_a_postponement_moves_the_event_on_the_agenda(postponed: Site) -> None:
    (line,) = [
        line for event, line in postponed.page("/").region("From today on").entries if event == EXPO
    ]
    assert [each.datetime for each in line.times] == ["2024-05-24", "2024-05-28"]
    assert "24–28 May 2024 moved from 17–21 May 2024 Harbin postponed" in line.text


def test_a_postponement_moves_the_entry_under_its_uid_and_raises_its_sequence(
    postponed: Site,
) -> None:
    before, after = entry(real()), entry(postponed)
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == days("2024-05-24")[0]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert (before["LAST-MODIFIED"].dt, after["LAST-MODIFIED"].dt) == (
        RULES_EDITION.began,
        LATER,
    )


def test_a_feed_changes_its_etag_and_its_date_with_the_data(tmp_path: Path) -> None:
    new = {"event": EXPO, "status": "postponed"}
    folder = Folder.real(tmp_path).file("2024-05-15-news", new, recorded=LATER)
    before, after = (
        each.get("/calendar.ics") for each in (real("2030-01-01"), serve(folder.path, "2030-01-01"))
    )
    assert before.headers["ETag"] != after.headers["ETag"]
    assert (before.last_modified, after.last_modified) == (RULES_EDITION.began, LATER)


def test_a_postponement_without_a_new_date_says_that_there_is_none(tmp_path: Path) -> None:
    site = with_news(tmp_path, {"status": "postponed"})
    said = "postponed from 17–21 May 2024; no new date is known"
    assert said in site.page(f"/events/{EXPO}").main.paragraphs[1]
    assert said in site.page("/").region("From today on").entry(EXPO).text
    assert (str(entry(site)["SUMMARY"]), str(entry(site)["STATUS"])) == (
        "Postponed: Russian-Chinese EXPO, Harbin",
        "TENTATIVE",
    )


def test_a_cancelled_event_keeps_its_page_its_file_and_its_place_on_the_agenda(
    tmp_path: Path,
) -> None:
    site = with_news(tmp_path, {"status": "cancelled"})
    main = site.page(f"/events/{EXPO}").main
    assert main.paragraphs[1] == "17–21 May 2024 cancelled"
    assert "Status: announced → cancelled" in main.region("How it became known").items[1]
    assert "cancelled" in site.page("/").region("From today on").entry(EXPO).text
    assert (str(entry(site)["SUMMARY"]), str(entry(site)["STATUS"])) == (
        "Cancelled: Russian-Chinese EXPO, Harbin",
        "CANCELLED",
    )


def test_a_cancelled_event_is_neither_on_now_nor_next(tmp_path: Path) -> None:
    site = with_news(tmp_path, {"status": "cancelled"})
    assert not site.page("/").has("Next")


def test_an_old_report_recorded_late_stands_at_its_own_day(tmp_path: Path) -> None:
    said = {"event": EXPO, "within": "2024-05", "wording": "in May"}
    folder = Folder.real(tmp_path).file("2024-02-01-early", said, recorded=LATER)
    site = serve(folder.path)
    early = "publisher not named, report of 1 February 2024"
    assert site.page(f"/events/{EXPO}").region("How it became known").items == [
        f"1 February 2024 became known Date: in May 2024, day not known {early}",
        (
            "14 May 2024 narrowed Date: in May 2024, day not known → 17–21 May 2024 "
            f"Status: announced Place: Harbin {R003}"
        ),
    ]
    assert entry(site)["SEQUENCE"] > entry(real())["SEQUENCE"]


def test_a_ruling_is_shown_with_its_reason_and_survives_a_later_report(tmp_path: Path) -> None:
    ruling = {
        "event": EXPO,
        "field": "dates",
        "value": days("2024-05-17", "2024-05-21"),
        "reason": "The organisers printed these days.",
        "recorded": instant("2024-05-16T12:00:00"),
    }
    folder = Folder.real(tmp_path).write("rulings.toml", {"rulings": [ruling]})
    said = {"event": EXPO, "dates": days("2024-05-24", "2024-05-28")}
    site = serve(folder.file("2024-05-18-news", said).path)
    assert site.page(f"/events/{EXPO}").region("Why this date").paragraphs == [
        (
            f"17–21 May 2024 – {R003}. An editor decided between the reports. "
            "The organisers printed these days."
        ),
        "Dissent: 24–28 May 2024 – publisher not named, report of 18 May 2024.",
    ]


def test_an_open_conflict_is_served_and_marked_as_disputed(tmp_path: Path) -> None:
    said = {"event": EXPO, "dates": days("2024-05-18", "2024-05-21")}
    site = serve(Folder.real(tmp_path).file("2024-05-14-other", said).path)
    main = site.page(f"/events/{EXPO}").main
    assert main.paragraphs[1] == "17–21 May 2024 announced disputed"
    assert "Disputed: reports of equal weight differ" in main.region("Why this date").text
    assert "disputed" in site.page("/").region("From today on").entry(EXPO).text


OFF = {
    "cancelled": ("(visit cancelled)", "“State visit”, which this is part of, is cancelled."),
    "postponed": ("(visit postponed)", "“State visit”, which this is part of, is postponed."),
}


@pytest.mark.parametrize("status", OFF)
def test_an_item_whose_whole_is_off_says_so_wherever_it_is_shown(
    tmp_path: Path, status: str
) -> None:
    folder = Folder.small(tmp_path).file("2023-03-18-b", {"event": "visit", "status": status})
    site, (titled, said) = serve(folder.path), OFF[status]
    brief = titled.strip("()")
    entry = site.feed()["talks"]
    assert str(entry["SUMMARY"]) == f"Talks {titled}"
    entries = site.get("/calendar.json").get_json()["entries"]
    (written,) = (each for each in entries if each["title"] == f"Talks {titled}")
    assert all(said in text for text in (str(entry["DESCRIPTION"]), written["description"]))
    assert said in json.dumps(site.get("/calendar.jcal").get_json(force=True), ensure_ascii=False)
    assert f"20–22 March 2023 · {brief}" in site.get("/calendar.csv").text
    pages = ["/events/talks", "/?from=2023-03-20&to=2023-03-22&kind=talks", "/events/visit"]
    pages += ["/month/2023-03?kind=talks", "/timeline?kind=talks"]
    assert [each for each in pages if brief not in site.page(each).main.text] == []
    assert titled in site.get("/timeline.svg").text


def test_an_event_without_any_date_is_listed_as_such(tmp_path: Path) -> None:
    event = {"later": {"title": {"en": "Some day"}, "kind": "talks"}}
    folder = Folder.real(tmp_path).write("events/later.toml", event)
    site = serve(folder.file("2024-05-15-news", {"event": "later", "status": "floated"}).path)
    assert site.page("/").region("Date not known").events == ["later"]
    main = site.page("/events/later").main
    assert main.paragraphs[1] == "date not known under discussion"
    assert main.region("Why this date").paragraphs == ["No report gives a date."]


def test_an_event_without_any_date_has_a_feed_of_its_own_but_nothing_to_download(
    tmp_path: Path,
) -> None:
    """Who subscribes to it gets the entry once there is a date."""
    folder = Folder.small(tmp_path)
    folder.write("events/later.toml", {"later": {"title": {"en": "Some day"}, "kind": "talks"}})
    site = serve(folder.file("2023-03-18-b", {"event": "later", "status": "floated"}).path)
    assert site.feed("/events/later.ics") == {}
    assert "/events/later.ics" not in site.get("/events/later").text
    told = "There is no file to add yet, because no report gives a date."
    assert told in site.page("/events/later").main.paragraphs
    folder.file("2023-03-19-c", {"event": "later", "dates": days("2023-03-20")})
    site.app.extensions["editions"].refresh()
    assert [*site.feed("/events/later.ics")] == ["later"]
    assert "/events/later.ics" in [each.href for each in site.page("/events/later").main.links]
    assert told not in site.page("/events/later").main.paragraphs


@pytest.mark.parametrize("address", ["/calendar.ics?q=nothing", "/download/calendar.ics?q=nothing"])
def test_a_filter_that_finds_nothing_can_be_subscribed_to(address: str) -> None:
    """A calendar has to have a component (RFC 5545, section 3.6)."""
    calendar = real().calendar(address)
    assert [each.name for each in calendar.subcomponents] == ["VTIMEZONE"]

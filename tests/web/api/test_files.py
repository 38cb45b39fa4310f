"""What programs fetch: the right bytes, and the headers by which they fetch them seldom."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from schedule.known.rules_edition import RULES_EDITION
from schedule.search.routes import ROUTES
from tests.build import days
from tests.folder import DATA, Folder
from tests.web.served import DURING, EXACT, FILES, PUBLIC, VAGUE, Site, lasting, real, serve
from web import create_app
from web.api.formats import FORMATS

RECORDED, CHANGED = datetime(2026, 11, 22, tzinfo=UTC), RULES_EDITION.began
LATER = "2030-01-01"
DATED = [*(ROUTES[each.route].pattern for each in FORMATS), "/download/calendar.ics"]
KEPT = ("ETag", "Cache-Control", "Access-Control-Allow-Origin")


def stamp(moment: datetime) -> str:
    return moment.strftime("%a, %d %b %Y %H:%M:%S GMT")


def test_the_feed_has_every_event_whose_day_is_known() -> None:
    feed = real().feed()
    spans = {event: (entry["DTSTART"].dt, entry["DTEND"].dt) for event, entry in feed.items()}
    assert spans == {
        "sco-summit-2022": (date(2022, 9, 15), date(2022, 9, 17)),
        "putin-xi-call-2022": (date(2022, 12, 30), date(2022, 12, 31)),
        "qin-kuleba-call-2023": (date(2023, 3, 16), date(2023, 3, 17)),
        "xi-russia-2023": (date(2023, 3, 20), date(2023, 3, 23)),
        "xi-russia-2023-meeting": (date(2023, 3, 20), date(2023, 3, 21)),
        "xi-russia-2023-lunch": (date(2023, 3, 20), date(2023, 3, 21)),
        "xi-russia-2023-negotiations": (date(2023, 3, 21), date(2023, 3, 22)),
        "putin-li-shangfu-2023": (date(2023, 4, 16), date(2023, 4, 17)),
        "putin-china-2024": (date(2024, 5, 16), date(2024, 5, 18)),
        "harbin-expo-2024": (date(2024, 5, 17), date(2024, 5, 22)),
    }


def test_events_of_unknown_day_are_in_the_feed_only_when_asked_for_and_tentative() -> None:
    without, with_them = real().feed(), real().feed("/calendar.ics?vague=1")
    added = {
        event: (entry["DTSTART"].dt, entry["DTEND"].dt)
        for event, entry in with_them.items()
        if event not in without and str(entry["STATUS"]) == "TENTATIVE"
    }
    assert len(added) == len(with_them) - len(without) == 9
    assert (added[VAGUE], added[DURING]) == (
        (date(2023, 2, 1), date(2023, 3, 1)),
        (date(2023, 3, 20), date(2023, 3, 23)),
    )


def test_an_events_own_file_is_there_even_if_its_day_is_not_known() -> None:
    assert [*real().feed(f"/events/{VAGUE}.ics")] == [VAGUE]


def test_an_events_own_file_has_its_name_and_address() -> None:
    calendar = real().calendar(f"/events/{EXACT}.ics")
    assert (str(calendar["NAME"]), str(calendar["SOURCE"])) == (
        "Russian-Chinese diplomacy · Xi Jinping’s state visit to Russia",
        f"https://calendar.example/events/{EXACT}.ics",
    )


def test_an_entry_is_the_same_in_the_feed_and_in_its_own_file() -> None:
    own = real().feed(f"/events/{EXACT}.ics")[EXACT]
    assert own.to_ical() == real().feed()[EXACT].to_ical()


def test_an_entry_leads_to_the_page_of_its_event() -> None:
    entry = real().feed()[EXACT]
    address = str(entry["URL"]).removeprefix("https://calendar.example")
    assert real().page(address).one("h1").text == str(entry["SUMMARY"])


def test_the_dissent_stands_in_the_entry_itself() -> None:
    said = str(real().feed()[EXACT]["DESCRIPTION"])
    assert (
        "Dissent: 20–23 March 2023 – publisher not named, report of 17 March 2023"
        in said.splitlines()
    )


@pytest.mark.parametrize("address", FILES)
def test_a_file_is_utf_8_calendar_text_that_anybody_may_fetch(address: str) -> None:
    headers = real().get(address).headers
    assert headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Cache-Control"].startswith("max-age=")
    assert [name for name in ("Set-Cookie", "Content-Disposition") if name in headers] == []


@pytest.mark.parametrize("address", FILES)
def test_head_answers_like_get_but_without_the_body(address: str) -> None:
    got, head = real().get(address), real().get(address, "HEAD")
    assert (head.status_code, head.data) == (200, b"")
    assert lasting(head) == lasting(got)


@pytest.mark.parametrize("address", FILES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_what_a_client_has_already_is_not_sent_again(address: str, method: str) -> None:
    """The answer repeats what a cache needs to keep its copy fresh (RFC 9110, section 15.4.5)."""
    first = real().get(address)
    again = real().get(address, method, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert {name: again.headers.get(name) for name in KEPT} == {
        name: first.headers[name] for name in KEPT
    }


def test_the_etag_is_strong_and_one_for_each_content() -> None:
    tags = [real().get(address).headers["ETag"] for address in FILES]
    assert [tag for tag in tags if tag.startswith("W/")] == []
    assert len({*tags}) == len(FILES)


def test_the_date_of_change_is_that_of_the_data() -> None:
    response = real(LATER).get("/calendar.ics")
    assert response.headers["Last-Modified"] == stamp(CHANGED)


@pytest.mark.parametrize("address", DATED)
def test_a_date_alone_tells_nothing_once_the_data_has_changed(address: str, tmp_path: Path) -> None:
    """A report that is filed late may have been recorded early: the date stays, the content not."""
    folder = Folder.small(tmp_path)
    site = serve(folder.path, LATER)
    first = site.get(address)
    since = {"If_Modified_Since": first.headers["Last-Modified"]}
    before = site.get(address, **since).status_code
    moved = {"event": "visit", "dates": days("2023-03-21", "2023-03-23")}
    folder.file("2023-03-18-b", moved, recorded=RECORDED - timedelta(days=1))
    site.app.extensions["editions"].refresh()
    after = site.get(address, **since)
    assert (before, after.status_code) == (304, 200)
    assert after.headers["Last-Modified"] == first.headers["Last-Modified"]
    assert after.headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize("address", DATED)
def test_a_date_in_the_future_is_not_sent_until_it_has_come(address: str) -> None:
    now = [CHANGED - timedelta(seconds=2)]
    site = Site(create_app(DATA, public_url=PUBLIC, clock=lambda: now[0], watch=False))
    since = {"If_Modified_Since": stamp(CHANGED)}
    early = site.get(address, **since)
    now[0] = CHANGED
    assert (early.status_code, early.headers.get("Last-Modified")) == (200, None)
    assert site.get(address).headers["Last-Modified"] == stamp(CHANGED)
    assert site.get(address, **since).status_code == 304


@pytest.mark.parametrize("address", ["/", "/events/xi-russia-2023", "/changes", "/subscribe"])
def test_a_page_has_no_date_and_is_never_unchanged_by_one(address: str) -> None:
    """A page marks today, so that it changes while the data stays."""
    response = real(LATER).get(address, If_Modified_Since=stamp(CHANGED))
    assert (response.status_code, response.headers.get("Last-Modified")) == (200, None)


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"If_Modified_Since": stamp(CHANGED)}, 304),
        # Of data that went back to an older record, everything is new.
        ({"If_Modified_Since": stamp(CHANGED + timedelta(days=1))}, 200),
        ({"If_Modified_Since": stamp(CHANGED - timedelta(seconds=1))}, 200),
        ({"If_Modified_Since": "yesterday"}, 200),
        ({"If_None_Match": '"other"'}, 200),
        ({"If_None_Match": "*"}, 304),
        ({"If_None_Match": '"other"', "If_Modified_Since": stamp(CHANGED)}, 200),
    ],
)
def test_a_condition_that_fails_is_answered_whole(headers: dict[str, str], code: int) -> None:
    """The tag wins over the date (RFC 9110, section 13.2.2)."""
    whole = real(LATER).get("/calendar.ics").data
    response = real(LATER).get("/calendar.ics", **headers)
    assert (response.status_code, response.data) == (code, whole if code == 200 else b"")


def test_a_tag_among_several_or_made_weak_on_the_way_still_fits() -> None:
    tag = real().get("/calendar.ics").headers["ETag"]
    given = [f'"other", {tag}', f"W/{tag}"]
    answers = [real().get("/calendar.ics", If_None_Match=each).status_code for each in given]
    assert answers == [304, 304]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kind=call&place=moscow&vague=1", "vague=1&place=moscow&kind=call"),
        ("kind=call", "utm_source=x&kind=call&q=&place="),
        ("q=%20EXPO%20", "q=EXPO"),
        ("", "clock=now"),
    ],
)
def test_equal_queries_are_served_equal_bytes(one: str, other: str) -> None:
    first, second = (real().get(f"/calendar.ics?{query}") for query in (one, other))
    assert (first.data, first.headers["ETag"]) == (second.data, second.headers["ETag"])


def test_the_clock_has_no_say_in_a_feed() -> None:
    bodies = {real(now).get("/calendar.ics?vague=1").data for now in ("2022-01-01", "2030-01-01")}
    assert len(bodies) == 1


def test_filters_of_the_agenda_have_no_say_in_one_events_file() -> None:
    address = f"/events/{EXACT}.ics"
    assert real().get(f"{address}?kind=call&from=2030-01-01").data == real().get(address).data


def test_the_state_of_the_service_is_told_to_programs() -> None:
    state = real().get("/healthz").get_json()
    assert {name: state[name] for name in ("status", "events", "reports", "modified")} == {
        "status": "ok",
        "events": 19,
        "reports": 5,
        "modified": "2026-11-22T00:00:00+00:00",
    }
    assert state["tzdata"]

"""The same query in every format: the same events, and answers that programs can keep."""

import csv
import re
import tempfile
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings

from schedule import resolve
from schedule.catalogues import languages
from schedule.filed.records import Records
from schedule.language.words import Words
from schedule.search.index import select
from schedule.search.query import Query
from schedule.search.routes import ROUTES
from tests.build import days
from tests.folder import Folder
from tests.strategies import all_records, queries
from tests.web.served import EXACT, VAGUE, Site, real, serve
from web.api.formats import FORMATS, OTHERS

WHOLE = [ROUTES[each.route].pattern for each in FORMATS]
ALL = [
    *((ROUTES[each.route].pattern, each.mime) for each in FORMATS),
    (f"/events/{EXACT}.json", "application/jscalendar+json;type=event"),
    (f"/events/{VAGUE}.json", "application/jscalendar+json;type=group"),
    (f"/events/{EXACT}.svg", "image/svg+xml; charset=utf-8"),
    (f"/events/{VAGUE}.png", "image/png"),
    (f"/events/{EXACT}.atom", "application/atom+xml; charset=utf-8"),
    ("/card.png", "image/png"),
]
KEPT = ("ETag", "Cache-Control", "Access-Control-Allow-Origin")
TITLES = {
    "en": "Xi Jinping’s state visit",
    "ru": "Государственный визит Си",
    "zh": "习近平对俄罗斯",
}


def identifier(uid: str) -> str:
    return uid.partition("@")[0]


def in_json(site: Site, query: str) -> set[str]:
    whole = site.get(f"/calendar.json?{query}").get_json()
    (undated,) = (value for name, value in whole.items() if name.endswith(":undated"))
    return {identifier(each["uid"]) for each in (*whole["entries"], *undated)}


def in_table(site: Site, query: str) -> set[str]:
    content = site.get(f"/calendar.csv?{query}").text
    return {row["id"] for row in csv.DictReader(StringIO(content, newline=""))}


def in_changes(site: Site, query: str) -> set[str]:
    root = ET.fromstring(site.get(f"/changes.atom?{query}").data)  # noqa: S314 - our own answer
    found = (each.text or "" for each in root.iter("{http://www.w3.org/2005/Atom}id"))
    return {match[1] for each in found if (match := re.search(r"/events/([a-z0-9-]+)/", each))}


def in_jcal(site: Site, query: str) -> set[str]:
    _, _, components = site.get(f"/calendar.jcal?{query}").get_json(force=True)
    return {
        identifier(value)
        for kind, properties, _ in components
        for name, _, _, value in properties
        if (kind, name) == ("vevent", "uid")
    }


@settings(max_examples=15)
@given(filed=all_records(), query=queries())
def test_every_format_has_the_same_events(filed: Records, query: Query) -> None:
    """Calendar apps' formats leave out what has no known day unless the query asks for it, and
    can't be written for what has no date at all. What was never known hasn't changed either.
    """
    known = resolve(filed, query.as_of)
    chosen = [*select(known, query, vague=True)]
    with tempfile.TemporaryDirectory() as path:
        site = serve(Folder.of(filed, Path(path)).path)
        told = [each(site, str(query)) for each in (in_json, in_table, in_changes)]
        fed = [{*site.feed(f"/calendar.ics?{query}")}, in_jcal(site, str(query))]
    assert told[:2] == [{event.id for event in chosen}] * 2
    assert told[2] == {event.id for event in chosen if event.revisions}
    dated = {event.id for event in select(known, query, vague=False) if event.when}
    assert fed == [dated] * 2


@pytest.mark.parametrize("vague", ["0", "1"])
def test_a_query_decides_itself_about_events_whose_day_is_not_known(vague: str) -> None:
    query = f"vague={vague}"
    fed = {*real().feed(f"/calendar.ics?{query}")}
    assert len(fed) == {"0": 10, "1": 19}[vague]
    assert [each(real(), query) for each in (in_json, in_table, in_changes, in_jcal)] == [fed] * 4


@pytest.mark.parametrize(("address", "mime"), ALL)
def test_each_has_its_type_and_anybody_may_fetch_it(address: str, mime: str) -> None:
    headers = real("2030-01-01").get(address).headers
    assert headers["Content-Type"] == mime
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Last-Modified"] == "Thu, 26 Nov 2026 00:00:00 GMT"
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("address", [each for each, _ in ALL])
def test_what_a_client_has_already_is_not_sent_again(address: str) -> None:
    first = real().get(address)
    again = real().get(address, If_None_Match=first.headers["ETag"])
    assert (again.status_code, again.data) == (304, b"")
    assert [again.headers.get(name) for name in KEPT] == [first.headers[name] for name in KEPT]


@pytest.mark.parametrize("address", WHOLE)
def test_a_malformed_query_is_answered_in_plain_words(address: str) -> None:
    for query, code in (("from=yesterday", 400), ("place=atlantis", 404)):
        response = real().get(f"{address}?{query}")
        assert (response.status_code, response.mimetype) == (code, "text/plain")


@pytest.mark.parametrize("address", [each for each, _ in ALL])
def test_the_clock_has_no_say(address: str) -> None:
    assert len({real(now).get(address).data for now in ("2022-01-01", "2030-01-01")}) == 1


@pytest.mark.parametrize("language", languages())
def test_a_language_is_spoken_in_every_format(language: str) -> None:
    for address in WHOLE:
        content = real().get(f"{address}?lang={language}&vague=0").data
        assert TITLES[language] in content.replace(b"\r\n ", b"").decode()


def test_the_times_of_a_series_are_those_of_the_days_asked_for(tmp_path: Path) -> None:
    weekly = {"repeats": "FREQ=DAILY;COUNT=9", "event": "visit"}
    folder = Folder.small(tmp_path).file(
        "2023-03-18-b", {**weekly, "dates": days("2023-03-20")}, official=True
    )
    query = "from=2023-03-22&to=2023-03-24&kind=visit"
    (entry,) = serve(folder.path).get(f"/calendar.json?{query}").get_json()["entries"]
    (times,) = (value for name, value in entry.items() if name.endswith(":occurrences"))
    assert [each["first"] for each in times] == ["2023-03-22", "2023-03-23", "2023-03-24"]
    assert entry["recurrenceRules"][0]["count"] == 9


def test_the_agenda_offers_every_format_of_the_same_filter() -> None:
    page = real().page("/places/harbin")
    offered = {ROUTES[each.route].pattern: page.related("alternate", each.type) for each in FORMATS}
    found = {path: [link.href for link in links] for path, links in offered.items()}
    assert found == {path: [f"/places/harbin{path}"] for path in WHOLE}


def test_an_event_offers_its_files() -> None:
    page = real().page(f"/events/{EXACT}?as_of=2023-03-18")
    types = {"ics": "text/calendar", "json": "application/jscalendar+json"}
    assert {
        extension: [link.href for link in page.related("alternate", type_)]
        for extension, type_ in types.items()
    } == {
        "ics": [f"/events/{EXACT}.ics?as_of=2023-03-18", "/calendar.ics?as_of=2023-03-18"],
        "json": [f"/events/{EXACT}.json?as_of=2023-03-18"],
    }


def test_a_merged_events_file_leads_to_that_of_the_other(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change("events/all.toml", lambda each: each["summit"].update(merged_into="visit"))
    response = serve(folder.path).get("/events/summit.json?lang=en")
    assert (response.status_code, response.headers["Location"]) == (
        301,
        "/events/visit.json",
    )


def test_other_formats_have_one_address_each() -> None:
    assert len({ROUTES[each.route].pattern for each in OTHERS}) == len(OTHERS)


@pytest.mark.parametrize("language", languages())
def test_each_format_but_the_feed_says_what_it_is_for_on_the_page_of_subscriptions(
    language: str,
) -> None:
    facts = real().page(f"/subscribe?lang={language}").main.facts
    words = Words(language=language)
    uses = {each.title: words.say(each.use) for each in OTHERS}
    assert {title: facts.get(title) for title in uses} == uses
    assert all(facts.values())

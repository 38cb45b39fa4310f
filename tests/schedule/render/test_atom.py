"""The feed of changes: an entry for each revision, known by the same id for ever."""

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import Schedule, resolve
from schedule.filed.records import Records
from schedule.render import atom
from schedule.search.index import select
from schedule.search.publication import Publication
from schedule.search.query import Query
from tests.build import (
    EVENTS,
    SITE,
    claim,
    day,
    days,
    instant,
    publication,
    records,
    report,
    ruling,
    schedule,
)
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.strategies import all_records, queries

NAMESPACE = {"": "http://www.w3.org/2005/Atom"}
EARLY = report(
    "early", "2023-03-10", claim(dates=days("2023-03-20"), status="announced"), publisher="Post"
)


def feed(known: Schedule, **about: Any) -> ET.Element:
    about = {"address": "/changes.atom", **about}
    content = atom.render(known.events.values(), publication(known, **about))
    return ET.fromstring(content)  # noqa: S314 - what was written here a moment ago


def text(element: ET.Element, path: str) -> str | None:
    return element.findtext(path, namespaces=NAMESPACE)


def entries(known: Schedule) -> list[ET.Element]:
    return feed(known).findall("entry", NAMESPACE)


def test_every_sort_of_event_is_written_to_the_byte() -> None:
    known = every_sort()
    of_all = publication(known, address="/changes.atom")
    content = atom.render(known.events.values(), of_all)
    assert golden("every-sort.atom", content) == content
    assert atom.render(every_sort().events.values(), of_all) == content


def test_the_feed_says_what_it_is_and_where() -> None:
    found = feed(schedule(EARLY), address="/changes.atom?place=moscow", label="Moscow")
    assert [text(found, name) for name in ("id", "title", "updated", "author/name")] == [
        "tag:calendar.example,2026:/changes.atom?place=moscow",
        "Changes: Visits · Moscow",
        "2026-11-26T00:00:00Z",
        "Visits",
    ]
    assert [each.attrib for each in found.findall("link", NAMESPACE)] == [
        {
            "rel": "self",
            "href": "https://calendar.example/changes.atom?place=moscow",
            "type": "application/atom+xml",
        },
        {"rel": "alternate", "href": "https://calendar.example/", "type": "text/html"},
    ]


def test_an_entry_tells_what_changed_and_by_which_report() -> None:
    late = report(
        "late",
        "2023-03-12",
        claim(dates=days("2023-03-21"), place="moscow"),
        recorded=instant("2026-11-23T01:02:03"),
        url="https://news.example/late",
    )
    newest, oldest = entries(schedule(EARLY, late))
    by = "publisher not named, report of 12 March 2023"
    names = ("id", "title", "published", "updated", "author/name", "content")
    assert [text(newest, name) for name in names] == [
        "tag:calendar.example,2026:/events/visit/2023-03-12",
        "State visit: moved from 20 March 2023 to 21 March 2023",
        "2023-03-11T21:00:00Z",
        "2026-11-23T01:02:03Z",
        None,
        f"Date: 20 March 2023 → 21 March 2023\nPlace: Moscow\nReported by: {by}",
    ]
    assert [each.attrib for each in newest.findall("link", NAMESPACE)] == [
        {
            "rel": "alternate",
            "href": "https://calendar.example/events/visit",
            "type": "text/html",
        },
        {
            "rel": "via",
            "href": "https://news.example/late",
            "title": by,
        },
    ]
    assert [text(oldest, name) for name in names[3:]] == [
        "2026-11-22T00:00:00Z",
        "Post",
        "Date: 20 March 2023\nStatus: announced\nReported by: Post, 10 March 2023",
    ]


def test_a_ruling_tells_its_reason_as_plain_text() -> None:
    rule = ruling("status", "cancelled", reason="It is <off> & over.")
    told = report("b", "2023-03-10", claim(status="cancelled"))
    (newest, *_) = entries(schedule(EARLY, told, rulings=[rule]))
    said = "Status: announced → cancelled\nRuling: It is <off> & over."
    assert text(newest, "content") == said


def test_a_report_that_is_filed_late_stands_where_it_could_be_known_and_is_new() -> None:
    found = report(
        "found", "2023-03-01", claim(within="2023-03"), recorded=instant("2026-11-24T00:00:00")
    )
    last = entries(schedule(EARLY, found))[-1]
    assert [text(last, name) for name in ("title", "published", "updated")] == [
        "State visit: became known: in March 2023, day not known",
        "2023-02-28T21:00:00Z",
        "2026-11-24T00:00:00Z",
    ]


GONE = {"withdrawn": "Entered twice.", "revised": instant("2026-11-25T10:00:00")}


def test_what_was_withdrawn_is_told_by_its_id_and_reason_without_its_title() -> None:
    known = schedule(EARLY, events={**EVENTS, "summit": {**EVENTS["summit"], **GONE}})
    found = feed(known, withdrawals=tuple(known.withdrawn.values()))
    newest, oldest = found.findall("entry", NAMESPACE)
    names = ("id", "title", "published", "updated", "content")
    assert [text(newest, name) for name in names] == [
        "tag:calendar.example,2026:/events/summit/withdrawn",
        "summit: withdrawn",
        "2026-11-24T21:00:00Z",
        "2026-11-25T10:00:00Z",
        "Entered twice.",
    ]
    assert text(oldest, "title") == "State visit: announced for 20 March 2023"


@pytest.mark.parametrize("query", [Query(place="moscow"), Query(as_of=day("2026-11-24"))])
def test_what_was_withdrawn_is_found_by_no_filter_and_not_before_its_day(query: Query) -> None:
    events = {**EVENTS, "summit": {**EVENTS["summit"], **GONE}}
    known = resolve(records(EARLY, events=events), query.as_of)
    found = Publication.of(known, query, "changes_atom", site=SITE)
    assert found.withdrawals == ()
    everything = Publication.of(resolve(records(EARLY, events=events)), Query(), "home", site=SITE)
    assert [each.id for each in everything.withdrawals] == ["summit"]


def test_only_the_newest_are_there() -> None:
    turns = [
        report(f"r{number}", f"2023-{1 + number // 28:02}-{1 + number % 28:02}", claim(dates=at))
        for number in range(atom.MOST + 5)
        for at in (days(f"2024-03-{1 + number % 2:02}"),)
    ]
    found = [text(each, "id") for each in entries(schedule(*turns))]
    assert len(found) == atom.MOST
    assert found[0] == f"tag:calendar.example,2026:/events/visit/{turns[-1].published}"


def test_a_feed_of_nothing_was_updated_at_the_beginning_of_time() -> None:
    assert text(feed(schedule()), "updated") == "1970-01-01T00:00:00Z"


@given(filed=all_records(), query=queries())
def test_there_is_one_entry_with_its_own_id_for_each_revision(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    events = [*select(known, query, vague=True)]
    content = atom.render(events, publication(known, address=f"/changes.atom?{query}"))
    root = ET.fromstring(content)  # noqa: S314 - what was written here a moment ago
    found = [text(each, "id") for each in root.findall("entry", NAMESPACE)]
    assert sorted(map(str, found)) == sorted(
        f"tag:calendar.example,2026:/events/{event.id}/{revision.day}"
        for event in events
        for revision in event.revisions
    )
    assert len({*found}) == len(found)
    moments = [str(text(each, "published")) for each in root.findall("entry", NAMESPACE)]
    assert moments == sorted(moments, reverse=True)


@given(filed=all_records(), data=st.data())
def test_a_record_added_changes_no_id_on_other_days(filed: Records, data: st.DataObject) -> None:
    """Events that are merged become one, and their days with them."""
    added = data.draw(st.sampled_from([*filed.reports.values()]))
    rest = {name: each for name, each in filed.reports.items() if name != added.id}
    before, after = (resolve(replace(filed, reports=each)) for each in (rest, filed.reports))
    ids = [{text(each, "id") for each in entries(known)} for known in (before, after)]
    changed = {str(each) for each in ids[0] ^ ids[1]}
    assert all(each[-10:] >= added.published.isoformat() for each in changed)


def test_one_event_has_a_feed_of_its_own_with_the_same_entries() -> None:
    """Its id doesn't depend on where it is published."""
    known = schedule(EARLY)
    whole = publication(known, address="/events/visit.atom", label="State visit")
    found = ET.fromstring(atom.render_event(known.events["visit"], whole))  # noqa: S314
    assert [text(found, name) for name in ("id", "title")] == [
        "tag:calendar.example,2026:/events/visit.atom",
        "Changes: Visits · State visit",
    ]
    assert [each.attrib["href"] for each in found.findall("link", NAMESPACE)] == [
        "https://calendar.example/events/visit.atom",
        "https://calendar.example/events/visit",
    ]
    every = feed(known).findall("entry", NAMESPACE)
    own = [each for each in every if "/events/visit/" in (text(each, "id") or "")]
    assert [ET.tostring(each) for each in found.findall("entry", NAMESPACE)] == [
        ET.tostring(each) for each in own
    ]

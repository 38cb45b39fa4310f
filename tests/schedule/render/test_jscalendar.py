"""JSCalendar: what RFC 8984 asks for, and nothing that isn't known."""

import json
from functools import partial
from typing import Any

import pytest
from hypothesis import given

from schedule import resolve
from schedule.dates.spans import DaySpan, Series, TimeSpan
from schedule.filed.records import Records
from schedule.known.occurrences import occurrences
from schedule.language.words import Words
from schedule.render import jscalendar
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import claim, days, publication, report, ruling, schedule
from tests.golden import golden
from tests.schedule.render.every_sort import every_sort
from tests.schedule.render.jscalendar import PROVENANCE, UNDATED, group, only
from tests.strategies import all_records, queries


def test_every_sort_of_event_is_written_to_the_byte() -> None:
    known = every_sort()
    of_all = publication(known, address="/calendar.json")
    content = jscalendar.render(known.events.values(), of_all)
    assert golden("every-sort.json", content) == content
    assert jscalendar.render(every_sort().events.values(), of_all) == content


def test_a_group_has_what_section_5_3_asks_for() -> None:
    whole = group(every_sort(), label="Harbin", address="/calendar.json?place=harbin")
    told = {name: value for name, value in whole.items() if name not in ("entries", UNDATED)}
    assert told == {
        "@type": "Group",
        "uid": "/calendar.json?place=harbin@calendar.example",
        "prodId": "-//calendar.example//Dateline//EN",
        "updated": "2026-11-26T00:00:00Z",
        "title": "Visits · Harbin",
        "description": "Who goes where, and who says so.",
        "locale": "en",
        "color": "firebrick",
        "links": {
            "page": {
                "@type": "Link",
                "href": "https://calendar.example/",
                "rel": "alternate",
                "contentType": "text/html",
            }
        },
        "source": "https://calendar.example/calendar.json?place=harbin",
    }


def test_a_group_of_nothing_was_updated_at_the_beginning_of_time() -> None:
    assert group(schedule())["updated"] == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize(
    ("said", "window"),
    [
        (
            {"within": "2023-04"},
            {
                "certainty": "window",
                "first": "2023-04-01",
                "last": "2023-04-30",
                "period": "2023-04",
                "words": "in April 2023, day not known",
            },
        ),
        ({"status": "floated"}, None),
    ],
)
def test_what_has_no_known_day_is_no_event_and_has_no_start(
    said: dict[str, Any], window: dict[str, Any] | None
) -> None:
    whole = group(schedule(report("a", "2023-03-10", claim(**said))))
    (found,) = whole[UNDATED]
    assert whole["entries"] == []
    assert (found["@type"], found["uid"], found.get("window")) == (
        "calendar.example:Undated",
        "visit@calendar.example",
        window,
    )
    assert (found["title"], found["status"]) == ("State visit", "tentative")
    assert {"start", "duration", "due", "timeZone"} & found.keys() == set()


def test_an_item_of_a_programme_names_the_event_in_whose_course_it_happens() -> None:
    visit = claim(dates=days("2023-03-20", "2023-03-22"))
    whole = group(schedule(report("a", "2023-03-10", visit, claim("talks"))))
    (talks,) = whole[UNDATED]
    parent, child = (
        {"@type": "Relation", "relation": {each: True}} for each in ("parent", "child")
    )
    assert talks["window"] == {
        "certainty": "during",
        "first": "2023-03-20",
        "last": "2023-03-22",
        "during": ["visit"],
        "words": "during “State visit” (20–22 March 2023), day not announced",
    }
    assert talks["relatedTo"] == {"visit@calendar.example": parent}
    assert whole["entries"][0]["relatedTo"] == {"talks@calendar.example": child}


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("floated", "tentative"),
        ("announced", "confirmed"),
        ("held", "confirmed"),
        ("postponed", "confirmed"),
        ("cancelled", "cancelled"),
    ],
)
def test_a_status_is_one_of_the_three_that_there_are(status: str, told: str) -> None:
    assert only(claim(dates=days("2023-03-20"), status=status))["status"] == told


def test_postponed_without_a_new_date_is_tentative() -> None:
    known = schedule(
        report("a", "2023-03-10", claim(dates=days("2023-03-20"))),
        report("b", "2023-03-12", claim(status="postponed")),
    )
    assert group(known)["entries"][0]["status"] == "tentative"


def test_names_are_given_in_every_language_of_the_calendar() -> None:
    (found,) = (each for each in group(every_sort())["entries"] if each["uid"].startswith("visit@"))
    assert (found["locale"], found["title"]) == ("en", "State visit")
    assert found["localizations"] == {
        "ru": {"title": "Государственный визит", "locations/moscow/name": "Москва"},
        "zh": {"locations/moscow/name": "莫斯科"},
    }
    russian = group(every_sort(), words=Words(language="ru", fallback="en"))["entries"]
    assert [each["title"] for each in russian if each["uid"] == found["uid"]] == [
        "Государственный визит"
    ]


def test_sources_and_the_page_are_links() -> None:
    told = report("a", "2023-03-10", claim(dates=days("2023-03-20")), url="https://news.example/a")
    (entry,) = group(schedule(told))["entries"]
    assert entry["links"] == {
        "page": {
            "@type": "Link",
            "href": "https://calendar.example/events/visit",
            "rel": "alternate",
            "contentType": "text/html",
        },
        "report-a": {
            "@type": "Link",
            "href": "https://news.example/a",
            "rel": "via",
            "title": "publisher not named, report of 10 March 2023",
        },
    }


def test_a_point_is_written_in_plain_decimals() -> None:
    """RFC 5870: a geo: address knows no exponents."""
    places = {"sea": {"name": {"en": "At sea"}, "coordinates": [0.00001, -1e-9]}}
    told = report("a", "2023-03-10", claim(dates=days("2023-03-20"), place="sea"))
    (entry,) = group(schedule(told, places=places))["entries"]
    assert entry["locations"]["sea"]["coordinates"] == "geo:0.00001,-0.000000001"


def test_claims_dissent_former_dates_and_rulings_stand_under_provenance() -> None:
    known = schedule(
        report("a", "2023-03-10", claim(dates=days("2023-03-20"), status="announced")),
        report(
            "b",
            "2023-03-10",
            claim(dates=days("2023-03-21"), wording="Tuesday"),
            claim(within="2023-02", formerly=True),
        ),
        rulings=[ruling("dates", days("2023-03-20"), reason="The host says so.")],
    )
    (entry,) = group(known)["entries"]
    found = entry[PROVENANCE]
    twentieth, next_day = (
        {
            "certainty": "exact",
            "first": f"2023-03-{number}",
            "last": f"2023-03-{number}",
            "words": f"{number} March 2023",
        }
        for number in (20, 21)
    )
    ruled = {"field": "dates", "reason": "The host says so.", "recorded": "2026-11-22T00:00:00Z"}
    assert found["known"]["dates"] == {
        "value": twentieth,
        "reason": "ruling",
        "followed": ["a"],
        "support": [],
        "dissent": [{"value": next_day, "reports": ["b"], "superseded": False}],
        "ruling": ruled,
    }
    assert found["claims"][:2] == [
        {"report": "a", "stance": "followed", "dates": twentieth, "status": "announced"},
        {"report": "b", "stance": "dissent", "dates": next_day, "wording": "Tuesday"},
    ]
    assert [each["dates"]["certainty"] for each in found["formerly"]] == ["window"]
    assert found["rulings"] == [ruled]
    assert found["reports"]["a"] == {
        "published": "2023-03-10",
        "recorded": "2026-11-22T00:00:00Z",
        "url": "https://calendar.example/reports/a",
        "official": False,
    }


def test_one_event_is_the_same_as_in_the_group() -> None:
    known = every_sort()
    own = publication(known, address="/events/visit.json")
    content = jscalendar.render_event(known.events["visit"], own)
    assert json.loads(content) in group(known)["entries"]
    assert jscalendar.mime(known.events["visit"]) == jscalendar.EVENT_MIME


def test_one_event_whose_day_is_not_known_is_a_group_without_entries() -> None:
    known = every_sort()
    own = publication(known, address="/events/month.json")
    found = json.loads(jscalendar.render_event(known.events["month"], own))
    assert (found["@type"], found["entries"]) == ("Group", [])
    assert found[UNDATED] == [each for each in group(known)[UNDATED] if "month@" in each["uid"]]
    assert jscalendar.mime(known.events["month"]) == jscalendar.MIME


@given(filed=all_records(), query=queries())
def test_no_day_is_invented_and_none_is_lost(filed: Records, query: Query) -> None:
    """What starts is what is known, or was known, to start then; the rest has its window and no
    start.
    """
    known = resolve(filed, query.as_of)
    events = [*select(known, query, vague=True)]
    content = jscalendar.render(events, publication(known, address="/calendar.json"))
    whole = json.loads(content)
    starts = {each["uid"]: each["start"] for each in whole["entries"]}
    exact = {}
    for event in events:
        first = None if isinstance(event.stands_at, Series) else next(occurrences(event)).when
        match first:
            case DaySpan():
                exact[f"{event.id}@calendar.example"] = f"{first.first}T00:00:00"
            case TimeSpan():
                local = first.start.replace(tzinfo=None)
                exact[f"{event.id}@calendar.example"] = local.isoformat()
    assert starts == exact
    assert [each for each in whole[UNDATED] if "start" in each] == []
    uids = {*starts, *(each["uid"] for each in whole[UNDATED])}
    assert uids == {f"{event.id}@calendar.example" for event in events}
    assert len(whole["entries"]) + len(whole[UNDATED]) == len(events)


@given(all_records(), queries())
def test_entries_of_the_whole_calendar_hold_in_every_filter(filed: Records, query: Query) -> None:
    """Whatever the filter, each entry is the one that the event's own file has for it."""
    known = resolve(filed, query.as_of)
    events = [*select(known, query, vague=True)]
    whole, asked = publication(known), publication(known, first=query.first, last=query.last)
    kept = partial(jscalendar.entry, publication=whole)
    written = json.loads(b"".join(jscalendar.joined(events, asked, kept)))
    alone = [json.loads(jscalendar.render_event(each, asked)) for each in events]
    assert written["entries"] == [each for each in alone if each["@type"] == "Event"]
    assert written[UNDATED] == [entry for each in alone for entry in each.get(UNDATED, ())]

"""JSON-LD: what search engines get of an event, and what is left out."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from schedule import Schedule, load, resolve
from schedule.dates.spans import spans
from schedule.filed.records import Records, Report
from schedule.language.words import Words
from schedule.render import linked
from tests.browser.linked_data import ill_described
from tests.build import (
    CALENDAR,
    EVENTS,
    SITE,
    claim,
    day,
    days,
    publication,
    report,
    schedule,
    times,
)
from tests.folder import DATA
from tests.strategies import all_records

DATES: Any = {"dates": days("2023-03-20", "2023-03-22"), "place": "moscow"}
PARIS = "Europe/Paris"
EVERY_KIND = Path(__file__).parents[2] / "every_kind"


def told(*reports: Report, identifier: str = "visit", language: str = "en", **filed: Any) -> Any:
    known = schedule(*reports, **filed)
    about = publication(known, words=Words(language=language))
    return json.loads(linked.render(known.event(identifier), about) or "null")


def status(*reports: Report) -> tuple[str | None, str | None]:
    """The status by its last word, and the start before."""
    found = told(*reports)
    word = found.get("eventStatus", "").rpartition("/")[2]
    return word or None, found.get("previousStartDate")


def test_an_event_is_told_with_all_that_is_known_and_nothing_else() -> None:
    said: Any = {**DATES, "place": "kremlin", "people": ["xi"], "status": "announced"}
    filed = report("a", "2023-03-17", claim(**said), claim("talks"))
    assert told(filed, language="ru", calendar={**CALENDAR, "languages": ["en", "ru"]}) == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"{SITE}/events/visit",
        "url": f"{SITE}/ru/events/visit",
        "name": "Государственный визит",
        "startDate": "2023-03-20",
        "endDate": "2023-03-22",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": {
            "@type": "Place",
            "name": "Кремль",
            "address": {
                "@type": "PostalAddress",
                "name": "Кремль, Москва",
                "addressCountry": "RU",
            },
            "containedInPlace": {
                "@type": "Place",
                "name": "Москва",
                "address": {
                    "@type": "PostalAddress",
                    "name": "Москва",
                    "addressCountry": "RU",
                },
                "geo": {"@type": "GeoCoordinates", "latitude": 55.75, "longitude": 37.5},
            },
        },
        "attendee": [{"@type": "Person", "name": "Си Цзиньпин"}],
        "subEvent": [
            {"@id": f"{SITE}/events/talks", "url": f"{SITE}/events/talks", "name": "Talks"}
        ],
        "image": f"{SITE}/events/visit.png",
        "subjectOf": {
            "@type": "WebPage",
            "url": f"{SITE}/ru/events/visit",
            "inLanguage": "ru",
        },
    }


def test_an_item_names_what_it_is_part_of() -> None:
    item = claim("talks", dates=days("2023-03-21"), place="kremlin")
    found = told(report("a", "2023-03-17", claim(**DATES), item), identifier="talks")
    assert [each["@id"] for each in found["superEvent"]] == [f"{SITE}/events/visit"]


def test_nothing_is_told_of_an_event_whose_place_nobody_gave() -> None:
    """The place of the whole isn't lent to its items."""
    filed = report("a", "2023-03-17", claim(**DATES), claim("talks", dates=days("2023-03-21")))
    assert told(filed, identifier="talks") is None


def test_nothing_is_told_of_an_event_whose_day_is_not_known() -> None:
    assert told(report("a", "2023-03-17", claim(within="2023-03", place="moscow"))) is None
    assert told(report("a", "2023-03-17", claim(status="announced", place="moscow"))) is None


def test_times_have_their_offset() -> None:
    said: Any = {"dates": times("2023-03-20T10:00:00", "2023-03-20T11:30:00"), "place": "harbin"}
    found = told(report("a", "2023-03-17", claim(**said)))
    assert (found["startDate"], found["endDate"]) == (
        "2023-03-20T10:00:00+08:00",
        "2023-03-20T11:30:00+08:00",
    )


def test_an_exact_start_that_moved_is_told_with_the_last_one_before() -> None:
    first = report("a", "2023-03-01", claim(dates=days("2023-03-10")))
    second = report("b", "2023-03-02", claim(dates=days("2023-03-12")))
    third = report("c", "2023-03-03", claim(**{**DATES, "status": "confirmed"}))
    assert status(first, second, third) == ("EventRescheduled", "2023-03-12")


def test_another_hour_of_the_same_day_is_another_start() -> None:
    early = claim(dates=times("2023-03-20T10:00:00", "2023-03-20T11:00:00"), place="moscow")
    late = claim(dates=times("2023-03-20T15:00:00", "2023-03-20T16:00:00"), place="moscow")
    first, second = report("a", "2023-03-01", early), report("b", "2023-03-02", late)
    assert status(first, second) == ("EventRescheduled", "2023-03-20T10:00:00+03:00")


def test_what_only_narrowed_or_got_longer_has_not_moved() -> None:
    first = report("a", "2023-03-01", claim(within="2023-03", status="announced"))
    second = report("b", "2023-03-02", claim(dates=days("2023-03-20")))
    third = report("c", "2023-03-03", claim(**DATES))
    hours = times("2023-03-20T10:00:00", "2023-03-20T11:30:00")
    fourth = report("d", "2023-03-04", claim(dates=hours, place="moscow"))
    assert status(first, second, third) == ("EventScheduled", None)
    assert status(second, fourth) == ("EventScheduled", None)


def test_a_day_that_a_report_says_was_planned_before_is_a_start_before() -> None:
    former = claim(dates=days("2023-03-10"), formerly=True)
    assert status(report("a", "2023-03-01", claim(**DATES), former)) == (
        "EventRescheduled",
        "2023-03-10",
    )


def test_what_is_cancelled_or_put_off_keeps_its_dates_and_says_so() -> None:
    first = report("a", "2023-03-01", claim(**DATES))
    cancelled = report("b", "2023-03-02", claim(status="cancelled"))
    postponed = report("b", "2023-03-02", claim(status="postponed"))
    assert status(first, cancelled) == ("EventCancelled", None)
    assert status(first, postponed) == ("EventPostponed", None)


def test_what_is_put_off_to_a_new_day_is_rescheduled() -> None:
    first = report("a", "2023-03-01", claim(**DATES))
    moved = report("b", "2023-03-02", claim(dates=days("2023-04-01"), status="postponed"))
    assert status(first, moved) == ("EventRescheduled", "2023-03-20")


def test_what_is_only_under_discussion_is_not_called_scheduled() -> None:
    assert status(report("a", "2023-03-01", claim(**DATES, status="floated"))) == (None, None)


def test_what_repeats_is_told_with_its_rule_and_the_times_that_fall_out() -> None:
    said: Any = {"dates": times("2023-03-14T10:00:00", "2023-03-14T11:00:00"), "zone": PARIS}
    weekly = claim(**said, place="moscow", repeats="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4")
    off = claim(occurrence=day("2023-03-16"), status="cancelled")
    found = told(report("a", "2023-03-01", weekly), report("b", "2023-03-02", off))
    assert found["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P2W",
        "repeatCount": 4,
        "byDay": ["https://schema.org/Tuesday", "https://schema.org/Thursday"],
        "startDate": "2023-03-14",
        "endDate": "2023-03-30",
        "exceptDate": ["2023-03-16"],
        "startTime": "10:00:00",
        "endTime": "11:00:00",
        "scheduleTimezone": "Europe/Paris",
    }
    assert (found["startDate"], found["endDate"]) == (
        "2023-03-14T10:00:00+01:00",
        "2023-03-30T11:00:00+02:00",
    )


def test_a_rule_that_schema_org_has_no_words_for_is_left_out() -> None:
    said = claim(dates=days("2023-03-14"), place="moscow", repeats="FREQ=MONTHLY;BYDAY=2TU;COUNT=4")
    assert "eventSchedule" not in told(report("a", "2023-03-01", said))


def test_no_text_can_end_the_script_that_it_stands_in() -> None:
    name = "</script><!--&"
    events = {**EVENTS, "visit": {**EVENTS["visit"], "title": {"en": name}}}
    known = schedule(report("a", "2023-03-17", claim(**DATES)), events=events)
    content = linked.render(known.event("visit"), publication(known)).decode()
    assert [sign for sign in "<>&" if sign in content] == []
    assert json.loads(content)["name"] == name


def assert_taken(known: Schedule) -> None:
    for event in known.events.values():
        written = linked.render(event, publication(known))
        is_told = event.awaits_date or not event.is_vague
        assert bool(written) is (is_told and bool(spans(event.stands_at)) and bool(event.places))
        assert (ill_described(json.loads(written)) if written else []) == []


@given(all_records())
def test_what_is_told_is_what_search_engines_take(filed: Records) -> None:
    assert_taken(resolve(filed))


@pytest.mark.parametrize("folder", [DATA, EVERY_KIND], ids=["real", "every kind"])
def test_what_is_told_of_events_of_every_kind_is_what_search_engines_take(folder: Path) -> None:
    assert_taken(resolve(load(folder)))


def test_an_item_whose_whole_is_off_is_not_said_to_be_scheduled() -> None:
    off = report("b", "2023-03-12", claim("visit", status="cancelled"))
    filed = report("a", "2023-03-10", *(claim(each, **DATES) for each in ("visit", "talks")))
    found = [told(filed, off, identifier=each) for each in ("visit", "talks")]
    assert [each.get("eventStatus") for each in found] == [
        "https://schema.org/EventCancelled",
        None,
    ]

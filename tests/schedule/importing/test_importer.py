"""Entries become claims: which event, place and kind they mean, and what isn't taken of them."""

from typing import Any

import pytest

from schedule.dates.spans import DaySpan
from schedule.filed.records import Records
from tests.build import claim, day, days, records, report, times
from tests.schedule.importing.calendar_file import (
    DAYS,
    HOURS,
    calendar,
    claims,
    entry,
    notes,
    said,
    taken,
)

SERIES = "DTSTART;TZID=Europe/London:20230321T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=4"
LACKING = (
    "it stands for a time that its series doesn't have; the series lacks its change of "
    "2023-04-05 09:00"
)
MENDED = "characters that can't be seen, or white space at its ends, are taken out"


def filed(*said_of_visit: Any, **about: Any) -> Records:
    """A folder that knows of a visit."""
    return records(report("a", "2023-02-01", *(said_of_visit or (claim(),))), **about)


def test_a_new_entry_is_an_event_with_an_id_of_its_title_and_a_claim_that_remembers_its_uid() -> (
    None
):
    intake = taken(calendar(entry(title="Eurasian Summit, Сочи")))
    assert intake.report
    assert list(map(said, intake.report.claims)) == [
        {
            "event": "eurasian-summit-2023",
            "dates": days("2023-03-20", "2023-03-22"),
            "status": "announced",
            "uid": "1@gazette.example",
        }
    ]
    [event] = intake.events.values()
    assert event.title.root == {"en": "Eurasian Summit, Сочи"}
    assert (event.id, event.kind) == ("eurasian-summit-2023", "event")
    assert intake.kinds["event"].name.root == {"en": "Event"}
    assert notes(intake) == []


def test_a_title_without_latin_letters_gives_an_id_of_the_day() -> None:
    found = taken(calendar(entry(title="会谈"), entry(title="会谈", uid="2")))
    assert [*found.events] == ["event-2023-03-20", "event-2023-03-20-2"]


@pytest.mark.parametrize(
    ("status", "taken_as"),
    [
        ("CONFIRMED", "confirmed"),
        ("TENTATIVE", "floated"),
        ("CANCELLED", "cancelled"),
        ("X-ELSE", "announced"),
    ],
)
def test_the_states_of_other_calendars_are_these(status: str, taken_as: str) -> None:
    [found] = claims(entry(f"{DAYS}\nSTATUS:{status}", title="Cancelled: Summit (day not known)"))
    assert (found["status"], found["dates"]) == (taken_as, days("2023-03-20", "2023-03-22"))
    assert found["event"] == "cancelled-summit-day-not-known-2023"


def test_a_uid_of_ours_is_the_event_and_one_of_a_merged_event_what_it_was_merged_into() -> None:
    events = {
        "visit": {"title": {"en": "Visit"}, "kind": "visit"},
        "trip": {"title": {"en": "Trip"}, "kind": "visit", "merged_into": "visit"},
    }
    for uid in ("visit@calendar.example", "trip@calendar.example"):
        [found] = claims(entry(uid=uid, title="Another name"), filed=filed(events=events))
        assert found["event"] == "visit"
        assert "uid" not in found


def test_a_uid_of_others_is_remembered_by_the_newest_claim_that_was_taken_under_it() -> None:
    known = records(
        report("a", "2023-02-01", claim("summit", uid="1@gazette.example")),
        report("b", "2023-02-02", claim("talks", uid="1@gazette.example")),
    )
    [found] = claims(entry(title="Anything"), filed=known)
    assert found["event"] == "talks"


def test_places_are_known_by_any_of_their_names_and_else_added() -> None:
    names = ["Москва", "MOSCOW", "The Kremlin\\, Moscow", "Кремль", "Bolshoi\\, Moscow"]
    entries = [entry(f"{DAYS}\nLOCATION:{name}\nGEO:55.76;37.61", uid=name) for name in names]
    intake = taken(calendar(*entries))
    assert intake.report
    found = [each.place for each in intake.report.claims]
    assert found == ["moscow", "moscow", "kremlin", "kremlin", "bolshoi-moscow"]
    [place] = intake.places.values()
    assert (place.name.root, place.coordinates) == ({"en": "Bolshoi, Moscow"}, (55.76, 37.61))
    assert intake.aside["GEO"] == 4


def test_a_link_to_a_call_is_no_place() -> None:
    intake = taken(calendar(entry(f"{DAYS}\nLOCATION:https://call.example/1")))
    assert (dict(intake.places), intake.aside) == ({}, {"LOCATION": 1})


def test_kinds_are_those_of_the_categories_and_else_the_default() -> None:
    entries = (
        entry(f"{DAYS}\nCATEGORIES:Work,TALKS"),
        entry(f"{DAYS}\nCATEGORIES:Main track,Other", uid="2", title="Keynote"),
        entry(f"{DAYS}\nCATEGORIES:main track", uid="3", title="Panel"),
        entry(uid="4", title="Other"),
    )
    intake = taken(calendar(*entries), kind="visit")
    found = [each.kind for each in intake.events.values()]
    assert found == ["talks", "main-track", "main-track", "visit"]
    assert {each: kind.name.root for each, kind in intake.kinds.items()} == {
        "main-track": {"en": "Main track"}
    }
    assert intake.aside == {"CATEGORIES": 2}


def test_only_people_that_are_known_are_named() -> None:
    guests = 'ATTENDEE;CN="xi jinping":mailto:a@b\nATTENDEE;CN=A Clerk:mailto:c@d'
    intake = taken(calendar(entry(f"{DAYS}\n{guests}")))
    assert intake.report
    assert intake.report.claims[0].people == ("xi",)
    assert intake.aside == {"ATTENDEE": 1}


def test_a_title_in_another_language_stands_in_the_first_as_well_and_that_is_noted() -> None:
    intake = taken(calendar(entry(f"SUMMARY;LANGUAGE=ru-RU:Саммит\n{DAYS}")))
    [event] = intake.events.values()
    assert event.title.root == {"en": "Саммит", "ru": "Саммит"}
    assert notes(intake) == [
        "changed: 1@gazette.example: the title is in ru; it stands as the one in en, too"
    ]


def test_descriptions_and_wholes_go_with_new_events_and_circles_are_left_out() -> None:
    one = entry(f"{DAYS}\nDESCRIPTION:A\\nb\\t \nRELATED-TO:2", title="One", uid="1")
    two = entry(f"{DAYS}\nRELATED-TO:1\nRELATED-TO:9", title="Two", uid="2")
    intake = taken(calendar(one, two))
    first, second = intake.events.values()
    assert first.description
    assert first.description.root == {"en": "A\nbt"}
    assert (first.part_of, second.part_of) == (("two-2023",), ())
    assert intake.aside == {"RELATED-TO": 2}


def test_text_that_the_data_refuses_is_mended_and_that_is_noted() -> None:
    intake = taken(calendar(entry(f"SUMMARY: A\x07\\nB\u2028\n{DAYS}")))
    [event] = intake.events.values()
    assert event.title.root == {"en": "A B"}
    assert notes(intake) == [
        f"changed: 1@gazette.example: SUMMARY: {MENDED}",
        "changed: 1@gazette.example: SUMMARY: its lines are made one",
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (entry("SUMMARY:\n" + DAYS), "SUMMARY is missing"),
        (entry(title="a" * 501), "SUMMARY has more than 500 characters"),
    ],
)
def test_what_no_record_holds_is_refused(text: str, reason: str) -> None:
    intake = taken(calendar(text))
    assert (intake.report, len(intake.refused), dict(intake.events)) == (None, 1, {})
    assert notes(intake) == [f"not taken: 1@gazette.example: {reason}"]


def test_single_times_are_moved_and_left_out() -> None:
    change = (
        "RECURRENCE-ID;TZID=Europe/London:20230328T100000\nDTSTART:20230329T120000Z\nDURATION:PT2H"
        "\nLOCATION:Harbin"
    )
    gone = "EXDATE;TZID=Europe/London:20230404T100000\nEXDATE:20230405T090000Z"
    intake = taken(calendar(entry(f"{SERIES}\n{gone}"), entry(change)))
    assert intake.report
    assert list(map(said, intake.report.claims)) == [
        {
            "event": "summit-2023",
            "dates": times("2023-03-21T10:00", "2023-03-21T11:00"),
            "zone": "Europe/London",
            "repeats": "FREQ=WEEKLY;COUNT=4",
            "status": "announced",
            "uid": "1@gazette.example",
        },
        {
            "event": "summit-2023",
            "occurrence": day("2023-03-28"),
            "dates": times("2023-03-29T20:00", "2023-03-29T22:00"),
            "zone": "Asia/Shanghai",
            "place": "harbin",
        },
        {"event": "summit-2023", "occurrence": day("2023-04-04"), "status": "cancelled"},
    ]
    assert notes(intake) == [
        "left aside: 1@gazette.example: EXDATE 2023-04-05 09:00:00+00:00, when nothing would happen"
    ]


def test_a_cancelled_time_is_cancelled_and_one_that_says_nothing_new_is_left_aside() -> None:
    at = "RECURRENCE-ID:{0}\nDTSTART:{0}\nDURATION:PT1H"
    cancelled = entry(f"{at.format('20230328T090000Z')}\nSTATUS:CANCELLED", title="Off")
    same = entry(at.format("20230404T090000Z"))
    lost = entry(at.format("20230405T090000Z"))
    intake = taken(calendar(entry(SERIES), cancelled, same, lost))
    assert intake.report
    assert list(map(said, intake.report.claims))[1:] == [
        {"event": "summit-2023", "occurrence": day("2023-03-28"), "status": "cancelled"}
    ]
    assert notes(intake) == [
        "left aside: 1@gazette.example: the title of one time only: Off",
        "left aside: 1@gazette.example: one time of it, with no change that a claim can hold",
        f"not taken: 1@gazette.example: {LACKING}",
    ]


def test_a_time_of_a_series_that_is_known_needs_no_series_in_the_file() -> None:
    series = claim(dates=days("2023-03-21"), repeats="FREQ=WEEKLY;COUNT=4", uid="1@gazette.example")
    change = entry("RECURRENCE-ID:20230328\nDTSTART:20230330")
    [found] = claims(change, filed=filed(series))
    assert found["occurrence"] == day("2023-03-28")
    assert found["dates"] == days("2023-03-30")
    alone = taken(calendar(change))
    assert alone.report
    assert [each.dates for each in alone.report.claims] == [
        DaySpan(first=day("2023-03-30"), last=day("2023-03-30"))
    ]


def test_of_two_revisions_the_later_is_taken_and_the_other_listed() -> None:
    old = entry(f"{HOURS}\nSEQUENCE:1")
    new = entry(f"{DAYS}\nSEQUENCE:2")
    for entries in ([old, new], [new, old]):
        intake = taken(calendar(*entries))
        assert intake.report
        assert said(intake.report.claims[0])["dates"] == days("2023-03-20", "2023-03-22")
        assert notes(intake) == [
            "not taken: 1@gazette.example: another revision of it stands in the file"
        ]


def test_an_empty_calendar_gives_no_report() -> None:
    assert taken(calendar()).report is None

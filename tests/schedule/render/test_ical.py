"""The feed: exact lines for what is known, and bytes that every reader takes."""

from typing import Any

import pytest

from schedule import Schedule, resolve
from schedule.language.words import Words
from tests.build import (
    EVENTS,
    claim,
    day,
    days,
    instant,
    publication,
    records,
    report,
    schedule,
    times,
)
from tests.feed import entry, line, lines, parsed, rendered, value
from tests.golden import golden

FIRST = report(
    "a",
    "2023-03-10",
    claim(
        dates=days("2023-03-20", "2023-03-22"), status="announced", place="kremlin", people=["xi"]
    ),
    claim("talks"),
    publisher="The Moscow Times",
)


def visit(**said: Any) -> Schedule:
    """The visit, as announced first and as another report has it five days later."""
    later = claim(**said)
    return schedule(
        FIRST, report("b", "2023-03-15", later, recorded=instant("2026-12-23T01:02:03"))
    )


def test_an_entry_has_every_property_once_and_in_order() -> None:
    assert entry(schedule(FIRST)) == [
        "UID:visit@calendar.example",
        "DTSTART;VALUE=DATE:20230320",
        "DTEND;VALUE=DATE:20230323",
        "DTSTAMP:20261126T000000Z",
        "SUMMARY;LANGUAGE=en:State visit",
        (
            r"DESCRIPTION;LANGUAGE=en:Visit · announced\n20–22 March 2023\n"
            r"Place: The Kremlin\, Moscow\nWith: Xi Jinping\nProgramme: Talks\n\n"
            r"Followed: The Moscow Times\, 10 March 2023\n\nhttps://calendar.example/events/visit"
        ),
        r"LOCATION:The Kremlin\, Moscow",
        "GEO:55.75;37.5",
        "STATUS:CONFIRMED",
        "CATEGORIES:Visit",
        "TRANSP:TRANSPARENT",
        "SEQUENCE:1",
        "CREATED:20261122T000000Z",
        "LAST-MODIFIED:20261126T000000Z",
        "URL:https://calendar.example/events/visit",
        'LINK;LINKREL="SOURCE";VALUE=URI:https://calendar.example/reports/a',
    ]


def test_the_calendar_says_what_it_is_and_how_often_to_look_again() -> None:
    found = lines(rendered(schedule(FIRST), address="/calendar.ics?place=moscow", label="Moscow"))
    assert found[: found.index("BEGIN:VEVENT")] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//calendar.example//Dateline//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Visits · Moscow",
        "X-WR-CALNAME:Visits · Moscow",
        r"DESCRIPTION:Who goes where\, and who says so.",
        r"X-WR-CALDESC:Who goes where\, and who says so.",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "SOURCE;VALUE=URI:https://calendar.example/calendar.ics?place=moscow",
        "URL:https://calendar.example/",
        "COLOR:firebrick",
        "LAST-MODIFIED:20261126T000000Z",
    ]


def test_a_calendar_without_events_is_still_one() -> None:
    found = lines(rendered(schedule()))
    assert [each for each in found if "LAST-MODIFIED" in each or "VEVENT" in each] == []
    assert found[-2:] == ["END:VCALENDAR", ""]


def test_a_postponement_keeps_the_uid_and_raises_sequence_and_times_of_change() -> None:
    moved = visit(dates=days("2023-04-03", "2023-04-05"), status="postponed")
    changed = [each for each in entry(moved) if each not in entry(schedule(FIRST))]
    assert [each for each in changed if "DESCRIPTION" not in each] == [
        "DTSTART;VALUE=DATE:20230403",
        "DTEND;VALUE=DATE:20230406",
        "DTSTAMP:20261223T010203Z",
        "SEQUENCE:2",
        "LAST-MODIFIED:20261223T010203Z",
        'LINK;LINKREL="SOURCE";VALUE=URI:https://calendar.example/reports/b',
    ]


@pytest.mark.parametrize(
    ("said", "status", "summary"),
    [
        ({"status": "confirmed"}, "CONFIRMED", "State visit"),
        ({"status": "held"}, "CONFIRMED", "State visit"),
        ({"status": "cancelled"}, "CANCELLED", "Cancelled: State visit"),
        ({"status": "postponed"}, "TENTATIVE", "Postponed: State visit"),
        ({"status": "postponed", "dates": day("2023-05-02")}, "CONFIRMED", "State visit"),
        ({"within": "2023-05"}, "TENTATIVE", "State visit (day no longer known)"),
    ],
)
def test_what_is_not_sure_of_its_day_is_tentative_and_says_so(
    said: dict[str, Any], status: str, summary: str
) -> None:
    assert line(visit(**said), "STATUS") == [f"STATUS:{status}"]
    assert line(visit(**said), "SUMMARY") == [f"SUMMARY;LANGUAGE=en:{summary}"]


def test_what_is_only_floated_or_disputed_is_tentative() -> None:
    floated = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20"), status="floated")))
    tied = schedule(FIRST, report("b", "2023-03-10", claim(dates=days("2023-03-21"))))
    for known in (floated, tied):
        assert line(known, "STATUS") == ["STATUS:TENTATIVE"]


def test_a_window_is_spanned_and_an_item_names_what_it_is_part_of() -> None:
    known = visit(within="2023-05")
    found = entry(known, "talks")
    assert [each for each in found if each.startswith(("DT", "RELATED"))] == [
        "DTSTART;VALUE=DATE:20230501",
        "DTEND;VALUE=DATE:20230601",
        "DTSTAMP:20261223T010203Z",
        "RELATED-TO;RELTYPE=PARENT:visit@calendar.example",
    ]


def test_what_has_no_date_at_all_has_no_entry() -> None:
    known = schedule(report("a", "2023-03-10", claim(status="floated")))
    assert parsed(rendered(known)) == []
    assert lines(rendered(known))[-11:-1] == [
        "BEGIN:VTIMEZONE",
        "TZID:UTC",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0000",
        "TZNAME:UTC",
        "END:STANDARD",
        "END:VTIMEZONE",
        "END:VCALENDAR",
    ]


def test_times_are_in_utc_and_the_local_ones_in_the_text() -> None:
    local = times("2023-03-20T10:00", "2023-03-20T11:30")
    known = schedule(report("a", "2023-03-10", claim(dates=local, place="harbin")))
    assert line(known, "DTSTART") + line(known, "DTEND") == [
        "DTSTART:20230320T020000Z",
        "DTEND:20230320T033000Z",
    ]
    assert "20 March 2023\\, 10:00–11:30 (UTC+8\\, Asia/Shanghai)" in line(known, "DESCRIPTION")[0]


def test_the_zone_of_a_series_reaches_the_day_that_one_of_its_times_was_moved_from() -> None:
    """RECURRENCE-ID tells the old time by a zone's clock, which has changed by then."""
    paris = times("2023-03-20T10:00", "2023-03-20T11:00")
    moved = times("2023-03-21T15:00", "2023-03-21T16:00")
    known = schedule(
        report(
            "a",
            "2023-03-10",
            claim(dates=paris, zone="Europe/Paris", repeats="FREQ=WEEKLY;COUNT=2"),
            claim(occurrence=day("2023-03-27"), dates=moved, zone="Europe/Moscow"),
        )
    )
    found = lines(rendered(known))
    zone = found[found.index("TZID:Europe/Paris") + 1 :]
    assert zone[: zone.index("END:VTIMEZONE")] == [
        "BEGIN:STANDARD",
        "DTSTART:20230319T010000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20230326T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
    ]
    assert [each for each in found if each.startswith("RECURRENCE-ID")] == [
        "RECURRENCE-ID;TZID=Europe/Paris:20230327T100000"
    ]


def test_no_time_is_left_out_of_a_series_that_is_off_as_a_whole() -> None:
    moved = claim(occurrence=day("2023-03-27"), dates=days("2023-03-28"), status="cancelled")
    repeats = claim(dates=days("2023-03-20"), repeats="FREQ=WEEKLY;COUNT=2")
    known = schedule(
        report("a", "2023-03-10", repeats, moved),
        report("b", "2023-03-15", claim(status="cancelled")),
    )
    found = lines(rendered(known))
    assert [each for each in found if each.startswith(("EXDATE", "RECURRENCE-ID", "STATUS"))] == [
        "STATUS:CANCELLED",
        "RECURRENCE-ID;VALUE=DATE:20230327",
        "STATUS:CANCELLED",
    ]


def test_what_repeats_in_utc_needs_no_zone() -> None:
    local = times("2023-03-20T10:00", "2023-03-20T11:00")
    told = claim(dates=local, zone="Etc/UTC", repeats="FREQ=WEEKLY;COUNT=2")
    found = lines(rendered(schedule(report("a", "2023-03-10", told))))
    assert [each for each in found if each.startswith(("DTSTART", "TZID"))] == [
        "DTSTART:20230320T100000Z"
    ]


@pytest.mark.parametrize("west", [0.00001, -0.00001, 1e-9, 123.456789, -0.0, 5])
def test_a_point_is_written_in_plain_decimals(west: float) -> None:
    """RFC 5545, section 3.8.1.6: no exponents."""
    places = {"sea": {"name": {"en": "At sea"}, "coordinates": [0.0001, west]}}
    told = report("a", "2023-03-10", claim(dates=days("2023-03-20"), place="sea"))
    (geo,) = line(schedule(told, places=places), "GEO")
    latitude, longitude = geo.removeprefix("GEO:").split(";")
    assert "e" not in latitude + longitude
    assert (float(latitude), float(longitude)) == (0.0001, west)


@pytest.mark.parametrize("name", ["Trips, tours", "Trips; tours", "Trips\\ tours"])
def test_a_kind_is_one_category_without_what_needs_a_backslash(name: str) -> None:
    calendar = dict(records().calendar.model_dump(), kinds={"visit": {"name": {"en": name}}})
    calendar |= {"languages": ["en"]}
    known = schedule(
        FIRST.model_copy(update={"claims": FIRST.claims[:1]}),
        calendar=calendar,
        events={"visit": EVENTS["visit"]},
    )
    assert line(known, "CATEGORIES") == ["CATEGORIES:Trips  tours"]


def test_a_report_with_an_address_is_linked_there() -> None:
    address = "https://x.example/a;b,c?d=e&f=%2C"
    known = schedule(report("a", "2023-03-10", claim(dates=days("2023-03-20")), url=address))
    assert line(known, "LINK") == [f'LINK;LINKREL="SOURCE";VALUE=URI:{address}']


def test_a_title_in_another_language_says_which_it_is() -> None:
    known = schedule(
        FIRST, events={**EVENTS, "visit": {"title": {"zh": "国事访问"}, "kind": "visit"}}
    )
    (summary,) = line(known, "SUMMARY")
    assert summary == "SUMMARY;LANGUAGE=zh:国事访问"


def every_sort() -> Schedule:
    """One event of each sort that the feed knows."""
    sorts = ("announced", "held", "floated", "cancelled", "postponed")
    events = {each: {"title": {"en": f"Meeting {each}"}, "kind": "talks"} for each in sorts}
    events["timed"] = {"title": {"zh": "哈尔滨会谈" * 8}, "kind": "talks", "part_of": ["announced"]}
    events["during"] = {"title": {"en": "Gala; dinner, \\o/"}, "kind": "visit", "part_of": ["held"]}
    local = times("2024-05-17T10:00", "2024-05-17T11:00")
    return resolve(
        records(
            report(
                "a",
                "2024-05-14",
                # Days that are given without a status count as announced, and outrank "floated".
                *(
                    claim(
                        each,
                        dates=days("2024-05-16", "2024-05-17"),
                        status="floated" if each == "floated" else None,
                    )
                    for each in sorts
                ),
                claim("timed", dates=local, place="harbin", people=["xi", "putin"]),
                claim("during", wording="on the last evening"),
                publisher="Газета «Вечер»",
                url="https://paper.example/a",
            ),
            report("b", "2024-05-16", *(claim(each, status=each) for each in sorts)),
            report("c", "2024-05-16", claim("held", dates=days("2024-05-16"), formerly=True)),
            events=events,
        )
    )


def test_the_feed_is_held_to_the_byte() -> None:
    content = rendered(every_sort(), address="/calendar.ics?vague=1")
    assert rendered(every_sort(), address="/calendar.ics?vague=1") == content
    assert golden("every-sort.ics", content) == content
    found = {value(each, "UID"): value(each, "SUMMARY") for each in parsed(content)}
    assert found == {
        "announced@calendar.example": "Meeting announced",
        "held@calendar.example": "Meeting held",
        "floated@calendar.example": "Meeting floated",
        "cancelled@calendar.example": "Cancelled: Meeting cancelled",
        "postponed@calendar.example": "Postponed: Meeting postponed",
        "timed@calendar.example": "哈尔滨会谈" * 8,
        "during@calendar.example": "Gala; dinner, \\o/ (day not known)",
    }


def test_another_language_has_its_own_pages_and_the_same_uids() -> None:
    known = schedule(FIRST)
    published = publication(known, words=Words(language="en", fallback="en"))
    assert published.event_page(known.events["visit"]) == "https://calendar.example/events/visit"

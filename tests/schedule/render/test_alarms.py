"""Alarms in a feed: one in each entry, and none in what is cancelled."""

from datetime import timedelta
from typing import Any

import icalendar

from schedule.render import ical
from schedule.render.content import line, text
from tests.build import claim, days, publication, report, schedule

TITLE = "A title: with commas; and so long that it has to be folded — Государственный визит"
EVENTS = {
    "visit": {"title": {"en": TITLE}, "kind": "visit"},
    "off": {"title": {"en": "Off"}, "kind": "visit"},
    "weekly": {"title": {"en": "Weekly"}, "kind": "talks"},
}
KNOWN = schedule(
    report(
        "a",
        "2023-03-10",
        claim("visit", dates=days("2023-03-20")),
        claim("off", dates=days("2023-03-21"), status="cancelled"),
        claim("weekly", dates=days("2023-03-20"), repeats="FREQ=WEEKLY;COUNT=3"),
        claim("weekly", occurrence=days("2023-03-27")[0], dates=days("2023-03-28")),
    ),
    events=EVENTS,
)


def feed(**about: Any) -> bytes:
    return ical.render(KNOWN.events.values(), publication(KNOWN, **about))


def entries(content: bytes) -> list[Any]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_each_entry_reminds_of_its_title_so_long_before_it_begins() -> None:
    found = {
        (str(each["UID"]).partition("@")[0], "RECURRENCE-ID" in each): [
            (str(one["ACTION"]), str(one["DESCRIPTION"]), one["TRIGGER"].dt)
            for one in each.walk("VALARM")
        ]
        for each in entries(feed(remind="PT24H"))
    }
    assert found == {
        ("visit", False): [("DISPLAY", TITLE, -timedelta(hours=24))],
        ("off", False): [],
        ("weekly", False): [("DISPLAY", "Weekly", -timedelta(hours=24))],
        ("weekly", True): [("DISPLAY", "Weekly", -timedelta(hours=24))],
    }


def test_an_alarm_is_held_to_the_byte() -> None:
    """Its title is folded where its own name ends, and its time is written as it is asked."""
    written = (
        b"BEGIN:VALARM\r\n",
        b"ACTION:DISPLAY\r\n",
        line("DESCRIPTION;LANGUAGE=en", text(TITLE)),
        b"TRIGGER:-PT24H\r\n",
        b"END:VALARM\r\n",
    )
    assert b"".join(written) in feed(remind="PT24H")


def test_lines_of_alarms_are_folded() -> None:
    assert max(map(len, feed(remind="P1W").split(b"\r\n"))) <= 75


def test_a_feed_has_no_alarms_unless_they_are_asked_for() -> None:
    assert b"VALARM" not in feed()


def test_without_its_alarms_a_feed_is_the_same() -> None:
    plain, alarmed = feed().split(b"\r\n"), feed(remind="P1D").split(b"\r\n")
    kept, inside = [], False
    for each in alarmed:
        inside = inside or each == b"BEGIN:VALARM"
        kept += [] if inside else [each]
        inside = inside and each != b"END:VALARM"
    assert kept == plain

"""A schedule with an event of every sort, for the formats to be held against."""

from typing import Any

from schedule import Schedule
from tests.build import (
    CALENDAR,
    claim,
    day,
    days,
    report,
    ruling,
    schedule,
    times,
)

MOSCOW, PARIS = "Europe/Moscow", "Europe/Paris"
EVENTS: dict[str, Any] = {
    "visit": {"title": {"en": "State visit", "ru": "Государственный визит"}, "kind": "visit"},
    "signing": {"title": {"en": "Signing"}, "kind": "talks", "part_of": ["visit"]},
    "hours": {"title": {"en": '=Talks; "so", they <say>', "zh": "会谈"}, "kind": "talks"},
    "weekly": {"title": {"en": "Briefing"}, "kind": "talks"},
    "month": {"title": {"en": "Forum"}, "kind": "visit"},
    "rumour": {"title": {"en": "Rumour"}, "kind": "visit"},
    "off": {"title": {"en": "Called off"}, "kind": "visit"},
}
FIRST = report(
    "first",
    "2023-03-10",
    claim("visit", dates=days("2023-03-20", "2023-03-23"), place="moscow", status="announced"),
    claim("visit", within=days("2023-04-01", "2023-05-10"), formerly=True, wording="in spring"),
    claim("signing", status="announced", wording="day not given"),
    claim("hours", dates=times("2023-03-20T10:00:00", "2023-03-20T11:30:00"), place="harbin"),
    claim(
        "weekly",
        dates=times("2023-03-14T10:00:00", "2023-03-14T11:00:00"),
        zone=PARIS,
        repeats="FREQ=WEEKLY;BYDAY=TU;COUNT=4",
    ),
    claim("month", within="2023-04", people=["xi", "putin"]),
    claim("rumour", status="floated"),
    claim("off", dates=days("2023-03-30"), place="kremlin", status="announced"),
    publisher="The Example Times",
    url="https://news.example/first?a=1&b=2",
)
SECOND = report(
    "second",
    "2023-03-12",
    claim("visit", dates=days("2023-03-20", "2023-03-22"), people=["xi"], status="confirmed"),
    claim("weekly", occurrence=day("2023-03-21"), status="cancelled"),
    claim(
        "weekly",
        occurrence=day("2023-03-28"),
        dates=times("2023-03-29T15:00:00", "2023-03-29T17:00:00"),
        zone=MOSCOW,
    ),
    claim("off", status="cancelled"),
    official=True,
)


def every_sort() -> Schedule:
    rule = ruling("status", "announced", reason="Nobody has confirmed it & <that> is all.")
    calendar = {**CALENDAR, "languages": ["en", "ru", "zh"]}
    return schedule(FIRST, SECOND, events=EVENTS, rulings=[rule], calendar=calendar)

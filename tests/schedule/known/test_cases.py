"""Cases of how plans change, each as it is known, and as it stands in the feed, day by day.

Of two lines the first has the day and what is known, the second the entry: its title, its state,
its first day and the day after its last.
"""

from typing import Any

import pytest

from schedule import Schedule
from schedule.dates.spans import DaySpan, TimeSpan, Window
from schedule.filed.records import Report
from schedule.known.model import Event
from schedule.known.occurrences import calendar_status
from schedule.language.description import title
from schedule.language.words import Words
from schedule.render import ical
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import (
    claim,
    days,
    instant,
    publication,
    report,
    ruling,
    schedule,
    span,
    times,
)

MIN: dict[str, Any] = {"publisher": "Ministry", "official": True}
AGENCY: dict[str, Any] = {"publisher": "Agency"}
P1: dict[str, Any] = {"publisher": "P1"}
P2: dict[str, Any] = {"publisher": "P2"}
P3: dict[str, Any] = {"publisher": "P3"}
FIFTH = days("2024-02-05")
FEBRUARY = days("2024-02-05", "2024-02-07")
MARCH = days("2024-03-11", "2024-03-12")


def told(identifier: str, published: str, *said: dict[str, Any], **about: Any) -> Report:
    """A report with a claim for each of these, on the visit where none is named."""
    return report(identifier, published, *(claim(**each) for each in said), **about)


def shown(when: object) -> str:
    match when:
        case None:
            return "no day"
        case Window():
            return f"within {when.first}..{when.last}"
        case TimeSpan():
            return f"{when.start:%Y-%m-%d %H:%M%z}"
        case DaySpan():
            return f"{when.first}..{when.last}"
    return str(getattr(when, "id", when))


def known(event: Event) -> str:
    """What is known of an event, in a line."""
    place = f" in {event.place.id}" if event.place else ""
    off = event.known.postponed_from
    before = f" from {shown(off)}" if off else ""
    disputed = " (disputed)" if event.disputed else ""
    return f"{shown(event.when)}{place} {event.status or 'on'}{before}{disputed}"


def fed(filed: Schedule) -> str:
    """The visit's entry in the feed, in a line."""
    events = [each for each in select(filed, Query(), vague=False) if each.id == "visit"]
    content = ical.render(events, publication(filed)).decode()
    said = dict(line.split(":", 1) for line in content.split("\r\n") if ":" in line)
    if "SUMMARY;LANGUAGE=en" not in said:
        return "not there"
    start = said.get("DTSTART;VALUE=DATE") or said["DTSTART"]
    end = said.get("DTEND;VALUE=DATE") or said["DTEND"]
    return f"{said['SUMMARY;LANGUAGE=en']}, {said['STATUS']}, {start}..{end}"


def lines(*reports: Report) -> list[str]:
    """What is known and served on each day on which something was published."""
    found = []
    for published in sorted({each.published for each in reports}):
        filed = schedule(*reports, as_of=published.isoformat())
        event = filed.events["visit"]
        found += [f"{published}: {known(event)}", fed(filed)]
    return found


def grounds(*reports: Report) -> list[str]:
    """The reports that are followed and those that dissent, at the end."""
    event = schedule(*reports).events["visit"]
    found = []
    for field in ("when", "status", "place"):
        resolved = getattr(event.known, field)
        for name in ("followed", "support") if resolved else ():
            named = " ".join(each.id for each in getattr(resolved, name))
            found += [f"{field} {name} {named}"] if named else []
        against = resolved.dissent if resolved else event.known.others.get(field, ())
        for each in against:
            value = shown(each.value)
            ids = [one.id for one in each.reports]
            sort = "before" if each.superseded else "dissent"
            found.append(f"{field} {sort} {value} {' '.join(ids)}")
    return found


CASES: dict[str, tuple[list[Report], list[str], list[str]]] = {
    "what happened outranks every plan": (
        [
            told("a", "2024-01-10", {"dates": FEBRUARY, "status": "announced"}, **MIN),
            told("b", "2024-03-12", {"dates": MARCH, "status": "held"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-07 announced",
            "State visit, CONFIRMED, 20240205..20240208",
            "2024-03-12: 2024-03-11..2024-03-12 held",
            "State visit, CONFIRMED, 20240311..20240313",
        ],
        [
            "when followed b",
            "when before 2024-02-05..2024-02-07 a",
            "status followed b",
            "status support a",
        ],
    ),
    "held although it was cancelled": (
        [
            told("a", "2024-01-10", {"dates": FEBRUARY, "status": "cancelled"}, **MIN),
            told("b", "2024-02-07", {"dates": FEBRUARY, "status": "held"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-07 cancelled",
            "Cancelled: State visit, CANCELLED, 20240205..20240208",
            "2024-02-07: 2024-02-05..2024-02-07 held",
            "State visit, CONFIRMED, 20240205..20240208",
        ],
        ["when followed a b", "status followed b", "status before cancelled a"],
    ),
    "postponed from a day to a month": (
        [
            told("a", "2026-11-01", {"dates": days("2026-12-15")}, **AGENCY),
            told(
                "b",
                "2026-11-10",
                {"within": "2026-12", "status": "postponed"},
                {"dates": days("2026-12-15"), "formerly": True},
                **AGENCY,
            ),
        ],
        [
            "2026-11-01: 2026-12-15..2026-12-15 on",
            "State visit, CONFIRMED, 20261215..20261216",
            "2026-11-10: within 2026-12-01..2026-12-31 postponed from 2026-12-15..2026-12-15",
            "Postponed: State visit, TENTATIVE, 20261215..20261216",
        ],
        ["when followed b", "when before 2026-12-15..2026-12-15 a", "status followed b"],
    ),
    "slipped from a day to a window": (
        [
            told("a", "2026-11-01", {"dates": days("2026-12-15")}, **AGENCY),
            told("b", "2026-11-10", {"within": days("2026-12-18", "2027-12-31")}, **AGENCY),
        ],
        [
            "2026-11-01: 2026-12-15..2026-12-15 on",
            "State visit, CONFIRMED, 20261215..20261216",
            "2026-11-10: within 2026-12-18..2027-12-31 on",
            "State visit (day no longer known), TENTATIVE, 20261215..20261216",
        ],
        ["when followed b", "when before 2026-12-15..2026-12-15 a"],
    ),
    "postponed and set to new days": (
        [
            told("a", "2024-01-10", {"dates": FEBRUARY, "status": "announced"}, **AGENCY),
            told("b", "2024-01-20", {"status": "postponed"}, **AGENCY),
            told("c", "2024-01-30", {"dates": MARCH, "status": "announced"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-07 announced",
            "State visit, CONFIRMED, 20240205..20240208",
            "2024-01-20: no day postponed from 2024-02-05..2024-02-07",
            "Postponed: State visit, TENTATIVE, 20240205..20240208",
            "2024-01-30: 2024-03-11..2024-03-12 announced",
            "State visit, CONFIRMED, 20240311..20240313",
        ],
        [
            "when followed c",
            "when before 2024-02-05..2024-02-07 a",
            "status followed c",
            "status before postponed b",
        ],
    ),
    "a tie follows one report in both fields": (
        [
            told(
                "a",
                "2024-01-10",
                {"dates": days("2024-02-05", "2024-02-06"), "place": "moscow"},
                **P1,
            ),
            told(
                "b",
                "2024-01-10",
                {"dates": days("2024-02-07", "2024-02-08"), "place": "harbin"},
                **P2,
            ),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-06 in moscow on (disputed)",
            "State visit, TENTATIVE, 20240205..20240207",
        ],
        [
            "when followed a",
            "when dissent 2024-02-07..2024-02-08 b",
            "place followed a",
            "place dissent harbin b",
        ],
    ),
    "one instant in two zones": (
        [
            told(
                "a",
                "2024-01-10",
                {"dates": times("2024-02-05T20:00", "2024-02-05T21:00"), "zone": "Europe/Moscow"},
                **P1,
            ),
            told(
                "b",
                "2024-01-10",
                {
                    "dates": times("2024-02-06T01:00", "2024-02-06T02:00"),
                    "zone": "Asia/Shanghai",
                    "place": "harbin",
                },
                **P2,
            ),
        ],
        [
            "2024-01-10: 2024-02-06 01:00+0800 in harbin on",
            "State visit, CONFIRMED, 20240205T170000Z..20240205T180000Z",
        ],
        ["when followed a b", "place followed b"],
    ),
    "one article filed twice has one vote": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, url="https://x.example/1"),
            told("b", "2024-01-10", {"dates": FIFTH}, url="https://x.example/1"),
            told("c", "2024-01-10", {"dates": days("2024-02-09")}, **P2),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on (disputed)",
            "State visit, TENTATIVE, 20240205..20240206",
        ],
        ["when followed a b", "when dissent 2024-02-09..2024-02-09 c"],
    ),
    "a correction of the same day": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **MIN),
            told("b", "2024-01-10", {"dates": days("2024-02-06")}, corrects=["a"], **MIN),
        ],
        ["2024-01-10: 2024-02-06..2024-02-06 on", "State visit, CONFIRMED, 20240206..20240207"],
        ["when followed b", "when before 2024-02-05..2024-02-05 a"],
    ),
    "bounds of two papers": (
        [
            told("a", "2024-01-10", {"within": days("1900-01-01", "2025-06-30")}, **P1),
            told("b", "2024-01-10", {"within": days("2025-06-10", "2100-12-31")}, **P2),
        ],
        ["2024-01-10: within 2025-06-10..2025-06-30 on", "not there"],
        ["when followed a b"],
    ),
    "begun again after it was cancelled on its day": (
        [
            told("a", "2024-01-10", {"dates": FIFTH, "status": "announced"}, **MIN),
            told("b", "2024-02-05", {"status": "cancelled"}, **AGENCY),
            told("c", "2024-02-10", {"dates": days("2024-03-11"), "status": "announced"}, **MIN),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 announced",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-02-05: 2024-02-05..2024-02-05 cancelled",
            "Cancelled: State visit, CANCELLED, 20240205..20240206",
            "2024-02-10: 2024-03-11..2024-03-11 announced",
            "State visit, CONFIRMED, 20240311..20240312",
        ],
        [
            "when followed c",
            "when before 2024-02-05..2024-02-05 a",
            "status followed a c",
            "status before cancelled b",
        ],
    ),
    "unofficial reports take nothing official back": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **MIN),
            told(
                "b",
                "2024-01-12",
                {"dates": days("2024-02-08")},
                {"dates": FIFTH, "formerly": True},
                **P1,
            ),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-12: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
        ],
        ["when followed a", "when dissent 2024-02-08..2024-02-08 b"],
    ),
    "a correction of one field": (
        [
            told(
                "a", "2024-01-10", {"dates": FIFTH, "place": "moscow", "status": "announced"}, **MIN
            ),
            told("b", "2024-01-11", {"dates": days("2024-02-06")}, corrects=["a"], **MIN),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 in moscow announced",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-11: 2024-02-06..2024-02-06 in moscow announced",
            "State visit, CONFIRMED, 20240206..20240207",
        ],
        [
            "when followed b",
            "when before 2024-02-05..2024-02-05 a",
            "status followed a",
            "place followed a",
        ],
    ),
    "held on the first of the planned days": (
        [
            told("a", "2024-01-10", {"dates": FEBRUARY}, **MIN),
            told("b", "2024-02-05", {"dates": FIFTH, "status": "held"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-07 on",
            "State visit, CONFIRMED, 20240205..20240208",
            "2024-02-05: 2024-02-05..2024-02-07 held",
            "State visit, CONFIRMED, 20240205..20240208",
        ],
        ["when followed a", "when support b", "status followed b"],
    ),
    "a postponement that repeats the day": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **P1),
            told("b", "2024-01-20", {"dates": FIFTH, "status": "postponed"}, **P2),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-20: no day postponed from 2024-02-05..2024-02-05",
            "Postponed: State visit, TENTATIVE, 20240205..20240206",
        ],
        ["when before 2024-02-05..2024-02-05 a b", "status followed b"],
    ),
    "held before its day": (
        [
            told("a", "2024-01-10", {"dates": days("2024-02-15"), "status": "announced"}, **MIN),
            told("b", "2024-01-20", {"status": "held"}, **P1),
        ],
        [
            "2024-01-10: 2024-02-15..2024-02-15 announced",
            "State visit, CONFIRMED, 20240215..20240216",
            "2024-01-20: 2024-02-15..2024-02-15 announced",
            "State visit, CONFIRMED, 20240215..20240216",
        ],
        ["when followed a", "status followed a", "status dissent held b"],
    ),
    "postponed on its day": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **MIN),
            told("b", "2024-02-05", {"dates": days("2024-02-08"), "status": "postponed"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-02-05: 2024-02-08..2024-02-08 postponed from 2024-02-05..2024-02-05",
            "State visit, CONFIRMED, 20240208..20240209",
        ],
        ["when followed b", "when before 2024-02-05..2024-02-05 a", "status followed b"],
    ),
    "an announcement by another voice of the same days": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **AGENCY),
            told("b", "2024-01-20", {"status": "postponed"}, **AGENCY),
            told("c", "2024-01-21", {"dates": FIFTH, "status": "announced"}, **P1),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-20: no day postponed from 2024-02-05..2024-02-05",
            "Postponed: State visit, TENTATIVE, 20240205..20240206",
            "2024-01-21: no day postponed from 2024-02-05..2024-02-05",
            "Postponed: State visit, TENTATIVE, 20240205..20240206",
        ],
        [
            "when before 2024-02-05..2024-02-05 a c",
            "status followed b",
            "status dissent announced c",
        ],
    ),
    "new days after it was cancelled": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **AGENCY),
            told("b", "2024-01-20", {"status": "cancelled"}, **AGENCY),
            told("c", "2024-01-25", {"dates": days("2024-03-11")}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-20: 2024-02-05..2024-02-05 cancelled",
            "Cancelled: State visit, CANCELLED, 20240205..20240206",
            "2024-01-25: 2024-03-11..2024-03-11 on",
            "State visit, CONFIRMED, 20240311..20240312",
        ],
        ["when followed c", "when before 2024-02-05..2024-02-05 a", "status before cancelled b"],
    ),
    "held on an unknown day after it was postponed": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **P1),
            told("b", "2024-01-20", {"status": "postponed"}, **MIN),
            told("c", "2024-02-07", {"status": "held"}, **AGENCY),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-20: no day postponed from 2024-02-05..2024-02-05",
            "Postponed: State visit, TENTATIVE, 20240205..20240206",
            "2024-02-07: no day held",
            "State visit (day no longer known), TENTATIVE, 20240205..20240206",
        ],
        ["when before 2024-02-05..2024-02-05 a", "status followed c", "status before postponed b"],
    ),
    "an older day within the newest window": (
        [
            told("a", "2024-01-10", {"dates": days("2024-03-05")}, **P1),
            told("b", "2024-01-11", {"dates": days("2024-03-09")}, **P2),
            told("c", "2024-01-12", {"within": days("2024-03-05", "2024-03-06")}, **P3),
        ],
        [
            "2024-01-10: 2024-03-05..2024-03-05 on",
            "State visit, CONFIRMED, 20240305..20240306",
            "2024-01-11: 2024-03-09..2024-03-09 on",
            "State visit, CONFIRMED, 20240309..20240310",
            "2024-01-12: 2024-03-05..2024-03-05 on",
            "State visit, CONFIRMED, 20240305..20240306",
        ],
        ["when followed a", "when support c", "when dissent 2024-03-09..2024-03-09 b"],
    ),
    "windows that don't share any day": (
        [
            told("a", "2024-01-10", {"within": days("2024-03-01", "2024-03-10")}, **P1),
            told("b", "2024-01-10", {"within": days("2024-03-08", "2024-03-20")}, **P2),
            told("c", "2024-01-10", {"within": days("2024-03-18", "2024-03-30")}, **P3),
        ],
        ["2024-01-10: within 2024-03-01..2024-03-10 on (disputed)", "not there"],
        [
            "when followed a",
            "when dissent within 2024-03-08..2024-03-20 b",
            "when dissent within 2024-03-18..2024-03-30 c",
        ],
    ),
    "an official window that is filed late": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **P1),
            told(
                "b",
                "2024-01-09",
                {"within": "2024-03"},
                recorded=instant("2026-11-24T00:00"),
                **MIN,
            ),
        ],
        [
            "2024-01-09: within 2024-03-01..2024-03-31 on",
            "not there",
            "2024-01-10: within 2024-03-01..2024-03-31 on",
            "State visit (day no longer known), TENTATIVE, 20240205..20240206",
        ],
        ["when followed b", "when dissent 2024-02-05..2024-02-05 a"],
    ),
    "a vaguer report of the same voice": (
        [
            told("a", "2024-01-10", {"dates": FIFTH}, **P1),
            told("b", "2024-01-12", {"within": "2024-02"}, **P1),
        ],
        [
            "2024-01-10: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
            "2024-01-12: 2024-02-05..2024-02-05 on",
            "State visit, CONFIRMED, 20240205..20240206",
        ],
        ["when followed a", "when support b"],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_day_of_a_case_is_known_and_served_as_the_rules_say(case: str) -> None:
    reports, on_days, _ = CASES[case]
    assert lines(*reports) == on_days


@pytest.mark.parametrize("case", CASES)
def test_the_grounds_of_a_case_name_who_is_followed_and_who_is_not(case: str) -> None:
    reports, _, found = CASES[case]
    assert grounds(*reports) == found


def test_an_item_of_a_cancelled_whole_says_so_and_keeps_its_day() -> None:
    """The gala has a day of its own; nothing was said of it since the visit was called off."""
    filed = schedule(
        told("a", "2024-01-10", {"dates": FEBRUARY}, {"event": "talks", "dates": FIFTH}),
        told("b", "2024-01-20", {"status": "cancelled"}),
    )
    talks = filed.events["talks"]
    assert (title(talks, Words()), calendar_status(talks)) == (
        "Talks (visit cancelled)",
        "tentative",
    )
    assert talks.known.entry == span("2024-02-05")
    assert talks.sequence == 2


def test_exact_days_narrow_a_window_under_one_uid() -> None:
    """The Belt and Road Forum: a month, then its days."""
    month = told("a", "2023-05-01", {"within": "2023-10", "status": "announced"}, **AGENCY)
    exact = told("b", "2023-09-01", {"dates": days("2023-10-17", "2023-10-18")}, **AGENCY)
    assert lines(month, exact) == [
        "2023-05-01: within 2023-10-01..2023-10-31 announced",
        "not there",
        "2023-09-01: 2023-10-17..2023-10-18 announced",
        "State visit, CONFIRMED, 20231017..20231019",
    ]
    visit = schedule(month, exact).events["visit"]
    assert ids_of_support(visit) == ["a"]


def test_local_press_dissents_from_official_days() -> None:
    """The EXPO of May 2024."""
    official = told("a", "2024-04-01", {"dates": days("2024-05-17", "2024-05-21")}, **MIN)
    press = told("b", "2024-04-10", {"dates": days("2024-05-16", "2024-05-21")}, **P1)
    assert lines(official, press)[-2:] == [
        "2024-04-10: 2024-05-17..2024-05-21 on",
        "State visit, CONFIRMED, 20240517..20240522",
    ]
    found = schedule(official, press).events["visit"].known.when
    assert found
    assert [(each.value, each.superseded) for each in found.dissent] == [
        (span("2024-05-16", "2024-05-21"), False)
    ]


def test_a_ruling_between_two_ministries_confirms_what_is_followed() -> None:
    """Li Shangfu's visit of April 2023."""
    one = told("a", "2023-04-11", {"dates": days("2023-04-16", "2023-04-18")}, **MIN)
    other = told(
        "b",
        "2023-04-11",
        {"dates": days("2023-04-16", "2023-04-19")},
        publisher="Ministry of Defence",
        official=True,
    )
    ruled = ruling(
        "dates", days("2023-04-16", "2023-04-19"), recorded=instant("2023-04-14T10:00:00")
    )
    before = schedule(one, other, rulings=[ruled], as_of="2023-04-13")
    after = schedule(one, other, rulings=[ruled])
    assert [known(each.events["visit"]) for each in (before, after)] == [
        "2023-04-16..2023-04-19 on (disputed)",
        "2023-04-16..2023-04-19 on",
    ]
    assert [fed(each) for each in (before, after)] == [
        "State visit, TENTATIVE, 20230416..20230420",
        "State visit, CONFIRMED, 20230416..20230420",
    ]
    assert after.events["visit"].sequence > before.events["visit"].sequence


def test_what_is_announced_postponed_set_to_new_days_and_cancelled_may_be_held_anyway() -> None:
    assert lines(
        told("a", "2024-01-10", {"dates": FEBRUARY, "status": "announced"}, **MIN),
        told("b", "2024-01-20", {"status": "postponed"}, **MIN),
        told("c", "2024-01-25", {"dates": MARCH, "status": "announced"}, **MIN),
        told("d", "2024-03-01", {"status": "cancelled"}, **MIN),
        told("e", "2024-03-13", {"dates": MARCH, "status": "held"}, **AGENCY),
    ) == [
        "2024-01-10: 2024-02-05..2024-02-07 announced",
        "State visit, CONFIRMED, 20240205..20240208",
        "2024-01-20: no day postponed from 2024-02-05..2024-02-07",
        "Postponed: State visit, TENTATIVE, 20240205..20240208",
        "2024-01-25: 2024-03-11..2024-03-12 announced",
        "State visit, CONFIRMED, 20240311..20240313",
        "2024-03-01: 2024-03-11..2024-03-12 cancelled",
        "Cancelled: State visit, CANCELLED, 20240311..20240313",
        "2024-03-13: 2024-03-11..2024-03-12 held",
        "State visit, CONFIRMED, 20240311..20240313",
    ]


def test_a_correction_that_is_retracted_changes_nothing() -> None:
    slip = {"retracted": "Another visit.", "revised": instant("2026-11-23T00:00:00")}
    reports = (
        told("a", "2024-01-10", {"dates": FEBRUARY, "place": "moscow"}, **MIN),
        told("b", "2024-01-11", {"dates": MARCH}, corrects=["a"], **slip, **MIN),
    )
    assert known(schedule(*reports).events["visit"]) == "2024-02-05..2024-02-07 in moscow on"


def ids_of_support(event: Event) -> list[str]:
    return [each.id for each in event.known.when.support] if event.known.when else []

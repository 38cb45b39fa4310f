"""One event: its records, its programme, and the window that it has from what it is part of."""

import pytest

from schedule.known.fields import Change, Field, Resolved
from schedule.known.model import Revision
from tests.build import (
    EVENTS,
    claim,
    day,
    days,
    event,
    hours,
    ids,
    instant,
    report,
    schedule,
    span,
    times,
    window,
)

FIRST = report("a", "2023-03-10", claim(dates=days("2023-03-20", "2023-03-22"), status="announced"))
MOVED = report(
    "b",
    "2023-03-15",
    claim(dates=days("2023-04-03", "2023-04-05"), status="postponed"),
    recorded=instant("2026-11-23T00:00"),
)
OLD = span("2023-03-20", "2023-03-22")


def test_an_item_of_wholes_that_share_no_day_has_none() -> None:
    events = {**EVENTS, "talks": {**EVENTS["talks"], "part_of": ["visit", "summit"]}}
    told = report("b", "2023-03-15", claim("talks"), claim("summit", dates=days("2023-03-23")))
    assert event(FIRST, told, identifier="talks", events=events).when is None


def test_an_old_report_recorded_late_raises_the_sequence_and_stands_at_its_own_day() -> None:
    floated = claim(dates=days("2023-03-27"), status="floated")
    late = report("c", "2023-03-08", floated, recorded=instant("2026-11-24T00:00"))
    before, after = event(FIRST, MOVED), event(FIRST, MOVED, late)
    assert (after.when, after.status) == (before.when, before.status)
    assert (before.sequence, after.sequence) == (1, 2)
    assert after.modified == instant("2026-11-24T00:00")
    assert ids(after.reports) == ["c", "a", "b"]
    assert [(each.day, ids(each.reports)) for each in after.revisions] == [
        (day("2023-03-08"), ["c"]),
        (day("2023-03-10"), ["a"]),
        (day("2023-03-15"), ["b"]),
    ]
    assert after.revisions[1].when == Change(before=span("2023-03-27"), after=OLD)


@pytest.mark.parametrize("status", ["announced", "held"])
def test_an_event_without_a_day_stands_where_a_calendar_file_had_it(status: str) -> None:
    """Subscribers of that file have it there; what only news called its day nobody has."""
    former = claim(dates=days("2023-03-27"), formerly=True, uid="visit@other.example")
    lost = event(report("a", "2023-03-10", former, claim(status=status)))
    assert (lost.when, lost.known.entry, lost.has_lost_its_day) == (None, span("2023-03-27"), True)
    told = claim(dates=days("2023-03-27"), formerly=True)
    assert event(report("a", "2023-03-10", told, claim(status=status))).known.entry is None


def test_an_item_without_dates_happens_during_what_it_is_part_of() -> None:
    told = report("b", "2023-03-15", claim("talks", status="announced"))
    during = Resolved(value=window("2023-03-20", "2023-03-22", "visit"), followed=(told,))
    assert event(FIRST, told, identifier="talks").known.when == during


def test_an_item_moves_with_what_it_is_part_of_and_is_revised_with_it() -> None:
    told = report("t", "2023-03-11", claim("talks"))
    before = event(FIRST, told, identifier="talks")
    after = event(FIRST, told, MOVED, identifier="talks")
    assert (before.sequence, after.sequence) == (1, 2)
    assert after.modified == MOVED.recorded
    assert after.revisions[-1] == Revision(
        day=day("2023-03-15"),
        reports=(MOVED,),
        changes={
            Field.DATES: Change(
                before=window("2023-03-20", "2023-03-22", "visit"),
                after=window("2023-04-03", "2023-04-05", "visit"),
            )
        },
    )


def test_an_item_of_two_wholes_happens_on_the_days_that_they_share() -> None:
    events = {**EVENTS, "talks": {**EVENTS["talks"], "part_of": ["visit", "summit"]}}
    told = report("b", "2023-03-15", claim("talks"), claim("summit", dates=days("2023-03-22")))
    known = event(FIRST, told, identifier="talks", events=events)
    assert known.when == window("2023-03-22", "2023-03-22", "visit", "summit")


def test_a_whole_that_is_not_known_yet_is_not_named() -> None:
    """Its page and its entry in the feed don't exist on that day."""
    told = report("b", "2023-03-05", claim("talks", dates=days("2023-03-21")))
    assert schedule(told, FIRST, as_of="2023-03-06").events["talks"].part_of == ()


def test_a_programme_has_the_known_items() -> None:
    told = report("b", "2023-03-15", claim("talks"))
    assert [each.id for each in event(FIRST, told).programme] == ["talks"]
    assert schedule(FIRST, told, as_of="2023-03-12").events["visit"].programme == ()


def test_times_are_tied_to_the_zone_given_or_else_to_that_of_the_place() -> None:
    local = times("2023-03-20T10:00", "2023-03-20T11:00")
    at_harbin = report("a", "2023-03-15", claim(dates=local, place="harbin"))
    in_moscow = report("a", "2023-03-15", claim(dates=local, place="harbin", zone="Europe/Moscow"))
    at = ("2023-03-20T10:00", "2023-03-20T11:00")
    assert event(at_harbin).when == hours(*at, "Asia/Shanghai")
    assert event(in_moscow).when == hours(*at, "Europe/Moscow")

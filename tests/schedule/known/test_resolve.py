"""What follows from reports: followed, supported, ruled on, moved and counted."""

import gc
from itertools import pairwise
from pathlib import Path

from schedule import load, resolve
from schedule.filed.fields import Status
from schedule.known.fields import Change, Dissent, Field, Reason, Resolved
from schedule.known.model import Revision
from tests.build import (
    claim,
    day,
    days,
    event,
    ids,
    instant,
    records,
    report,
    ruling,
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
OLD, NEW = span("2023-03-20", "2023-03-22"), span("2023-04-03", "2023-04-05")


def test_a_postponement_moves_the_event_and_tells_old_and_new() -> None:
    before, after = event(FIRST), event(FIRST, MOVED)
    superseded = Dissent(value=OLD, reports=(FIRST,), superseded=True)
    assert after.known.when == Resolved(value=NEW, followed=(MOVED,), dissent=(superseded,))
    assert (before.sequence, before.modified) == (0, instant("2026-11-22T00:00"))
    assert (after.sequence, after.modified) == (1, instant("2026-11-23T00:00"))
    assert (after.id, after.created) == (before.id, before.created)
    assert after.revisions == (
        Revision(
            day=day("2023-03-10"),
            reports=(FIRST,),
            changes={
                Field.DATES: Change(before=None, after=OLD),
                Field.STATUS: Change(before=None, after=Status.ANNOUNCED),
            },
        ),
        Revision(
            day=day("2023-03-15"),
            reports=(MOVED,),
            changes={
                Field.DATES: Change(before=OLD, after=NEW),
                Field.STATUS: Change(before=Status.ANNOUNCED, after=Status.POSTPONED),
            },
        ),
    )
    assert not after.awaits_date


def test_a_ruling_decides_and_survives_a_later_report() -> None:
    ruled = ruling("dates", days("2023-03-20", "2023-03-22"))
    later = report("c", "2023-03-16", claim(dates=days("2023-04-10")), official=True)
    known = event(FIRST, MOVED, later, rulings=[ruled])
    assert known.known.when == Resolved(
        value=OLD,
        followed=(FIRST,),
        dissent=(
            Dissent(value=NEW, reports=(MOVED,), superseded=False),
            Dissent(value=span("2023-04-10"), reports=(later,), superseded=False),
        ),
        reason=Reason.RULING,
        ruling=ruled,
    )
    assert (known.sequence, event(FIRST, MOVED, later).sequence) == (3, 2)
    assert known.revisions[-1] == Revision(
        day=day("2026-11-22"),
        reports=(),
        rulings=(ruled,),
        changes={Field.DATES: Change(before=span("2023-04-10"), after=OLD)},
    )


def test_a_ruling_counts_from_the_day_that_it_was_recorded() -> None:
    ruled = ruling("dates", days("2023-03-20", "2023-03-22"), recorded=instant("2023-03-20T12:00"))
    filed = records(FIRST, MOVED, rulings=[ruled])
    known = [
        schedule(*filed.reports.values(), rulings=filed.rulings, as_of=each).events["visit"].when
        for each in ("2023-03-14", "2023-03-19", "2023-03-20")
    ]
    assert known == [OLD, NEW, OLD]


def test_the_last_ruling_on_a_field_counts() -> None:
    one = ruling("dates", days("2023-03-20", "2023-03-22"))
    other = ruling("within", "2023-03", recorded=instant("2026-11-23T00:00"))
    vague = report("v", "2023-03-01", claim(within="2023-03"))
    known = event(vague, FIRST, rulings=[other, one]).known.when
    assert known
    assert (known.value, known.ruling) == (window("2023-03-01", "2023-03-31"), other)


def test_a_window_narrows_under_the_same_event() -> None:
    vague = report("v", "2023-03-01", claim(within="2023-03"))
    known = [event(vague).known.when, event(vague, FIRST).known.when]
    assert known == [
        Resolved(value=window("2023-03-01", "2023-03-31"), followed=(vague,)),
        Resolved(value=OLD, followed=(FIRST,), support=(vague,)),
    ]


def test_what_was_formerly_expected_is_history_and_no_dissent() -> None:
    former = claim(within=days("2023-04-01", "2023-05-10"), formerly=True)
    told = report("b", "2023-03-15", former)
    known = event(FIRST, told)
    assert known.known.when == Resolved(value=OLD, followed=(FIRST,))
    assert [each.claim for each in known.formerly] == [former]


def test_an_event_that_is_only_a_former_expectation_has_no_dates() -> None:
    told = report("b", "2023-03-15", claim(within="2023-04", formerly=True))
    assert (event(told).when, event(told).is_vague) == (None, True)


def test_events_are_in_the_order_of_their_dates_and_those_without_come_last() -> None:
    told = report("a", "2023-03-10", claim("summit", status="floated"), *FIRST.claims)
    assert [*schedule(told).events] == ["visit", "summit"]


def test_times_are_more_exact_than_their_days_and_than_windows() -> None:
    local = times("2023-03-20T10:00", "2023-03-20T11:00")
    timed = report("t", "2023-03-10", claim(dates=local, zone="Europe/Moscow"))
    whole = report("w", "2023-03-15", claim(dates=day("2023-03-20")))
    known = event(timed, whole).known.when
    assert known
    assert (known.followed, known.support) == ((timed,), (whole,))


def test_to_have_seen_less_of_its_course_is_no_dissent_but_a_cancellation_is() -> None:
    held = report("h", "2023-03-23", claim(status="held"))
    cancelled = report("x", "2023-03-18", claim(status="cancelled"))
    assert event(FIRST, held).known.status == Resolved(
        value="held", followed=(held,), support=(FIRST,)
    )
    assert event(FIRST, cancelled).known.status == Resolved(
        value="cancelled",
        followed=(cancelled,),
        dissent=(Dissent(value="announced", reports=(FIRST,), superseded=True),),
        reason=Reason.NEWEST,
    )


def test_a_place_inside_another_says_it_more_exactly() -> None:
    city = report("c", "2023-03-15", claim(place="moscow"))
    house = report("k", "2023-03-10", claim(place="kremlin"))
    known = event(city, house)
    assert known.known.place
    assert (known.known.place.followed, known.known.place.support) == ((house,), (city,))
    assert [place.id for place in known.places] == ["kremlin", "moscow"]


def test_everybody_whom_a_report_names_attends_unless_a_ruling_says_who() -> None:
    one = report("a", "2023-03-10", claim(people=["xi"]))
    two = report("b", "2023-03-15", claim(people=["putin", "xi"]))
    named = [(each.value.id, ids(each.followed)) for each in event(one, two).known.people]
    assert named == [("xi", ["a", "b"]), ("putin", ["b"])]
    ruled = event(one, two, rulings=[ruling("people", ["putin"])])
    assert [each.id for each in ruled.people] == ["putin"]


def test_the_newest_filing_of_all_is_when_the_schedule_was_modified() -> None:
    assert schedule(FIRST, MOVED).modified == MOVED.recorded
    assert schedule().modified is None
    assert schedule(FIRST, MOVED, as_of="2023-03-09").events == {}


TUESDAYS = claim(dates=days("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=3", status="announced")


def test_a_ruling_on_one_time_of_what_repeats_decides_for_that_time_alone() -> None:
    repeats = report("a", "2024-04-01", TUESDAYS)
    off = report("b", "2024-05-10", claim(occurrence=day("2024-05-14"), status="cancelled"))
    late = report("c", "2024-05-10", claim(occurrence=day("2024-05-14"), status="postponed"))
    ruled = ruling("status", "cancelled", occurrence=day("2024-05-14"))
    known = event(repeats, off, late, rulings=[ruled])
    assert (known.status, known.disputed) == ("announced", False)
    assert [(each.day, each.known.status) for each in known.known.deviations] == [
        (
            day("2024-05-14"),
            Resolved(
                value="cancelled",
                followed=(off,),
                dissent=(Dissent(value="postponed", reports=(late,), superseded=False),),
                reason=Reason.RULING,
                ruling=ruled,
            ),
        )
    ]


def test_a_ruling_on_all_times_of_what_repeats_is_none_on_one_of_them() -> None:
    repeats = report("a", "2024-04-01", TUESDAYS)
    moved = report("b", "2024-05-10", claim(occurrence=day("2024-05-14"), place="harbin"))
    ruled = ruling("place", "moscow")
    place = report("c", "2024-04-01", claim(place="moscow"))
    known = event(repeats, place, moved, rulings=[ruled])
    assert known.known.place == Resolved(
        value=known.places[0], followed=(place,), reason=Reason.RULING, ruling=ruled
    )
    assert [each.known.place.value.id for each in known.known.deviations if each.known.place] == [
        "harbin"
    ]


def test_a_value_that_a_newer_report_still_gives_is_not_only_what_was_known_before() -> None:
    old = report("a", "2023-03-10", claim(dates=days("2023-03-20")))
    official = report("b", "2023-03-12", claim(dates=days("2023-03-21")), official=True)
    again = report("c", "2023-03-14", claim(dates=days("2023-03-20")))
    known = event(old, official, again).known.when
    assert known == Resolved(
        value=span("2023-03-21"),
        followed=(official,),
        dissent=(Dissent(value=span("2023-03-20"), reports=(old, again), superseded=False),),
        reason=Reason.OFFICIAL,
    )


def test_while_reports_are_at_odds_the_status_is_the_one_that_leaves_most_of_the_event() -> None:
    """Of two reports of one day: nobody is told that it is off for good while that is disputed."""
    for mild, grave in pairwise(("announced", "postponed", "cancelled")):
        one = report("a", "2023-03-10", claim(status=grave))
        other = report("b", "2023-03-10", claim(status=mild))
        known = event(one, other).known.status
        assert known
        assert (known.value, known.reason, ids(known.tied)) == (mild, Reason.OPEN, ["a", "b"])


def test_what_is_worked_out_needs_no_garbage_collection() -> None:
    """A server starts without it, so reference cycles would stay in its memory."""
    folder = Path(__file__).parents[2] / "every_kind"
    resolve(load(folder))
    gc.collect()
    gc.disable()
    try:
        known = resolve(load(folder))
        assert (bool(known.events), gc.collect()) == (True, 0)
    finally:
        gc.enable()

"""Revisions: which fields changed on a day, from what to what, and by which records."""

import pytest
from hypothesis import given

from schedule import resolve
from schedule.filed.fields import Status
from schedule.filed.records import Records
from schedule.known.fields import Change, Field
from schedule.known.model import BrokenOff, Revision
from tests.build import (
    EVENTS,
    claim,
    day,
    days,
    event,
    ids,
    instant,
    report,
    ruling,
    schedule,
    span,
)
from tests.strategies import all_records

FIRST = report("a", "2024-04-01", claim(dates=days("2024-05-07"), status="announced"))
WEEKLY = report("w", "2024-04-01", claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=4"))


def test_a_revision_has_just_the_fields_that_changed_in_their_order() -> None:
    same = claim(place="moscow", status="confirmed", dates=days("2024-05-07"))
    later = report("b", "2024-04-02", same)
    known = schedule(FIRST, later)
    assert known.events["visit"].revisions[1] == Revision(
        day=day("2024-04-02"),
        reports=(later,),
        changes={
            Field.STATUS: Change(before=Status.ANNOUNCED, after=Status.CONFIRMED),
            Field.PLACE: Change(before=None, after=known.place("moscow")),
        },
    )
    assert [*known.events["visit"].revisions[1].changes] == [Field.STATUS, Field.PLACE]


def test_a_report_that_says_what_was_known_makes_no_revision() -> None:
    again = report("b", "2024-04-02", claim(dates=days("2024-05-07"), status="announced"))
    assert [each.day for each in event(FIRST, again).revisions] == [day("2024-04-01")]


def test_the_cause_of_a_revision_is_the_report_that_is_followed() -> None:
    """Another one of the same day that says something else isn't named."""
    official = report("b", "2024-04-02", claim(dates=days("2024-05-08")), official=True)
    other = report("c", "2024-04-02", claim(dates=days("2024-05-09")))
    assert ids(event(FIRST, official, other).revisions[1].reports) == ["b"]


def test_the_cause_of_a_change_of_people_or_of_one_time_is_who_tells_of_it() -> None:
    people = report("b", "2024-04-02", claim(people=["xi"]))
    off = report("b", "2024-04-02", claim(occurrence=day("2024-05-14"), status="cancelled"))
    again = [report("c", "2024-04-02", *each.claims, publisher="P2") for each in (FIRST, WEEKLY)]
    assert ids(event(FIRST, people, again[0]).revisions[1].reports) == ["b"]
    assert ids(event(WEEKLY, off, again[1]).revisions[1].reports) == ["b"]


def test_a_report_that_says_what_was_known_is_no_cause_of_what_a_ruling_confirms() -> None:
    again = report("b", "2024-04-05", claim(dates=days("2024-05-07")))
    ruled = ruling("dates", days("2024-05-07"), recorded=instant("2024-04-05T12:00"))
    [_, confirmed] = event(FIRST, again, rulings=[ruled]).revisions
    assert (confirmed.reports, confirmed.rulings) == ((), (ruled,))


def test_a_revision_by_an_editor_names_the_ruling_and_no_report() -> None:
    ruled = ruling("status", "held", recorded=instant("2024-04-05T12:00"))
    assert event(FIRST, rulings=[ruled]).revisions[1:] == (
        Revision(
            day=day("2024-04-05"),
            reports=(),
            rulings=(ruled,),
            changes={Field.STATUS: Change(before=Status.ANNOUNCED, after=Status.HELD)},
        ),
    )


def test_a_ruling_that_only_confirms_is_a_change_too() -> None:
    rival = report("b", "2024-04-01", claim(dates=days("2024-05-08")))
    ruled = ruling("dates", day("2024-05-07"), recorded=instant("2024-04-05T12:00"))
    assert event(FIRST, rival).disputed
    known = event(FIRST, rival, rulings=[ruled])
    assert known.revisions[1:] == (
        Revision(
            day=day("2024-04-05"),
            reports=(),
            rulings=(ruled,),
            changes={},
            confirmed=(Field.DATES,),
        ),
    )


def test_a_ruling_may_confirm_one_field_and_change_another() -> None:
    moment = instant("2024-04-05T12:00")
    rulings = [
        ruling("dates", day("2024-05-07"), recorded=moment),
        ruling("status", "confirmed", recorded=moment),
    ]
    last = event(FIRST, rulings=rulings).revisions[-1]
    assert ([*last.changes], last.confirmed) == ([Field.STATUS], (Field.DATES,))


def test_a_change_is_caused_by_the_reports_that_give_an_end_of_the_days_that_others_share() -> None:
    known = event(
        report("by", "2024-01-10", claim(within="../2025-06-30"), publisher="P1"),
        report("from", "2024-01-10", claim(within="2025-06-10/.."), publisher="P2"),
        report("year", "2024-01-10", claim(within="2025"), publisher="P3"),
        report("later", "2024-01-11", claim(within="2025"), publisher="P4"),
    )
    assert [ids(each.reports) for each in known.revisions] == [["by", "from"]]


def test_a_change_of_occurrences_names_only_those_that_changed() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=4")
    said = [claim(occurrence=day(f"2024-05-{each}"), place="harbin") for each in (14, 21)]
    moved = claim(occurrence=day("2024-05-14"), place="moscow")
    known = event(
        report("a", "2024-04-01", weekly, said[0], publisher="P1"),
        report("b", "2024-04-02", said[1], publisher="P2"),
        report("c", "2024-04-03", moved, publisher="P3"),
    )
    told = [each.changes.get(Field.OCCURRENCES) for each in known.revisions]
    assert [
        [[one.day.day for one in side or ()] for side in (each.before, each.after)]
        for each in told
        if each
    ] == [[[], [14]], [[], [21]], [[14], [14]]]


def test_a_ruling_on_an_occurrence_confirms_what_is_known_of_the_occurrences() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=3")
    about = claim(occurrence=day("2024-05-14"), place="harbin")
    said = ruling(
        "place", "harbin", occurrence=day("2024-05-14"), recorded=instant("2024-04-05T12:00")
    )
    last = event(report("a", "2024-04-01", weekly, about), rulings=[said]).revisions[-1]
    assert (last.changes, last.confirmed) == ({}, (Field.OCCURRENCES,))


def test_a_ruling_on_what_nothing_is_known_of_confirms_nothing() -> None:
    early = ruling("place", "moscow", recorded=instant("2024-03-05T12:00"))
    assert [each.day for each in event(FIRST, rulings=[early]).revisions] == [day("2024-04-01")]


@pytest.mark.parametrize(
    ("revised", "on"),
    [("2024-04-10T00:00", "2024-04-10"), ("2024-03-01T00:00", "2024-04-01"), (None, "2024-04-03")],
)
def test_a_merger_is_told_from_the_day_on_which_it_was_found(revised: str | None, on: str) -> None:
    """Without such a day from its own first record on; never before the event is known."""
    about = {"revised": instant(revised)} if revised else {}
    events = {**EVENTS, "summit": {**EVENTS["summit"], "merged_into": "visit", **about}}
    told = report("s", "2024-04-03", claim("summit", dates=days("2024-05-07")))
    known = event(FIRST, told, events=events)
    assert [
        (each.day, [one.id for one in each.merged]) for each in known.revisions if each.merged
    ] == [(day(on), ["summit"])]
    before = schedule(FIRST, told, events=events, as_of="2024-04-02").events["visit"]
    assert [each.merged for each in before.revisions if each.merged and on > "2024-04-02"] == []


def test_people_change_together() -> None:
    known = schedule(
        report("a", "2024-04-01", claim(people=["xi"])),
        report("b", "2024-04-02", claim(people=["putin"])),
        rulings=[ruling("people", [], recorded=instant("2024-04-03T12:00"))],
    )
    xi, putin = known.person("xi"), known.person("putin")
    assert [each.changes[Field.PEOPLE] for each in known.events["visit"].revisions] == [
        Change(before=None, after=(xi,)),
        Change(before=(xi,), after=(xi, putin)),
        Change(before=(xi, putin), after=None),
    ]


def test_a_change_of_one_time_is_one_of_the_occurrences() -> None:
    time = day("2024-05-14")
    off = report("b", "2024-04-02", claim(occurrence=time, status="cancelled"))
    on = report("c", "2024-04-03", claim(occurrence=time, dates=days("2024-05-15")))
    revisions = event(WEEKLY, off, on).revisions[1:]
    assert [[*each.changes] for each in revisions] == [[Field.OCCURRENCES], [Field.OCCURRENCES]]
    assert [ids(each.reports) for each in revisions] == [["b"], ["c"]]
    after = revisions[1].changes[Field.OCCURRENCES].after
    assert after
    (deviation,) = after
    assert (deviation.day, deviation.known.when.value) == (time, span("2024-05-15"))


def test_a_ruling_on_one_time_is_told_on_its_day_though_more_follows() -> None:
    found = event(
        WEEKLY,
        report("b", "2024-04-02", claim(occurrence=day("2024-05-14"), place="moscow")),
        report("c", "2024-04-10", claim(place="harbin")),
        rulings=[
            ruling(
                "status",
                "cancelled",
                occurrence=day("2024-05-14"),
                recorded=instant("2024-04-05T12:00"),
            )
        ],
    )
    assert [(each.day.day, [*each.changes]) for each in found.revisions] == [
        (1, [Field.DATES]),
        (2, [Field.OCCURRENCES]),
        (5, [Field.OCCURRENCES]),
        (10, [Field.PLACE]),
    ]


@given(all_records())
def test_the_changes_of_a_field_follow_on_from_each_other(records: Records) -> None:
    for known in resolve(records).events.values():
        for field in Field:
            turns = [each.changes[field] for each in known.revisions if field in each.changes]
            assert [each.before for each in turns] == [None, *(each.after for each in turns)][:-1]
            assert all(each.before != each.after for each in turns)


def test_once_its_whole_is_off_all_reports_of_the_day_are_named() -> None:
    known = schedule(
        report("a", "2023-03-01", claim("talks", dates=days("2023-03-20"))),
        report("b", "2023-03-02", claim(status="cancelled"), claim("talks", within="2023-04")),
        report("c", "2023-03-02", claim("talks", dates=days("2023-03-21")), official=True),
    )
    assert ids(known.events["talks"].revisions[1].reports) == ["b", "c"]


def test_an_item_tells_once_that_its_whole_is_off_until_it_is_off_itself() -> None:
    """Not before the item is known, nor each time that the whole is cancelled."""
    known = schedule(
        report("a", "2023-03-01", claim(dates=days("2023-03-20"), status="cancelled")),
        report("b", "2023-03-02", claim("talks", dates=days("2023-03-20"))),
        report("c", "2023-03-03", claim(status="cancelled")),
        report("d", "2023-03-04", claim("talks", status="cancelled")),
    )
    talks, visit = known.events["talks"], known.events["visit"]
    told = [(each.day.day, each.whole) for each in talks.revisions]
    off = BrokenOff(identity=talks.part_of[0], kind=visit.kind, status=Status.CANCELLED)
    assert told == [(2, Change(before=None, after=off)), (4, None)]
    assert talks.broken_off is None

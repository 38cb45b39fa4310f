"""Revisions: which fields changed on a day, from what to what, and by which records."""

from hypothesis import given

from schedule import resolve
from schedule.filed.fields import Status
from schedule.filed.records import Records
from schedule.known.fields import Change, Field
from schedule.known.model import Revision
from tests.build import claim, day, days, event, ids, instant, report, ruling, schedule, span
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


@given(all_records())
def test_the_changes_of_a_field_follow_on_from_each_other(records: Records) -> None:
    for known in resolve(records).events.values():
        for field in Field:
            turns = [each.changes[field] for each in known.revisions if field in each.changes]
            assert [each.before for each in turns] == [None, *(each.after for each in turns)][:-1]
            assert all(each.before != each.after for each in turns)

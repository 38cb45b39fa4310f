"""Attendance: who is there, and which reports say so."""

from schedule.filed.records import Report
from schedule.known.attendance import Attendance
from schedule.known.fields import Reason
from schedule.known.rulings import Ruled
from tests.build import accounts_of, claim, event, ids, records, report, ruling

A = report("a", "2024-01-10", claim(people=["xi"]))
B = report("b", "2024-01-11", claim(people=["putin", "xi"]))


def heard(*reports: Report) -> Attendance:
    found = Attendance(records().people)
    for each in accounts_of(*reports):
        found.add(each)
    return found


def test_everybody_is_there_whom_a_report_names() -> None:
    found = heard(A, B)
    assert [(each.value.id, ids(each.followed)) for each in found.resolved(None, None)] == [
        ("xi", ["a", "b"]),
        ("putin", ["b"]),
    ]
    assert {each.reason for each in found.resolved(None, None)} == {Reason.UNDISPUTED}
    assert [ids(each.followed) for each in found.resolved(None, {"b"})] == [["b"], ["b"]]


def test_only_a_ruling_can_say_who_is_not_there() -> None:
    said = ruling("people", ["putin"])
    (only,) = heard(A, B).resolved(Ruled(("putin",), said), None)
    assert (only.value.id, only.reason, only.ruling) == ("putin", Reason.RULING, said)


def test_people_stand_in_the_order_in_which_the_reports_that_count_name_them() -> None:
    first = report("a", "2024-01-10", claim(people=["putin"]))
    second = report("b", "2024-01-11", claim(people=["xi"]))
    third = report("c", "2024-01-12", claim(people=["putin"]))
    correction = report("d", "2024-01-13", claim(people=["putin"]), corrects=["a"])
    said = (first, second, third)
    assert [each.id for each in event(*said).people] == ["putin", "xi"]
    assert [each.id for each in event(*said, correction).people] == ["xi", "putin"]
    both = report("b", "2024-01-11", claim(people=["xi", "putin"]))
    assert [each.id for each in event(first, both, correction).people] == ["xi", "putin"]

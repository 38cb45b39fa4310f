"""Accounts: what one report says, which of two is newer, and who speaks."""

from typing import Any

import pytest
from hypothesis import given, settings

from schedule.filed.fields import Status
from schedule.filed.publishers import Publishers
from schedule.known.accounts import newer, newest, voice, voices
from schedule.known.fields import Field
from tests.build import accounts_of, claim, days, ids, instant, records, report, span, times
from tests.cases import read
from tests.strategies import lines

FIFTH = claim(dates=days("2024-02-05"))
FORMERLY_FIFTH = claim(dates=days("2024-02-05"), formerly=True)
SIXTH = claim(dates=days("2024-02-06"))
AT_TEN, AT_ELEVEN = "2024-01-10T10:00+00:00", "2024-01-10T11:00+00:00"


def test_an_account_has_each_value_of_a_report_once_and_apart_what_was_before() -> None:
    [account] = accounts_of(
        report(
            "a",
            "2024-01-10",
            claim(dates=days("2024-02-05"), status="confirmed", people=["xi"]),
            claim(dates=days("2024-02-05"), place="moscow", people=["putin", "xi"]),
            claim(dates=days("2024-02-01"), place="harbin", formerly=True),
        )
    )
    places = records().places
    assert account.said == {
        Field.DATES: (span("2024-02-05"),),
        Field.STATUS: (Status.CONFIRMED,),
        Field.PLACE: (places["moscow"],),
        Field.PEOPLE: ("xi", "putin"),
    }
    assert account.former == {
        Field.DATES: (span("2024-02-01"),),
        Field.PLACE: (places["harbin"],),
    }
    left = account.without(frozenset({Field.DATES, Field.PEOPLE}))
    assert [[*each] for each in (left.said, left.former)] == [
        [Field.STATUS, Field.PLACE],
        [Field.PLACE],
    ]


def test_what_was_retracted_is_not_believed() -> None:
    gone: dict[str, Any] = {"retracted": "Entered twice.", "revised": instant("2026-11-23")}
    found = accounts_of(
        report("a", "2024-01-10", FIFTH, **gone),
        report("b", "2024-01-11", SIXTH, claim(place="moscow", **gone)),
    )
    assert [(each.report.id, each.said) for each in found] == [
        ("b", {Field.DATES: (span("2024-02-06"),)})
    ]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("2024-01-10", FIFTH), ("2024-01-11", SIXTH), "b"),
        (("2024-01-10", FIFTH), ("2024-01-10", SIXTH), "neither"),
        ((AT_TEN, FIFTH), (AT_ELEVEN, SIXTH), "b"),
        ((AT_TEN, FIFTH), ("2024-01-10T12:00+03:00", SIXTH), "a"),
        (("2024-01-10T23:00-05:00", FIFTH), ("2024-01-11T01:00+03:00", SIXTH), "b"),
        ((AT_TEN, FIFTH), ("2024-01-10", SIXTH), "neither"),
        (("2024-01-10", FIFTH), ("2024-01-10", SIXTH, FORMERLY_FIFTH), "b"),
        (("2024-01-10", FIFTH), ("2024-01-10", FIFTH, FORMERLY_FIFTH), "neither"),
        (("2024-01-10", FIFTH), ("2024-01-10", claim(within="2024-02", formerly=True)), "b"),
        (("2024-01-10", claim(within="2024-02")), ("2024-01-10", FORMERLY_FIFTH), "neither"),
        ((AT_ELEVEN, FIFTH), (AT_TEN, SIXTH, FORMERLY_FIFTH), "a"),
    ],
    ids=[
        "a later day",
        "one day",
        "a later time",
        "a later time by another clock",
        "the day as written although the instant is earlier",
        "a time for one of them",
        "calls its days formerly",
        "calls its days formerly and gives them now",
        "calls formerly what is around its days",
        "calls formerly less than it gives",
        "times say otherwise",
    ],
)
def test_which_of_two_is_newer(
    first: tuple[str, Any], second: tuple[str, Any], expected: str
) -> None:
    one, other = accounts_of(report("a", *first), report("b", *second))
    found = {(False, False): "neither", (True, False): "a", (False, True): "b"}
    assert found[newer(one, other), newer(other, one)] == expected


def test_a_correction_is_newer_on_one_day_also_through_others_but_not_against_times() -> None:
    first, second, third = accounts_of(
        report("a", "2024-01-10"),
        report("b", "2024-01-10", corrects=["a"]),
        report("c", "2024-01-10", corrects=["b"]),
    )
    assert [newer(second, first), newer(third, first), newer(first, third)] == [True, True, False]
    late, early = accounts_of(report("a", AT_ELEVEN), report("b", AT_TEN, corrects=["a"]))
    assert (newer(late, early), newer(early, late)) == (True, False)


def test_two_that_correct_each_other_are_of_one_moment() -> None:
    one, other = accounts_of(
        report("a", "2024-01-10", corrects=["b"]), report("b", "2024-01-10", corrects=["a"])
    )
    assert (newer(one, other), newer(other, one)) == (False, False)


def test_where_too_many_of_a_day_reply_to_others_none_of_them_is_newer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("schedule.known.accounts._MOST_REPLIES", 2)
    told = [
        report("a", "2024-01-10", FIFTH),
        report("b", "2024-01-10", SIXTH, FORMERLY_FIFTH),
        report("c", "2024-01-10", SIXTH, corrects=["a"]),
        report("d", "2024-01-11", SIXTH, FORMERLY_FIFTH),
    ]
    few = accounts_of(*told)
    many = accounts_of(*told, report("e", "2024-01-10", SIXTH, FORMERLY_FIFTH))
    assert [each.replies for each in few] == [False, True, True, True]
    assert [each.replies for each in many] == [False, False, False, False, True]
    assert [newer(few[1], few[0]), newer(many[1], many[0])] == [True, False]
    assert [newer(few[2], few[0]), newer(many[2], many[0])] == [True, False]


def test_the_newest_of_a_day_are_those_that_none_is_newer_than() -> None:
    found = accounts_of(
        report("a", "2024-01-10", FIFTH),
        report("b", "2024-01-10", SIXTH, corrects=["a"]),
        report("c", AT_TEN, FIFTH),
        report("d", AT_ELEVEN, FIFTH),
    )
    assert ids(each.report for each in found if each in newest(found)) == ["b", "d"]


def test_what_calls_the_day_of_hours_former_is_newer_than_those_who_give_them() -> None:
    hours = claim(dates=times("2024-02-05T10:00", "2024-02-05T11:00"), zone="Europe/Moscow")
    found = accounts_of(
        report("a", "2024-01-10", hours), report("b", "2024-01-10", SIXTH, FORMERLY_FIFTH)
    )
    assert ids(each.report for each in newest(found)) == ["b"]


@given(said=lines(*(4 * ["2024-01-10"]), rest=("", "", "corrects:r0", "corrects:r1,r2")))
@settings(max_examples=100)
def test_the_newest_of_any_reports_of_a_day_are_those_that_none_is_newer_than(
    said: list[str],
) -> None:
    (case,) = read("\n".join(["\n# x", *said]))
    those = accounts_of(*case.reports)
    ahead = {each for each in those if not any(newer(one, each) for one in those)}
    assert newest(those) == (ahead or {*those})


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ({"publisher": "P1"}, {("name", "P1")}),
        ({"publisher": "P1", "via": "Agency"}, {("name", "Agency")}),
        (
            {"publisher": "P1", "url": "https://p1.example/a"},
            {("name", "P1"), ("url", "https://p1.example/a")},
        ),
        ({"url": "https://p1.example/a"}, {("url", "https://p1.example/a")}),
        ({}, {("report", "a")}),
    ],
    ids=["publisher", "agency", "publisher and address", "address", "nobody"],
)
def test_who_speaks(about: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    assert voice(report("a", "2024-01-10", **about), Publishers()) == expected


@pytest.mark.parametrize(
    ("speakers", "count"),
    [
        ([{"publisher": "P1"}, {"publisher": "P2"}], 2),
        ([{"publisher": "P1"}, {"publisher": "P2", "via": "P1"}], 1),
        ([{}, {}], 2),
        (
            [
                {"publisher": "P1", "url": "https://p1.example/a"},
                {"publisher": "P2", "url": "https://p2.example/a"},
            ],
            2,
        ),
        (
            [
                {"publisher": "P1", "url": "https://p1.example/a"},
                {"publisher": "P2", "url": "https://p2.example/a"},
                {"publisher": "P2", "url": "https://p1.example/a"},
            ],
            1,
        ),
    ],
    ids=["two papers", "a paper and its agency", "nobody twice", "apart", "joined by a third"],
)
def test_names_and_addresses_in_common_make_one_voice(
    speakers: list[dict[str, str]], count: int
) -> None:
    reports = [report(f"r{number}", "2024-01-10", **each) for number, each in enumerate(speakers)]
    assert voices(accounts_of(*reports)) == count


def test_a_publisher_under_its_aliases_is_one_voice() -> None:
    names = ("The Gazette", "Gazette Online", "Gazette online!")
    reports = [report(f"r{n}", "2024-01-10", publisher=each) for n, each in enumerate(names)]
    entry = {"the-gazette": {"aliases": ["Gazette Online"]}}
    assert voices(accounts_of(*reports)) == 3
    assert voices(accounts_of(*reports, publishers=entry)) == 1

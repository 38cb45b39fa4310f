"""The layout of what changed: every revision on its day, and what they come to between two days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.filed.records import Records, Report
from schedule.known.fields import Change, Field
from schedule.language.history import RevisionKind
from schedule.layout.changes import Changes, RevisionList, changes, milestones
from schedule.layout.paging import Start
from tests.build import EVENTS, claim, day, days, report, schedule, span, window
from tests.strategies import all_records, days_near

COURSE = (
    report("a", "2023-01-01", claim(within="2023-03"), claim("summit", within="2023-04")),
    report("b", "2023-01-02", claim(dates=days("2023-03-20"), status="announced")),
    report("c", "2023-01-03", claim(dates=days("2023-03-27"))),
    report("d", "2023-01-04", claim(status="cancelled")),
)

NAMES = [f"e{number:03}" for number in range(120)]
WORLD = dict.fromkeys(NAMES, EVENTS["summit"])


def revision_list(*reports: Report) -> RevisionList:
    return RevisionList(schedule(*reports).events.values())


def gists(laid: Changes) -> list[tuple[str, list[str]]]:
    return [
        (each.day.isoformat(), [f"{entry.event.id} {entry.kind}" for entry in each.entries])
        for each in laid.days
    ]


def test_the_newest_day_stands_first_and_each_change_has_its_gist() -> None:
    assert gists(changes(revision_list(*COURSE), None, None)) == [
        ("2023-01-04", ["visit cancelled"]),
        ("2023-01-03", ["visit moved"]),
        ("2023-01-02", ["visit narrowed"]),
        ("2023-01-01", ["visit known", "summit known"]),
    ]


@pytest.mark.parametrize(
    ("before", "after", "gist"),
    [
        ({"status": "floated"}, {"within": "2023-03"}, RevisionKind.DATED),
        ({"within": "2023"}, {"within": "2023-03"}, RevisionKind.NARROWED),
        ({"within": "2023-03"}, {"within": "2023-04"}, RevisionKind.MOVED),
        ({"status": "announced"}, {"status": "postponed"}, RevisionKind.POSTPONED),
        ({"status": "announced"}, {"status": "held"}, RevisionKind.HELD),
        ({"status": "announced"}, {"place": "moscow"}, RevisionKind.CHANGED),
    ],
)
def test_a_change_is_called_by_what_matters_most(
    before: dict[str, str], after: dict[str, str], gist: RevisionKind
) -> None:
    course = report("a", "2023-01-01", claim(**before)), report("b", "2023-01-02", claim(**after))
    announced = before.get("status") == "announced"
    first = RevisionKind.ANNOUNCED if announced else RevisionKind.KNOWN
    assert [each.kind for each in revision_list(*course).entries] == [gist, first]


def test_dates_may_become_less_exact() -> None:
    course = (
        report("a", "2023-01-01", claim("visit", dates=days("2023-03-20"))),
        report("b", "2023-01-02", claim("talks")),
        report("c", "2023-01-03", claim("visit", dates=days("2023-03-01", "2023-03-31"))),
    )
    turns = [(each.event.id, each.kind) for each in revision_list(*course).entries]
    assert turns == [
        ("visit", RevisionKind.MOVED),
        ("talks", RevisionKind.WIDENED),
        ("talks", RevisionKind.KNOWN),
        ("visit", RevisionKind.KNOWN),
    ]


def test_between_two_days_the_changes_come_to_one_for_each_event() -> None:
    laid = changes(revision_list(*COURSE), day("2023-01-02"), day("2023-01-03"))
    (entry,) = laid.in_all
    assert (entry.event.id, entry.kind) == ("visit", RevisionKind.NARROWED)
    assert entry.revision.when == Change(
        before=window("2023-03-01", "2023-03-31"), after=span("2023-03-27")
    )
    assert [each.id for each in entry.revision.reports] == ["b", "c"]
    assert [each.isoformat() for each in (one.day for one in laid.days)] == [
        "2023-01-03",
        "2023-01-02",
    ]


def test_what_was_not_known_before_became_known() -> None:
    laid = changes(revision_list(*COURSE), day("2023-01-01"), day("2023-01-03"))
    assert [(each.event.id, each.kind) for each in laid.in_all] == [
        ("visit", RevisionKind.ANNOUNCED),
        ("summit", RevisionKind.KNOWN),
    ]


def test_changes_that_take_each_other_back_come_to_nothing() -> None:
    course = (
        report("a", "2023-01-01", claim(status="announced"), claim("summit", status="announced")),
        report("b", "2023-01-02", claim(status="cancelled"), publisher="P"),
        report(
            "c",
            "2023-01-03",
            claim(status="announced"),
            claim("summit", status="held"),
            publisher="P",
        ),
    )
    laid = changes(revision_list(*course), day("2023-01-02"), None)
    assert [(each.event.id, each.kind) for each in laid.in_all] == [("summit", RevisionKind.HELD)]


def test_where_nothing_changed_twice_the_days_say_it_all() -> None:
    assert changes(revision_list(*COURSE), day("2023-01-03"), day("2023-01-03")).in_all == ()


def test_a_page_has_whole_days_and_leads_to_the_ones_beside_it() -> None:
    start = day("2023-01-01")
    course = [
        report(
            f"r{number:03}",
            f"{start + timedelta(days=number // 3)}",
            claim(name, status="announced"),
        )
        for number, name in enumerate(NAMES)
    ]
    kept = RevisionList(schedule(*course, events=WORLD).events.values())
    first = changes(kept, None, None)
    assert (first.count, sum(len(each.entries) for each in first.days)) == (120, 48)
    assert first.older
    assert first.older.start == Start(day=day("2023-01-24"))
    second = changes(kept, None, None, first.older.start)
    assert second.newer
    assert second.older
    assert second.newer.start == Start(day=day("2023-02-09"))
    assert (second.older.newest, second.older.oldest) == (day("2023-01-08"), day("2023-01-01"))


def test_a_day_on_which_much_changed_is_cut_and_goes_on() -> None:
    course = report("a", "2023-01-01", *(claim(each, status="announced") for each in NAMES))
    kept = RevisionList(schedule(course, events=WORLD).events.values())
    starts: list[Start | None] = [None]
    seen = []
    for start in starts:
        laid = changes(kept, None, None, start)
        seen += [each.event.id for one in laid.days for each in one.entries]
        starts += [laid.older.start] if laid.older else []
    assert starts == [
        None,
        Start(day=day("2023-01-01"), skip=50),
        Start(day=day("2023-01-01"), skip=100),
    ]
    assert seen == NAMES


def test_the_days_of_change_lie_around_the_one_that_is_looked_at() -> None:
    found = milestones(revision_list(*COURSE), day("2023-01-03"))
    assert (found.previous, found.next, found.more) == (day("2023-01-02"), day("2023-01-04"), 0)
    assert found.newest[-1] == (day("2023-01-01"), 2)
    ends = [milestones(revision_list(*COURSE), day(each)) for each in ("2023-01-01", "2023-01-04")]
    assert [(each.previous, each.next) for each in ends] == [
        (None, day("2023-01-02")),
        (day("2023-01-03"), None),
    ]


@given(all_records(), days_near(day("2023-02-19"), 9), st.integers(0, 9))
def test_what_changes_come_to_is_what_was_known_before_and_after(
    records: Records, first: date, length: int
) -> None:
    """The sum of the revisions between two days is the difference of what was known on them."""
    last = first + timedelta(days=length)
    before = resolve(records, first - timedelta(days=1)).events
    after = resolve(records, last).events
    laid = changes(RevisionList(resolve(records).events.values()), first, last)
    for entry in laid.in_all:
        was, now = before.get(entry.event.id), after[entry.event.id]
        for field in (Field.DATES, Field.STATUS, Field.PLACE):
            turned = entry.revision.changes.get(field)
            old = getattr(was, field.attribute) if was else None
            assert (turned.after if turned else old) == getattr(now, field.attribute)
            assert (turned.before if turned else old) == old
        off = [each.broken_off if each else None for each in (was, now)]
        whole = entry.revision.whole
        if whole and not now.outlook.is_off and now.status != "held":
            assert [whole.before, whole.after] == off

"""The history of what is known: the gist of a revision, and what it changed in words."""

from collections.abc import Mapping
from typing import Any

import pytest

from schedule.filed.fields import Status
from schedule.known.fields import Change, Field
from schedule.known.model import Event, Revision
from schedule.language.history import RevisionKind, changes, revision_kind, revision_words
from schedule.language.words import Words
from tests.build import claim, day, days, event, instant, report, ruling, span, window

FIRST = report("a", "2024-04-01", claim(dates=days("2024-05-07"), status="announced"))


def told(known: Event, words: Words | None = None) -> list[tuple[str, str | None, str]]:
    """What the last revision changed."""
    return [*changes(known.revisions[-1], words or Words(), known.part_of)]


def revision(changed: Mapping[Field, Change[Any]]) -> Revision:
    return Revision(day=day("2024-04-02"), reports=(), changes=changed)


@pytest.mark.parametrize(
    ("status", "gist"),
    [
        (Status.FLOATED, RevisionKind.MOVED),
        (Status.ANNOUNCED, RevisionKind.MOVED),
        (Status.CONFIRMED, RevisionKind.MOVED),
        (Status.POSTPONED, RevisionKind.POSTPONED),
        (Status.CANCELLED, RevisionKind.CANCELLED),
        (Status.HELD, RevisionKind.MOVED),
    ],
)
def test_to_break_the_course_off_matters_more_than_new_dates(
    status: Status, gist: RevisionKind
) -> None:
    moved = Change(before=span("2024-05-07"), after=span("2024-05-08"))
    both = revision({Field.DATES: moved, Field.STATUS: Change(before=None, after=status)})
    assert revision_kind(both, first=False) is gist
    assert revision_kind(both, first=True) is (
        RevisionKind.KNOWN if gist is RevisionKind.MOVED else gist
    )


@pytest.mark.parametrize(
    ("before", "after", "gist"),
    [
        (None, span("2024-05-07"), RevisionKind.DATED),
        (window("2024-05-01", "2024-05-31"), span("2024-05-07"), RevisionKind.NARROWED),
        (span("2024-05-07"), window("2024-05-01", "2024-05-31"), RevisionKind.WIDENED),
        (span("2024-05-07"), None, RevisionKind.WIDENED),
        (span("2024-05-07"), span("2024-05-08"), RevisionKind.MOVED),
    ],
)
def test_a_change_of_dates_narrows_widens_or_moves_them(
    before: object, after: object, gist: RevisionKind
) -> None:
    change = Change(before=before, after=after)
    assert revision_kind(revision({Field.DATES: change}), first=False) is gist


def test_a_revision_of_neither_dates_nor_status_is_a_change() -> None:
    known = event(FIRST, report("b", "2024-04-02", claim(place="moscow")))
    assert revision_kind(known.revisions[1], first=False) is RevisionKind.CHANGED


def test_the_gist_is_said_in_words() -> None:
    said = [revision_words(RevisionKind.HELD, Words(language=each)) for each in ("en", "ru", "zh")]
    assert said == ["took place", "состоялось", "已举行"]


def test_each_field_that_changed_is_told_with_its_value_before_and_after() -> None:
    held = claim(dates=days("2024-05-08"), status="confirmed", place="moscow")
    later = report("b", "2024-04-02", held)
    assert told(event(FIRST, later)) == [
        ("Date", "7 May 2024", "8 May 2024"),
        ("Status", "announced", "confirmed"),
        ("Place", None, "Moscow"),
    ]
    assert told(event(FIRST, later), Words(language="ru"))[2] == ("Место", None, "Москва")


def test_what_is_no_longer_known_is_told_so() -> None:
    first = report("a", "2024-04-01", claim(people=["xi", "putin"]))
    nobody = ruling("people", [], recorded=instant("2024-04-03T12:00"))
    assert told(event(first, rulings=[nobody])) == [
        ("People", "Xi Jinping and Vladimir Putin", "not known")
    ]


def test_a_window_is_told_with_the_event_that_it_is_taken_from() -> None:
    talks = report("b", "2024-04-02", claim("talks"))
    assert told(event(FIRST, talks, identifier="talks")) == [
        ("Date", None, "during “State visit” (7 May 2024), day not given")
    ]


def test_single_times_are_told_day_by_day() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=4")
    off = claim(occurrence=day("2024-05-14"), status="cancelled", people=["xi"])
    moved = claim(occurrence=day("2024-05-21"), dates=days("2024-05-22"), place="harbin")
    known = event(report("a", "2024-04-01", weekly), report("b", "2024-04-02", off, moved))
    assert told(known) == [
        ("Single times", None, "14 May 2024 → cancelled; 21 May 2024 → 22 May 2024, Harbin")
    ]

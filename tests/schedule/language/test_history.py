"""The history of what is known: the gist of a revision, and what it changed in words."""

from collections.abc import Mapping
from typing import Any

import pytest

from schedule.filed.claims import Claim
from schedule.filed.fields import Status
from schedule.known.fields import Change, Field
from schedule.known.model import Event, Revision
from schedule.language.history import (
    RevisionKind,
    changes,
    dates_before,
    headline,
    lines,
    revision_kind,
    revision_words,
)
from schedule.language.words import Words
from tests.build import EVENTS, claim, day, days, event, instant, report, ruling, span, window

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
        (Status.HELD, RevisionKind.HELD),
    ],
)
def test_to_break_the_course_off_matters_more_than_new_dates(
    status: Status, gist: RevisionKind
) -> None:
    moved = Change(before=span("2024-05-07"), after=span("2024-05-08"))
    both = revision({Field.DATES: moved, Field.STATUS: Change(before=None, after=status)})
    assert revision_kind(both, first=False) is gist
    first = {Status.FLOATED: RevisionKind.KNOWN, Status.CONFIRMED: RevisionKind.KNOWN}
    first[Status.ANNOUNCED] = RevisionKind.ANNOUNCED
    assert revision_kind(both, first=True) is first.get(status, gist)


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
        ("Date", None, "during “State visit” (7 May 2024), day not announced")
    ]


def test_single_times_are_told_day_by_day() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=4")
    off = claim(occurrence=day("2024-05-14"), status="cancelled", people=["xi"])
    moved = claim(occurrence=day("2024-05-21"), dates=days("2024-05-22"), place="harbin")
    known = event(report("a", "2024-04-01", weekly), report("b", "2024-04-02", off, moved))
    assert told(known) == [
        ("Single times", None, "14 May 2024 → cancelled; 21 May 2024 → 22 May 2024, Harbin")
    ]


def test_single_times_that_change_again_name_what_was_known_after_it() -> None:
    weekly = claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY")
    some = claim(occurrence=day("2024-05-14"), within="2024-W21")
    moved = claim(occurrence=day("2024-05-14"), dates=days("2024-05-22"))
    known = event(
        *(report("a", "2024-04-01", weekly), report("b", "2024-04-02", some)),
        report("c", "2024-04-03", moved),
    )
    assert next(lines(known, known.revisions[-1], Words())) == (
        "Single times: 14 May 2024 → 22 May 2024 "
        "(before: 14 May 2024 → in the week of 20 May 2024, day not known)"
    )


DAY, OTHER, MAY = (
    claim(dates=days("2024-05-16", "2024-05-17")),
    claim(dates=days("2024-05-20")),
    claim(within="2024-05"),
)


def headlines(*claims: Claim, words: Words | None = None) -> list[str]:
    """The lines for the revisions that some claims bring, day after day."""
    known = event(
        *(report(f"r{n}", f"2024-04-0{n}", each, official=True) for n, each in enumerate(claims, 1))
    )
    found = [headline(known, each, words or Words()) for each in known.revisions]
    return [each.partition(": ")[2] for each in found]


def with_status(said: Claim, status: str) -> Claim:
    return said.model_copy(update={"status": next(each for each in Status if each == status)})


@pytest.mark.parametrize(
    ("claims", "last"),
    [
        ([with_status(DAY, "announced")], "announced for 16–17 May 2024"),
        ([with_status(MAY, "announced")], "announced: in May 2024, day not known"),
        ([DAY], "became known: 16–17 May 2024"),
        ([claim(status="announced")], "announced"),
        ([claim(status="announced"), DAY], "set for 16–17 May 2024"),
        ([MAY, DAY], "narrowed to 16–17 May 2024"),
        ([claim(within="2024"), MAY], "narrowed: in May 2024, day not known"),
        ([DAY, OTHER], "moved from 16–17 May 2024 to 20 May 2024"),
        (
            [MAY, OTHER, claim(within="2024-06")],
            "moved from 20 May 2024: in June 2024, day not known",
        ),
        (
            [DAY, with_status(OTHER, "postponed")],
            "postponed from 16–17 May 2024 to 20 May 2024",
        ),
        ([DAY, claim(status="postponed")], "postponed from 16–17 May 2024"),
        ([MAY, claim(status="postponed")], "postponed: date not known"),
        ([DAY, claim(status="cancelled")], "cancelled"),
        (
            [DAY, claim(status="postponed"), with_status(OTHER, "announced")],
            "announced for 20 May 2024",
        ),
        ([DAY, with_status(DAY, "confirmed")], "Status: confirmed"),
        ([DAY, claim(place="moscow")], "Place: Moscow"),
    ],
)
def test_a_headline_says_what_changed(claims: list[Claim], last: str) -> None:
    assert headlines(*claims)[-1] == last


def test_a_headline_says_what_took_place_and_when() -> None:
    held = report("b", "2024-05-21", claim(dates=days("2024-05-20"), status="held"))
    known = event(report("a", "2024-04-01", DAY), held)
    assert headline(known, known.revisions[-1], Words()) == "State visit: took place on 20 May 2024"


def test_a_headline_says_that_a_day_is_known_no_more() -> None:
    formerly = claim(dates=days("2024-05-16", "2024-05-17"), formerly=True)
    known = event(report("a", "2024-04-01", DAY), report("b", "2024-04-02", MAY, formerly))
    assert headline(known, known.revisions[-1], Words()) == (
        "State visit: widened: in May 2024, day not known"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ru",
            [
                "объявлено на 16–17 мая 2024\u202fг.",
                "перенесено с 16–17 мая 2024\u202fг. на 20 мая 2024\u202fг.",
            ],
        ),
        ("zh", ["宣布定于2024年5月16日至17日", "由2024年5月16日至17日改为2024年5月20日"]),
    ],
)
def test_headlines_are_told_in_each_language(language: str, expected: list[str]) -> None:
    claims = with_status(DAY, "announced"), OTHER
    known = event(*(report(f"r{n}", f"2024-04-0{n}", each) for n, each in enumerate(claims, 1)))
    words = Words(language=language)
    found = [headline(known, each, words) for each in known.revisions]
    assert [each.replace("：", ": ").partition(": ")[2] for each in found] == expected


def test_a_headline_tells_a_ruling_that_confirms_and_a_merger() -> None:
    moment = instant("2024-04-05T12:00")
    summit = {**EVENTS["summit"], "merged_into": "visit", "revised": instant("2024-04-07T12:00")}
    known = event(
        FIRST,
        report("s", "2024-04-01", claim("summit")),
        rulings=[ruling("dates", day("2024-05-07"), recorded=moment)],
        events={**EVENTS, "summit": summit},
    )
    assert [headline(known, each, Words()) for each in known.revisions] == [
        "State visit: announced for 7 May 2024",
        "State visit: confirmed by a ruling",
        "State visit: Merged with: Summit",
    ]


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ({"dates": days("2023-03-20")}, {"dates": days("2023-03-25")}, "moved from 20 March 2023"),
        ({"within": "2023-03"}, {"dates": days("2023-03-25")}, "narrowed from March 2023"),
        ({"dates": days("2023-03-20")}, {"dates": days("2023-03-20")}, ""),
        ({"dates": days("2023-03-20")}, {"status": "postponed"}, ""),
    ],
)
def test_the_dates_before_the_last_change_are_told_in_a_phrase(
    first: dict[str, Any], then: dict[str, Any], said: str
) -> None:
    found = event(
        report("a", "2023-01-01", claim(**first)), report("b", "2023-02-01", claim(**then))
    )
    assert dates_before(found, Words()) == said

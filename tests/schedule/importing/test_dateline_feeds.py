"""What a feed of Dateline's says in words is read back, and nobody else's words are."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from schedule.filed.claims import Claim
from schedule.filed.names import Proses
from schedule.language.words import Words
from tests.build import CALENDAR, EVENTS, claim, day, days, records, report, schedule
from tests.feed import rendered
from tests.schedule.importing.calendar_file import DAYS, calendar, entry, notes, said, taken

if TYPE_CHECKING:
    from schedule.filed.records import Records

OURS = "PRODID:-//calendar.example//Dateline//EN"
SPAN = days("2023-03-20", "2023-03-22")
FORMER = {"dates": SPAN, "formerly": True, "uid": "visit@calendar.example"}
"""Its subscribers have these days, although the calendar is new."""


def back(*claims: Claim, later: Claim | None = None, title: str = "State visit") -> Any:
    """What is claimed of the visit, and its title, once its entry is taken from our own feed."""
    events = {"visit": {"title": {"en": title}, "kind": "visit"}}
    # On the first of the days: what is held earlier isn't heeded.
    reports = [report("a", "2023-03-20", *claims)]
    reports += [report("b", "2023-03-21", later)] if later else []
    feed = rendered(schedule(*reports, events=events))
    intake = taken(feed, records(events={}))
    assert intake.report
    [event] = intake.events.values()
    assert (event.title.root, event.kind) == ({"en": title}, "visit")
    return [{k: v for k, v in said(each).items() if k != "event"} for each in intake.report.claims]


@pytest.mark.parametrize("status", ["floated", "announced", "confirmed", "held", "cancelled"])
@pytest.mark.parametrize(
    "title",
    [
        *("State visit", "Cancelled: visit", "Visit (day not known)"),
        *("Visit (day no longer known)", "Visit (visit cancelled)"),
    ],
)
def test_every_state_comes_back_and_titles_like_our_phrases_stay(status: str, title: str) -> None:
    dates = claim(dates=SPAN, status=status)
    assert back(dates, title=title) == [{"dates": SPAN, "status": status}]
    window = claim(within=SPAN, status=status)
    assert back(window, title=title) == [{"within": SPAN, "status": status}]


def test_a_postponed_event_awaits_its_date_again() -> None:
    stood = claim(dates=SPAN, status="announced")
    awaits = [FORMER, {"status": "postponed"}]
    assert back(stood, later=claim(status="postponed")) == awaits
    within = days("2023-04-01", "2023-04-30")
    assert back(stood, later=claim(within=within, status="postponed")) == awaits


def test_a_window_that_an_event_was_postponed_to_stays() -> None:
    later = claim(within=days("2023-04-01", "2023-04-30"), status="postponed")
    expected = {"within": days("2023-04-01", "2023-04-30"), "status": "postponed"}
    assert back(claim(within=SPAN, status="announced"), later=later) == [expected]


def test_an_event_whose_day_is_no_longer_known_isnt_expected_on_it_again() -> None:
    later = claim(within=days("2023-04-01", "2023-04-30"), status="announced")
    lost = [FORMER, {"status": "announced"}]
    assert back(claim(dates=SPAN), later=later) == lost


@pytest.mark.parametrize("kind", ["Visit", "Visit, state; or · so \\ such"])
@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_the_title_of_an_item_doesnt_keep_that_its_whole_is_off(status: str, kind: str) -> None:
    plan = report("a", "2023-03-01", claim(dates=SPAN), claim("talks", dates=SPAN))
    calendar = {**CALENDAR, "kinds": {**CALENDAR["kinds"], "visit": {"name": {"en": kind}}}}
    off = report("b", "2023-03-02", claim(status=status))
    known = schedule(plan, off, calendar=calendar)
    assert known.events["talks"].broken_off
    intake = taken(rendered(known), records(events={}))
    assert intake.report
    assert intake.events["talks"].title.root == {"en": "Talks"}
    assert said(intake.report.claims[-1]) == {"event": "talks", "dates": SPAN}


def test_what_was_postponed_to_a_new_date_has_that_date() -> None:
    dates = days("2023-05-01")
    assert back(claim(dates=SPAN), later=claim(dates=dates, status="postponed")) == [
        {"dates": dates * 2 if len(dates) == 1 else dates, "status": "postponed"}
    ]


FORMER_WORDS = {
    "en": ("day not announced", "day not given"),
    "ru": ("день не объявлен", "день не указан"),
    "zh": ("日期未公布", "未给出具体日期"),
}
"""How a feed says it now, and how it was said until version 0.1."""


@pytest.mark.parametrize("wholes", [["visit"], ["visit", "summit"]])
@pytest.mark.parametrize("language", FORMER_WORDS)
def test_an_item_in_the_course_of_others_comes_back_with_their_days(
    language: str, wholes: list[str]
) -> None:
    events = {**EVENTS, "talks": {**EVENTS["talks"], "part_of": wholes}}
    told = report("a", "2023-03-01", *(claim(each, dates=SPAN) for each in wholes), claim("talks"))
    feed = rendered(schedule(told, events=events), words=Words(language=language))
    feed = feed.replace(b"\r\n ", b"")  # without folds
    now, before = (each.encode() for each in FORMER_WORDS[language])
    assert now in feed
    for content in (feed, feed.replace(now, before)):
        intake = taken(content, records(events={}))
        assert intake.report
        talks = said(intake.report.claims[-1])
        assert talks == {"event": "talks", "within": SPAN}
        assert [*intake.events["talks"].part_of] == wholes


@pytest.mark.parametrize(
    ("language", "within"),
    [("en", "2026-09"), ("ru", "2026-Q3"), ("zh", "2026-06-10/..")],
)
def test_one_time_on_some_day_of_a_window_comes_back_so(language: str, within: str) -> None:
    """Its entry stands where the rule has it; the window is in the description."""
    hour = datetime.fromisoformat("2026-05-16T18:30")
    unsure = report(
        "a",
        "2025-03-01",
        claim(dates=days("2025-05-16"), repeats="FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=16"),
        claim(occurrence=day("2026-05-16"), within=within),
        claim("summit", dates=hour, zone="Europe/London", repeats="FREQ=WEEKLY"),
        claim("summit", occurrence=day("2026-05-23"), within=within),
    )
    feed = rendered(schedule(unsure), words=Words(language=language))
    intake = taken(feed, records(events={}))
    assert intake.report
    assert [each for each in intake.report.claims if each.occurrence] == [
        claim(occurrence=day("2026-05-16"), within=within),
        claim("summit", occurrence=day("2026-05-23"), within=within),
    ]
    assert [each for each in notes(intake) if "left aside" in each] == []


def test_an_entry_that_another_program_passes_on_is_ours_by_its_uid() -> None:
    lines = f"{DAYS}\nSTATUS:CANCELLED"
    content = calendar(entry(lines, uid="visit@calendar.example", title="Cancelled: State visit"))
    known = records(report("a", "2023-02-01", claim()))
    passed_on = taken(content, known)
    assert (passed_on.events, notes(passed_on)) == ({}, [])
    assert passed_on.report
    assert passed_on.report.claims[0].status == "cancelled"


@pytest.mark.parametrize("filed_before", [False, True])
def test_a_foreign_entry_is_foreign_whatever_its_domain_is(*, filed_before: bool) -> None:
    lines = f"{DAYS}\nSTATUS:CONFIRMED\nDESCRIPTION:Doors at seven."
    content = calendar(entry(lines, uid="a1@calendar.example", title="Postponed: Visit"))
    known = records(events={})
    if filed_before:
        first = taken(content, known)
        assert first.report
        known = records(first.report, events={"a1": {"title": {"en": "Visit"}, "kind": "visit"}})
    intake = taken(content, known)
    assert intake.report
    assert list(map(said, intake.report.claims)) == [
        {"event": "a1", "dates": SPAN, "status": "confirmed", "uid": "a1@calendar.example"}
    ]
    titles = [(each.title.root, each.description) for each in intake.events.values()]
    proses = Proses.model_validate({"en": "Doors at seven."})
    assert titles == ([] if filed_before else [({"en": "Postponed: Visit"}, proses)])


def test_the_ids_of_another_dateline_are_kept_unless_they_stand_for_something_here() -> None:
    head = "PRODID:-//other.example//Dateline//EN"
    content = calendar(entry(uid="visit@other.example"), entry(uid="expo@other.example"), head=head)
    empty: Records = records(events={"visit": {"title": {"en": "Visit"}, "kind": "visit"}})
    intake = taken(content, empty)
    assert [*intake.events] == ["visit-2", "expo"]
    assert intake.report
    uids = [each.uid for each in intake.report.claims]
    assert uids == ["visit@other.example", "expo@other.example"]


def test_a_foreign_entry_in_a_feed_of_ours_is_read_as_foreign() -> None:
    lines = f"{DAYS}\nSTATUS:CANCELLED"
    intake = taken(calendar(entry(lines, title="Cancelled: Visit"), head=OURS))
    assert [each.title.root for each in intake.events.values()] == [{"en": "Cancelled: Visit"}]

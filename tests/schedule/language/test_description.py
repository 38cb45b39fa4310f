"""The few lines in the calendar entry: what is known, who says so, who says otherwise."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.catalogues import languages
from schedule.filed.records import Records
from schedule.known.fields import Reason
from schedule.language.description import account, brief, title, when, whole_off
from schedule.language.words import REASON_WORDS, Words
from tests.build import EVENTS, claim, day, days, event, report, ruling
from tests.strategies import all_records

ENGLISH = Words()
NAMED = report(
    "a",
    "2023-03-10",
    claim(
        dates=days("2023-03-20", "2023-03-22"), status="announced", place="kremlin", people=["xi"]
    ),
    claim("talks"),
    publisher="The Moscow Times",
)


def test_an_account_has_facts_then_grounds_then_history() -> None:
    other = report(
        "b",
        "2023-03-10",
        claim(within="2023-03"),
        claim(dates=days("2023-03-20", "2023-03-23"), people=["putin"]),
        claim(within=days("2023-04-01", "2023-05-10"), formerly=True, wording="in spring"),
    )
    same = report("c", "2023-03-10", claim(dates=days("2023-03-20", "2023-03-22")))
    assert account(event(NAMED, other, same), ENGLISH).split("\n") == [
        "Visit · announced",
        "20–22 March 2023",
        "Place: The Kremlin, Moscow",
        "With: Xi Jinping and Vladimir Putin",
        "Programme: Talks",
        "",
        "Followed: The Moscow Times, 10 March 2023; publisher not named, report of 10 March 2023",
        "Agrees, but less precise: publisher not named, report of 10 March 2023",
        "Dissent: 20–23 March 2023 – publisher not named, report of 10 March 2023",
        REASON_WORDS[Reason.MOST],
        "",
        "Formerly: in spring – publisher not named, report of 10 March 2023",
    ]


def test_an_item_says_what_it_is_part_of_and_who_speaks_of_it() -> None:
    about = {**EVENTS["talks"], "description": {"en": "Behind closed doors.\nNo press."}}
    known = event(NAMED, identifier="talks", events={**EVENTS, "talks": about})
    assert account(known, ENGLISH).split("\n") == [
        "Talks",
        "during “State visit” (20–22 March 2023), day not announced",
        "Part of: State visit",
        "Behind closed doors.",
        "No press.",
        "",
        "Followed: The Moscow Times, 10 March 2023",
    ]


def test_what_was_known_before_is_no_dissent() -> None:
    moved = report("b", "2023-03-15", claim(dates=day("2023-04-03")))
    lines = account(event(NAMED, moved), ENGLISH).split("\n")
    assert "Known before: 20–22 March 2023 – The Moscow Times, 10 March 2023" in lines
    assert [line for line in lines if line.startswith("Dissent")] == []


def test_a_ruling_is_told_with_its_reason() -> None:
    moved = report("b", "2023-03-15", claim(dates=day("2023-04-03")))
    ruled = ruling("dates", days("2023-03-20", "2023-03-22"), reason="The host says so.")
    lines = account(event(NAMED, moved, rulings=[ruled]), ENGLISH).split("\n")
    assert lines[-2:] == [
        "Dissent: 3 April 2023 – publisher not named, report of 15 March 2023",
        "An editor decided between the reports. The host says so.",
    ]


def test_an_event_without_any_date_names_its_reports() -> None:
    told = report("b", "2023-03-15", claim("summit", status="floated"))
    known = event(told, identifier="summit")
    assert account(known, ENGLISH) == (
        "Talks · under discussion\n\nReported by: publisher not named, report of 15 March 2023"
    )
    assert when(known, ENGLISH) == "date not known"


@pytest.mark.parametrize(
    ("said", "titled", "dated"),
    [
        ({}, "State visit", "20–22 March 2023"),
        ({"status": "cancelled"}, "Cancelled: State visit", "20–22 March 2023"),
        (
            {"status": "postponed"},
            "Postponed: State visit",
            "postponed from 20–22 March 2023; no new date is known",
        ),
        ({"status": "postponed", "dates": day("2023-05-02")}, "State visit", "2 May 2023"),
        (
            {"status": "postponed", "within": "2023-05"},
            "Postponed: State visit",
            "postponed from 20–22 March 2023; now in May 2023, day not known",
        ),
    ],
)
def test_a_title_begins_with_what_makes_its_dates_unreliable(
    said: dict[str, Any], titled: str, dated: str
) -> None:
    known = event(NAMED, report("b", "2023-03-15", claim(**said)))
    assert (title(known, ENGLISH), when(known, ENGLISH)) == (titled, dated)


def test_a_title_may_hold_what_looks_like_a_placeholder() -> None:
    about = {"title": {"en": "{title} %s {0}"}, "kind": "visit"}
    told = report("a", "2023-03-10", claim(status="cancelled"))
    known = event(told, events={"visit": about})
    assert title(known, ENGLISH) == "Cancelled: {title} %s {0}"


def test_in_brief_it_is_the_dates_the_status_and_why() -> None:
    rival = report("b", "2023-03-09", claim(dates=days("2023-03-21")))
    assert brief(event(NAMED, rival), ENGLISH) == (
        "20–22 March 2023 · announced · Of the reports that differ, the newest is followed."
    )
    vague = report("a", "2023-03-10", claim(within="2023-03"))
    assert brief(event(vague), ENGLISH) == "in March 2023, day not known · No report gives the day."
    none = report("a", "2023-03-10", claim(status="floated"))
    assert brief(event(none), ENGLISH) == (
        "date not known · under discussion · No report gives a date."
    )


@given(all_records(), st.sampled_from(languages()))
def test_an_item_says_in_title_and_account_that_its_whole_is_off(
    filed: Records, language: str
) -> None:
    words = Words(language=language)
    for each in resolve(filed).events.values():
        titled = title(each, words), account(each, words)
        plain = replace(each, broken_off=None)
        said = titled[0] != title(plain, words), titled[1] != account(plain, words)
        assert said == (each.broken_off is not None,) * 2
        assert (whole_off(each, words) != "") == (each.broken_off is not None)

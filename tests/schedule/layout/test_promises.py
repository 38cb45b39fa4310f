"""What must never happen to what subscribers have."""

from typing import Any

import pytest

from schedule.layout.promises import broken_promises
from schedule.layout.snapshot import EventState
from tests.schedule.layout.test_differences import LATER, STATE, snapshot, state

EARLIER = "2026-11-21T00:00:00+00:00"
FILE = "events/all.toml: visit"


def told(events: dict[str, EventState], before: dict[str, Any] | None = None, **about: Any) -> Any:
    old = snapshot({"visit": STATE}, **(before or {}))
    return [str(each) for each in broken_promises(old, snapshot(events, **about))]


def test_what_stays_or_grows_breaks_nothing() -> None:
    tour = state(title="Tour")
    assert told({"visit": STATE, "tour": tour}, reports={"b": "reports/b.toml"}) == []
    assert told({"visit": state(values={"Date": "8 May"}, sequence=2)}) == []
    assert told({"visit": state(titles={"en": "Tour"}, title="Tour", modified=LATER)}) == []


@pytest.mark.parametrize("kept", ["merged", "withdrawn"])
def test_an_event_may_be_merged_or_withdrawn_and_stays_so(kept: str) -> None:
    assert told({}, **{kept: {"visit": "why"}}) == []
    assert told({"visit": STATE}, {kept: {"old": "why"}}) == [
        "events/: old: the id is gone, and its address doesn't answer; expected it to stay"
    ]


def test_an_event_is_never_gone() -> None:
    expected = (
        f"{FILE}: the event is gone, and its UID with it; expected it to stay, or `merged_into` or "
        "`withdrawn`"
    )
    assert told({}) == [expected]
    assert told({"state-visit": STATE}) == [
        f"{expected}; its id is now 'state-visit': ids never change"
    ]


@pytest.mark.parametrize(
    ("new", "beginning"),
    [
        (state(sequence=0), f"{FILE}: SEQUENCE goes back from 1 to 0"),
        (state(modified=EARLIER), f"{FILE}: LAST-MODIFIED goes back from {STATE.modified} to"),
        (state(title="Tour", titles={"en": "Tour"}), f"{FILE}.title: corrected without `revised`"),
        (
            state(titles={"en": "Visit", "ru": "Визит"}),
            f"{FILE}.title: corrected without `revised`",
        ),
        (
            state(values={"Title": "Visit", "Date": "8 May 2024"}),
            f"{FILE}: changed without a trace (Date)",
        ),
    ],
)
def test_numbers_go_up_with_what_is_seen_and_never_back(new: EventState, beginning: str) -> None:
    found = told({"visit": new})
    assert [each[: len(beginning)] for each in found] == [beginning]


def test_a_report_is_not_deleted_and_the_domain_not_changed() -> None:
    before = {"reports": {"a": "reports/2024-05-01-a.toml"}}
    expected = "expected it to stay, with `retracted` and `revised`"
    assert told({"visit": STATE}, before) == [
        f"reports/2024-05-01-a.toml: the report is deleted; {expected}"
    ]
    other = snapshot({"visit": STATE})
    moved = type(other)(
        **{**{n: getattr(other, n) for n in other.__slots__}, "domain": "b.example"}
    )
    assert [str(each) for each in broken_promises(other, moved)] == [
        "calendar.toml: domain: changed, and every UID with it; expected 'a.example', as before"
    ]

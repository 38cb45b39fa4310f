"""What differs between two snapshots: for readers, and for subscribers."""

from collections.abc import Mapping
from typing import Any

import pytest

from schedule.layout.differences import Difference, differences
from schedule.layout.snapshot import EventState, Snapshot

STATE = EventState(
    file="events/all.toml",
    title="Visit",
    titles={"en": "Visit"},
    values={"Title": "Visit", "Date": "7 May 2024"},
    in_feed=True,
    sequence=1,
    modified="2026-11-22T00:00:00+00:00",
)
LATER = "2026-11-23T00:00:00+00:00"


def state(**about: Any) -> EventState:
    return EventState(**{name: getattr(STATE, name) for name in STATE.__slots__} | about)


def snapshot(events: Mapping[str, EventState], **about: Any) -> Snapshot:
    other: dict[str, Any] = {"merged": {}, "withdrawn": {}, "reports": {}}
    return Snapshot(domain="a.example", events=events, **{**other, **about})


def found(old: EventState | None, new: EventState | None, **about: Any) -> list[Difference]:
    before, after = ({"visit": each} if each else {} for each in (old, new))
    return [*differences(snapshot(before), snapshot(after, **about))]


def test_the_same_differs_in_nothing() -> None:
    assert found(STATE, STATE) == []
    assert found(STATE, state(file="events/other.toml", modified=LATER)) == []


def test_what_changed_is_told_field_by_field() -> None:
    new = state(values={"Title": "Visit", "Date": "8 May 2024", "Place": "Moscow"}, sequence=2)
    assert found(STATE, new) == [
        Difference(
            event="visit",
            title="Visit",
            change="changed",
            fields=(("Date", "7 May 2024", "8 May 2024"), ("Place", None, "Moscow")),
            subscribers="the entry is updated (SEQUENCE 1 → 2)",
            before=STATE,
            after=new,
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "about", "told"),
    [
        (None, STATE, {}, ("new", "a new entry")),
        (None, state(in_feed=False), {}, ("new", "no entry, because the day is not known")),
        (state(in_feed=False), STATE, {}, ("changed", "a new entry")),
        (STATE, state(in_feed=False), {}, ("changed", "the entry goes")),
        (STATE, None, {}, ("gone", "the entry goes")),
        (STATE, None, {"withdrawn": {"visit": "A slip."}}, ("withdrawn", "the entry goes")),
        (
            STATE,
            None,
            {"merged": {"visit": "tour"}},
            ("merged", "the entry goes, in favour of tour"),
        ),
        (
            STATE,
            state(values={"Title": "Tour"}, modified=LATER),
            {},
            ("changed", "the entry is updated"),
        ),
        (
            STATE,
            state(values={"Title": "Tour"}),
            {},
            ("changed", "apps may keep the old entry: SEQUENCE and LAST-MODIFIED stay"),
        ),
    ],
)
def test_subscribers_are_told_what_becomes_of_the_entry(
    old: EventState | None, new: EventState | None, about: dict[str, Any], told: tuple[str, str]
) -> None:
    assert [(each.change, each.subscribers) for each in found(old, new, **about)] == [told]

"""Snapshots: what is seen of each event, as words that can be kept and compared."""

import json

import pytest

from schedule.known.resolve import resolve
from schedule.layout.snapshot import EventState, Snapshot
from tests.build import claim, days, records, report


def snapshot() -> Snapshot:
    filed = records(
        report("a", "2024-05-01", claim("visit", dates=days("2024-05-07"), place="moscow")),
        report("b", "2024-05-02", claim("talks", status="announced"), publisher="The Gazette"),
    )
    return Snapshot.of(filed, resolve(filed))


def test_an_event_is_seen_as_readers_read_it() -> None:
    assert snapshot().events["visit"] == EventState(
        file="events/all.toml",
        title="State visit",
        titles={"en": "State visit", "ru": "Государственный визит"},
        values={
            "Title": "State visit",
            "Kind": "Visit",
            "Date": "7 May 2024",
            "Place": "Moscow",
            "Why": "No report contradicts it.",
            "Reported by": "publisher not named, report of 1 May 2024",
        },
        in_feed=True,
        sequence=0,
        modified="2026-11-22T00:00:00+00:00",
    )


def test_what_is_saved_is_read_back() -> None:
    kept = json.loads(json.dumps(snapshot().as_json()))
    assert Snapshot.read(kept) == snapshot()


@pytest.mark.parametrize("data", [{}, {"events": {"visit": {}}}, {"events": {}, "more": 1}])
def test_other_data_is_refused(data: dict[str, object]) -> None:
    with pytest.raises((TypeError, KeyError)):
        Snapshot.read(data)

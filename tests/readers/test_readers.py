"""That the readers themselves are understood: on samples known by heart, all must agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from . import READERS, SUBSCRIBERS, Reader, Reading, Record, disagreements, require

SAMPLES = Path(__file__).parent / "samples"
FIRST, LAST = date(2010, 1, 1), date(2024, 1, 1)
ZONES = ("UTC", "America/Los_Angeles", "Asia/Shanghai")


MEASURE = next(reader for reader in READERS if reader.name == "recurring-ical-events")


@cache
def samples(reader: Reader, tz: str) -> dict[str, Reading]:
    require(reader)
    names = {"single": "nothing", "repeating": "overrides", "rdate": "rdate"}
    seen = [name for name, known in names.items() if known not in reader.blind_to]
    files = [SAMPLES / f"{name}.ics" for name in seen]
    found = reader.read_all(files, first=FIRST, last=LAST, tz=tz)
    return dict(zip(seen, found, strict=True))


@pytest.mark.parametrize("tz", ZONES)
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_all_read_the_samples_alike_wherever_they_are(reader: Reader, tz: str) -> None:
    """Single events, series with moved and cancelled times, and listed days (RDATE)."""
    right = samples(MEASURE, tz)
    found = samples(reader, tz)
    assert [disagreements([right[name], read]) for name, read in found.items()] == [[]] * len(found)


@pytest.mark.parametrize("tz", ZONES)
def test_days_are_not_shifted_and_instants_are_in_utc(tz: str) -> None:
    """Checked for the reader that the others are compared with."""
    read = samples(MEASURE, tz)["single"]
    found = [(one["start"], one["end"], one["all_day"]) for one in read.occurrences]
    assert [each for each in found if "2023-04-03" <= str(each[0]) < "2023-04-07"] == [
        ("2023-04-03", "2023-04-05", True),
        ("2023-04-06T22:30:00Z", "2023-04-07T00:30:00Z", False),
    ]


@pytest.mark.parametrize("reader", SUBSCRIBERS, ids=lambda reader: reader.name)
def test_a_second_poll_shows_what_changed(reader: Reader, tmp_path: Path) -> None:
    require(reader)
    feed, state = tmp_path / "feed.ics", tmp_path / "state"
    text = (SAMPLES / "single.ics").read_bytes()
    seen = []
    for body in (text, revised(text, "one-day@example.org", b"SUMMARY:One day moved")):
        feed.write_bytes(body)
        read = reader.read(feed, first=date(2023, 3, 20), last=date(2023, 3, 21), state=state)
        seen.append({one["summary"] for one in read.occurrences} - {"Визит в Москву"})
    assert [names - {"Over the changes of clocks"} for names in seen] == [
        {"One day"},
        {"One day moved"},
    ]


def revised(feed: bytes, uid: str, summary: bytes) -> bytes:
    """With another title, and the DTSTAMP that says so: Evolution looks at nothing else."""
    head, name, entry = feed.partition(f"UID:{uid}\r\n".encode())
    entry = entry.replace(b"DTSTAMP:20230101T000000Z", b"DTSTAMP:20230102T000000Z", 1)
    return head + name + entry.replace(b"SUMMARY:One day", summary, 1)


ENTRY: Record = {
    "uid": "visit@example.org",
    "summary": "Visit",
    "status": "CONFIRMED",
    "start": "2023-03-20",
    "end": "2023-03-23",
}
LIBICAL = Reading(reader="libical", version="3", entries=(ENTRY,), occurrences=())


def test_a_disagreement_names_reader_event_field_and_both_values() -> None:
    other = replace(LIBICAL, reader="khal", entries=({**ENTRY, "end": "2023-03-22"},))
    (sentence,) = disagreements([LIBICAL, other])
    assert sentence == (
        "khal, entry visit@example.org: end at 2023-03-20 is '2023-03-22', libical has '2023-03-23'"
    )


def test_a_field_that_a_reader_does_not_have_is_not_compared() -> None:
    bare = {key: value for key, value in ENTRY.items() if key not in {"uid", "status"}}
    other = replace(LIBICAL, reader="calcurse", entries=(bare,))
    assert disagreements([LIBICAL, other]) == []


def test_what_only_one_of_them_has_is_told_with_the_counts() -> None:
    other = replace(LIBICAL, reader="khal", entries=())
    assert disagreements([LIBICAL, other]) == [
        "khal, entry count: 0, libical has 1",
        "khal, entry visit@example.org: start is nothing, libical has 2023-03-20",
    ]

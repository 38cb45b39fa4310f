"""A second poll: what a subscriber's app makes of data that changed."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.web.server import free_port, running

from . import SUBSCRIBERS, Reader, Record, require

ROOT = Path(__file__).parents[2]
NEWS = """
published = 2024-05-15
recorded  = 2026-11-23T00:00:00Z

[[claims]]
event = "harbin-expo-2024"
dates = [2024-05-18, 2024-05-22]

[[claims]]
event = "putin-china-2024"
status = "cancelled"

[[claims]]
event = "harbin-forum-2024"
dates = 2024-05-19
"""


MOVED_AGAIN = """
published = 2024-07-02
recorded  = 2026-11-23T00:00:00Z

[[claims]]
event = "weekly-london"
occurrence = 2024-04-02
dates = [2024-04-04T15:00:00, 2024-04-04T16:30:00]
place = "london"
"""

Seen = dict[object, tuple[object, ...]]


def seen(records: tuple[Record, ...]) -> Seen:
    return {
        record["summary"]: (record["start"], record["end"], record["status"]) for record in records
    }


def polls(
    reader: Reader, folder: Path, data: Path, report: str, news: str, days: tuple[date, date]
) -> Iterator[tuple[Record, ...]]:
    """What a subscriber has in these days, before a report is filed and after."""
    require(reader)
    first, last = days
    filed = folder / "data"
    shutil.copytree(data, filed)
    port = free_port()
    for text in ("", news):
        if text:
            (filed / f"reports/{report}.toml").write_text(text)
        with running(port, "web", "--data", str(filed), "--port", str(port)):
            address = f"http://127.0.0.1:{port}/calendar.ics"
            reading = reader.read(address, first=first, last=last, state=folder / "state")
        yield reading.occurrences


@pytest.mark.parametrize("reader", SUBSCRIBERS, ids=lambda reader: reader.name)
def test_a_moved_date_a_cancellation_and_a_new_entry_reach_the_subscriber(
    reader: Reader, tmp_path: Path
) -> None:
    may = (date(2024, 5, 1), date(2024, 6, 1))
    found = polls(reader, tmp_path, ROOT / "data", "2024-05-15-news", NEWS, may)
    expo, visit = "Russian-Chinese EXPO, Harbin", "Putin’s state visit to China"
    forum = "Opening of the Russian-Chinese Forum on Interregional Cooperation"
    assert [seen(records) for records in found] == [
        {
            visit: ("2024-05-16", "2024-05-18", "CONFIRMED"),
            expo: ("2024-05-17", "2024-05-22", "CONFIRMED"),
        },
        {
            f"Cancelled: {visit}": ("2024-05-16", "2024-05-18", "CANCELLED"),
            expo: ("2024-05-18", "2024-05-23", "CONFIRMED"),
            f"{forum} (visit cancelled)": ("2024-05-19", "2024-05-20", "TENTATIVE"),
        },
    ]


@pytest.mark.parametrize("reader", SUBSCRIBERS, ids=lambda reader: reader.name)
def test_one_time_of_a_series_that_is_moved_once_more_reaches_the_subscriber(
    reader: Reader, tmp_path: Path
) -> None:
    """Evolution looks at a series' main entry alone, and there only at when it was revised."""
    week = (date(2024, 4, 1), date(2024, 4, 7))
    kinds = ROOT / "tests/every_kind"
    found = polls(reader, tmp_path, kinds, "2024-07-02-again", MOVED_AGAIN, week)
    weekly = "Weekly over both changes of clocks"
    assert [seen(records)[weekly] for records in found] == [
        ("2024-04-03T11:00:00Z", "2024-04-03T12:00:00Z", "CONFIRMED"),
        ("2024-04-04T14:00:00Z", "2024-04-04T15:30:00Z", "CONFIRMED"),
    ]

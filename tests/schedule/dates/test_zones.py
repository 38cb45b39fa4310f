"""Time zones, and local times in them."""

from datetime import datetime

import pytest

from schedule.dates.zones import flaw_of_local_time, zones


def test_zone_names_are_whole_names() -> None:
    names = [
        "Asia/Shanghai",
        "Europe/Moscow",
        "UTC",
        "Europe",
        "europe/moscow",
        "../UTC",
        "x" * 300,
    ]
    assert [name for name in names if name in zones()] == ["Asia/Shanghai", "Europe/Moscow", "UTC"]


@pytest.mark.parametrize(
    ("text", "zone", "flaw"),
    [
        ("2023-03-26T02:30", "Europe/Berlin", "does not exist there"),
        ("2023-10-29T02:30", "Europe/Berlin", "happens twice there"),
        ("2023-03-26T03:00", "Europe/Berlin", None),
        ("2023-03-26T02:30", "Asia/Shanghai", None),
        ("2011-12-30T12:00", "Pacific/Apia", "does not exist there"),
    ],
)
def test_a_local_time_names_one_instant(text: str, zone: str, flaw: str | None) -> None:
    assert flaw_of_local_time(datetime.fromisoformat(text), zone) == flaw

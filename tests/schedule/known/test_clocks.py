"""The clocks by which times are shown."""

from typing import Any

from schedule.dates.spans import TimeSpan, When
from schedule.known.clocks import clocks, zones_of
from schedule.known.ledger import Ledger
from tests.build import accounts_of, claim, event, hours, records, report, times


def zone(when: When) -> str:
    assert isinstance(when, TimeSpan)
    return when.zone


def test_each_time_has_its_own_clock_and_those_of_the_places() -> None:
    evening = hours("2024-02-05T20:00", "2024-02-05T21:00", "Europe/Moscow")
    said = claim(dates=times("2024-02-05T20:00", "2024-02-05T21:00"), zone="Europe/Moscow")
    zones = ["Asia/Shanghai", "America/New_York"]
    found = clocks(accounts_of(report("a", "2024-01-10", said)), zones)
    assert {each: [*map(zone, shown)] for each, shown in found.items()} == {
        evening: ["Europe/Moscow", *zones]
    }


def test_the_zones_are_those_of_all_places_that_reports_give() -> None:
    told = [report(each, "2024-01-10", claim(place=each)) for each in ("kremlin", "harbin", "sea")]
    ledger = Ledger.of(records(*told))
    assert zones_of(accounts_of(*told), ledger) == ["Asia/Shanghai", "Europe/Moscow"]


def test_times_are_shown_by_the_clock_of_the_place_or_else_the_one_that_is_given() -> None:
    local: dict[str, Any] = {
        "dates": times("2024-02-05T20:00", "2024-02-05T21:00"),
        "zone": "Asia/Tokyo",
    }
    places: list[dict[str, Any]] = [{}, {"place": "harbin"}]
    shown = [event(report("a", "2024-01-10", claim(**local, **at))).when for at in places]
    assert [isinstance(each, TimeSpan) and f"{each.start:%H:%M}" for each in shown] == [
        "20:00",
        "19:00",
    ]


def test_a_time_that_reports_give_by_several_clocks_is_shown_by_that_of_the_calendar() -> None:
    tokyo = claim(dates=times("2024-02-05T20:00", "2024-02-05T21:00"), zone="Asia/Tokyo")
    beijing = claim(dates=times("2024-02-05T19:00", "2024-02-05T20:00"), zone="Asia/Shanghai")
    shown = event(report("a", "2024-01-10", tokyo), report("b", "2024-01-10", beijing)).when
    assert isinstance(shown, TimeSpan)
    assert f"{shown.start:%H:%M} {shown.zone}" == "14:00 Europe/Moscow"

"""The clocks by which times are shown."""

from typing import Any

from schedule.dates.spans import TimeSpan
from schedule.known.clocks import clocks
from tests.build import accounts_of, claim, event, hours, report, times


def test_each_time_has_its_own_clock_and_those_of_the_places() -> None:
    evening = hours("2024-02-05T20:00", "2024-02-05T21:00", "Europe/Moscow")
    said = claim(dates=times("2024-02-05T20:00", "2024-02-05T21:00"), zone="Europe/Moscow")
    found = clocks(accounts_of(report("a", "2024-01-10", said)), ["Asia/Shanghai"])
    assert {when.first: [each.first for each in shown] for when, shown in found.items()} == {
        evening.first: [evening.first, evening.on_clock("Asia/Shanghai").first]
    }


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

"""The clocks by which times are shown."""

from schedule.known.clocks import clocks
from tests.build import accounts_of, claim, hours, report, times


def test_each_time_has_its_own_clock_and_those_of_the_places() -> None:
    evening = hours("2024-02-05T20:00", "2024-02-05T21:00", "Europe/Moscow")
    said = claim(dates=times("2024-02-05T20:00", "2024-02-05T21:00"), zone="Europe/Moscow")
    found = clocks(accounts_of(report("a", "2024-01-10", said)), ["Asia/Shanghai"])
    assert {when.first: [each.first for each in shown] for when, shown in found.items()} == {
        evening.first: [evening.first, evening.on_clock("Asia/Shanghai").first]
    }

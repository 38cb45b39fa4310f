"""Local times and instants, and what clocks skip."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from schedule.dates.zones import flaw_of_local_time
from schedule.importing.clocks import instant, local_time, shown

BERLIN = "Europe/Berlin"


def test_a_time_that_clocks_skip_is_as_much_later_and_said() -> None:
    skipped = datetime(2024, 3, 31, 2, 30)  # noqa: DTZ001 - a local time
    later, said = shown(skipped, BERLIN)
    assert local_time(later, BERLIN) == skipped.replace(hour=3)
    assert said == "clocks skip 2024-03-31 02:30; taken as 03:30"


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - local times
    st.sampled_from([BERLIN, "America/New_York", "Australia/Lord_Howe", "UTC"]),
)
def test_what_is_shown_is_a_time_that_there_is(local: datetime, zone: str) -> None:
    moment, said = shown(local, zone)
    there = local_time(moment, zone)
    assert flaw_of_local_time(there, zone) != "does not exist there"
    assert (there == local) == (said is None)
    assert instant(moment, zone) == instant(local, zone)


def test_an_instant_has_the_clock_of_each_zone() -> None:
    noon = datetime(2024, 6, 1, 12, tzinfo=UTC)
    assert local_time(noon, BERLIN) == datetime(2024, 6, 1, 14)  # noqa: DTZ001 - a local time
    assert instant(noon.astimezone(ZoneInfo(BERLIN)), "UTC") == noon

"""Times of events, found by their days."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.dates.spans import When
from schedule.filed.records import Records
from schedule.known.occurrences import OccurrenceIndex, by_date
from tests.strategies import all_records, sane_days


@given(all_records(), sane_days(), st.integers(0, 60))
def test_an_index_finds_what_falls_on_some_days_in_order(
    filed: Records, first: date, more: int
) -> None:
    last = first + timedelta(days=more)
    times = by_date(resolve(filed).events.values())
    # What is open at an end stands on the day that is known.
    expected = [each for each in times if each.when and _shows(each.when, first, last)]
    assert OccurrenceIndex(times).on(first, last) == expected


def _shows(when: When, first: date, last: date) -> bool:
    return when.first <= last and when.last >= first

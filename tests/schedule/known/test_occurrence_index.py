"""Times of events, found by their days."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from schedule import resolve
from schedule.dates.spans import When
from schedule.filed.records import Records
from schedule.known.model import Event
from schedule.known.occurrence_index import EndlessIndex, OccurrenceIndex
from schedule.known.occurrences import Occurrence, by_date, by_when, is_endless
from tests.strategies import WINTER, all_records, days_near, repeating_events, sane_days


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


@given(repeating_events(), days_near(WINTER, 500), st.integers(0, 60))
def test_it_finds_those_of_rules_without_an_end_as_if_it_had_them_all(
    events: Sequence[Event], first: date, more: int
) -> None:
    last, endless = first + timedelta(days=more), [*filter(is_endless, events)]
    some = by_date(each for each in events if each not in endless)
    lazy, whole = EndlessIndex(some, endless), OccurrenceIndex(by_date(events))
    found = lazy.on(first, last)
    assert found == sorted(found, key=by_when)
    assert sorted(map(_named, found)) == sorted(map(_named, whole.on(first, last)))
    assert lazy.following(first) == whole.following(first)
    assert lazy.preceding(first) == whole.preceding(first)


def _named(time: Occurrence) -> tuple[str, str]:
    return time.event.id, repr(time.when)

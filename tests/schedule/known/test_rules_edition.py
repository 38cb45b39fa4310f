"""The edition of the rules: what another version serves for the same records is noticed by apps."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from schedule.known.rules_edition import RULES_EDITION, RulesEdition
from tests.build import RECORDED, claim, days, publication, report, schedule
from tests.feed import moment, parsed, rendered
from tests.golden import HERE

EDITIONS = {1: ("2026-11-26T00:00:00+00:00", "f52cd4f66ca1e0ed")}
"""Each edition: when it began, and a digest of the dates, states and rules in the golden feed."""

STALE = """Dates, states or rules of tests/golden/every-sort.ics have changed, or events were added.
If they changed since the last release: raise the number in schedule/known/rules_edition.py, set
when it begins, add a row to EDITIONS here, and say in CHANGELOG.md which entries change. Else
correct the digest of the last row: """
PROPERTIES = ("UID", "RECURRENCE-ID", "DTSTART", "DTEND", "STATUS", "RRULE", "EXDATE")


def facts() -> Iterator[str]:
    """What the golden feed says of dates, states and rules."""
    calendar = icalendar.Calendar.from_ical((HERE / "every-sort.ics").read_bytes())
    for each in calendar.walk("VEVENT"):
        yield from (
            text for text in each.content_lines() if text.partition(":")[0].startswith(PROPERTIES)
        )


def test_the_number_goes_up_when_golden_dates_states_or_rules_change() -> None:
    digest = sha256("\n".join(facts()).encode()).hexdigest()[:16]
    now = {RULES_EDITION.number: (RULES_EDITION.began.isoformat(), digest)}
    assert {each: EDITIONS.get(each) for each in now} == now, STALE + digest
    assert max(EDITIONS) == RULES_EDITION.number
    assert [began for began, _ in EDITIONS.values()] == sorted(
        {each for each, _ in EDITIONS.values()}
    )


@given(st.integers(-9, 9), st.integers(1, 99))
def test_no_time_of_change_is_older_than_the_edition(seconds: int, number: int) -> None:
    edition = RulesEdition(number=number, began=RECORDED)
    recorded = RECORDED + timedelta(seconds=seconds)
    assert edition.last_modified(recorded) == max(recorded, RECORDED)


def test_what_was_recorded_before_the_edition_is_served_as_changed_with_it() -> None:
    old = report(
        "a",
        "2023-03-10",
        claim(dates=days("2023-03-20")),
        recorded=datetime(2023, 3, 10, tzinfo=UTC),
    )
    known = schedule(old)
    event = known.events["visit"]
    (entry,) = parsed(rendered(known))
    began = RULES_EDITION.began
    assert (event.sequence, event.version) == (0, RULES_EDITION.number)
    assert (event.modified < began, event.last_modified, publication(known).updated) == (
        True,
        began,
        began,
    )
    assert int(entry["SEQUENCE"]) == RULES_EDITION.number
    assert [moment(entry, name) for name in ("DTSTAMP", "LAST-MODIFIED")] == [began, began]
    assert moment(entry, "CREATED") == old.recorded

"""Properties of every schedule, for any reports."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from schedule import Event, examine, load, resolve
from schedule.dates.spans import Window
from schedule.filed.records import Records
from schedule.known.conflicts import check_schedule
from schedule.known.fields import Field
from schedule.known.occurrences import calendar_status
from schedule.language.description import title
from schedule.language.words import Words
from tests.folder import Folder
from tests.strategies import all_records, days_near

T = TypeVar("T")


def served(event: Event) -> tuple[object, ...]:
    """The entry in the feed: what is known, and the marks of what the event is part of."""
    entry = event.stands_at, title(event, Words()), calendar_status(event)
    return event.when, event.status, event.place, *entry


@given(filed=all_records())
@settings(max_examples=30)
def test_records_are_read_back_from_files_as_they_were_written(filed: Records) -> None:
    with TemporaryDirectory() as path:
        Folder.of(filed, Path(path))
        found = load(Path(path))
        kinds = {problem.severity for problem in examine(Path(path))}
    assert replace(found, files=filed.files) == filed
    assert kinds <= {"warning", "conflict"}


@given(filed=all_records())
@settings(max_examples=30)
def test_no_value_stands_without_a_report(filed: Records) -> None:
    for event in resolve(filed).events.values():
        known = event.known
        values = [each for each in (known.when, known.status, known.place) if each]
        assert all(each.followed for each in (*values, *known.people))


@given(filed=all_records(), data=st.data())
def test_a_record_added_never_lowers_a_sequence_and_raises_it_with_what_is_served(
    filed: Records, data: st.DataObject
) -> None:
    added = data.draw(st.sampled_from([*filed.reports]))
    rest = {each: report for each, report in filed.reports.items() if each != added}
    for fewer in (replace(filed, reports=rest), replace(filed, rulings=filed.rulings[:-1])):
        if any(rule.event not in resolve(fewer).events for rule in fewer.rulings):
            continue
        after = resolve(filed).events
        for identifier, before in resolve(fewer).events.items():
            now = after[identifier]
            assert now.sequence >= before.sequence
            assert now.modified >= before.modified
            if served(now) != served(before):
                assert now.sequence > before.sequence


@given(filed=all_records(), day=days_near(date(2023, 2, 19), 9))
def test_as_of_a_day_is_as_if_nothing_later_had_been_filed(filed: Records, day: date) -> None:
    earlier = replace(
        filed,
        reports={each: one for each, one in filed.reports.items() if one.published <= day},
        rulings=tuple(one for one in filed.rulings if one.recorded.date() <= day),
    )
    assert resolve(filed, day) == replace(resolve(earlier), as_of=day)


@given(filed=all_records(), order=st.randoms(use_true_random=False))
def test_the_order_of_files_and_reports_decides_nothing(filed: Records, order: Random) -> None:
    def shuffled(table: Mapping[str, T]) -> dict[str, T]:
        return dict(order.sample([*table.items()], len(table)))

    other = replace(
        filed,
        places=shuffled(filed.places),
        people=shuffled(filed.people),
        reports=shuffled(filed.reports),
    )
    assert resolve(other) == resolve(filed)


@given(filed=all_records())
@settings(max_examples=30)
def test_revisions_lead_from_nothing_to_what_is_known(filed: Records) -> None:
    for event in resolve(filed).events.values():
        for field in (Field.DATES, Field.STATUS, Field.PLACE, Field.PEOPLE):
            turns = [each.changes[field] for each in event.revisions if field in each.changes]
            values = [None, *(turn.after for turn in turns)]
            assert [turn.before for turn in turns] == values[:-1]
            assert values[-1] == (getattr(event, field.attribute) or None)
        assert [each.day for each in event.revisions] == sorted(
            {each.day for each in event.revisions}
        )


@given(filed=all_records())
def test_no_day_is_invented(filed: Records) -> None:
    """Exact dates are always some claim's own; only a window may be drawn from others."""
    for event in resolve(filed).events.values():
        own = [statement.when for statement in event.statements]
        if isinstance(event.when, Window) and event.when.during:
            assert not [each for each in own if each and not event.formerly]
        else:
            assert event.when is None or event.when in own


@given(filed=all_records())
@settings(max_examples=30)
def test_a_conflict_is_told_for_just_the_disputed_events(filed: Records) -> None:
    known = resolve(filed)
    told = check_schedule(known, filed.files)
    conflicts = {each.key for each in told if each.severity == "conflict"}
    assert conflicts == {each.id for each in known.events.values() if each.disputed}

"""The table of fields, compared with what is known and with the words for it."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import pytest

from schedule.filed.rulings import RULED
from schedule.known.fields import CLAIMED, Field, Known
from schedule.language.description import account
from schedule.language.fields import FIELD_WORDS
from schedule.language.history import changes
from schedule.language.words import Words
from schedule.render.provenance import provenance
from tests.build import claim, day, days, event, report, schedule, span

WEEKLY = report("a", "2024-04-01", claim(dates=day("2024-05-07"), repeats="FREQ=WEEKLY;COUNT=4"))
SAID: Mapping[Field, tuple[dict[str, Any], str]] = {
    Field.DATES: ({"dates": days("2024-06-03")}, "3 June 2024"),
    Field.STATUS: ({"status": "confirmed"}, "confirmed"),
    Field.PLACE: ({"place": "harbin"}, "Place: Harbin"),
    Field.PEOPLE: ({"people": ["xi"]}, "With: Xi Jinping"),
    Field.OCCURRENCES: (
        {"occurrence": day("2024-05-14"), "status": "cancelled"},
        "14 May 2024: cancelled",
    ),
}
"""What a claim says of each field, and what the calendar entry tells then."""


_BESIDE = {"others", "entry", "postponed_from"}
"""What Known has besides: the fields that aren't known, and where the entry stands."""


def test_the_fields_are_those_of_known() -> None:
    assert [each.attribute for each in Field] == [
        each.name for each in fields(Known) if each.name not in _BESIDE
    ]


def test_a_field_is_found_in_what_is_known() -> None:
    known = event(WEEKLY, report("b", "2024-04-02", claim(status="confirmed"))).known
    assert (Field.DATES.of(known), Field.STATUS.of(known)) == (known.when, known.status)
    assert (Field.PLACE.of(known), Field.OCCURRENCES.of(known)) == (None, ())


@pytest.mark.parametrize("field", Field)
def test_a_claim_on_a_field_is_known_and_told_everywhere(field: Field) -> None:
    said, told = SAID[field]
    found = event(WEEKLY, report("b", "2024-04-02", claim(**said)))
    words, revision = Words(), found.revisions[-1]
    assert field.of(found.known)
    assert [*revision.changes] == [field]
    assert [name for name, _, _ in changes(revision, words)] == [FIELD_WORDS[field]]
    assert told in account(found, words)
    written = provenance(found, words, lambda report: report.id)
    assert field in written["known"]
    assert [*written["revisions"][-1]["changes"]] == [field]
    assert {*said} <= {*written["claims"][-1]}


def test_a_ruling_can_decide_each_field_of_a_claim() -> None:
    assert {*RULED} == {*CLAIMED, "within"}


def test_the_fields_in_conflict_are_those_of_single_times_too() -> None:
    time: dict[str, Any] = {"occurrence": day("2024-05-14")}
    one = [claim(dates=days("2024-05-07"), place="moscow"), claim(**time, status="cancelled")]
    other = [claim(dates=days("2024-05-08"), place="harbin"), claim(**time, status="confirmed")]
    known = schedule(report("a", "2024-04-01", *one), report("b", "2024-04-01", *other))
    conflicts = known.events["visit"].known.conflicts()
    assert [(field, resolved.value) for field, resolved in conflicts] == [
        (Field.DATES, span("2024-05-07")),
        (Field.PLACE, known.place("moscow")),
        (Field.STATUS, "confirmed"),
    ]

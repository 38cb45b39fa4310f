"""What varies is declared in one row, and no table keyed by such rows lacks one of them."""

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import pytest

from schedule.filed.fields import Outlook, Status
from schedule.known.fields import Field, Reason
from schedule.known.occurrences import CALENDAR_STATUSES
from schedule.language.fields import FIELD_WORDS, SAID
from schedule.language.history import KINDS_BY_OUTLOOK, REVISION_WORDS, RevisionKind
from schedule.language.words import REASON_WORDS, STATUS_WORDS
from schedule.render.linked import STATES
from schedule.render.provenance import VALUES

SIGNS = re.compile(r"\.status:is\((.*)\)::before|\.status\.(\w+)::before")
SHEET = Path(__file__).parents[2] / "web" / "static" / "dateline.css"


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        pytest.param(STATUS_WORDS, Status, id="language.words.STATUS_WORDS"),
        pytest.param(REASON_WORDS, Reason, id="language.words.REASON_WORDS"),
        pytest.param(CALENDAR_STATUSES, Outlook, id="known.occurrences.CALENDAR_STATUSES"),
        pytest.param(KINDS_BY_OUTLOOK, Outlook, id="language.history.KINDS_BY_OUTLOOK"),
        pytest.param(REVISION_WORDS, RevisionKind, id="language.history.REVISION_WORDS"),
        pytest.param(STATES, Outlook, id="render.linked.STATES"),
        pytest.param(FIELD_WORDS, Field, id="language.fields.FIELD_WORDS"),
        pytest.param(SAID, Field, id="language.fields.SAID"),
        pytest.param(VALUES, Field, id="render.provenance.VALUES"),
    ],
)
def test_a_table_has_an_entry_for_every_row(table: Mapping[Enum, object], rows: type[Enum]) -> None:
    assert {*table} == {*rows}


def test_the_stylesheet_has_a_sign_for_every_status_that_breaks_the_course_off() -> None:
    signs = " ".join(one or other for one, other in SIGNS.findall(SHEET.read_text("utf-8")))
    assert {each for each in Status if not each.course} <= {*re.findall(r"\w+", signs)}

"""What varies is declared in one row, and no table keyed by such rows lacks one of them."""

import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

import pytest

from schedule.filed.fields import Outlook, Status
from schedule.known.fields import Field, Reason
from schedule.known.occurrences import STANDINGS
from schedule.language.fields import FIELD_WORDS, SAID
from schedule.language.history import TURN_WORDS, TURNS, Turn
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
        pytest.param(STANDINGS, Outlook, id="known.occurrences.STANDINGS"),
        pytest.param(TURNS, Outlook, id="language.history.TURNS"),
        pytest.param(TURN_WORDS, Turn, id="language.history.TURN_WORDS"),
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

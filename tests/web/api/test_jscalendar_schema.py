"""The schemas of Event and Group: they name every property that the renderer writes."""

import jsonschema  # type: ignore[import-untyped]
import pytest

from schedule import Schedule
from tests.schedule.render.every_sort import every_sort
from tests.schedule.render.jscalendar import group
from tests.web.api.test_schemas import check
from web.api.jscalendar_schema import jscalendar_schemas
from web.api.provenance_schema import provenance_schemas

SCHEMAS = {**jscalendar_schemas("calendar.example"), **provenance_schemas()}
DOCUMENT = {"components": {"schemas": SCHEMAS}}


@pytest.fixture(scope="module")
def known() -> Schedule:
    return every_sort()


def test_every_property_of_every_sort_of_event_is_described(known: Schedule) -> None:
    check(group(known), "Group", DOCUMENT)


def test_every_property_that_is_described_is_written_for_some_event(known: Schedule) -> None:
    whole = group(known)
    written = {name for each in whole["entries"] for name in each}
    assert written == SCHEMAS["Event"]["properties"].keys()
    given = {"calendar.example:licence"}  # where the calendar has one
    assert whole.keys() == SCHEMAS["Group"]["properties"].keys() - given


def test_the_type_tells_an_event_from_a_group(known: Schedule) -> None:
    whole = group(known)
    either = SCHEMAS["EventOrGroup"]
    assert [*either["discriminator"]["mapping"]] == [whole["entries"][0]["@type"], whole["@type"]]
    for value in (whole["entries"][0], whole):
        check(value, "EventOrGroup", DOCUMENT)
    with pytest.raises(jsonschema.ValidationError):
        check({**whole, "@type": "Event"}, "EventOrGroup", DOCUMENT)

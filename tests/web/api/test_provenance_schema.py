"""The schemas of provenance: one for each field that is known of an event."""

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.schedule.render.every_sort import every_sort
from tests.schedule.render.jscalendar import PROVENANCE, group
from tests.web.api.test_jscalendar_schema import DOCUMENT
from tests.web.api.test_schemas import check


def test_the_grounds_of_an_event_are_described() -> None:
    grounds = group(every_sort())["entries"][0][PROVENANCE]
    check(grounds, "Provenance", DOCUMENT)
    with pytest.raises(jsonschema.ValidationError):
        check({**grounds, "more": 1}, "Provenance", DOCUMENT)
    with pytest.raises(jsonschema.ValidationError):
        check({**grounds, "certainty": "sure"}, "Provenance", DOCUMENT)

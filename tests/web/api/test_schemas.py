"""Schemas of what is served: each media type has one."""

from collections.abc import Mapping
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from tests.web.served import DURING, EXACT, VAGUE, real
from web.api.schemas import MEDIA_TYPES


def described() -> dict[str, Any]:
    return dict(real().get("/openapi.json").get_json())


def closed(schema: Any) -> Any:
    """The same schema, that allows no property which it doesn't name."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, Mapping):
        return schema
    found = {name: closed(each) for name, each in schema.items()}
    is_object = schema.get("type") == "object" and "properties" in schema
    return found | ({"additionalProperties": False} if is_object else {})


def check(value: Any, name: str, document: Mapping[str, Any]) -> None:
    """Raises jsonschema.ValidationError where a value isn't as its schema says, or has more."""
    root = {"components": closed(document["components"]), "$ref": f"#/components/schemas/{name}"}
    jsonschema.Draft202012Validator(root).validate(value)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/calendar.json", "Group"),
        ("/calendar.json?lang=ru&as_of=2023-03-18", "Group"),
        (f"/events/{EXACT}.json", "EventOrGroup"),
        (f"/events/{VAGUE}.json", "EventOrGroup"),
        (f"/events/{DURING}.json", "EventOrGroup"),
        ("/calendar.jcal", "JCal"),
        ("/healthz", "Health"),
    ],
)
def test_what_is_served_is_described_to_the_last_property(address: str, name: str) -> None:
    check(real().get(address).get_json(force=True), name, described())


def test_each_media_type_has_a_schema() -> None:
    served = {
        mime
        for path in described()["paths"].values()
        for mime in path["get"]["responses"]["200"]["content"]
    }
    assert served == {*MEDIA_TYPES}

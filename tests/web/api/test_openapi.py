"""The description of the service: true, complete, and held to by the service itself."""

import re
from typing import Any

import pytest
import schemathesis
from hypothesis import settings
from openapi_spec_validator import validate
from schemathesis.specs.openapi.checks import positive_data_acceptance

from schedule.search.filters import FILTERS
from tests.web.served import real
from web.api.openapi import PAGED

API = schemathesis.openapi.from_wsgi("/openapi.json", real().app)


def described() -> dict[str, Any]:
    return dict(real().get("/openapi.json").get_json())


def test_it_is_valid() -> None:
    found = described()
    validate(found)
    assert (found["openapi"], found["servers"]) == ("3.1.0", [{"url": "https://calendar.example"}])


def test_it_describes_every_address() -> None:
    """A new address is described in web/openapi.py."""
    routed = {
        re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for rule in real().app.url_map.iter_rules()
        if rule.endpoint != "static"
    }
    assert described()["paths"].keys() == routed


def test_it_describes_every_parameter() -> None:
    parameters = described()["components"]["parameters"]
    assert {name: each["description"] for name, each in parameters.items()} == {
        **{name: each.about for name, each in FILTERS.items()},
        "at": "a day, YYYY-MM-DD, or a month, YYYY-MM, from which the page goes on",
        "skip": "how many entries from there on to leave out",
    }


@pytest.mark.parametrize(
    ("path", "takes"),
    [
        ("/calendar.json", [*FILTERS]),
        ("/", [*FILTERS, *PAGED]),
        ("/month/{month}", ["month", *FILTERS]),
        ("/events/{event_id}.json", ["event_id", "as_of", "lang"]),
        ("/healthz", []),
    ],
)
def test_an_address_takes_what_has_a_say_there(path: str, takes: list[str]) -> None:
    parameters = described()["paths"][path]["get"]["parameters"]
    named = [each.get("name") or each["$ref"].rpartition("/")[2] for each in parameters]
    assert named == takes


@API.parametrize()
@settings(max_examples=15, deadline=None, derandomize=True)
def test_the_service_answers_as_described(case: schemathesis.Case[Any]) -> None:
    """Whatever is asked, sound or not. That `from` comes before `to`, a day is one that there is
    and text is printable is more than a schema can say: a sound value may still be refused.
    """
    case.call_and_validate(
        # What answers the calls here doesn't unpack what the service has compressed.
        headers={"Accept-Encoding": "identity"},
        excluded_checks=[positive_data_acceptance],
    )

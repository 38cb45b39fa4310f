"""The description of the service. tests/survival/test_hostile.py holds the service to it."""

import re
from collections import Counter
from typing import Any

import pytest
from openapi_spec_validator import validate

from schedule.search.filters import FILTERS
from schedule.search.routes import PAGED
from tests.web.client import Client, generated, undescribed
from tests.web.served import DURING, EXACT, VAGUE, real


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


def test_each_operation_has_a_name_of_its_own() -> None:
    names = Counter(each["get"]["operationId"] for each in described()["paths"].values())
    assert {name for name, count in names.items() if count > 1 or not name.isidentifier()} == set()


def test_each_answer_has_a_schema() -> None:
    """A generator makes nothing of a media type without one."""
    document = described()
    answers = [*document["components"]["responses"].values()]
    for path in document["paths"].values():
        answers += path["get"]["responses"].values()
    contents = [
        (mime, each) for answer in answers for mime, each in answer.get("content", {}).items()
    ]
    assert {mime for mime, each in contents if not each.get("schema")} == set()


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    return generated(real(), tmp_path_factory.mktemp("client"))


PARTS = {
    "event_id": EXACT,
    "report_id": "001",
    "source_id": "the-moscow-times",
    "month": "2024-05",
    "year": "2024",
    "number": 1,
}
"""What a path names in the data."""


def test_a_generated_client_calls_every_operation(client: Client) -> None:
    kinds = {}
    for path, item in described()["paths"].items():
        operation = item["get"]["operationId"]
        parts = [PARTS[name] for name in re.findall(r"{(\w+)}", path)]
        answer = client.call(operation, *parts)
        kinds[path] = answer.status_code, type(answer.parsed).__name__
        assert [*undescribed(answer.parsed)] == [], path
    assert {
        path for path, (code, kind) in kinds.items() if code != 200 or kind == "NoneType"
    } == set()


def test_a_generated_client_tells_an_event_from_a_group_without_entries(client: Client) -> None:
    found = [client.call("event_json", each).parsed for each in (EXACT, VAGUE, DURING)]
    assert [type(each).__name__ for each in found] == ["Event", "Group", "Group"]
    assert [found[0].start, found[0].time_zone] == ["2023-03-20T00:00:00", None]
    assert found[1].entries == []


def test_it_describes_every_parameter() -> None:
    parameters = described()["components"]["parameters"]
    assert {name: each["description"] for name, each in parameters.items()} == {
        **{name: each.about for name, each in FILTERS.items()},
        "at": "a day, YYYY-MM-DD, or a month, YYYY-MM, from which the page goes on",
        "skip": "how many entries from there on to leave out",
        "add": "1 lists all events, to be added to the list that `id` gives",
        "remove": "the id of an event that is taken off the list; leads to the list without it",
        "year": "a year, with the `month` of it to lead to",
        "month": "the number of a month, with its `year`",
    }


CHOOSING = [each for each in FILTERS if each not in ("tz", "remind")]


@pytest.mark.parametrize(
    ("path", "takes"),
    [
        ("/calendar.json", CHOOSING),
        ("/", [*CHOOSING, "tz", *PAGED, "add", "remove"]),
        ("/month/{month}", ["month", *CHOOSING, "tz"]),
        ("/events/{event_id}.json", ["event_id", "as_of", "lang"]),
        ("/healthz", []),
    ],
)
def test_an_address_takes_what_has_a_say_there(path: str, takes: list[str]) -> None:
    parameters = described()["paths"][path]["get"]["parameters"]
    named = [each.get("name") or each["$ref"].rpartition("/")[2] for each in parameters]
    assert named == takes

"""The description of the service for programs (OpenAPI 3.1), made from the tables that it is served
by: the parameters of a query and the formats.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from flask import Flask, current_app, jsonify
from werkzeug.routing import Rule

from schedule.dates.spans import FIRST_YEAR, LAST_YEAR
from schedule.layout.paging import LONGEST_SKIP
from schedule.render import svg
from schedule.search.filters import FILTERS
from schedule.search.publication import Publication
from schedule.search.query import Query
from schedule.search.values import ID
from web.api.formats import EVENT_FORMATS, FEED, FORMATS
from web.api.schemas import HTML, ICON, JSON, PLAIN, XML, content, schemas
from web.serving.edition import edition
from web.serving.response import Response, open_to_all

Value = dict[str, Any]

PAGES: Mapping[str, str] = {
    "/": "The agenda",
    "/changes": "What changed in what is known, on the days from `from` to `to`",
    "/events/{event_id}": "One event, with who says what",
    "/reports/{report_id}": "One report, with what it says",
    "/month": "Leads to a month with something in it",
    "/month/{month}": "A month of weeks",
    "/subscribe": "How to subscribe, app by app",
    "/timeline": "A timeline, from the day `from` to the day `to`",
}
"""The pages that people read, with what they show."""

PARAMETERS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    **{name: (each.about, each.value.schema) for name, each in FILTERS.items()},
    "at": (
        "a day, YYYY-MM-DD, or a month, YYYY-MM, from which the page goes on",
        {
            "type": "string",
            "pattern": "^(19[0-9]{2}|20[0-9]{2}|2100)-[0-9]{2}(-[0-9]{2})?$",
            "description": f"A day or a month from {FIRST_YEAR} to {LAST_YEAR}",
        },
    ),
    "skip": (
        "how many entries from there on to leave out",
        {"type": "integer", "minimum": 0, "maximum": LONGEST_SKIP},
    ),
}
"""What the value of each parameter means, and what it may be."""

PAGED = ("at", "skip")
"""What long pages take besides a query."""

LONG = ("/", "/changes")

OTHERS: Mapping[str, tuple[str, str]] = {
    "/healthz": ("The state of the service", JSON),
    "/openapi.json": ("This description", JSON),
    "/favicon.ico": ("The icon", ICON),
    "/robots.txt": ("What robots may fetch: everything", PLAIN),
    "/sitemap.xml": ("Every page, or the files that have them", XML),
    "/sitemap-{number}.xml": ("Some of the pages of a large calendar", XML),
}
"""What takes no parameters."""

KEPT = tuple(name for name, each in FILTERS.items() if each.kept)
"""What of a query goes with a reader from page to page."""

_NAMED: Mapping[str, Value] = {
    "month": {
        "type": "string",
        "pattern": "^((19|20)[0-9]{2}|2100)-(0[1-9]|1[0-2])$",
        "description": f"A month from {FIRST_YEAR} to {LAST_YEAR}",
    },
    "number": {"type": "integer", "minimum": 1},
}
"""What stands in a path and isn't an id."""


def register(app: Flask) -> None:
    app.add_url_rule("/openapi.json", "openapi", openapi)


def openapi() -> Response:
    described = jsonify(describe(edition().publication(Query(), "/openapi.json")))
    return open_to_all(Response(described.data, described.mimetype))


def describe(publication: Publication) -> Value:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": publication.name,
            "description": publication.words.name(publication.calendar.description).text,
            "version": "1",
        },
        "servers": [{"url": publication.site}],
        "paths": dict(_paths()),
        "components": {
            "parameters": {name: _parameter(name) for name in PARAMETERS},
            "schemas": schemas(publication),
            "responses": {
                "Unchanged": {"description": "The copy that was asked about is still current"},
                "Moved": {"description": "The event turned out to be another, which is there"},
                "Withdrawn": _refusal("The event was entered by mistake; the answer says how"),
                "Malformed": _refusal("A parameter is malformed; the answer says what it expects"),
                "Unknown": _refusal("There is no such thing, or none that a parameter names"),
            },
        },
    }


def _paths() -> Iterator[tuple[str, Value]]:
    """Each address with what it answers."""
    for form in FORMATS:
        listed = "listed" if form.vague else "left out"
        about = f"{form.about}. Events whose day is not known are {listed} unless `vague` decides."
        yield form.path, _operation(form.path, about, form.mime)
    download = "/download/calendar.ics"
    yield download, _operation(download, "The feed as a file to keep", FEED.mime)
    for each in EVENT_FORMATS:
        path = f"/events/{{event_id}}.{each.extension}"
        yield path, _operation(path, each.about, *each.mimes)
    yield "/timeline.svg", _operation("/timeline.svg", "The timeline as a picture", svg.MIME)
    for path, about in PAGES.items():
        yield path, _operation(path, about, HTML)
    for path, (about, mime) in OTHERS.items():
        yield path, _operation(path, about, mime)


def _operation(path: str, about: str, *mimes: str) -> Value:
    """What GET does at a path. One thing's address takes what goes with a reader from page to
    page, a selection every parameter.
    """
    named = re.findall(r"{(\w+)}", path)
    one_thing = any(name not in _NAMED for name in named)
    takes = () if path in OTHERS else KEPT if one_thing else (*FILTERS, *_paged(path))
    answers: Value = {
        "200": {"description": about, "content": content(path, *mimes)},
        "304": {"$ref": "#/components/responses/Unchanged"},
    }
    if takes:
        answers["400"] = {"$ref": "#/components/responses/Malformed"}
    if takes or named:
        answers["404"] = {"$ref": "#/components/responses/Unknown"}
    if path == "/month":
        answers["302"] = {"description": "The month is there"}
    if path.startswith("/events/"):
        answers["301"] = {"$ref": "#/components/responses/Moved"}
        answers["410"] = {"$ref": "#/components/responses/Withdrawn"}
    parameters: list[Value] = [
        {"name": name, "in": "path", "required": True, "schema": _NAMED.get(name, ID.schema)}
        for name in named
    ]
    parameters += [{"$ref": f"#/components/parameters/{name}"} for name in takes]
    return {
        "get": {
            "operationId": _operation_id(path),
            "summary": about,
            "parameters": parameters,
            "responses": answers,
        }
    }


def _operation_id(path: str) -> str:
    """The name of the view at a path."""
    names = {_described(each): each.endpoint for each in current_app.url_map.iter_rules()}
    return str(names[path]).replace(".", "_")


def _described(rule: Rule) -> str:
    """The path of a rule as OpenAPI writes it."""
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)


def _paged(path: str) -> tuple[str, ...]:
    return PAGED if path in LONG else ()


def _parameter(name: str) -> Value:
    about, schema = PARAMETERS[name]
    return {
        "name": name,
        "in": "query",
        "description": about,
        "allowEmptyValue": True,
        "schema": schema,
    }


def _refusal(description: str) -> Value:
    return {"description": description, "content": content("", HTML, PLAIN)}

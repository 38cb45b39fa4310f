"""The description of the service for programs (OpenAPI 3.1).

It is made from the tables that the service itself uses: addresses, filters and formats.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from flask import Flask, jsonify

from schedule import Calendar
from schedule.dates.days import FIRST_YEAR, LAST_YEAR
from schedule.layout.paging import LONGEST_SKIP
from schedule.render import png, svg, table
from schedule.search.filters import FILTERS, MOST_VALUES
from schedule.search.publication import Publication
from schedule.search.query import Query
from schedule.search.routes import ROUTES, Route
from schedule.search.values import ID
from web.api.formats import EVENT_FORMATS, FEED, FORMATS
from web.api.request import ADD
from web.api.schemas import HTML, ICON, JSON, PLAIN, XML, content, schemas
from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route

Value = dict[str, Any]

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
    "add": (
        "1 lists all events, to be added to the list that `id` gives",
        ADD.schema,
    ),
    "remove": (
        "the id of an event that is taken off the list; leads to the list without it",
        {"type": "string"},
    ),
    "year": (
        "a year, with the `month` of it to lead to",
        {"type": "string", "pattern": "^((19|20)[0-9]{2}|2100)$"},
    ),
    "month": (
        "the number of a month, with its `year`",
        {"type": "string", "pattern": "^(0?[1-9]|1[0-2])$"},
    ),
}
"""The meaning and the schema of each parameter."""

MIMES: Mapping[str, tuple[str, ...]] = {
    **{each.route: (each.mime,) for each in FORMATS},
    **{each.route: each.mimes for each in EVENT_FORMATS},
    "download": (FEED.mime,),
    "card": (png.MIME,),
    "timeline_svg": (svg.MIME,),
    "slips_csv": (table.MIME,),
    "slips_svg": (svg.MIME,),
    "search_index": (JSON,),
    "health": (JSON,),
    "openapi": (JSON,),
    "favicon": (ICON,),
    "robots": (PLAIN,),
    "sitemap": (XML,),
    "sitemap_part": (XML,),
}
"""The media types of routes that aren't pages."""

_NAMED: Mapping[str, Value] = {
    "month": {
        "type": "string",
        "pattern": "^((19|20)[0-9]{2}|2100)-(0[1-9]|1[0-2])$",
        "description": f"A month from {FIRST_YEAR} to {LAST_YEAR}",
    },
    "year": {
        "type": "string",
        "pattern": "^((19|20)[0-9]{2}|2100)$",
        "description": f"A year from {FIRST_YEAR} to {LAST_YEAR}",
    },
    "number": {"type": "integer", "minimum": 1},
    "source_id": {
        "type": "string",
        "minLength": 1,
        "description": "The id of a publisher, or any of its names in an address",
    },
}
"""The parts of a path that aren't ids."""


_LEADS: Mapping[str, str] = {
    "some_month": "The month is there",
    "home": "The list is there without the events of `remove`",
}
"""What redirects of some pages lead to."""


def register(app: Flask) -> None:
    add_route(app, "openapi", openapi)


def openapi() -> Response:
    described = jsonify(describe(edition().publication(Query(), "openapi")))
    return open_to_all(Response(described.data, described.mimetype))


def describe(publication: Publication) -> Value:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": publication.name,
            "description": publication.words.name(publication.calendar.description),
            "version": "1",
            **_licence(publication.calendar),
        },
        "servers": [{"url": publication.links.site}],
        "paths": dict(_paths()),
        "components": {
            "parameters": {name: _parameter(name) for name in PARAMETERS},
            "schemas": schemas(publication),
            "responses": {
                "Unchanged": {"description": "The copy that was asked about is still current"},
                "Moved": {
                    "description": "It stands at another path, or is part of another event now"
                },
                "Withdrawn": _refusal("The event was entered by mistake; the answer says how"),
                "Malformed": _refusal("A parameter is malformed; the answer says what it expects"),
                "Unknown": _refusal("There is no such thing, or none that a parameter names"),
            },
        },
    }


def _licence(calendar: Calendar) -> Value:
    address = calendar.licence_address
    named = {"name": calendar.licence, **({"url": address} if address else {})}
    return {"license": named} if calendar.licence else {}


def _paths() -> Iterator[tuple[str, Value]]:
    """Each path with its operation."""
    vague = {each.route: each.vague for each in FORMATS}
    for route in ROUTES.values():
        about = route.about
        if route.name in vague:
            listed = "listed" if vague[route.name] else "left out"
            about += f". Events whose day is not known are {listed} unless `vague` decides."
        if about:
            yield route.pattern, {"get": _operation(route, about)}


def _operation(route: Route, about: str) -> Value:
    """The GET operation of a route."""
    takes = route.parameters
    mimes = (HTML,) if route.is_page else MIMES[route.name]
    answers: Value = {
        "200": {"description": about, "content": content(route.pattern, *mimes)},
        "304": {"$ref": "#/components/responses/Unchanged"},
    }
    if takes:
        answers["400"] = {"$ref": "#/components/responses/Malformed"}
    if takes or route.parts:
        answers["404"] = {"$ref": "#/components/responses/Unknown"}
    if route.name in _LEADS:
        answers["302"] = {"description": _LEADS[route.name]}
    if route.is_page or "event_id" in route.parts:
        answers["301"] = {"$ref": "#/components/responses/Moved"}
    if "event_id" in route.parts:
        answers["410"] = {"$ref": "#/components/responses/Withdrawn"}
    parameters: list[Value] = [
        {"name": name, "in": "path", "required": True, "schema": _NAMED.get(name, ID.schema)}
        for name in route.parts
    ]
    parameters += [{"$ref": f"#/components/parameters/{name}"} for name in takes]
    return {
        "operationId": route.name,
        "summary": about,
        "parameters": parameters,
        "responses": answers,
    }


def _parameter(name: str) -> Value:
    about, schema = PARAMETERS[name]
    if name in FILTERS and FILTERS[name].many:
        schema = {"type": "array", "items": schema, "maxItems": MOST_VALUES}
    return {
        "name": name,
        "in": "query",
        "description": about,
        "allowEmptyValue": True,
        "schema": schema,
    }


def _refusal(description: str) -> Value:
    return {"description": description, "content": content("", HTML, PLAIN)}

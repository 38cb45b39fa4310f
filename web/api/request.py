"""What the current request asks for."""

from collections.abc import Mapping

from flask import request

from schedule.search.links import View
from schedule.search.query import Query
from schedule.search.values import one_of
from web.serving.edition import edition

ADD = one_of(("1",))
"""The value of `add`."""


def requested_parameters() -> list[tuple[str, str]]:
    return [*request.args.items(multi=True)]


def requested_query() -> Query:
    """The query of the request. Raises BadParameter."""
    return Query.parse(requested_parameters())


def requested_adding() -> bool:
    """Whether the agenda lists all events, to add some to those of `id`. Raises BadParameter."""
    values = (value.strip() for value in request.args.getlist("add"))
    return any(ADD.read("add", value) for value in values if value)


def requested_route() -> str:
    """The name of the route that is requested."""
    return request.endpoint or ""


def requested_parts() -> Mapping[str, str]:
    """The variable parts of its path."""
    return request.view_args or {}


def here(query: Query, view: View = ()) -> str:
    """A link to the same page with another query."""
    return edition().links.to(requested_route(), query, view, **requested_parts())

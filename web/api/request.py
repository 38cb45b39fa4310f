"""What the current request asks for."""

from flask import request

from schedule.search.query import Query


def requested_parameters() -> list[tuple[str, str]]:
    return [*request.args.items(multi=True)]


def requested_query() -> Query:
    """Its filter. Raises BadParameter."""
    return Query.parse(requested_parameters())

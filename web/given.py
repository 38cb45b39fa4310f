"""What the current request asks for."""

from flask import request

from schedule.query import Query


def parameters() -> list[tuple[str, str]]:
    return [*request.args.items(multi=True)]


def query() -> Query:
    """Its filter. Raises BadParameter."""
    return Query.parse(parameters())

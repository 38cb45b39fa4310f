"""Redirects from other spellings of a page's address to its own.

Languages and facets used to be parameters (`/?lang=ru&place=harbin`), and forms still send them.
Feeds and files are answered under every spelling, because many apps follow no redirect.
"""

from collections.abc import Callable, Mapping

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from schedule import Schedule
from web.api.request import requested_parts, requested_query
from web.serving.delivery import MOVED
from web.serving.edition import edition
from web.serving.response import LONGEST_FRESH

_THINGS: Mapping[str, Callable[[Schedule, str], object]] = {
    "event_id": Schedule.event,
    "report_id": Schedule.report,
}
"""The lookup for each part of a path that is an id."""


def register(app: Flask) -> None:
    app.before_request(to_own_path)


def to_own_path() -> Response | None:
    """Redirect to the page's own path. Raises the same errors as the page for unknown ids."""
    moved = request.environ.get(MOVED)
    if not moved or request.routing_exception:
        return None
    query = requested_query()
    schedule = edition().schedule(query.as_of)
    for each, value in query.values():
        if each.thing:
            each.thing(schedule, value)
    for name, identifier in requested_parts().items():
        if name in _THINGS:
            _THINGS[name](schedule, identifier)
    response = redirect(moved, 301)
    # A calendar may change its first language, and then its addresses change.
    response.cache_control.max_age = LONGEST_FRESH
    return response

"""Files for programs: calendars and single events."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from flask import Flask, g

from schedule.render import png
from schedule.search.publication import Publication
from schedule.search.query import Query
from web.api.formats import EVENT_FORMATS, FEED, FORMATS, Entrywise, EventFormat, Format
from web.api.request import requested_query
from web.serving.edition import edition
from web.serving.event_cache import EventCache
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route


def register(app: Flask) -> None:
    for each in FORMATS:
        add_route(app, each.route, partial(calendar, each))
    for one in EVENT_FORMATS:
        add_route(app, one.route, partial(event, one))
    add_route(app, "download", download)
    add_route(app, "card", card)


def calendar(form: Format) -> Response:
    query = requested_query()
    publication = edition().publication(query, form.route)
    events = edition().index(query.as_of).select(query, vague=form.vague)
    if isinstance(form.render, Entrywise):
        entries = edition().entries(form.render.entry, publication.words.language)
        parts = form.render.joined(events, publication, entries)
        return _file(parts, form.mime, publication, entries)
    return _file(form.render(events, publication), form.mime, publication)


def download() -> Response:
    """The feed as a file to keep. It doesn't update, so the feed itself has another address."""
    response = calendar(FEED)
    response.headers["Content-Disposition"] = 'attachment; filename="calendar.ics"'
    return response


def event(form: EventFormat, event_id: str) -> Response:
    """The file of one event, also if its day isn't known.

    Last-Modified is when the last record about the event was filed.
    """
    query = requested_query().carried
    found = edition().schedule(query.as_of).event(event_id)
    name = edition().words(query.lang, query.tz).name(found.title)
    whole = edition().publication(query, form.route, label=name, event_id=event_id)
    publication = replace(whole, modified=found.modified)
    return _file(form.render(found, publication), form.mime(found), publication)


def card() -> Response:
    """The card of the whole calendar, for pages without one of their own."""
    publication = edition().publication(Query(), "card")
    events = edition().schedule().events.values()
    return _file(png.render_calendar(events, publication), png.MIME, publication)


def _file(
    content: bytes | Iterable[bytes],
    mime: str,
    publication: Publication,
    entries: EventCache[bytes] | None = None,
) -> Response:
    """A response with Last-Modified. A date in the future isn't sent until it has come (RFC 9110,
    8.8.2.1).
    """
    modified = publication.last_modified
    if modified and modified.timestamp() > g.now:
        return open_to_all(Response(content, mime, modified.timestamp(), entries))
    response = Response(content, mime, entries=entries)
    if modified:
        response.last_modified = modified
    return open_to_all(response)

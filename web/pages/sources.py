"""The pages of publishers: how reliable each is, and what one of them reported."""

from flask import Flask, Response, redirect
from werkzeug.wrappers import Response as AnyResponse

from schedule.errors import NotKnown
from schedule.known.sources import Source
from schedule.layout.claims import claims
from schedule.search.query import Query
from web.api.request import requested_query
from web.pages.page import page
from web.pages.template_words import TimedWords
from web.serving.edition import edition
from web.serving.routing import add_route

MOST_SOURCES, MOST_EVENTS = 150, 80


def register(app: Flask) -> None:
    add_route(app, "sources", all_sources)
    add_route(app, "source", one_source)


def all_sources() -> Response:
    query = requested_query().carried
    found = [*edition().index(query.as_of).sources.values()]
    return page(
        "sources.html",
        query,
        sources=found[:MOST_SOURCES],
        unlisted=len(found[MOST_SOURCES:]),
    )


def one_source(source_id: str) -> AnyResponse:
    query = requested_query().carried
    index = edition().index(query.as_of)
    every, owner = index.sources, index.schedule.publishers.id_of(source_id)
    if owner not in every:
        raise NotKnown("source", source_id)
    if owner != source_id:
        return redirect(edition().links.to("source", query, source_id=owner), 301)
    found = every[owner]
    return page(
        "source.html",
        query,
        source=found,
        rows=_rows(found, query),
        unlisted=len(found.events[MOST_EVENTS:]),
    )


def _rows(source: Source, query: Query) -> list[object]:
    """The claims of a source on its first events."""
    schedule, words = edition().schedule(query.as_of), edition().words(query.lang, query.tz)
    timed = TimedWords.like(words)
    own = {each.id for each in source.reports}
    return [
        row
        for event in source.events[:MOST_EVENTS]
        for row in claims(event, schedule, words, timed)
        if row.report.id in own
    ]

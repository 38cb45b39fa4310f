"""The index of the search on published pages: the names and dates of every event, as JSON.

A published calendar has no server that answers a search. A script of the page fetches this file and
looks through it.
"""

from collections.abc import Callable, Iterable

from flask import Flask

from schedule import Event
from schedule.language.description import when
from schedule.render.compact_json import compact, separated
from schedule.search.folding import fold
from schedule.search.index import searched
from schedule.search.publication import Publication
from web.api.request import requested_query
from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "search_index", search_index)


def search_index() -> Response:
    """A row for each event."""
    language = edition().words(requested_query().lang).language
    rows = edition().entries(entry, language)
    content = joined(edition().index().events, rows)
    return open_to_all(Response(content, "application/json", entries=rows))


def joined(events: Iterable[Event], row: Callable[[Event], bytes]) -> Iterable[bytes]:
    return [b'{"events":[', *separated(map(row, events)), b"]}"]


def entry(event: Event, publication: Publication) -> bytes:
    """A row: the link, the title and the dates of an event, and what is searched, folded."""
    words = publication.words
    dates = when(event, words)
    link = publication.event_page(event).removeprefix(publication.links.origin)
    text = f"{searched(event, publication.publishers)}\n{fold(dates)}"
    row = [link, words.name(event.title), dates, text]
    return compact(row)

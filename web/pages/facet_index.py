"""The index pages: every place, person or kind of event, each with the number of its events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from flask import Flask, Response

from schedule.language.phrases import mark
from schedule.search.filter_words import FILTER_WORDS
from schedule.search.filters import FILTERS
from schedule.search.query import Query
from schedule.search.routes import FOLDERS
from web.api.request import requested_query
from web.pages.page import page
from web.serving.edition import edition
from web.serving.routing import add_route

MOST = 1000
"""How many values a page lists: those with most events."""
TITLES: Mapping[str, str] = {
    "place": mark("Places"),
    "person": mark("People"),
    "kind": mark("Kinds of events"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetLink:
    """A value of a facet, the link to its events, and how many there are."""

    name: str
    href: str
    count: int


def register(app: Flask) -> None:
    for folder, facet in FOLDERS.items():
        add_route(app, folder, partial(index, facet))


def index(facet: str) -> Response:
    query = requested_query().carried
    counts = edition().selection(query).facets[facet]
    title = edition().words(query.lang, query.tz).say(TITLES[facet])
    values = sorted(facet_links(facet, counts, query), key=lambda each: each.name.casefold())
    more = len(counts) - len(values)
    return page("facet_index.html", query, title=title, values=values, more=more)


def facet_links(
    facet: str, counts: Mapping[str, int], query: Query, route: str = "home", most: int = MOST
) -> Iterator[FacetLink]:
    """The values with most events, each with the link to a route for its events alone."""
    schedule, words = edition().schedule(query.as_of), edition().words(query.lang, query.tz)
    for value in sorted(counts, key=lambda each: (-counts[each], each))[:most]:
        asked = query.replaced(**{FILTERS[facet].field: value})
        yield FacetLink(
            name=FILTER_WORDS[facet].said(value, schedule, words),
            href=edition().links.to(route, asked),
            count=counts[value],
        )

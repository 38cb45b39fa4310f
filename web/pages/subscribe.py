"""The page on how to subscribe: what the feed holds, how each app subscribes, other formats."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask import Flask, Response

from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.search.index import Index
from schedule.search.query import Query
from web.api.formats import FEED, OTHERS
from web.api.request import requested_query
from web.pages.apps import instructions
from web.pages.facet_index import FacetLink, facet_links
from web.pages.filter_form import chips
from web.pages.page import page
from web.serving.edition import edition
from web.serving.routing import add_route

MOST_LINKS = 8
"""How many values of a facet the page links to."""
ONLY: Mapping[str, str] = {
    "place": mark("Only one place:"),
    "kind": mark("Only one kind of event:"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatLink:
    """A link to the same events in another format, and what the format is for."""

    title: str
    href: str
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSize:
    """How many events the feed has, and how many it leaves out because their day isn't known."""

    events: int
    left_out: int


def feed_size(index: Index, query: Query) -> FeedSize:
    """Count the events of the feed. An event without any date is in no feed and isn't counted."""
    everything = index.select(query.replaced(vague=True), vague=True)
    possible = sum(each.stands_at is not None for each in everything)
    events = possible if query.vague else len(index.select(query, vague=False))
    return FeedSize(events=events, left_out=possible - events)


def format_links(query: Query, words: Words) -> tuple[FormatLink, ...]:
    return tuple(
        FormatLink(
            title=each.title, href=edition().links.to(each.route, query), use=words.say(each.use)
        )
        for each in OTHERS
    )


def narrower(query: Query) -> Iterator[tuple[str, tuple[FacetLink, ...]]]:
    """For each facet that the query has no value of: its words, and the same page for each of the
    values with most events.
    """
    words, facets = edition().words(query.lang, query.tz), edition().selection(query).facets
    for facet, said in ONLY.items():
        counts = facets[facet]
        if len(counts) > 1 and getattr(query, facet) is None:
            yield words.say(said), tuple(facet_links(facet, counts, query, "subscribe", MOST_LINKS))


def register(app: Flask) -> None:
    add_route(app, "subscribe", subscribe)


def subscribe() -> Response:
    query = requested_query()
    schedule = edition().schedule(query.as_of)
    publication = edition().publication(query, FEED.route)
    return page(
        "subscribe.html",
        query,
        chips=[*chips(query, schedule)],
        publication=publication,
        size=feed_size(edition().index(query.as_of), query),
        narrower=[*narrower(query)],
        apps=instructions(publication),
        format_links=format_links(query, publication.words),
    )

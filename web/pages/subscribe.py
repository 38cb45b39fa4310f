"""The page on how to subscribe: what the feed holds, how each app subscribes, other formats."""

from dataclasses import dataclass

from flask import Flask, Response

from schedule.language.words import Words
from schedule.search.index import Index
from schedule.search.query import Query
from web.api.formats import FEED, OTHERS
from web.api.request import requested_query
from web.pages.apps import instructions
from web.pages.filter_form import chips
from web.pages.page import page
from web.serving.edition import edition
from web.serving.routing import add_route


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
        apps=instructions(publication),
        format_links=format_links(query, publication.words),
    )

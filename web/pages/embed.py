"""Pages for frames on other sites, and the page with the HTML of such a frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response
from markupsafe import Markup

from schedule.language.description import item_when
from schedule.language.phrases import mark
from schedule.layout.agenda import agenda
from schedule.layout.event import event_page
from schedule.layout.headings import first_weekday, short_weekday
from schedule.layout.month import month as month_of_weeks
from schedule.layout.month import next_busy, parse_month
from schedule.layout.upcoming import upcoming
from schedule.search.publication import Publication
from schedule.search.query import Query
from web.api.formats import FEED
from web.api.request import requested_query
from web.pages.filter_form import chips
from web.pages.page import page, today
from web.pages.template_words import TimedWords
from web.serving.edition import edition
from web.serving.routing import add_route

SNIPPETS = (
    ("embed", mark("Next events"), 400),
    ("embed_agenda", mark("Agenda"), 600),
    ("embed_month", mark("Month"), 600),
)
"""The frames for a list: the route, its title, and the height until the script is there."""
_HTML = Markup(
    '<iframe src="{src}" title="{title}" width="100%" height="{height}" loading="lazy" '
    'style="border:0"></iframe>\n<script src="{script}" async></script>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """The HTML of a frame, and the address of the page in it."""

    title: str
    href: str
    html: str


def register(app: Flask) -> None:
    add_route(app, "embed", next_events)
    add_route(app, "embed_agenda", listed)
    add_route(app, "embed_month", some_month)
    add_route(app, "embed_month_of", one_month)
    add_route(app, "embed_event", event)
    add_route(app, "embedding", embedding)


def next_events() -> Response:
    query = requested_query()
    laid = agenda(edition().selection(query).listing, today(query))
    return _embedded("embed_next.html", query, agenda=laid, upcoming=upcoming(laid))


def listed() -> Response:
    query = requested_query()
    laid = agenda(edition().selection(query).listing, today(query))
    return _embedded("embed_list.html", query, agenda=laid)


def some_month() -> Response:
    """The page of a month with something in it: the present one, if possible."""
    query = requested_query()
    months = edition().selection(query).month_index
    first = next_busy(months, query.first or today(query))
    return one_month(f"{first:%Y-%m}")


def one_month(month: str) -> Response:
    query = requested_query()
    months, words = edition().selection(query).month_index, edition().words(query.lang, query.tz)
    laid = month_of_weeks(months, parse_month(month), today(query), first_weekday(words))
    return _embedded("embed_month.html", query, month=laid, short_weekday=short_weekday)


def event(event_id: str) -> Response:
    query = requested_query().carried
    schedule, words = edition().schedule(query.as_of), edition().words(query.lang, query.tz)
    laid = event_page(schedule.event(event_id), schedule, words, TimedWords.like(words))
    whole = edition().links.to("event", query.walked, event_id=event_id)
    return _embedded("embed_event.html", query, whole, laid=laid)


def embedding() -> Response:
    query = requested_query()
    publication = edition().publication(query, FEED.route)
    return page(
        "embedding.html",
        query,
        chips=[*chips(query, edition().schedule(query.as_of))],
        publication=publication,
        snippets=[*_snippets(query, publication)],
    )


def _embedded(template: str, query: Query, whole: str = "", **values: Any) -> Response:
    """An embedded page. `whole` is the link to the full page."""
    return page(
        template,
        query,
        indexed=False,
        whole=whole or edition().links.to("home", query),
        publication=edition().publication(query, FEED.route),
        item_when=item_when,
        **values,
    )


def _snippets(query: Query, publication: Publication) -> Iterator[Snippet]:
    """The frame of the only event of the query, and those of the list."""
    links, words = edition().links, publication.words
    listed = [value for each, value in query.values() if each.name == "id"]
    if len(listed) == 1:
        link = links.to("embed_event", query, event_id=listed[0])
        yield _snippet(words.say("One event"), link, 220, publication)
    for route, title, height in SNIPPETS:
        yield _snippet(words.say(title), links.to(route, query), height, publication)


def _snippet(title: str, link: str, height: int, publication: Publication) -> Snippet:
    script = publication.url("static", filename="embed.js")
    html = _HTML.format(
        src=publication.absolute(link), title=publication.name, height=height, script=script
    )
    return Snippet(title=title, href=link, html=str(html))

"""One event's page: its dates, why, who says what, and how it became known."""

from flask import Flask, Response
from markupsafe import Markup

from schedule import Event
from schedule.layout.event import event_page
from schedule.layout.narrowing import is_telling
from schedule.render import linked, svg
from schedule.search.publication import Publication
from schedule.search.query import Query
from web.api.formats import EVENT_FORMATS
from web.api.request import requested_query
from web.pages.add_to_calendar import forms
from web.pages.page import page
from web.pages.template_words import TimedWords
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "event", event)


def event(event_id: str) -> Response:
    query = requested_query()
    schedule = edition().schedule(query.as_of)
    found = schedule.event(event_id)
    publication = edition().publication(query.carried, "event", event_id=event_id)
    words = publication.words
    response = page(
        "event.html",
        query,
        modified=found.modified,
        laid=event_page(found, schedule, words, TimedWords.like(words)),
        narrowing=edition().publication(query.without("as_of"), "home").label,
        neighbours=edition().selection(query).neighbours.get(found.id, (None, None)),
        course=_course(found, query),
        formats=EVENT_FORMATS,
        forms=forms(found, publication),
        listed=event_id in (query.id or ()),
        card=_card(found, query),
        linked=None if query.as_of else _linked(found, publication),
    )
    # There are as many spellings as lists that the event is on.
    response.is_kept = query == query.carried
    return response


def _card(event: Event, query: Query) -> str:
    """The address of the picture beside a link to the page. The picture has no words."""
    links = edition().links
    shown = query.replaced(lang=None)
    return links.absolute(links.to("event_png", shown, event_id=event.id))


def _linked(event: Event, publication: Publication) -> Markup:
    """The JSON-LD for search engines: only what is known now."""
    return Markup(linked.render(event, publication).decode())  # noqa: S704 - escaped for a script


def _course(event: Event, query: Query) -> Markup | None:
    """The picture of how the event's dates narrowed and moved. Empty if there is nothing to see."""
    if not is_telling(event):
        return None
    words, links = edition().words(query.lang, query.tz), edition().links
    drawn = svg.course(
        event,
        words,
        lambda each: links.to("event", query.walked, event_id=each.id),
        width=svg.WHOLE_WIDTH,
    )
    return Markup(drawn.decode())  # noqa: S704 - made by the renderer, which escapes

"""One event's page: its dates, why, who says what, and how it became known."""

from flask import Flask, Response, request
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


def register(app: Flask) -> None:
    app.add_url_rule("/events/<event_id>", "event", event)


def event(event_id: str) -> Response:
    query = requested_query().kept
    schedule = edition().schedule(query.as_of)
    found = schedule.event(event_id)
    publication = edition().publication(query, request.path)
    words = publication.words
    return page(
        "event.html",
        query,
        laid=event_page(found, schedule, words, TimedWords.like(words)),
        course=_course(found, query),
        formats=EVENT_FORMATS,
        forms=forms(found, publication),
        card=publication.absolute(f"/events/{event_id}.png{query.but(lang=None).tail}"),
        linked=None if query.as_of else _linked(found, publication),
    )


def _linked(event: Event, publication: Publication) -> Markup:
    """What search engines are told: what is known now, and nothing of what once was."""
    return Markup(linked.render(event, publication).decode())  # noqa: S704 - escaped for a script


def _course(event: Event, query: Query) -> Markup | None:
    """How the event's dates narrowed and moved, as a picture, where there is anything to see."""
    if not is_telling(event):
        return None
    words, kept = edition().words(query.lang), query.kept.tail
    drawn = svg.course(event, words, lambda each: f"/events/{each.id}{kept}", width=svg.WHOLE_WIDTH)
    return Markup(drawn.decode())  # noqa: S704 - made by the renderer, which escapes

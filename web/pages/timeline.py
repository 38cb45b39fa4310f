"""The page of the timeline: spans as a picture, with the same as a list."""

from flask import Flask
from markupsafe import Markup

from schedule.layout.changes import milestones
from schedule.layout.headings import stretch
from schedule.layout.timeline import Timeline, timeline
from schedule.layout.zoom import opening, whole, zoom
from schedule.render import svg
from schedule.search.query import Query
from web.api.request import requested_query
from web.pages.filter_form import Form, chips
from web.pages.page import page, revision_list, today
from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "timeline", bars)
    add_route(app, "timeline_svg", bars_file)


def bars() -> Response:
    query = requested_query()
    selection, shown = edition().selection(query), _opened(query)
    laid, publication = _timeline(shown), edition().publication(shown, "timeline_svg")
    words, links = publication.words, publication.links
    filtered = query.replaced(first=None, last=None)
    drawn = svg.render(
        laid,
        words,
        publication.name,
        lambda event: links.to("event", filtered.walked, event_id=event.id),
        width=svg.WHOLE_WIDTH,
    )
    everything = edition().selection(filtered)
    return page(
        "timeline.html",
        query,
        filtered=filtered,
        timeline=laid,
        picture=Markup(drawn.decode()),  # noqa: S704 - made by the renderer, which escapes
        stretch=stretch(laid.scale.first, laid.scale.last, words),
        zoom=zoom(laid.scale, everything.years, words),
        publication=publication,
        form=Form.of(query, route="timeline"),
        corrections=selection.corrections,
        milestones=milestones(revision_list(query), query.as_of),
        whole=whole(everything.years),
        chips=[*chips(query, edition().schedule(query.as_of), "from", "to")],
    )


def bars_file() -> Response:
    query = requested_query()
    publication = edition().publication(query, "timeline_svg")
    drawn = svg.render(
        _timeline(query), publication.words, publication.name, publication.event_page
    )
    return open_to_all(Response(drawn, svg.MIME, edition().midnight()))


def _opened(query: Query) -> Query:
    """The query with the days that the page opens with, if it names none."""
    stretch = opening(edition().selection(query).month_index, today(query))
    if query.first or query.last or not stretch:
        return query
    return query.replaced(first=stretch[0], last=stretch[1])


def _timeline(query: Query) -> Timeline:
    words = edition().words(query.lang, query.tz)
    outline = edition().selection(query).outline
    return timeline(
        outline, words, today(query), query.first, query.last, is_past=bool(query.as_of)
    )

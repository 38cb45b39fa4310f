"""The schedule at a glance: a month of weeks, and a timeline."""

from datetime import date

from flask import Flask, Response, redirect, request
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from schedule import Event
from schedule.layout.changes import milestones
from schedule.layout.headings import first_weekday, month_of_year, short_weekday, stretch
from schedule.layout.month import asked_month, months_of_year, next_busy, parse_month
from schedule.layout.month import month as month_of_weeks
from schedule.layout.timeline import Timeline, timeline
from schedule.layout.zoom import zoom
from schedule.render import svg
from schedule.search.query import Query
from web.api.request import requested_query
from web.pages.views import chips, journal, page
from web.serving.delivery import fresh_for, open_to_all
from web.serving.edition import edition
from web.serving.representation import LONGEST_FRESH


def register(app: Flask) -> None:
    app.add_url_rule("/month", "some_month", some_month)
    app.add_url_rule("/month/<month>", "month", one_month)
    app.add_url_rule("/timeline", "timeline", bars)
    app.add_url_rule("/timeline.svg", "timeline_svg", bars_file)


def some_month() -> AnyResponse:
    """Lead to the month that the form asks for, or to one with something in it."""
    query = requested_query()
    asked = asked_month(request.args.get("year"), request.args.get("month"))
    first = asked or next_busy(edition().selection(query).wall, query.first or _today(query))
    response = redirect(f"/month/{first:%Y-%m}{query.tail}")
    response.cache_control.max_age = int(min(edition().fresh_until_midnight(), LONGEST_FRESH))
    return response


def one_month(month: str) -> Response:
    query = requested_query()
    first = parse_month(month)
    words = edition().words(query.lang)
    wall = edition().selection(query).wall
    laid = month_of_weeks(wall, first, _today(query), first_weekday(words))
    return page(
        "month.html",
        query,
        indexed=bool(laid.count or laid.vague),
        month=laid,
        months=months_of_year(first.year),
        today=_today(query),
        milestones=milestones(journal(query), query.as_of),
        short_weekday=short_weekday,
        month_of_year=month_of_year,
        publication=edition().publication(query, "/calendar.ics"),
        chips=[*chips(query, edition().schedule(query.as_of), request.path)],
    )


def bars() -> Response:
    query = requested_query()
    laid, publication = _timeline(query), edition().publication(query, "/timeline.svg")
    words, kept = publication.words, query.kept.tail
    drawn = svg.render(
        laid,
        words,
        publication.name,
        lambda event: f"/events/{event.id}{kept}",
        width=svg.WHOLE_WIDTH,
    )
    everything = edition().selection(query.but(first=None, last=None))
    return page(
        "timeline.html",
        query,
        timeline=laid,
        picture=Markup(drawn.decode()),  # noqa: S704 - made by the renderer, which escapes
        stretch=stretch(laid.scale.first, laid.scale.last, words),
        zoom=zoom(laid.scale, everything.years, words),
        publication=publication,
        milestones=milestones(journal(query), query.as_of),
        chips=[*chips(query, edition().schedule(query.as_of), "/timeline", "from", "to")],
    )


def bars_file() -> Response:
    query = requested_query()
    publication = edition().publication(query, "/timeline.svg")
    drawn = svg.render(
        _timeline(query), publication.words, publication.name, publication.event_page
    )
    response = Response(drawn, content_type=svg.MIME)
    return open_to_all(fresh_for(response, edition().fresh_until_midnight()))


def _timeline(query: Query) -> Timeline:
    words = edition().words(query.lang)
    return timeline(_chosen(query), words, _today(query), query.first, query.last)


def _chosen(query: Query) -> tuple[Event, ...]:
    return edition().selection(query).events


def _today(query: Query) -> date:
    return query.as_of or edition().today()

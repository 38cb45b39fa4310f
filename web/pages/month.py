"""The page of a month: a grid of weeks."""

from flask import Flask, Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from schedule.layout.changes import milestones
from schedule.layout.headings import first_weekday, month_of_year, short_weekday, year
from schedule.layout.month import asked_month, months_of_year, next_busy, parse_month
from schedule.layout.month import month as month_of_weeks
from web.api.formats import FEED
from web.api.request import requested_query
from web.pages.filter_form import Form, chips
from web.pages.page import page, revision_list, today
from web.serving.edition import edition
from web.serving.response import LONGEST_FRESH
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "some_month", some_month)
    add_route(app, "month", one_month)


def some_month() -> AnyResponse:
    """Redirect to the month in the form, or to a month with something in it."""
    query = requested_query()
    asked = asked_month(request.args.get("year"), request.args.get("month"))
    first = asked or next_busy(edition().selection(query).month_index, query.first or today(query))
    response = redirect(edition().links.to("month", query, month=f"{first:%Y-%m}"))
    response.cache_control.max_age = int(min(edition().seconds_to_midnight(), LONGEST_FRESH))
    return response


def one_month(month: str) -> Response:
    query = requested_query()
    first = parse_month(month)
    words = edition().words(query.lang, query.tz)
    month_index = edition().selection(query).month_index
    laid = month_of_weeks(month_index, first, today(query), first_weekday(words))
    return page(
        "month.html",
        query,
        indexed=bool(laid.count or laid.vague),
        month=laid,
        months=months_of_year(first.year),
        today=today(query),
        modified=laid.modified,
        milestones=milestones(revision_list(query), query.as_of),
        short_weekday=short_weekday,
        month_of_year=month_of_year,
        year_of=year,
        form=Form.of(query, route="some_month"),
        corrections=edition().selection(query).corrections,
        publication=edition().publication(query, FEED.route),
        chips=[*chips(query, edition().schedule(query.as_of))],
    )

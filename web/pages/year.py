"""A year as twelve small months."""

from datetime import date

from flask import Flask

from schedule.layout.changes import milestones
from schedule.layout.headings import first_weekday, month_of_year, narrow_weekday
from schedule.layout.headings import year as year_words
from schedule.layout.year import parse_year
from schedule.layout.year import year as year_of_months
from web.api.formats import FEED
from web.api.request import requested_query
from web.pages.filter_form import Form, chips
from web.pages.page import page, revision_list, today
from web.serving.edition import edition
from web.serving.response import Response
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "year", one_year)


def one_year(year: str) -> Response:
    query, number = requested_query(), parse_year(year)
    words, selection = edition().words(query.lang, query.tz), edition().selection(query)
    months = selection.month_index
    first, last = date(number, 1, 1), date(number, 12, 31)
    shown = (*months.exact.on(first, last), *months.vague.on(first, last))
    laid = year_of_months(months, number, today(query), first_weekday(words))
    return page(
        "year.html",
        query,
        indexed=not laid.is_empty,
        year=laid,
        modified=max((each.event.modified for each in shown), default=None),
        name=year_words(laid.first, words),
        form=Form.of(query, route="year", year=year),
        corrections=selection.corrections,
        milestones=milestones(revision_list(query), query.as_of),
        narrow_weekday=narrow_weekday,
        month_of_year=month_of_year,
        publication=edition().publication(query, FEED.route),
        chips=[*chips(query, edition().schedule(query.as_of))],
    )

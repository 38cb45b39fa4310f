"""The agenda: what is on now and next, then the list by month and day."""

from collections.abc import Iterable

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

from schedule.language.description import item_when
from schedule.layout.agenda import agenda
from schedule.layout.changes import milestones
from schedule.layout.headings import year
from schedule.layout.paging import Start
from schedule.search.query import Query
from web.api.formats import CHANGES, FEED, OTHERS
from web.api.request import requested_adding, requested_parameters, requested_query
from web.pages.filter_form import Form, counted_chips
from web.pages.page import page, revision_list, today
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "home", home)


def home() -> Response:
    asked, start = requested_query(), Start.parse(requested_parameters())
    adding = [("add", "1")] if requested_adding() and asked.id else []
    kept = (*(start.parameters() if start else ()), *adding)
    if removed := request.args.getlist("remove"):
        return redirect(edition().links.to("home", _without(asked, removed), kept))
    query = asked.without("id") if adding else asked
    publication = edition().publication(query, FEED.route)
    selection = edition().selection(query)
    laid = agenda(selection.listing, today(query), start)
    return page(
        "agenda.html",
        asked,
        view=kept,
        kept=kept,
        is_list=bool(asked.id),
        adding=adding,
        agenda=laid,
        item_when=item_when,
        year_of=year,
        count=len(selection.events),
        corrections=selection.corrections,
        chips=[*counted_chips(query)],
        form=Form.of(query, asked, adding),
        publication=publication,
        milestones=milestones(revision_list(query), query.as_of),
        others=[each for each in OTHERS if each is not CHANGES],
    )


def _without(query: Query, removed: Iterable[str]) -> Query:
    """The query without some events of its list."""
    for each in removed:
        query = query.dropped("id", each)
    return query

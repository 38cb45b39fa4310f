"""One page: a template rendered with what every page needs."""

from datetime import date
from typing import Any

from flask import render_template

from schedule.known.silence import is_unreported
from schedule.language.description import occurrence_when, when, within_wholes
from schedule.language.history import dates_before
from schedule.layout.changes import RevisionList
from schedule.search.links import View
from schedule.search.query import Query
from web.pages.head import page_context
from web.serving.edition import edition
from web.serving.response import Response


def page(
    template: str, query: Query, view: View = (), *, indexed: bool = True, **values: Any
) -> Response:
    """Render a template with what every page needs. `view` has the parameters that only this page
    takes. Its foot says when the last record about its events was filed, unless another moment is
    given as `modified`.
    """
    if "modified" not in values:
        values["modified"] = edition().selection(query).modified
    body = render_template(
        template,
        **page_context(query, view, indexed=indexed),
        when=when,
        occurrence_when=occurrence_when,
        within_wholes=within_wholes,
        dates_before=dates_before,
        is_unreported=is_unreported,
        present=today(query),
        **values,
    )
    return Response(body, until=edition().midnight())


def revision_list(query: Query) -> RevisionList:
    """All changes, also those before and after the day of the query."""
    return edition().selection(query.replaced(as_of=None)).revision_list


def today(query: Query) -> date:
    """The day that a page treats as today: the present day, or the one of `as_of`."""
    return query.as_of or edition().today()

"""The page of changes: what became known and what changed, day by day."""

from flask import Flask, Response

from schedule.language.history import changes, revision_words
from schedule.layout.changes import changes as changes_of_days
from schedule.layout.changes import milestones
from schedule.layout.headings import year
from schedule.layout.paging import Start
from web.api.formats import CHANGES
from web.api.request import requested_parameters, requested_query
from web.pages.filter_form import Form, chips
from web.pages.page import page, revision_list
from web.serving.edition import edition
from web.serving.routing import add_route


def register(app: Flask) -> None:
    add_route(app, "changes", what_changed)


def what_changed() -> Response:
    """The changes on the days from `from` to `to`. Here, these aren't the days of events."""
    asked, start = requested_query(), Start.parse(requested_parameters())
    query = asked.replaced(first=None, last=None)
    schedule = edition().schedule(query.as_of)
    laid = changes_of_days(edition().selection(query).revision_list, asked.first, asked.last, start)
    between = [each for each in asked.parameters() if each[0] in ("from", "to")]
    return page(
        "changes.html",
        query,
        view=(*between, *(start.parameters() if start else ())),
        laid=laid,
        asked=asked,
        changes=changes,
        revision_words=revision_words,
        year_of=year,
        chips=[*chips(asked, schedule)],
        form=Form.of(query, asked, route="changes", skipped=("from", "to")),
        corrections=edition().selection(query).corrections,
        publication=edition().publication(query, CHANGES.route),
        milestones=milestones(revision_list(query), query.as_of),
    )

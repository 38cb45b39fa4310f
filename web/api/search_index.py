"""The index of the search on published pages: the names and dates of every event, as JSON.

A published calendar has no server that answers a search. A script of the page fetches this file and
looks through it.
"""

import json

from flask import Flask

from schedule.language.description import when
from schedule.search.folding import fold
from web.api.request import requested_query
from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route

_ID = "an-id"
"""What stands for the id of an event in the link that is made once for all."""


def register(app: Flask) -> None:
    add_route(app, "search_index", search_index)


def search_index() -> Response:
    """For each event: its link, its title, its dates in words, and what is searched, folded."""
    query = requested_query()
    words, index = edition().words(query.lang), edition().index()
    link = edition().links.to("event", query.carried, event_id=_ID)
    rows = []
    for event, names in zip(index.events, index.texts, strict=True):
        dates = when(event, words)
        page = link.replace(_ID, event.id)
        rows.append([page, words.name(event.title), dates, f"{names}\n{fold(dates)}"])
    content = json.dumps({"events": rows}, ensure_ascii=False, separators=(",", ":"))
    return open_to_all(Response(content, "application/json"))

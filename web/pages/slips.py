"""The page on how dates moved: a table, a picture and a file."""

from collections.abc import Sequence

from flask import Flask
from markupsafe import Markup

from schedule.known.slips import Slip
from schedule.language.phrases import mark
from schedule.render import slip_svg, table
from schedule.search.query import Query
from web.api.request import requested_query
from web.pages.filter_form import chips
from web.pages.page import page
from web.serving.edition import edition
from web.serving.response import Response, open_to_all
from web.serving.routing import add_route

_PICTURE = mark("How long ahead each day was known")
MOST_ROWS, MOST_PICTURED, MOST_GROUPS = 150, 40, 40


def register(app: Flask) -> None:
    add_route(app, "slips", moved)
    add_route(app, "slips_csv", moved_csv)
    add_route(app, "slips_svg", moved_svg)


def moved() -> Response:
    query = requested_query()
    found = edition().selection(query).slip_list
    return page(
        "slips.html",
        query,
        slips=found.entries[:MOST_ROWS],
        unlisted=len(found.entries[MOST_ROWS:]),
        overall=found.overall,
        kinds=[*found.kinds.items()][:MOST_GROUPS],
        publishers=found.publishers[:MOST_GROUPS],
        kind_names={name: kind.name for name, kind in edition().calendar.kinds.items()},
        picture=Markup(_picture(query, found.entries[:MOST_PICTURED]).decode()),  # noqa: S704
        chips=[*chips(query, edition().schedule(query.as_of))],
    )


def moved_csv() -> Response:
    query = requested_query()
    words = edition().words(query.lang)
    entries = edition().entries(table.slip_entry, words.language)
    found = table.joined_slips(edition().selection(query).slip_list.entries, entries)
    return open_to_all(Response(found, table.MIME))


def moved_svg() -> Response:
    query = requested_query()
    publication = edition().publication(query, "slips_svg")
    name = publication.words.say(_PICTURE)
    found = edition().selection(query).slip_list.entries
    drawn = slip_svg.render(found, publication.words, name, publication.event_page)
    return open_to_all(Response(drawn, slip_svg.MIME))


def _picture(query: Query, found: Sequence[Slip]) -> bytes:
    words, links = edition().words(query.lang, query.tz), edition().links
    return slip_svg.render(
        found,
        words,
        words.say(_PICTURE),
        lambda event: links.to("event", query.walked, event_id=event.id),
        width="100%",
    )

"""How to subscribe: what the feed holds, the ways of each app, the other formats."""

from dataclasses import dataclass

from flask import Flask, Response

from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.search.index import Index
from schedule.search.query import Query
from web.api.formats import OTHERS
from web.api.request import requested_query
from web.pages.apps import ways
from web.pages.filter_form import chips
from web.pages.page import page
from web.serving.edition import edition

_USES = {
    "/calendar.json": mark("for programs: everything that is known, with its reports"),
    "/calendar.csv": mark("for a spreadsheet: one row for each event"),
    "/changes.atom": mark("for a feed reader: what became known, and what changed"),
    "/calendar.jcal": mark("for programs: the same as the feed, in JSON"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One format of the same events, and what it is for."""

    title: str
    href: str
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """How many events the feed has now, and how many whose day is not known it leaves out."""

    events: int
    left_out: int


def holding(index: Index, query: Query) -> Holding:
    """Of what has no date at all no entry can be written, whatever is asked for."""
    everything = index.select(query.but(vague=True), vague=True)
    entries = [each for each in everything if each.when]
    if query.vague:
        return Holding(events=len(entries), left_out=0)
    exact = sum(not each.is_vague for each in entries)
    return Holding(events=exact, left_out=len(entries) - exact)


def offers(query: Query, words: Words) -> tuple[Offer, ...]:
    return tuple(
        Offer(title=each.title, href=f"{each.path}{query.tail}", use=words.say(_USES[each.path]))
        for each in OTHERS
    )


def register(app: Flask) -> None:
    app.add_url_rule("/subscribe", "subscribe", subscribe)


def subscribe() -> Response:
    query = requested_query()
    schedule = edition().schedule(query.as_of)
    publication = edition().publication(query, "/calendar.ics")
    return page(
        "subscribe.html",
        query,
        chips=[*chips(query, schedule, "/subscribe")],
        publication=publication,
        holding=holding(edition().index(query.as_of), query),
        ways=ways(publication),
        offers=offers(query, publication.words),
        download=f"/download/calendar.ics{query.tail}",
    )

"""The pages that people read: the agenda, one event, one report, how to subscribe."""

from collections.abc import Iterator
from typing import Any

from flask import Flask, Response, render_template, request
from markupsafe import Markup

from schedule import Event, Schedule
from schedule.account import brief, contested, expectation, occurrence_when, when
from schedule.fields import STATUSES
from schedule.history import Stance, changes, stance, stance_words
from schedule.index import select
from schedule.layout.agenda import agenda
from schedule.layout.narrowing import is_telling
from schedule.layout.programme import programme
from schedule.publication import Publication, labels
from schedule.query import Query
from schedule.render import linked, svg
from web.adding import forms
from web.delivery import fresh_for
from web.edition import edition
from web.formats import CHANGES, OTHERS
from web.frame import frame
from web.subscribe import holding, offers, ways


def register(app: Flask) -> None:
    app.add_url_rule("/", "home", home)
    app.add_url_rule("/subscribe", "subscribe", subscribe)
    app.add_url_rule("/events/<event_id>", "event", event)
    app.add_url_rule("/reports/<report_id>", "report", report)


def home() -> Response:
    query = Query.parse(request.args.items(multi=True))
    schedule = edition().schedule(query.as_of)
    today = query.as_of or edition().today()
    publication = edition().publication(query, "/calendar.ics")
    chosen = [*select(schedule, query, vague=True)]
    return page(
        "agenda.html",
        query,
        agenda=agenda(chosen, today),
        count=len(chosen),
        chips=[*chips(query, schedule, "/")],
        choices=dict(_choices(schedule, query)),
        publication=publication,
        ways=ways(publication),
        others=[each for each in OTHERS if each is not CHANGES],
        download=f"/download/calendar.ics{query.tail}",
    )


def subscribe() -> Response:
    query = Query.parse(request.args.items(multi=True))
    schedule = edition().schedule(query.as_of)
    publication = edition().publication(query, "/calendar.ics")
    return page(
        "subscribe.html",
        query,
        chips=[*chips(query, schedule, "/subscribe")],
        publication=publication,
        holding=holding(schedule, query),
        ways=ways(publication),
        offers=offers(query, publication.words),
        download=f"/download/calendar.ics{query.tail}",
    )


def event(event_id: str) -> Response:
    query = Query.parse(request.args.items(multi=True)).kept
    schedule = edition().schedule(query.as_of)
    found = schedule.event(event_id)
    publication = edition().publication(query, request.path)
    return page(
        "event.html",
        query,
        event=found,
        programme=programme(found, schedule.event),
        course=_course(found, query),
        forms=forms(found, publication),
        brief=brief(found, publication.words),
        card=publication.absolute(f"/events/{event_id}.png{query.but(lang=None).tail}"),
        linked=None if query.as_of else _linked(found, publication),
        stance=stance,
        changes=changes,
        contested=contested,
    )


def report(report_id: str) -> Response:
    query = Query.parse(request.args.items(multi=True)).kept
    schedule = edition().schedule(query.as_of)
    found = schedule.report(report_id)
    events = {
        each.id: each
        for each in schedule.events.values()
        if any(statement.report.id == found.id for statement in each.statements)
    }
    return page("report.html", query, report=found, events=events.values(), stance=stance)


def _linked(event: Event, publication: Publication) -> Markup:
    """What search engines are told: what is known now, and nothing of what once was."""
    return Markup(linked.render(event, publication).decode())  # noqa: S704 - escaped for a script


def _course(event: Event, query: Query) -> Markup | None:
    """How the event's dates narrowed and moved, as a picture, where there is anything to see."""
    if not is_telling(event):
        return None
    words, kept = edition().words(query.lang), query.kept.tail
    drawn = svg.course(event, words, lambda each: f"/events/{each.id}{kept}", width=svg.WHOLE_WIDTH)
    return Markup(drawn.decode())  # noqa: S704 - made by the renderer, which escapes


def page(template: str, query: Query, *, indexed: bool = True, **values: Any) -> Response:
    """Render a template with what every page needs."""
    words = edition().words(query.lang)
    body = render_template(
        template,
        **frame(query, request.path.rstrip("/") or "/", indexed=indexed),
        when=when,
        occurrence_when=occurrence_when,
        expectation=expectation,
        stances={each: stance_words(each, words) for each in Stance},
        **values,
    )
    return fresh_for(Response(body), edition().fresh_until_midnight())


def chips(query: Query, schedule: Schedule, path: str, *shown: str) -> Iterator[tuple[str, str]]:
    """What narrows the page at a path down, but for parameters that it has `shown` already, each
    with the address of the page without that.
    """
    words = edition().words(query.lang)
    for name, text in labels(query, schedule, words):
        if name not in shown:
            yield text, f"{path}{query.without(name).tail}"
    if query.vague is False:
        said = words.say("without events whose day is not known")
        yield said, f"{path}{query.but(vague=None).tail}"


def _choices(schedule: Schedule, query: Query) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What the filter form offers, by parameter: values with their names in words. None that would
    find nothing, but for the one that is chosen.
    """
    words, events = edition().words(query.lang), schedule.events.values()
    places = {place.id: place.name for each in events for place in each.places}
    people = {person.id: person.name for each in events for person in each.people}
    kinds = {each.kind_id: each.kind.name for each in events}
    if query.place:
        places[query.place] = schedule.place(query.place).name
    if query.person:
        people[query.person] = schedule.person(query.person).name
    if query.kind:
        kinds[query.kind] = schedule.kind(query.kind).name
    for name, found in (("place", places), ("person", people), ("kind", kinds)):
        named = ((identifier, words.name(names).text) for identifier, names in found.items())
        yield name, sorted(named, key=lambda choice: choice[1])
    present = {query.status, *(each.status for each in events)}
    yield "status", [(each, words.status(each)) for each in STATUSES if each in present]

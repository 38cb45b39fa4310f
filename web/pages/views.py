"""The pages that people read: the agenda, what changed, one event, one report, how to subscribe."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from flask import Flask, Response, render_template, request
from markupsafe import Markup

from schedule import Event, Schedule
from schedule.filed.fields import STATUSES
from schedule.language.description import (
    brief,
    contested,
    expectation,
    item_when,
    occurrence_when,
    when,
)
from schedule.language.history import Stance, also, changes, stance, stance_words, turn, turn_words
from schedule.language.words import Words
from schedule.layout.agenda import agenda
from schedule.layout.changes import Journal, milestones
from schedule.layout.changes import changes as changes_of_days
from schedule.layout.headings import year
from schedule.layout.narrowing import is_telling
from schedule.layout.paging import Start
from schedule.layout.programme import programme
from schedule.render import linked, svg
from schedule.search.publication import Publication, labels
from schedule.search.query import Query
from web.api.formats import CHANGES, OTHERS
from web.api.request import requested_parameters, requested_query
from web.pages.add_to_calendar import forms
from web.pages.head import frame
from web.pages.subscribe import holding, offers, ways
from web.pages.template_words import View
from web.serving.delivery import fresh_for
from web.serving.edition import edition

MOST_CHOICES = 150
"""How many values a field of the filter offers: those with most events. A search finds any."""


def register(app: Flask) -> None:
    app.add_url_rule("/", "home", home)
    app.add_url_rule("/changes", "changes", what_changed)
    app.add_url_rule("/subscribe", "subscribe", subscribe)
    app.add_url_rule("/events/<event_id>", "event", event)
    app.add_url_rule("/reports/<report_id>", "report", report)


def home() -> Response:
    query, start = requested_query(), Start.parse(requested_parameters())
    publication = edition().publication(query, "/calendar.ics")
    selection = edition().selection(query)
    laid = agenda(selection.listing, query.as_of or edition().today(), start)
    return page(
        "agenda.html",
        query,
        view=start.parameters() if start else (),
        agenda=laid,
        item_when=item_when,
        year_of=year,
        count=len(selection.events),
        chips=[*counted_chips(query)],
        choices=dict(_choices(query)),
        publication=publication,
        milestones=milestones(journal(query), query.as_of),
        ways=ways(publication),
        others=[each for each in OTHERS if each is not CHANGES],
        download=f"/download/calendar.ics{query.tail}",
    )


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


def what_changed() -> Response:
    """The changes on the days from `from` to `to`, which here are not those of the events."""
    asked, start = requested_query(), Start.parse(requested_parameters())
    query = asked.but(first=None, last=None)
    schedule = edition().schedule(query.as_of)
    laid = changes_of_days(edition().selection(query).journal, asked.first, asked.last, start)
    between = [each for each in asked.parameters() if each[0] in ("from", "to")]
    return page(
        "changes.html",
        query,
        view=(*between, *(start.parameters() if start else ())),
        laid=laid,
        asked=asked,
        changes=changes,
        turn_words=turn_words,
        year_of=year,
        chips=[*chips(asked, schedule, "/changes")],
        publication=edition().publication(query, "/changes.atom"),
        milestones=milestones(journal(query), query.as_of),
    )


def event(event_id: str) -> Response:
    query = requested_query().kept
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
        also=also,
        changes=changes,
        turn=turn,
        turn_words=turn_words,
        contested=contested,
    )


def report(report_id: str) -> Response:
    query = requested_query().kept
    schedule = edition().schedule(query.as_of)
    found = schedule.report(report_id)
    events = {
        each.id: each
        for each in schedule.events.values()
        if any(statement.report.id == found.id for statement in each.statements)
    }
    return page(
        "report.html", query, report=found, events=events.values(), stance=stance, also=also
    )


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


def page(
    template: str, query: Query, view: View = (), *, indexed: bool = True, **values: Any
) -> Response:
    """Render a template with what every page needs. `view` has what is asked of this page alone,
    besides the query.
    """
    words = edition().words(query.lang)
    body = render_template(
        template,
        **frame(query, request.path.rstrip("/") or "/", view, indexed=indexed),
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


def counted_chips(query: Query) -> Iterator[tuple[str, str, int]]:
    """The chips of the agenda, each with how many events there are without it."""
    for text, href in chips(query, edition().schedule(query.as_of), "/"):
        left = Query.parse(parse_qsl(urlsplit(href).query))
        yield text, href, len(edition().selection(left).events)


def journal(query: Query) -> Journal:
    """What changed on whichever day, before and after the one that is asked about."""
    return edition().selection(query.but(as_of=None)).journal


def _choices(query: Query) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What the filter form offers, by parameter: values in words, with how many events each would
    leave. None that would find nothing, but for the one that is chosen.
    """
    schedule, words = edition().schedule(query.as_of), edition().words(query.lang)
    counts = edition().selection(query).choices
    names: Mapping[str, Callable[[str], str]] = {
        "place": lambda value: words.name(schedule.place(value).name).text,
        "person": lambda value: words.name(schedule.person(value).name).text,
        "kind": lambda value: words.name(schedule.kind(value).name).text,
    }
    for name, named in names.items():
        most = sorted(counts[name].items(), key=lambda choice: -choice[1])[:MOST_CHOICES]
        if (chosen := getattr(query, name)) and chosen not in dict(most):
            most.append((chosen, counts[name][chosen]))
        said = [(value, named(value), count) for value, count in most]
        yield name, [_choice(*each, words) for each in sorted(said, key=lambda each: each[1])]
    yield (
        "status",
        [
            _choice(each, words.status(each), counts["status"][each], words)
            for each in STATUSES
            if each in counts["status"]
        ],
    )


def _choice(value: str, name: str, count: int, words: Words) -> tuple[str, str]:
    return value, words.say("{name} ({count})", name=name, count=words.number(count))

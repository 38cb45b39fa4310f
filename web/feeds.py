"""What programs fetch: the feed, single events, and the state of the service."""

from collections.abc import Iterable
from importlib.metadata import version

from flask import Flask, Response, jsonify, request

from schedule import Event
from schedule.publication import Publication
from schedule.query import Query, select
from schedule.render import ical
from web.edition import edition


def register(app: Flask) -> None:
    app.add_url_rule("/calendar.ics", "calendar", calendar)
    app.add_url_rule("/events/<event_id>.ics", "event_file", event)
    app.add_url_rule("/healthz", "health", health)


def calendar() -> Response:
    query = Query.parse(request.args.items(multi=True))
    events = select(edition().schedule(query.as_of), query, vague=False)
    return _calendar(events, edition().publication(query, "/calendar.ics"))


def event(event_id: str) -> Response:
    """One event's file. It was asked for by name, so it is there even if its day isn't known."""
    query = Query.parse(request.args.items(multi=True)).kept
    found = edition().schedule(query.as_of).event(event_id)
    name = edition().words(query.lang).name(found.title).text
    return _calendar([found], edition().publication(query, f"/events/{event_id}.ics", name=name))


def health() -> Response:
    schedule = edition().schedule()
    return jsonify(
        {
            "status": "ok",
            "events": len(schedule.events),
            "reports": len(schedule.reports),
            "modified": schedule.modified and schedule.modified.isoformat(),
            "tzdata": version("tzdata"),
        }
    )


def _calendar(events: Iterable[Event], publication: Publication) -> Response:
    response = Response(ical.render(events, publication), content_type=ical.MIME)
    response.last_modified = publication.modified
    response.headers["Cache-Control"] = "max-age=3600"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.add_etag()
    response.make_conditional(request)
    return response

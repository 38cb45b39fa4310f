"""Error responses in words: a page for people, plain text for programs."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from http import HTTPStatus

from flask import Flask, Response, redirect, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as AnyResponse

from schedule import BadParameter, Event, Merged, NotKnown, Withdrawn
from schedule.catalogues import languages, lookup
from schedule.errors import visible
from schedule.language.description import when
from schedule.language.phrases import mark
from schedule.language.words import Words
from schedule.search.filter_words import FILTER_WORDS
from schedule.search.filters import FILTERS
from schedule.search.query import DaysReversed, Query
from schedule.search.routes import ROUTES
from schedule.suggestions import suggestions
from web.api.alternates import Alternate, alternates, in_language
from web.api.request import (
    requested_parameters,
    requested_parts,
    requested_query,
    requested_route,
)
from web.pages.filter_form import Form
from web.pages.head import error_context
from web.serving.edition import edition
from web.serving.response import open_to_all

ERROR_FRESH = 60
"""How many seconds a cache may keep an error."""

_FORMS = {"month": "some_month"}
"""Where the filter of a page is sent, if not to the page itself."""

log = logging.getLogger(__name__)

UNKNOWN_WORDS: Mapping[str, str] = {
    "event": mark("There is no event “{identifier}”."),
    "report": mark("There is no report “{identifier}”."),
    "source": mark("There is no source “{identifier}”."),
    **{name: each.unknown for name, each in FILTER_WORDS.items() if each.unknown},
}
REFUSED_WORDS: Mapping[int, tuple[str, str]] = {
    404: (mark("Not found"), mark("There is nothing at this address.")),
    405: (mark("Method not allowed"), mark("This address can only be read.")),
    500: (
        mark("Something went wrong"),
        mark("The server could not make this page. The error was noted."),
    ),
}


def register(app: Flask) -> None:
    app.register_error_handler(NotKnown, not_known)
    app.register_error_handler(BadParameter, bad_parameter)
    app.register_error_handler(DaysReversed, days_reversed)
    app.register_error_handler(Merged, merged)
    app.register_error_handler(Withdrawn, withdrawn)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Exception, failed)


def not_known(error: NotKnown) -> Response:
    words, events = _words(), edition().schedule().events
    message = words.say(UNKNOWN_WORDS[error.noun], identifier=_printable(error.identifier))
    title = words.say("Not found")
    if error.noun != "event":
        return _answer(404, title, message)
    if error.identifier in events:
        day = requested_query().as_of or edition().today()
        said = words.say("Nothing was known of it on {day}.", day=words.days(day, day))
        return _answer(404, title, said)
    near = [events[each] for each in suggestions(error.identifier, events)]
    return _answer(404, title, message, near=near)


def _printable(identifier: str) -> str:
    """The path of a request with invisible characters spelled out."""
    return repr(identifier)[1:-1]


def withdrawn(error: Withdrawn) -> Response:
    words = _words()
    message = words.say("This event was entered by mistake, and has been taken back.")
    return _answer(410, words.say("Taken back"), message, note=error.reason)


def bad_parameter(error: BadParameter) -> Response:
    words = _words()
    message = words.say(
        "{parameter}: expected {expected}.",
        parameter=error.name,
        expected=words.say(error.expected, **error.values),
    )
    return _answer(400, words.say("This address can’t be understood"), message)


def days_reversed(error: DaysReversed) -> Response:
    """The form with its fields, where a page has one."""
    route, query = requested_route(), error.query
    if not ROUTES[route].is_page or query.first is None:
        return bad_parameter(error)
    words = _words()
    message = words.say(
        "Choose a day on or after {day}, or leave one of the two fields empty.",
        day=words.days(query.first, query.first),
    )
    try:
        form = Form.of_days(query, _FORMS.get(route, route))
    except NotKnown as unknown:
        return not_known(unknown)
    return _answer(400, words.say("“Until” is before “From”"), message, form=form)


def merged(error: Merged) -> AnyResponse:
    """A permanent redirect to the event that this one turned out to be."""
    route, asked = requested_route(), requested_parameters()
    answer = redirect(edition().links.at(route, asked, {"event_id": error.into}), 301)
    return answer if ROUTES[route].is_page else open_to_all(answer)


def refused(error: HTTPException) -> Response:
    words, code = _words(), error.code or 500
    title, message = REFUSED_WORDS.get(code, (error.name, error.description or error.name))
    response = _answer(code, words.phrase(title), words.phrase(message))
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def failed(error: Exception) -> Response:
    log.error("%s %s failed", request.method, visible(request.path), exc_info=error)
    return refused(InternalServerError())


def _language() -> str | None:
    """The language of the request. A refused request may not name a valid one."""
    found = lookup(request.args.get("lang", "").strip(), languages())
    return found if found != edition().calendar.languages[0] else None


def _words() -> Words:
    return edition().words(_language())


def _elsewhere() -> tuple[Alternate, ...]:
    """The same error in other languages, or the agenda if nothing else is ever at this address.

    Only filters are repeated from the request.
    """
    elsewhere = alternates(Query(), "home")
    if not requested_route():
        return elsewhere
    asked = [each for each in request.args.items() if each[0] in FILTERS and each[0] != "lang"]
    return tuple(replace(each, href=_refused_here(asked, each.language)) for each in elsewhere)


def _refused_here(asked: Sequence[tuple[str, str]], language: str) -> str:
    """The refused address in a language, with the parameters as they were requested."""
    spoken = in_language(Query(), language).parameters()
    return edition().links.at(requested_route(), [*asked, *spoken], requested_parts())


def _answer(
    code: int,
    title: str,
    message: str,
    *,
    note: str = "",
    near: Sequence[Event] = (),
    form: Form | None = None,
) -> Response:
    """An error response.

    `note` is in an editor's own words; `near` are events that may have been meant; `form` is the
    filter with the values that were refused.
    """
    if request.path.rpartition("/")[2].rpartition(".")[1]:
        lines = [f"{code} {title}", message, *filter(None, [note])]
        plain = "\n".join([*lines, ""])
        answer = Response(plain, code, content_type="text/plain; charset=utf-8")
        return open_to_all(_kept_briefly(answer))
    page = render_template(
        "error.html",
        **error_context(_language(), _elsewhere()),
        modified=None,
        code=code,
        title=title,
        message=message,
        note=note,
        near=near,
        form=form,
        when=when,
    )
    return _kept_briefly(Response(page, code))


def _kept_briefly(answer: Response) -> Response:
    """Let caches keep an error for a minute, so that a corrected address soon works.

    A failure of the server isn't kept at all.
    """
    failed = answer.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    answer.headers["Cache-Control"] = "no-store" if failed else f"max-age={ERROR_FRESH}"
    return answer

"""Errors, answered in words: on a page for people, in plain text for programs."""

import logging
from collections.abc import Mapping
from urllib.parse import quote, urlencode

from flask import Flask, Response, redirect, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as AnyResponse

from schedule import BadParameter, Merged, NotKnown
from schedule.dates import parse_day
from schedule.words import Words, languages, mark
from web.delivery import open_to_all
from web.edition import edition
from web.speech import speech

log = logging.getLogger(__name__)

UNKNOWN_WORDS: Mapping[str, str] = {
    "event": mark("There is no event {identifier}."),
    "report": mark("There is no report {identifier}."),
    "place": mark("There is no place {identifier}."),
    "person": mark("There is no person {identifier}."),
    "kind": mark("There is no kind {identifier}."),
}
REFUSED_WORDS: Mapping[int, tuple[str, str]] = {
    404: (mark("Not Found"), mark("There is nothing at this address.")),
    405: (mark("Method Not Allowed"), mark("This address can only be read.")),
    500: (mark("Internal Server Error"), mark("Something went wrong here, and it was noted.")),
}


def register(app: Flask) -> None:
    app.register_error_handler(NotKnown, not_known)
    app.register_error_handler(BadParameter, bad_parameter)
    app.register_error_handler(Merged, merged)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Exception, failed)


def not_known(error: NotKnown) -> Response:
    words = _words()
    message = words.say(UNKNOWN_WORDS[error.noun], identifier=repr(error.identifier))
    if error.noun == "event" and error.identifier in edition().schedule().events:
        day = parse_day(request.args["as_of"].strip())
        message = words.say("Nothing was known of it on {day}.", day=words.days(day, day))
    return _answer(404, words.say("Not found"), message)


def bad_parameter(error: BadParameter) -> Response:
    words = _words()
    message = words.say(
        "{parameter}: expected {expected}.",
        parameter=error.name,
        expected=words.say(error.expected, **error.values),
    )
    return _answer(400, words.say("This address can't be understood"), message)


def merged(error: Merged) -> AnyResponse:
    """The event lives on under another id; its old address leads there for ever."""
    _, dot, name = request.path.rpartition("/")[2].partition(".")
    query = urlencode([*request.args.items(multi=True)])
    target = f"/events/{quote(error.into)}{dot}{quote(name)}" + (f"?{query}" if query else "")
    answer = redirect(target, 301)
    return open_to_all(answer) if dot else answer


def refused(error: HTTPException) -> Response:
    words, code = _words(), error.code or 500
    title, message = REFUSED_WORDS.get(code, (error.name, error.description or error.name))
    response = _answer(code, words.phrase(title), words.phrase(message))
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def failed(error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.path, exc_info=error)
    return refused(InternalServerError())


def _words() -> Words:
    """The language that was asked for; a request that is refused may have asked for none."""
    asked = request.args.get("lang")
    return edition().words(asked if asked in languages() else None)


def _answer(code: int, title: str, message: str) -> Response:
    if request.path.rpartition("/")[2].rpartition(".")[1]:
        return Response(
            f"{code} {title}\n{message}\n", code, content_type="text/plain; charset=utf-8"
        )
    words = _words()
    page = render_template(
        "error.html",
        calendar=edition().calendar,
        **speech(words),
        title=title,
        message=message,
        site=edition().site,
    )
    return Response(page, code)

"""Errors, answered in words: on a page for people, in plain text for programs."""

import logging
from urllib.parse import quote

from flask import Flask, Response, redirect, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError
from werkzeug.wrappers import Response as AnyResponse

from schedule import BadParameter, Merged, NotKnown
from web.edition import edition

log = logging.getLogger(__name__)

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def register(app: Flask) -> None:
    app.register_error_handler(NotKnown, not_known)
    app.register_error_handler(BadParameter, bad_parameter)
    app.register_error_handler(Merged, merged)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Exception, failed)
    app.after_request(secured)


def not_known(error: NotKnown) -> Response:
    return _answer(404, "Not found", str(error))


def bad_parameter(error: BadParameter) -> Response:
    return _answer(400, "This address can't be understood", str(error))


def merged(error: Merged) -> AnyResponse:
    """The event lives on under another id; its old address leads there for ever."""
    extension = ".ics" if request.path.endswith(".ics") else ""
    query = request.query_string.decode("ascii", "replace")
    target = f"/events/{quote(error.into)}{extension}" + (f"?{quote(query, '=&')}" if query else "")
    return redirect(target, 301)


def refused(error: HTTPException) -> Response:
    response = _answer(error.code or 500, error.name, error.description or error.name)
    for name, value in error.get_headers():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value
    return response


def failed(error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.path, exc_info=error)
    return refused(InternalServerError())


def secured(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    return response


def _answer(code: int, title: str, message: str) -> Response:
    if request.path.rpartition("/")[2].rpartition(".")[1]:
        return Response(
            f"{code} {title}\n{message}\n", code, content_type="text/plain; charset=utf-8"
        )
    words = edition().words()
    page = render_template(
        "error.html",
        calendar=edition().calendar,
        words=words,
        say=words.say,
        title=title,
        message=message,
        site=edition().site,
    )
    return Response(page, code)

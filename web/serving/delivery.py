"""The layer below Flask. What is ready is answered from its bytes; Flask makes what isn't, and that
is kept for the next who asks.

An answer comes from one edition as a whole: the one that was current when the request came.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import flask
from flask import Flask, g
from werkzeug.test import create_environ

from web.serving.edition import Edition
from web.serving.response import CachedResponse, Response

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_LONGEST_KEPT_ADDRESS = 1000


class Delivery:
    """A WSGI application over Flask's (PEP 3333)."""

    def __init__(self, app: Flask, current: Callable[[], Edition]) -> None:
        self._app = app
        self._current = current

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        edition = self._current()
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self._made(environ, edition)(environ, start_response)
        address = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        ready = edition.responses.get(address, edition.now)
        if ready is None:
            made = self._made({**environ, "REQUEST_METHOD": "GET"}, edition)
            if not isinstance(made, Response):
                return made(environ, start_response)
            ready = CachedResponse(made)
            if sum(map(len, address)) <= _LONGEST_KEPT_ADDRESS:
                edition.responses.put(address, ready)
        status, headers, content = ready.answer(environ, edition.now)
        start_response(status, headers)
        return content

    def prepare(self, paths: Iterable[str], edition: Edition) -> None:
        """Make what stands at some paths before anybody asks. Raises RuntimeError where that
        fails, whatever for: an edition of which these can't be had must not be served.
        """
        for path in paths:
            made = self._made(create_environ(path), edition)
            if not isinstance(made, Response):
                raise RuntimeError(f"{path} was answered with {made.status}")  # noqa: TRY004
            ready = CachedResponse(made)
            ready.gzip  # noqa: B018 - now rather than for the first who asks
            edition.responses.put((path, ""), ready)

    def _made(self, environ: "WSGIEnvironment", edition: Edition) -> flask.Response:
        with self._app.request_context(environ):
            g.edition, g.now = edition, edition.now()
            try:
                return self._app.full_dispatch_request()
            except Exception as error:  # noqa: BLE001 - as Flask does
                return self._app.handle_exception(error)


def register(app: Flask) -> None:
    app.after_request(secured)


def secured(response: flask.Response) -> flask.Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    return response

"""The layer below Flask: answers from the cache, and lets Flask make what isn't in it.

A whole response comes from one edition: the one that was current when the request came.
"""

from collections.abc import Callable, Iterable
from functools import partial
from threading import BoundedSemaphore, Event
from typing import TYPE_CHECKING

import flask
from flask import Flask, g
from werkzeug.test import create_environ

from schedule.search.routes import EMBEDS
from web.serving import memory
from web.serving.edition import Edition
from web.serving.maker import Busy, Maker, Reading, Slots
from web.serving.response import Address, Answer, CachedResponse, Response
from web.serving.routing import resolve

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
EMBED_POLICY = PAGE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
MOVED = "dateline.moved"
"""The key in a WSGI environment with the address to redirect to."""

WAITING_FOR_PAGES = 16
WAITING_FOR_FILES = 16
READERS = 12
"""How many large responses may be sent at a time."""
LATE = 32
"""How many requests may wait for one of these slots at a time, all of them together.

With those who have a slot, they must be fewer than the server's threads: each takes one, and a
cached response needs one, too.
"""
LATE_S = 0.5
"""How long such a request waits before it gets a 503."""
Key = tuple[Edition, str, Address, str]
Make = Callable[[], CachedResponse | Answer]

_HEALTH = "/healthz"
_SMALL_FILES = "/events/", "/static/"
_BUSY = Answer(
    "503 Service Unavailable",
    [("Content-Type", "text/plain; charset=utf-8"), ("Retry-After", "5"), ("Content-Length", "24")],
    [b"503 Service Unavailable\n"],
)


class Delivery:
    """A WSGI application over Flask's (PEP 3333).

    A cached response never waits. Others are made by one of two makers, so that a page doesn't wait
    for files of the whole calendar. A 503 comes late: clients that ask again at once would take the
    processor from everything else.
    """

    def __init__(self, app: Flask, current: Callable[[], Edition]) -> None:
        self._app = app
        self._current = current
        late = BoundedSemaphore(LATE)
        pages, files, self._readers = (
            Slots(each, late, LATE_S) for each in (WAITING_FOR_PAGES, WAITING_FOR_FILES, READERS)
        )
        self._pages: Maker[CachedResponse | Answer] = Maker(pages)
        self._files: Maker[CachedResponse | Answer] = Maker(files)
        self._is_prepared = Event()
        self._is_prepared.set()
        self._is_tidy = True

    @property
    def waiting(self) -> tuple[int, int]:
        """How many requests wait for pages, and how many for files of the whole calendar."""
        return self._pages.waiting, self._files.waiting

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        try:
            status, headers, content = self._answer(environ)
            if not isinstance(content, list):
                content = Reading(content, self._readers)
        except Busy:
            status, headers, content = _BUSY
        start_response(status, [*headers])
        return content if environ["REQUEST_METHOD"] != "HEAD" else []

    def _answer(self, environ: "WSGIEnvironment") -> Answer:
        edition, method = self._current(), environ["REQUEST_METHOD"]
        method = "GET" if method == "HEAD" else method
        asked = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        path, query, moved = resolve(edition.links, *asked)
        ready: CachedResponse | Answer | None = None
        now = edition.now()
        if method == "GET" and not moved:
            ready = edition.responses.get((path, query), now)
        if ready is None:
            meant = {**environ, "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}
            make = partial(self._ready, {**meant, "SCRIPT_NAME": "", MOVED: moved}, edition)
            key = edition, method, (path, query), moved
            ready = make() if path == _HEALTH else self._wait(key, make)
            now = edition.now()
        return ready if isinstance(ready, Answer) else ready.answer(environ, now)

    def _wait(self, key: Key, make: Make) -> CachedResponse | Answer:
        def after_the_edition() -> CachedResponse | Answer:
            self._is_prepared.wait()
            return make()

        path = key[2][0]
        is_page = "." not in path.rpartition("/")[2] or path.startswith(_SMALL_FILES)
        return (self._pages if is_page else self._files).made(key, after_the_edition)

    def _ready(self, environ: "WSGIEnvironment", edition: Edition) -> CachedResponse | Answer:
        """The response for an address: from the cache, or made now and then cached."""
        address = environ["PATH_INFO"], environ["QUERY_STRING"]
        is_read = environ["REQUEST_METHOD"] == "GET" and not environ.get(MOVED)
        found = edition.responses.get(address, edition.now()) if is_read else None
        if found:
            return found
        made = self._made(environ, edition)
        if not isinstance(made, Response):
            return Answer(made.status, [*made.get_wsgi_headers(environ)], [made.get_data()])
        ready = CachedResponse(made, dated=edition.is_first)
        if made.is_kept:
            edition.responses.put(address, ready)
        return ready

    def uncached(self, link: str) -> flask.Response:
        """The response for a link, made now, for a reader that asks for each once."""
        edition, environ = self._current(), create_environ(link)
        asked = environ["PATH_INFO"], environ["QUERY_STRING"]
        path, query, moved = resolve(edition.links, *asked)
        return self._made(
            {**environ, "PATH_INFO": path, "QUERY_STRING": query, MOVED: moved}, edition
        )

    def prepare(self, paths: Iterable[str], edition: Edition) -> None:
        """Make the responses for some paths before they are requested. Raises RuntimeError if that
        fails.

        An edition without them must not be served. Nothing else is begun meanwhile.
        """
        self._is_prepared.clear()
        try:
            self._prepare(paths, edition)
        finally:
            self._is_prepared.set()

    def tidy(self) -> None:
        """Clean memory, and keep what is there, as soon as nothing is made: a page that is being
        made leads to its edition, and both would be kept for ever.
        """
        if self._is_tidy:
            self._is_tidy = False
            self._files.between(lambda: self._pages.between(self._tidy).result())

    def _tidy(self) -> None:
        self._is_tidy = True
        memory.clean(keep=True)

    def _prepare(self, paths: Iterable[str], edition: Edition) -> None:
        for path in paths:
            ready = self._ready(create_environ(path), edition)
            if isinstance(ready, Answer):
                raise RuntimeError(f"{path} was answered with {ready.status}")  # noqa: TRY004
            ready.gzip  # noqa: B018 - now rather than for the first who asks

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
    if flask.request.endpoint in EMBEDS:
        headers["Content-Security-Policy"] = EMBED_POLICY
        headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    return response

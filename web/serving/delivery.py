"""The layer below Flask. What is ready is answered from its bytes; Flask makes what isn't, and that
is kept for the next who asks.

An answer comes from one edition as a whole: the one that was current when the request came.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from flask import Flask, Response, request
from werkzeug.test import create_environ
from werkzeug.wrappers import Response as AnyResponse

from web.serving.body import Body
from web.serving.representation import Kept, Representation

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
R = TypeVar("R", bound=AnyResponse)

EDITION = "dateline.edition"
NOW = "dateline.now"
"""The moment of the request, in seconds of the epoch: all that an answer says is of one moment."""
_BODY = "dateline.body"
_FRESH = "dateline.fresh"
_LONGEST_KEPT_ADDRESS = 1000


class Edition(Protocol):
    """What delivery needs of an edition."""

    kept: Kept

    def now(self) -> float: ...


class Delivery:
    """A WSGI application over another one (PEP 3333)."""

    def __init__(self, app: "WSGIApplication", current: Callable[[], Edition]) -> None:
        self._app = app
        self._current = current

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        edition = self._current()
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            environ[EDITION], environ[NOW] = edition, edition.now()
            return self._app(environ, start_response)
        address = environ["PATH_INFO"], environ.get("QUERY_STRING", "")
        ready = edition.kept.get(address, edition.now)
        if ready is None:
            environ[EDITION], environ[NOW] = edition, edition.now()
            made = _Made.by(self._app, environ)
            ready = made.representation()
            if ready is None:
                start_response(made.status, made.headers)
                return [] if environ["REQUEST_METHOD"] == "HEAD" else [made.content]
            if sum(map(len, address)) <= _LONGEST_KEPT_ADDRESS:
                edition.kept.put(address, ready)
        status, headers, content = ready.answer(environ, edition.now)
        start_response(status, headers)
        return content

    def prepare(self, paths: Iterable[str], edition: Edition) -> None:
        """Make what stands at some paths before anybody asks. Raises RuntimeError where that
        fails, whatever for: an edition of which these can't be had must not be served.
        """
        for path in paths:
            if edition.kept.get((path, ""), edition.now):
                continue
            environ = create_environ(path)
            environ[EDITION], environ[NOW] = edition, edition.now()
            made = _Made.by(self._app, environ)
            ready = made.representation()
            if ready is None:
                raise RuntimeError(f"{path} was answered with {made.status}")
            ready.ready()
            edition.kept.put((path, ""), ready)


class _Made:
    """What Flask answers to a GET."""

    def __init__(self, environ: "WSGIEnvironment") -> None:
        self._environ = environ
        self.status = ""
        self.headers: list[tuple[str, str]] = []
        self.content = b""

    @classmethod
    def by(cls, app: "WSGIApplication", environ: "WSGIEnvironment") -> "_Made":
        made = cls({**environ, "REQUEST_METHOD": "GET"})
        parts = app(made._environ, made._start)
        try:
            made.content = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        return made

    def _start(self, status: str, headers: list[tuple[str, str]], _error: Any = None) -> Any:
        self.status, self.headers = status, headers

    def representation(self) -> Representation | None:
        """None for what isn't to be kept: an error, a redirect, the state of the service."""
        if not self.status.startswith("200") or _FRESH not in self._environ:
            return None
        seconds = self._environ[_FRESH]
        headers = [each for each in self.headers if each[0] != "Content-Length"]
        body = self._environ.get(_BODY) or Body.of(self.content)
        until = None if seconds is None else self._environ[NOW] + seconds
        return Representation(body, headers, until)


def register(app: Flask) -> None:
    app.after_request(secured)


def open_to_all(response: R) -> R:
    """For what programs fetch: a script on any other site may read it."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response


def fresh_for(response: Response, seconds: float | None = None) -> Response:
    """Let the answer be kept and used again, here and by caches: for so long, or (None) for as
    long as the edition is served.
    """
    request.environ[_FRESH] = seconds
    return response


def ready(body: Body, content_type: str) -> Response:
    """An answer whose body isn't to be joined before it is sent."""
    request.environ[_BODY] = body
    return Response(content_type=content_type)


def secured(response: Response) -> Response:
    headers = response.headers
    headers.setdefault("Content-Security-Policy", PAGE_POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
    headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
    return response

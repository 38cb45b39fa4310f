"""A site that a browser can reach: served in a thread of this process, at a moment of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from web import create_app

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication

# RFC 3986's reserved characters, and what is escaped already, stay as they are.
_KEPT = "/?#[]@!$&'()*+,;=%:"


@dataclass(frozen=True, slots=True)
class Host:
    """A server by its address, `http://127.0.0.1:PORT`."""

    url: str

    def at(self, address: str) -> str:
        """The whole URL of an address, which may hold letters of any script."""
        return self.url + quote(address, safe=_KEPT)

    def body(self, address: str) -> str:
        """The body of a response with any status."""
        connection = HTTPConnection(urlsplit(self.url).netloc, timeout=60)
        try:
            connection.request("GET", quote(address, safe=_KEPT))
            return connection.getresponse().read().decode()
        finally:
            connection.close()


class _Quiet(WSGIRequestHandler):
    """Keeps connections open, as the real server does, and logs nothing."""

    protocol_version = "HTTP/1.1"

    def log(self, *_: object) -> None:
        """Silence: the test's own output is what matters."""


@contextmanager
def hosting(make: Callable[[str], "WSGIApplication"]) -> Iterator[Host]:
    """An application that is made once its own URL is known."""

    def not_yet(_: object, start: "StartResponse") -> list[bytes]:
        start("503 Service Unavailable", [])
        return []

    server = make_server("127.0.0.1", 0, not_yet, threaded=True, request_handler=_Quiet)
    host = Host(f"http://127.0.0.1:{server.server_port}")
    server.app = make(host.url)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield host
    finally:
        server.shutdown()
        thread.join()


@contextmanager
def hosting_data(data: Path, now: str) -> Iterator[Host]:
    """A data folder; `now` is a day, or a moment, in UTC."""
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)

    def made(url: str) -> Flask:
        return create_app(data, public_url=url, clock=lambda: moment, watch=False)

    with hosting(made) as host:
        yield host

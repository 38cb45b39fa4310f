"""A CDN is told which addresses changed."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest

from web.publishing.purge import purge
from web.publishing.store import NotPublished


@contextmanager
def cdn() -> Iterator[tuple[str, list[Any]]]:
    """A CDN, and what it was told."""
    told: list[Any] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.append((self.path, self.headers["Authorization"], json.loads(body)))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/purge", told
        server.shutdown()
        thread.join()


def test_addresses_are_named_thirty_at_a_time() -> None:
    links = [f"https://calendar.example/{number}" for number in range(31)]
    with cdn() as (url, told):
        purge(url, links, "secret")
        purge(url, [])
    assert told == [
        ("/purge", "Bearer secret", {"files": links[:30]}),
        ("/purge", "Bearer secret", {"files": links[30:]}),
    ]


def test_a_cdn_that_does_not_answer_is_named() -> None:
    with pytest.raises(NotPublished, match=r"published, but http://127\.0\.0\.1:1/ could not"):
        purge("http://127.0.0.1:1/", ["https://calendar.example/"])

"""How answers are delivered over the wire, to calendar apps and to browsers."""

import gc
import gzip
import socket
import weakref
from collections.abc import Iterator, Sized
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from itertools import count
from pathlib import Path
from threading import Event
from typing import cast
from urllib.parse import quote

import pytest
from flask import request, request_started
from flask.testing import FlaskClient
from httplint import HttpResponseLinter, levels

from tests.build import days
from tests.folder import Folder
from tests.web.server import Server, free_port, running
from web import create_app
from web.serving import delivery, response

ROOT = Path(__file__).parents[3]
FEEDS = ("/calendar.ics", "/calendar.ics?place=harbin", "/events/xi-russia-2023.ics")
PAGES = ("/", "/places/harbin", "/events/xi-russia-2023", "/reports/001")


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    port = free_port()
    with running(port, "web", "--port", str(port)) as found:
        yield found


def at(moment: datetime) -> FlaskClient:
    """The application at one moment."""
    return create_app(ROOT / "data", clock=lambda: moment, watch=False).test_client()


@pytest.mark.parametrize("address", FEEDS)
@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip", "gzip"),
        ("br, gzip;q=0.5", "gzip"),
        ("*", "gzip"),
        ("", None),
        ("identity", None),
        ("gzip;q=0", None),
        ("br", None),
    ],
)
def test_gzip_is_for_those_who_ask_for_it(
    server: Server, address: str, accepted: str, coding: str | None
) -> None:
    plain = server.get(address)
    given = server.get(address, Accept_Encoding=accepted)
    body = gzip.decompress(given.body) if coding else given.body
    assert (given.headers.get("Content-Encoding"), body) == (coding, plain.body)
    assert given.headers["Content-Length"] == str(len(given.body))
    assert given.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("address", [*FEEDS, *PAGES])
def test_each_encoding_has_a_strong_tag_of_its_own_and_304_for_it(
    server: Server, address: str
) -> None:
    tags = []
    for accepted in ("identity", "gzip"):
        whole = server.get(address, Accept_Encoding=accepted)
        tag = whole.headers["Etag"]
        again = server.get(address, Accept_Encoding=accepted, If_None_Match=tag)
        kept = ("Etag", "Cache-Control", "Vary")
        assert (again.code, again.body) == (304, b"")
        assert [again.headers[name] for name in kept] == [whole.headers[name] for name in kept]
        tags.append(tag)
    assert len(set(tags)) == 2
    assert not any(tag.startswith("W/") for tag in tags)


def test_a_304_says_only_what_a_client_needs_to_go_on_with_what_it_has() -> None:
    site = at(datetime(2024, 5, 16, tzinfo=UTC))
    tag = site.get("/calendar.ics").headers["ETag"]
    again = site.get("/calendar.ics", headers={"If-None-Match": tag})
    assert [*again.headers] == [
        ("Access-Control-Allow-Origin", "*"),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
        ("ETag", tag),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", "max-age=900"),
    ]


@pytest.mark.parametrize(
    ("headers", "code"),
    [
        ({"If_None_Match": '"other"', "If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"}, 200),
        ({"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"}, 200),
        ({"If_Modified_Since": "Thu, 26 Nov 2026 00:00:00 GMT"}, 304),
        ({"If_Modified_Since": "Sat, 01 Jan 2000 00:00:00 GMT"}, 200),
        ({"If_Modified_Since": "yesterday"}, 200),
        ({"If_None_Match": "*"}, 304),
    ],
)
def test_a_tag_counts_before_a_date_and_a_malformed_date_not_at_all(
    server: Server, headers: dict[str, str], code: int
) -> None:
    assert server.get("/calendar.ics", **headers).code == code


@pytest.mark.parametrize(
    ("now", "fresh"),
    [
        ("2024-05-16T12:00:00+03:00", 900),
        ("2024-05-16T23:59:00+03:00", 60),
        ("2024-05-16T23:59:59+03:00", 1),
    ],
)
def test_a_page_is_fresh_at_most_until_the_calendars_midnight(now: str, fresh: int) -> None:
    client = at(datetime.fromisoformat(now))
    assert client.get("/").headers["Cache-Control"] == f"max-age={fresh}"
    assert client.get("/calendar.ics").headers["Cache-Control"] == "max-age=900"


def test_a_page_that_is_made_across_midnight_is_not_kept_into_the_next_day() -> None:
    """The clock goes on while the page is made, wherever it is looked at."""
    midnight = datetime(2024, 5, 16, 21, tzinfo=UTC)
    for early in (10, 50, 90, 130):
        looks = count()
        start = midnight - timedelta(milliseconds=early)
        now = [start]

        def clock(looks: Iterator[int] = looks, now: list[datetime] = now) -> datetime:
            return now[0] + timedelta(milliseconds=40 * next(looks))

        client = create_app(ROOT / "data", clock=clock, watch=False).test_client()
        client.get("/")
        now[0] = midnight + timedelta(hours=12)
        assert client.get("/").data == at(now[0]).get("/").data


def test_the_page_changes_at_midnight_and_so_does_its_tag() -> None:
    before = datetime(2024, 5, 16, 20, 59, 59, tzinfo=UTC)
    after = before + timedelta(seconds=1)
    assert at(before).get("/").headers["ETag"] != at(after).get("/").headers["ETag"]


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_can_be_read_in_a_browser_and_by_scripts_of_other_sites(
    server: Server, address: str
) -> None:
    headers = server.get(address).headers
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Content-Disposition" not in headers
    assert "Set-Cookie" not in headers


def test_the_download_is_the_feed_as_a_file(server: Server) -> None:
    feed, file = (
        server.get("/calendar.ics?kind=talks"),
        server.get("/download/calendar.ics?kind=talks"),
    )
    assert file.body == feed.body
    assert file.headers["Content-Disposition"] == 'attachment; filename="calendar.ics"'


def raw(server: Server, address: str, *headers: str) -> bytes:
    """An answer as it came over the wire."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as wire:
        request = [f"GET {address} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
        wire.sendall("\r\n".join([*request, "", ""]).encode())
        parts = []
        while part := wire.recv(65536):
            parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("headers", [(), ("Accept-Encoding: gzip",)], ids=["identity", "gzip"])
@pytest.mark.parametrize("address", [*FEEDS, *PAGES, "/download/calendar.ics", "/nope.ics"])
def test_a_lint_of_http_finds_no_fault(
    server: Server, address: str, headers: tuple[str, ...]
) -> None:
    """Its remarks of level INFO are meant: anybody may read a feed, caches may store it, and it's
    told when the resource last changed.
    """
    head, _, body = raw(server, address, *headers).partition(b"\r\n\r\n")
    first, *fields = head.split(b"\r\n")
    version, code, phrase = first.split(b" ", 2)
    linter = HttpResponseLinter(start_time=datetime.now(UTC).timestamp())
    linter.base_uri = f"http://localhost{address}"
    linter.process_response_topline(version, code, phrase)
    split = (field.partition(b": ") for field in fields)
    linter.process_headers([(name, value) for name, _, value in split])
    linter.feed_content(body)
    linter.finish_content(complete=True)
    faults = [note for note in linter.notes if note.level in (levels.BAD, levels.WARN)]
    assert [note.summary for note in faults] == []


def test_parameters_that_no_address_knows_make_no_other_answer() -> None:
    app = create_app(ROOT / "data", watch=False)
    client, made = app.test_client(), []

    def note(_: object) -> None:
        made.append(request.full_path)

    addresses = ("/?x=1&to=2024-05-31&q=talks", "/?q=talks&to=2024-05-31", "/?y&q=forum")
    with request_started.connected_to(note, app):
        bodies = [client.get(address).data for address in addresses]
    assert made == ["/?q=talks&to=2024-05-31", "/?q=forum"]
    assert bodies[0] == bodies[1] != bodies[2]


def test_an_event_is_kept_once_and_not_for_each_list_that_it_is_on() -> None:
    app = create_app(ROOT / "data", watch=False)
    client, made = app.test_client(), []

    def note(_: object) -> None:
        made.append(request.full_path)

    event = "/events/xi-russia-2023"
    with request_started.connected_to(note, app):
        for address in (f"{event}?as_of=2023-03-18", f"{event}?kind=visit") * 2:
            client.get(address)
    assert made == [f"{event}?as_of=2023-03-18", *[f"{event}?kind=visit"] * 2]


def test_a_response_is_kept_however_long_its_address_is() -> None:
    """The feed of a list of a hundred events is polled like any other."""
    app = create_app(ROOT / "data", watch=False)
    client, made = app.test_client(), []

    def note(_: object) -> None:
        made.append(len(request.args["q"]))

    with request_started.connected_to(note, app):
        for length in (100, 9, 100, 9):
            client.get(f"/calendar.csv?q={quote('𠀀' * length)}")
    assert made == [100, 9]


@pytest.mark.slow
def test_a_request_whose_head_never_ends_is_closed(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as wire:
        wire.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        while wire.recv(65536):
            pass


def test_what_is_ready_is_answered_while_everything_else_has_to_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delivery, "WAITING_FOR_PAGES", 1)
    monkeypatch.setattr(delivery, "LATE", 0)
    app = create_app(ROOT / "data", watch=False)
    client, begun, free = app.test_client(), Event(), Event()

    def slow(_: object) -> None:
        if request.path == "/changes":
            begun.set()
            free.wait(10)

    with request_started.connected_to(slow, app), ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(lambda: app.test_client().get("/changes").status_code)
        begun.wait(10)
        addresses = ("/calendar.ics", "/healthz", "/calendar.json", "/timeline")
        codes = [client.get(address).status_code for address in addresses]
        refused = client.get("/timeline")
        free.set()
        assert (codes, waiting.result()) == ([200, 200, 200, 503], 200)
    assert (refused.headers["Retry-After"], refused.text) == ("5", "503 Service Unavailable\n")
    assert client.get("/timeline").status_code == 200


def test_past_a_number_of_readers_large_answers_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(delivery, "READERS", 1)
    monkeypatch.setattr(delivery, "LATE_S", 0.01)
    monkeypatch.setattr(response, "WHOLE", 100)
    app = create_app(ROOT / "data", watch=False)
    client = app.test_client()
    reading = client.get("/calendar.ics")
    assert [client.get("/calendar.ics").status_code for _ in range(2)] == [503, 503]
    tag = reading.headers["ETag"]
    assert client.get("/calendar.ics", headers={"If-None-Match": tag}).status_code == 304
    reading.close()
    assert client.get("/calendar.ics").status_code == 200


def test_an_edition_that_was_replaced_while_a_page_of_it_was_made_is_let_go(tmp_path: Path) -> None:
    """What is made leads to its edition in circles, which nothing collects if they are kept."""
    folder, begun, over = Folder.small(tmp_path), Event(), Event()
    app = create_app(folder.path, watch=False)
    editions, layer = app.extensions["editions"], cast("delivery.Delivery", app.wsgi_app)

    def length(items: Sized) -> int:
        if not begun.is_set():
            begun.set()
            over.wait(10)
        return len(items)

    app.jinja_env.filters["length"] = length  # The template of changes asks for a length.
    with ThreadPoolExecutor() as pool:
        page = pool.submit(app.test_client().get, "/changes")
        begun.wait(10)
        folder.file("2023-03-18-b", {"event": "summit", "dates": days("2023-05-01")})
        before = weakref.ref(editions.current)
        assert editions.refresh()
        layer.tidy()
        over.set()
        assert page.result().status_code == HTTPStatus.OK
        page.result().close()
    del page
    try:
        # One that waits behind all that is being done.
        assert app.test_client().get("/calendar.csv").status_code == HTTPStatus.OK
        gc.collect()
        assert before() is None
    finally:
        gc.unfreeze()

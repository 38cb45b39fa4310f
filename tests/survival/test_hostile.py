"""Requests of those who wish a server ill, or know no better: never a fault, never a traceback, and
no memory lost.
"""

import socket
import string
import time
from collections.abc import Iterator
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import pytest
import schemathesis
from hypothesis import given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi.checks import positive_data_acceptance

from bench.generate import generate
from schedule.filed.fields import STATUSES
from tests.survival.service import Service, serving
from tests.web.served import real

API = schemathesis.openapi.from_wsgi("/openapi.json", real().app)
EVENTS, FILTERS, SETTLED = 300, 5_000, 2_000
MOST_GROWTH = 24
"""MiB that a worker's memory may grow by once what it keeps is full."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    data = tmp_path_factory.mktemp("hostile") / "data"
    generate(EVENTS, data)
    with serving(data) as found:
        yield found
        assert found.health["status"] == "ok"
        assert (found.said("Traceback"), found.said("ERROR")) == (0, 0), found.log


def told(service: Service, request: bytes) -> list[int]:
    """Send bytes, and read the codes of the answers until the server is done or silent."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=2) as wire:
        parts = []
        try:
            wire.sendall(request)
            wire.shutdown(socket.SHUT_WR)
            while part := wire.recv(1 << 16):
                parts.append(part)
        except OSError:
            pass
    lines = b"".join(parts).split(b"\r\n")
    return [int(each[9:12]) for each in lines if each.startswith(b"HTTP/1.1 ")]


def is_fault(code: int) -> bool:
    """A 503 is none: a client that closes before it is answered asks for many things at a time."""
    return code >= 500 and code != 503


def filters() -> Iterator[str]:
    """Addresses of pages and feeds, each with a filter of its own."""
    random = Random(7)  # noqa: S311 - the same each time
    paths = ("/", "/calendar.ics", "/calendar.json", "/changes", "/timeline", "/month/2024-05")
    values: dict[str, Any] = {
        "q": lambda: "".join(random.choices("aeimortт会 ", k=random.randrange(1, 9))),
        "place": lambda: random.choice(["moscow", "harbin", "london", "new-york", "x"]),
        "kind": lambda: random.choice(["meeting", "talks", "forum"]),
        "status": lambda: random.choice(STATUSES),
        "from": lambda: f"20{random.randrange(15, 30)}-{random.randrange(1, 13):02}-01",
        "to": lambda: f"20{random.randrange(15, 32)}-{random.randrange(1, 13):02}-28",
        "as_of": lambda: f"20{random.randrange(14, 32)}-{random.randrange(1, 13):02}-11",
        "vague": lambda: random.choice("01"),
        "lang": lambda: random.choice(["en", "ru", "zh"]),
        "x": lambda: str(random.random()),
    }
    for _ in range(FILTERS):
        names = random.sample([*values], random.randrange(1, 5))
        yield f"{random.choice(paths)}?{urlencode({each: values[each]() for each in names})}"


def test_thousands_of_filters_leave_memory_as_it_was(service: Service) -> None:
    codes, settled = set(), 0.0
    for number, address in enumerate(filters()):
        codes.add(service.get(address).code)
        if number == SETTLED:
            settled = service.memory
    assert codes <= {200, 301, 302, 400, 404}
    assert service.memory - settled < MOST_GROWTH


@API.parametrize()
@settings(max_examples=8, deadline=None, derandomize=True)
def test_over_the_wire_the_service_answers_as_described(
    service: Service, case: schemathesis.Case[Any]
) -> None:
    """Whatever is asked, sound or not. What a server makes of a request before the program sees it
    is part of the answer. That `from` comes before `to`, a day is one that there is and text is
    printable is more than a schema can say: a sound value may still be refused.
    """
    case.call_and_validate(
        base_url=f"http://127.0.0.1:{service.port}",
        headers={"Accept-Encoding": "identity"},
        excluded_checks=[positive_data_acceptance],
    )


PATHS = (
    b"/%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    b"/../../etc/passwd",
    b"/events/..%2f..%2fetc",
    b"/static/..%2f..%2f__init__.py",
    b"/static/%2e%2e/edition.py",
    b"/%00",
    b"/events/%00.ics",
    b"/events/a%0d%0aX-A:%20b",
    b"/%ff%fe",
    b"/\xff\xfe",
    b"/%",
    b"/%zz",
    b"//",
    b"//evil.example/%2e%2e",
    b"/events/" + b"a" * 8_000,
    b"/" + b"/" * 5_000,
    b"/calendar.ics?" + b"q=" + b"a" * 20_000,
    b"/?" + b"&".join(b"q=%d" % each for each in range(3_000)),
    b"/?lang=%ff&q=%00&from=%0a",
    b"/?q=%e4%ff%00&q=%f0%9f%92%a3",
    b"/month/9999999999-99",
    b"/month/%D9%A2%D9%A0%D9%A2%D9%A4-%D9%A0%D9%A5",
    b"/sitemap-99999999999999999999.xml",
    b"/sitemap--1.xml",
    b"/events/event-1.exe",
    b"*",
    b"http://evil.example/",
    b"evil.example:443",
    b"",
)
METHODS = (b"GET", b"HEAD", b"POST", b"PUT", b"DELETE", b"OPTIONS", b"TRACE", b"PROPFIND", b"get")


@pytest.mark.parametrize("method", METHODS)
def test_odd_methods_and_paths_are_no_fault(service: Service, method: bytes) -> None:
    faults = []
    for path in PATHS:
        head = b"Host: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
        codes = told(service, b"%b %b HTTP/1.1\r\n%b" % (method, path, head))
        faults += [(path[:60], codes) for code in codes if is_fault(code)]
    assert faults == []
    assert service.get("/calendar.ics").code == 200


HEADERS = (
    b"Accept-Encoding: " + b"gzip;q=0.1," * 800,
    b"Accept-Encoding: gzip;q=nan, \xff;q=1e999",
    b"If-None-Match: " + b'"a",' * 2_000,
    b'If-None-Match: W/"\xff\x00',
    b'If-None-Match: ,,,"',
    b"If-Modified-Since: Mon, 99 Foo 99999 99:99:99 GMT",
    b"If-Modified-Since: " + b"9" * 5_000,
    b"If-Modified-Since: Thu, 01 Jan 9999 00:00:00 -9999",
    b"If-Modified-Since: Sat, 01 Jan 0001 00:00:00 +2359",
    b"Range: bytes=0-0,-1,5-2,999999999999-",
    b"Host: [::1",
    b"Host: \xff\xff",
    b"Host: a, b",
    b"Content-Type: multipart/form-data; boundary=" + b"x" * 5_000,
    b"Cookie: " + b"a=b; " * 1_000,
    b"X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: gopher",
    b"Transfer-Encoding: chunked",
    b"Content-Length: -1",
    b"Content-Length: 99999999999999999999",
    b"Expect: 100-continue",
    b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x",
    b"Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ",
    b"A" * 40_000 + b": b",
    b"\r\n".join(b"X-%d: %d" % (each, each) for each in range(500)),
    b": no name",
    b"no colon",
    b"A : b\r\n folded",
)


@pytest.mark.parametrize("path", [b"/", b"/calendar.ics", b"/events/event-1", b"/nix.ics"])
def test_odd_headers_are_no_fault(service: Service, path: bytes) -> None:
    faults = []
    for header in HEADERS:
        head = b"" if header.startswith(b"Host:") else b"Host: x\r\n"
        codes = told(service, b"GET %b HTTP/1.1\r\n%b%b\r\n\r\n" % (path, head, header))
        faults += [(header[:60], codes) for code in codes if is_fault(code)]
    assert faults == []
    assert service.get("/calendar.ics").code == 200


@settings(max_examples=150)
@given(
    st.binary(max_size=300)
    | st.builds(
        lambda path, query, head: (
            b"GET /%b?%b HTTP/1.1\r\nHost: x\r\n%b\r\n\r\n" % (path, query, head)
        ),
        st.binary(max_size=30),
        st.binary(max_size=60),
        st.binary(max_size=60),
    )
    | st.builds(
        lambda path, query: (
            f"GET /{quote(path)}?{quote(query, safe='=&')} HTTP/1.1\r\n"
            "Host: x\r\nConnection: close\r\n\r\n".encode()
        ),
        st.text(max_size=40),
        st.text(string.printable, max_size=80),
    )
)
def test_bytes_of_any_kind_are_no_fault(service: Service, asked: bytes) -> None:
    assert [each for each in told(service, asked) if is_fault(each)] == []


def test_slow_senders_keep_nobody_waiting(service: Service) -> None:
    """Far more of them than there are threads."""
    slow = []
    for _ in range(600):
        wire = socket.create_connection(("127.0.0.1", service.port), timeout=5)
        wire.sendall(b"GET /calendar.ics HTTP/1.1\r\nHost: x\r\nX-A: ")
        slow.append(wire)
    start = time.monotonic()
    assert {service.get(each).code for each in ("/", "/calendar.ics", "/?q=nothing")} == {200}
    assert time.monotonic() - start < 10
    for wire in slow[::80]:
        wire.sendall(b"b\r\nConnection: close\r\n\r\n")
        assert wire.recv(15) == b"HTTP/1.1 200 OK"
    for wire in slow:
        wire.close()
    assert service.get("/calendar.ics").code == 200


def test_a_body_that_nobody_asked_for_is_not_kept(service: Service) -> None:
    before = service.memory
    body = b"a" * (1 << 20)
    head = b"POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
    for _ in range(20):
        assert {each for each in told(service, head % len(body) + body) if is_fault(each)} == set()
    assert service.memory - before < MOST_GROWTH

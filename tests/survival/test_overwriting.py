"""Data that is written over and over while readers read: every answer is of one edition."""

import gzip
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from hashlib import sha256
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Event
from typing import NamedTuple

from tests.folder import Folder
from tests.survival.service import Service, serving

WRITES = 1000
FIRST = date(2030, 1, 1)
EVENTS = ("visit", "talks", "summit")
MARK = re.compile(rb"version (\d{4})")
REPORT = "reports/2023-03-18-b.toml"


def write(folder: Folder, version: int) -> None:
    """File a report that says its version of each event: in words, and by its day."""
    day = FIRST + timedelta(days=version)
    claims = "".join(
        f'[[claims]]\nevent = "{event}"\ndates = {day}\nwording = "version {version:04}"\n'
        for event in EVENTS
    )
    path = folder.path / REPORT
    head = "published = 2023-03-18\nrecorded = 2026-11-22T00:00:00Z\n"
    path.with_suffix(".new").write_text(head + claims, encoding="utf-8")
    path.with_suffix(".new").replace(path)


class Reading(NamedTuple):
    """An answer that was read: which version it is, and the hash of its bytes."""

    version: int
    tag: str
    digest: str


def versions(address: str, body: bytes) -> set[int]:
    """Every version that an answer speaks of, by its words and by its days."""
    found = {int(each) for each in MARK.findall(body.replace(b"\r\n ", b""))}
    days = [
        date(*map(int, each))
        for each in re.findall(
            rb"""(?<!DTEND;VALUE=DATE)[:"](20\d\d)-?(\d\d)-?(\d\d)[T"\r]""", body
        )
    ]
    if address == "/calendar.ics":
        assert body.count(b"DTSTART;VALUE=DATE:203") == len(EVENTS)
        assert body.endswith(b"END:VCALENDAR\r\n")
    return found | {(day - FIRST).days for day in days if day >= FIRST}


def readings(service: Service, address: str, accepted: str, over: Event) -> Iterator[Reading]:
    """What one client reads over one connection, again and again."""
    tag = ""
    with closing(HTTPConnection("127.0.0.1", service.port, timeout=20)) as connection:
        while not over.is_set():
            headers = {"Accept-Encoding": accepted}
            if tag:
                headers["If-None-Match"] = tag
            connection.request("GET", address, headers=headers)
            response = connection.getresponse()
            body = response.read()
            if response.status == 304:
                assert (body, response.headers["ETag"]) == (b"", tag)
                continue
            tag = response.headers["ETag"]
            yield reading(address, response, body)


def reading(address: str, response: HTTPResponse, body: bytes) -> Reading:
    assert response.status == 200
    assert int(response.headers["Content-Length"]) == len(body)
    is_packed = response.headers["Content-Encoding"] == "gzip"
    assert response.headers["ETag"].endswith('-gzip"') == is_packed
    plain = gzip.decompress(body) if is_packed else body
    (version,) = versions(address, plain)
    tag = response.headers["ETag"].strip('"').removesuffix("-gzip")
    return Reading(version, tag, sha256(plain).hexdigest())


def served(service: Service) -> set[int]:
    return versions("/calendar.ics", service.get("/calendar.ics").body)


def test_every_answer_is_of_one_version_and_none_goes_back(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "data")
    write(folder, 0)
    clients = [
        (address, accepted)
        for address in ("/calendar.ics", "/calendar.json", "/events/visit", "/")
        for accepted in ("gzip", "identity")
    ]
    over = Event()
    with serving(folder.path) as service, ThreadPoolExecutor(len(clients)) as pool:
        try:
            reads = [
                pool.submit(lambda each: [*readings(service, *each, over)], each)
                for each in clients
            ]
            for version in range(1, WRITES + 1):
                write(folder, version)
                # Most come in bursts, which make one edition; some are let settle.
                time.sleep(0.15 if version % 10 == 0 else 0.02)
            assert service.wait(lambda: served(service) == {WRITES}, within=2)
            time.sleep(0.5)
        finally:
            over.set()
        found = {each: read.result() for each, read in zip(clients, reads, strict=True)}
    for (address, _), read in found.items():
        seen = [each.version for each in read]
        assert seen == sorted(seen), address
        assert seen[-1] == WRITES, address
        assert len({*seen}) > 5, address
    for address in {each for each, _ in clients}:
        both = {each for (other, _), read in found.items() if other == address for each in read}
        contents = {each.version: each.digest for each in both}
        tags = {each.version: each.tag for each in both}
        # Of a version there is one content, whatever the encoding, with one tag of its own.
        assert len({(each.version, each.digest) for each in both}) == len(contents)
        assert (
            len({(each.version, each.tag) for each in both}) == len(tags) == len({*tags.values()})
        )
    assert service.said("Traceback") == service.said("The last good edition") == 0

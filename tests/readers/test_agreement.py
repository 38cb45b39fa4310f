"""Every reader understands every feed as it is meant, in any zone of the reader's machine."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.web.server import Server, free_port, running

from . import READERS, Reader, require
from .expected import differences, expected

ROOT = Path(__file__).parents[2]
FIRST, LAST = date(2009, 1, 1), date(2025, 4, 1)
DATA = {"real": ROOT / "data", "every kind": ROOT / "tests/every_kind"}
FILTERS = {
    "real": (
        "place=moscow",
        "person=xi-jinping",
        "kind=talks",
        "status=held",
        "from=2023-03-01&to=2024-05-16",
        "vague=1",
        "lang=ru&vague=1",
        "lang=zh",
        "as_of=2023-03-18",
    ),
    "every kind": (
        "place=london",
        "kind=festival",
        "q=moscow",
        "status=cancelled",
        "from=2024-06-01",
        "vague=1",
        "lang=ru&vague=1",
        "lang=zh",
        "as_of=2010-01-01",
    ),
}


class Site(NamedTuple):
    data: Path
    url: str
    server: Server


@pytest.fixture(scope="module", params=DATA)
def site(request: pytest.FixtureRequest) -> Iterator[tuple[str, Site]]:
    """A real server for each calendar."""
    port = free_port()
    data = DATA[request.param]
    with running(port, "web", "--data", str(data), "--port", str(port)) as server:
        yield request.param, Site(data, f"http://127.0.0.1:{port}", server)


@pytest.mark.parametrize("tz", ["UTC", "America/Los_Angeles", "Asia/Shanghai"])
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_filter_and_language_is_read_as_it_is_meant(
    reader: Reader, tz: str, site: tuple[str, Site]
) -> None:
    require(reader)
    name, where = site
    # What a filter leaves out doesn't depend on the zone: everything is read in each of them.
    filters = ("", *FILTERS[name]) if tz == "UTC" else ("", "vague=1")
    addresses = [f"{where.url}/calendar.ics?{parameters}" for parameters in filters]
    readings = reader.read_all(addresses, first=FIRST, last=LAST, tz=tz)
    found = [
        differences(expected(where.data, where.url, parameters, FIRST, LAST), reading, reader)
        for parameters, reading in zip(filters, readings, strict=True)
    ]
    assert [each for each in found if each] == []

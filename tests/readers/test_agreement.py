"""Every reader understands every feed just as it is meant, wherever the reader's machine is."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.web.server import Server, free_port, running

from . import READERS, Reader, disagreements, require
from .expected import expected, only, single

ROOT = Path(__file__).parents[2]
FIRST, LAST = date(2009, 1, 1), date(2027, 1, 1)
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


def differences(reader: Reader, site: Site, parameters: str, tz: str) -> list[str]:
    """Where a reader of a feed is at odds with the schedule."""
    require(reader)
    right = expected(site.data, site.url, parameters, FIRST, LAST)
    address = f"{site.url}/calendar.ics?{parameters}"
    found = reader.read(address, first=FIRST, last=LAST, tz=tz)
    if "repeats" in reader.blind_to:
        right = single(right)
        found = only(found, right)
    return disagreements([right, found])


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_the_whole_calendar_is_read_as_it_is_meant(reader: Reader, site: tuple[str, Site]) -> None:
    assert differences(reader, site[1], "vague=1", "Asia/Shanghai") == []


@pytest.mark.parametrize("tz", ["UTC", "America/Los_Angeles", "Asia/Shanghai"])
@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_filter_and_language_is_read_as_it_is_meant(
    reader: Reader, tz: str, site: tuple[str, Site]
) -> None:
    name, where = site
    found = {
        parameters: differences(reader, where, parameters, tz)
        for parameters in ("", *FILTERS[name])
    }
    assert [each for each in found.values() if each] == []

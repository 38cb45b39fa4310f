"""For every rule that `check` accepts, all apps that expand rules find its occurrences."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

import pytest

from tests.web.server import free_port, running

from . import READERS, Reader, Reading, disagreements, require
from .expected import RULES
from .rules import COUNT, FIRST, LAST, accepted


class Site(NamedTuple):
    address: str
    right: Reading


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server of so many rules, and the times that dateutil finds."""
    folder = tmp_path_factory.mktemp("rules") / "data"
    cases = accepted(COUNT, folder)
    assert len(cases) == COUNT
    times = tuple(record for case in cases for record in case.occurrences())
    right = Reading(reader="dateutil", version="", entries=(), occurrences=times)
    port = free_port()
    with running(port, "web", "--data", str(folder), "--port", str(port)):
        yield Site(f"http://127.0.0.1:{port}/calendar.ics", right)


@pytest.mark.parametrize(
    "reader",
    [reader for reader in READERS if not RULES & reader.blind_to],
    ids=lambda reader: reader.name,
)
def test_every_time_of_every_rule_is_found(reader: Reader, site: Site) -> None:
    require(reader)
    found = reader.read(site.address, first=FIRST, last=LAST, tz="Asia/Shanghai")
    assert disagreements([site.right, replace(found, entries=())]) == []

"""A browser and the sites that it visits.

They last while tests of this folder run, and no longer: Playwright keeps an event loop running in
the thread, under which tests elsewhere could not start one of their own.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser

from tests.folder import DATA

from .addresses import NOW
from .folders import many, rare, right_to_left
from .host import Host, hosting_data
from .installed import CHROMIUM, require
from .visit import Look, Visit, browsing, visiting

Hosts = Callable[..., Host]


class Visitor(Protocol):
    """Opens an address of the real data, or of `host`; the page stays open until the test ends."""

    def __call__(self, address: str, look: Look = ..., host: Host | None = ...) -> Visit: ...


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    require(CHROMIUM)
    with browsing() as found:
        yield found


@pytest.fixture(scope="package")
def hosts() -> Iterator[Hosts]:
    """A data folder at a day, served once for all tests that ask for it."""
    with ExitStack() as open_hosts:

        @cache
        def host(data: Path = DATA, now: str = NOW) -> Host:
            return open_hosts.enter_context(hosting_data(data, now))

        yield host


@pytest.fixture(scope="package")
def rare_host(hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Host:
    return hosts(rare(tmp_path_factory.mktemp("rare")))


@pytest.fixture(scope="package")
def right_to_left_host(hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Host:
    return hosts(right_to_left(tmp_path_factory.mktemp("right-to-left")))


@pytest.fixture(scope="package")
def many_host(hosts: Hosts, tmp_path_factory: pytest.TempPathFactory) -> Host:
    return hosts(many(tmp_path_factory.mktemp("many")))


@pytest.fixture
def visit(browser: Browser, hosts: Hosts) -> Iterator[Visitor]:
    with ExitStack() as pages:

        def opened(address: str, look: Look | None = None, host: Host | None = None) -> Visit:
            url = (host or hosts()).at(address)
            return pages.enter_context(visiting(browser, url, look or Look()))

        yield opened

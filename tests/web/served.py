"""A site to visit: a data folder served in this process, at a moment that a test chooses."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import icalendar
from flask import Flask, g
from flask.templating import Environment
from jinja2.bccache import Bucket, BytecodeCache
from werkzeug.test import TestResponse

from tests.folder import DATA
from tests.web.page import Page
from web import create_app

if TYPE_CHECKING:
    from types import CodeType

PUBLIC = "https://calendar.example"
NOW = "2024-05-16"

# One event of each sort in the real data: exact with dissent, of a month, during another.
EXACT, VAGUE, DURING = "xi-russia-2023", "wang-yi-kremlin-2023", "xi-russia-2023-signing"
PAGES = (
    "/",
    "/places/harbin?status=announced&as_of=2024-05-15",
    "/?q=nothing+fits",
    f"/events/{EXACT}",
    f"/events/{VAGUE}?as_of=2023-03-18",
    "/reports/001",
    "/places/harbin/subscribe?vague=1",
    "/changes?from=2023-03-01&to=2023-12-31",
    "/?at=2023-03-21",
    "/people/vladimir-putin/month/2024-05",
    "/timeline?from=2023-01-01&to=2023-12-31",
    "/events/unknown",
    "/?from=yesterday",
)
FILES = ("/calendar.ics", "/calendar.ics?vague=1", f"/events/{EXACT}.ics", f"/events/{VAGUE}.ics")


class _Compiled(BytecodeCache):
    """Templates that were compiled for any site before: to compile them is most of the work of
    serving a small folder.
    """

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key, bucket.checksum] = bucket.code


Flask.jinja_environment = partial(Environment, bytecode_cache=_Compiled())  # type: ignore[assignment]


@dataclass(frozen=True, slots=True)
class Site:
    app: Flask

    def get(self, address: str, method: str = "GET", **headers: str) -> TestResponse:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.app.test_client().open(address, method=method, headers=given, buffered=True)

    @contextmanager
    def request(self, address: str = "/") -> Iterator[None]:
        """A request under way, as a view finds it."""
        with self.app.test_request_context(address):
            g.edition = self.app.extensions["editions"].current
            g.now = g.edition.now()
            yield

    def page(self, address: str) -> Page:
        """A page that is there, or at the path that it has today."""
        response = self.get(address)
        if response.status_code == 301:
            response = self.get(response.location)
        assert (response.status_code, response.mimetype) == (200, "text/html"), response.text
        return Page.read(response.text)

    def refusal(self, address: str) -> tuple[int, str, list[str]]:
        """The code of an error page, its heading and what it says."""
        response = self.get(address)
        assert response.mimetype == "text/html", response.text
        main = Page.read(response.text).main
        return response.status_code, main.one("h1").text, main.paragraphs

    def calendar(self, address: str = "/calendar.ics") -> icalendar.Calendar:
        response = self.get(address)
        assert (response.status_code, response.mimetype) == (200, "text/calendar"), response.text
        calendar = icalendar.Calendar.from_ical(response.data)
        assert isinstance(calendar, icalendar.Calendar)
        return calendar

    def feed(self, address: str = "/calendar.ics") -> Mapping[str, Any]:
        """The entries of a calendar by the ids of their events; Any, for a property of an entry
        may be of thirty types. Exceptions to a repeating event are left out.
        """
        events = self.calendar(address).walk("VEVENT")
        masters = [each for each in events if "RECURRENCE-ID" not in each]
        found = {str(each["UID"]).partition("@")[0]: each for each in masters}
        assert len(found) == len(masters), "a UID stands twice"
        return found


def lasting(response: TestResponse) -> list[tuple[str, str]]:
    """The headers of a response except Date."""
    return [(name, value) for name, value in response.headers if name != "Date"]


def serve(data: Path, now: str = NOW, public_url: str = PUBLIC) -> Site:
    """Serve a folder; `now` is a day, or a moment, in UTC."""
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    app = create_app(data, public_url=public_url, clock=lambda: moment, watch=False)
    return Site(app)


@cache
def real(now: str = NOW) -> Site:
    """The data that is served, which no test changes."""
    return serve(DATA, now)

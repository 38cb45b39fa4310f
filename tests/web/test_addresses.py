"""Every address of the starting data, old and new: what is there, and which events are in it.

The golden file has the addresses of earlier versions, too: none of them may ever list other events.
When an address is added, `python -m tests.web.test_addresses` writes the file.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from schedule.catalogues import languages
from schedule.search.filters import FILTERS
from tests.web.page import Page
from tests.web.served import real

GOLDEN = Path(__file__).parents[1] / "golden" / "addresses.txt"
ATOM = "{http://www.w3.org/2005/Atom}"
FACETS = {"place": "places", "person": "people", "kind": "kinds"}
FILES = ("calendar.ics", "calendar.json", "calendar.csv", "changes.atom")
LISTS = ("", *FILES)
EMBEDS = ("embed/", "embed/agenda", "embed/month")
PAGES = (
    *("month", "timeline", "changes", "subscribe", "places", "people", "kinds"),
    *("embed/month/2024-05", "embedding", *EMBEDS),
)
OTHERS = (
    *("calendar.jcal", "download/calendar.ics", "timeline.svg", "healthz", "openapi.json"),
    *("favicon.ico", "robots.txt", "sitemap.xml"),
)


def addresses() -> Iterator[str]:
    """As they are spelled now, and as they were with parameters alone."""
    edition = real().app.extensions["editions"].current
    schedule = edition.schedule()
    prefixes = {"": "", **{each: f"/{each}" for each in languages()[1:]}}
    for language, prefix in prefixes.items():
        asked = {"lang": language} if language else {}
        for path in (*LISTS, *PAGES):
            yield from _spellings(f"{prefix}/{path}", f"/{path}", asked)
        for event in schedule.events:
            for end in ("", ".ics", ".json"):
                path = f"/events/{event}{end}"
                yield from _spellings(f"{prefix}{path}", path, asked)
            yield f"{prefix}/embed/events/{event}"
        for report in schedule.reports:
            yield from _spellings(f"{prefix}/reports/{report}", f"/reports/{report}", asked)
        for facet, folder in FACETS.items():
            for value in sorted(_values(facet)):
                own, given = f"{prefix}/{folder}/{value}", {facet: value, **asked}
                for path in (*LISTS, *EMBEDS):
                    yield from _spellings(f"{own}/{path}".rstrip("/"), f"/{path}", given)
    yield from (f"/{path}" for path in OTHERS)


def _spellings(now: str, path: str, asked: Mapping[str, str]) -> Iterator[str]:
    yield now
    if asked:
        yield f"{path}?{urlencode(asked)}"


def _values(facet: str) -> set[str]:
    finds = FILTERS[facet].finds
    events = real().app.extensions["editions"].current.schedule().events.values()
    return {value for event in events for value in (finds(event) if finds else ())}


def described(address: str) -> str:
    """An address with the status, the type or the redirect, and the events that are listed."""
    response = real().get(address)
    if response.location:
        return f"{address} {response.status_code} -> {response.location}"
    events = " ".join(
        sorted(_events(response.mimetype or "", response.data.decode(errors="replace")))
    )
    return f"{address} {response.status_code} {response.mimetype} {events}".rstrip()


def _events(mime: str, text: str) -> set[str]:
    if mime == "text/html":
        return {*Page.read(text).main.events}
    if mime == "text/calendar":
        return {*re.findall(r"\nUID:(.*)@", text)}
    if mime == "application/jscalendar+json":
        return {*re.findall(r'"uid":"([^"@/]*)@', text)}
    if mime == "text/csv":
        return {row[0].partition("@")[0] for row in [*csv.reader(StringIO(text))][1:]}
    if mime == "application/atom+xml":
        found = ET.fromstring(text).iter(f"{ATOM}id")  # noqa: S314 - our own answer
        ids = (each.text or "" for each in found)
        return {each.split("/")[2] for each in ids if "/events/" in each}
    return set()


def listed() -> list[str]:
    return [described(each) for each in addresses()]


def test_every_address_answers_as_it_is_listed() -> None:
    assert listed() == GOLDEN.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    GOLDEN.write_text("".join(f"{each}\n" for each in listed()), encoding="utf-8")

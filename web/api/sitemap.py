"""The sitemap (sitemaps.org): every page in each language, and when its content last changed.

A large calendar has several files and an index of them. Each file has a bounded size.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from operator import attrgetter
from urllib.parse import quote
from weakref import WeakKeyDictionary
from xml.sax.saxutils import quoteattr

from flask import Flask, abort

from schedule import Event
from schedule.dates.recurrence import spans_on
from schedule.dates.spans import When
from schedule.known.occurrences import is_endless, occurrences
from schedule.search.filters import FILTERS
from schedule.search.index import Index, Posting
from schedule.search.query import Query
from schedule.search.routes import FOLDERS
from web.api.alternates import alternates
from web.serving.edition import Edition, edition
from web.serving.response import Response
from web.serving.routing import add_route

MOST = 1_000
"""Pages in one file. With three languages that is 3,000 addresses and 2 MB; 50,000 and 50 MB are
allowed.
"""

_EVERYTHING = Query()
_found: WeakKeyDictionary[Edition, Sequence["SitemapUrl"]] = WeakKeyDictionary()
"""The pages of each edition that still exists."""
_HOLE, _WHEN = "~part~", "~when~"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_XHTML = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapUrl:
    """A page by its route, and when its content last changed (None while nothing is filed)."""

    route: str
    query: Query = _EVERYTHING
    parts: Mapping[str, str] = field(default_factory=dict)
    modified: datetime | None


def register(app: Flask) -> None:
    add_route(app, "sitemap", sitemap)
    add_route(app, "sitemap_part", sitemap_part)


def sitemap() -> Response:
    """Every page, or the index of the files."""
    files = parts(pages(edition()))
    return _xml(_page_set(files[0]) if len(files) == 1 else _index(files))


def sitemap_part(number: str) -> Response:
    files = {str(at): part for at, part in enumerate(parts(pages(edition())), start=1)}
    if number not in files:
        abort(404)
    return _xml(_page_set(files[number]))


def entries(index: Index) -> Iterator[SitemapUrl]:
    """Every page, and the list of each place, person and kind. Other filters have no end."""
    schedule, facets = index.schedule, _facets(index)
    indexes = [folder for folder, facet in FOLDERS.items() if facet in {name for name, _ in facets}]
    for route_name in (
        "home",
        *indexes,
        "timeline",
        "changes",
        "subscribe",
        "sources",
        "slips",
        "about",
    ):
        yield SitemapUrl(route=route_name, modified=schedule.modified)
    reports = {each.id: each.recorded for each in schedule.reports.values()}
    for event in schedule.events.values():
        items = (schedule.events[each.id].modified for each in event.programme)
        modified = max([event.modified, *items])
        yield SitemapUrl(route="event", parts={"event_id": event.id}, modified=modified)
        for report in event.reports:
            reports[report.id] = max(event.modified, reports[report.id])
    for report_id, modified in sorted(reports.items()):
        yield SitemapUrl(route="report", parts={"report_id": report_id}, modified=modified)
    for (facet, value), modified in sorted(facets.items()):
        query = Query().replaced(**{FILTERS[facet].field: value})
        yield SitemapUrl(route="home", query=query, modified=modified)
    for source_id in index.sources:
        yield SitemapUrl(route="source", parts={"source_id": source_id}, modified=schedule.modified)
    months = _months(schedule.events.values())
    for year, modified in sorted(_years(months).items()):
        yield SitemapUrl(route="year", parts={"year": f"{year:04}"}, modified=modified)
    for number, modified in sorted(months.items()):
        month = f"{number // 12}-{number % 12 + 1:02}"
        yield SitemapUrl(route="month", parts={"month": month}, modified=modified)


def parts(pages: Sequence[SitemapUrl]) -> Sequence[Sequence[SitemapUrl]]:
    """The pages of each file."""
    return [pages[at : at + MOST] for at in range(0, len(pages), MOST)]


def pages(edition: Edition) -> Sequence[SitemapUrl]:
    """Every page of an edition."""
    if edition not in _found:
        _found[edition] = tuple(entries(edition.index()))
    return _found[edition]


def _facets(index: Index) -> Mapping[Posting, datetime]:
    """The places, people and kinds of events, and when the last of their events was modified."""
    found: dict[Posting, datetime] = {}
    for event in index.events:
        for posting in index.postings_of(event):
            if posting[0] in FOLDERS.values():
                found[posting] = max(event.modified, found.get(posting, event.modified))
    return found


def _months(events: Iterable[Event]) -> Mapping[int, datetime]:
    """The months with something on their pages, and when that last changed.

    The search goes from the newest change on and visits each month once, however long events last.
    """
    found: dict[int, datetime] = {}
    ahead: dict[int, int] = {}
    for event in sorted(events, key=attrgetter("modified"), reverse=True):
        for when in _whens(event, ahead):
            month, last = _number(when.first), _number(when.last)
            while (month := _free(month, ahead)) <= last:
                found[month], ahead[month] = event.modified, month + 1
    return found


def _whens(event: Event, ahead: dict[int, int]) -> Iterator[When]:
    """The dates of an event. Of a rule without an end, only those that reach a month that isn't
    taken yet; the others are passed over.
    """
    if not is_endless(event) or not event.stands_at:
        yield from (each.when for each in occurrences(event) if each.when)
        return
    month = _number(event.stands_at.first)
    while True:
        month = _free(month, ahead)
        span = next(spans_on(event.stands_at, date(month // 12, month % 12 + 1, 1), None), None)
        if span is None:
            return
        yield span
        month = max(month, _number(span.last)) + 1


def _years(months: Mapping[int, datetime]) -> Mapping[int, datetime]:
    """The years of some months, and when the last change in each was."""
    found: dict[int, datetime] = {}
    for number, modified in months.items():
        found[number // 12] = max(modified, found.get(number // 12, modified))
    return found


def _free(month: int, ahead: dict[int, int]) -> int:
    """The first month from `month` on that isn't taken yet. `ahead` skips the taken ones."""
    passed = []
    while month in ahead:
        passed.append(month)
        month = ahead[month]
    ahead.update(dict.fromkeys(passed, month))
    return month


def _number(day: date) -> int:
    """The number of a day's month, counted from the year 0."""
    return 12 * day.year + day.month - 1


def _page_set(pages: Sequence[SitemapUrl]) -> str:
    """A file: each page in each language, with its addresses in all languages."""
    form, lines = cache(_form), []
    for entry in pages:
        text = form(entry.query, entry.route, tuple(entry.parts))
        for value in entry.parts.values():
            text = text.replace(_HOLE, quote(value, safe=""))
        lines.append(text.replace(_WHEN, _changed(entry.modified)))
    return f"{_HEAD}<urlset {_SITEMAPS} {_XHTML}>\n{''.join(lines)}</urlset>\n"


def _form(query: Query, route: str, parts: Sequence[str]) -> str:
    """The lines of a page in each language, with holes for its variable part and its date."""
    links, every = edition().links, alternates(query, route, **dict.fromkeys(parts, _HOLE))
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(each.language)}'
        f" href={quoteattr(links.absolute(each.href))}/>\n"
        for each in every
        if len(every) > 1
    )
    return "".join(
        f"<url>\n<loc>{links.absolute(each.href)}</loc>\n{_WHEN}{others}</url>\n" for each in every
    )


def _index(files: Sequence[Sequence[SitemapUrl]]) -> str:
    links = edition().links
    lines = (
        f"<sitemap>\n<loc>{links.absolute(links.to('sitemap_part', number=str(number)))}</loc>\n"
        f"{_changed(max((each.modified for each in pages if each.modified), default=None))}"
        "</sitemap>\n"
        for number, pages in enumerate(files, start=1)
    )
    return f"{_HEAD}<sitemapindex {_SITEMAPS}>\n{''.join(lines)}</sitemapindex>\n"


def _changed(modified: datetime | None) -> str:
    return f"<lastmod>{modified.isoformat()}</lastmod>\n" if modified else ""


def _xml(text: str) -> Response:
    return Response(text, "application/xml")

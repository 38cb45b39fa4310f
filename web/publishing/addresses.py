"""The addresses of an edition that can be published as files: those without a query.

They follow from the table of addresses, the ids of the schedule, its languages and its facets.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple
from urllib.parse import quote

from schedule import Schedule
from schedule.catalogues import languages
from schedule.search.filters import FILTERS
from schedule.search.index import Posting
from schedule.search.links import Links
from schedule.search.query import Query
from schedule.search.routes import FOLDERS, ROUTES, Route
from web.api import sitemap
from web.api.robots import static_files

LIVE_ONLY: Mapping[str, str] = {
    "health": "it tells the state of a server",
    "openapi": "it describes filters, and files take none",
}
"""The routes that are not published, each with the reason."""
NOT_FOUND = (
    Route(name="not_found", pattern="/404", is_page=True),
    Route(name="no_file", pattern="/404.txt"),
)
"""The pages for an address that doesn't exist, one in each language, and a text."""
WITHOUT_FACETS = frozenset({"some_month"})
"""The routes that are only published for the whole calendar: a facet has too many months."""
ONE_LANGUAGE = frozenset({"event_png"})
"""The routes that are the same in every language."""
PAGE = "event"
"""The route of an event's page, which shows more than its files."""
_HOLE = "\0"
"""Stands for the variable part of a path in a link that is made once for all its values."""

Pages = Sequence[sitemap.SitemapUrl]
"""Every page in the sitemap."""


class Subject(NamedTuple):
    """What an address is about. The addresses about the same thing are made from the same data.

    kind: the name of a variable part of a path, or of a facet; empty for the whole calendar
    value: its value
    is_page: whether it is a page that is made from more, or from other data, than files
    """

    kind: str = ""
    value: str = ""
    is_page: bool = False

    @property
    def key(self) -> str:
        return f"{self.kind}{' page' if self.is_page else ''} {self.value}".strip()


class Address(NamedTuple):
    """An address that is published.

    link: its path, as in links
    route: its row in the table of addresses
    subject: what it is about
    """

    link: str
    route: Route
    subject: Subject


def _shown(part: str) -> Callable[[Schedule, Pages], Iterable[str]]:
    """The sources, or the months or years with something on their pages."""
    return lambda _, pages: (each.parts[part] for each in pages if part in each.parts)


VALUES: Mapping[str, Callable[[Schedule, Pages], Iterable[str]]] = {
    "event_id": lambda schedule, _: chain(schedule.events, schedule.merged, schedule.withdrawn),
    "report_id": lambda schedule, _: schedule.reports,
    "source_id": _shown("source_id"),
    "month": _shown("month"),
    "year": _shown("year"),
    "number": lambda _, pages: map(str, range(1, len(sitemap.parts(pages)) + 1)),
    "filename": lambda *_: static_files(),
}
"""The values of each variable part of a path. No path has two parts."""


def addresses(schedule: Schedule, links: Links, pages: Pages) -> Iterator[Address]:
    """Every address that is published. Raises KeyError for a variable part without known values."""
    facets, values = _facets(pages), _values(schedule, pages)
    for route in ROUTES.values():
        if route.name not in LIVE_ONLY:
            for query, facet in _queries(route, schedule, facets):
                yield from _of_a_route(route, query, facet, links, values)
    for query, _ in _queries(ROUTES["home"], schedule, ()):
        home = links.to("home", query)
        for route in NOT_FOUND if "?" not in home else ():
            yield Address(f"{home.rstrip('/')}{route.pattern}", route, Subject())


def _of_a_route(
    route: Route,
    query: Query,
    facet: Posting | None,
    links: Links,
    values: Mapping[str, Mapping[Subject, str]],
) -> Iterator[Address]:
    """The addresses of a route in one language: one, or one for each value of its variable part."""
    form = links.to(route.name, query, **dict.fromkeys(route.parts, _HOLE))
    if "?" in form:
        return
    if not route.parts:
        subject = Subject(*facet, is_page=route.is_page) if facet else Subject()
        yield Address(form, route, subject)
        return
    (part,) = route.parts
    before, after = form.split(quote(_HOLE))
    for subject, spelled in values[PAGE if route.name == PAGE else part].items():
        yield Address(f"{before}{spelled}{after}", route, subject)


def _values(schedule: Schedule, pages: Pages) -> Mapping[str, Mapping[Subject, str]]:
    """What there is for each variable part, and how it is spelled in a path."""
    spelled = {
        part: {value: quote(value, safe="") for value in found(schedule, pages)}
        for part, found in VALUES.items()
    }
    found = {
        part: {Subject(part, value): its for value, its in each.items()}
        for part, each in spelled.items()
    }
    events = spelled["event_id"].items()
    found[PAGE] = {Subject("event_id", value, is_page=True): its for value, its in events}
    return found


def _queries(
    route: Route, schedule: Schedule, facets: Iterable[Posting]
) -> Iterator[tuple[Query, Posting | None]]:
    """Every language, with every facet for the routes of the whole calendar."""
    first, *others = schedule.calendar.languages
    for language in (first, *(each for each in others if each in languages())):
        if language == first or ("lang" in route.filters and route.name not in ONE_LANGUAGE):
            query = Query(lang=None if language == first else language)
            yield query, None
            for name, value in facets if _has_facets(route) else ():
                if name in route.filters:
                    yield query.replaced(**{FILTERS[name].field: value}), (name, value)


def _has_facets(route: Route) -> bool:
    return not route.parts and route.name not in WITHOUT_FACETS


def _facets(pages: Pages) -> Sequence[Posting]:
    """The places, people and kinds that have events: those with a list in the sitemap."""
    lists = (each.query for each in pages if each.route == "home")
    found = {each for query in lists for each in query.parameters() if each[0] in FOLDERS.values()}
    return sorted(found)

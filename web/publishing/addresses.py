"""The addresses of an edition that can be published as files: those without a query.

They follow from the table of addresses, the ids of the schedule, its languages and its facets.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, product

from schedule import Schedule
from schedule.catalogues import languages
from schedule.known.sources import sources
from schedule.search.filters import FILTERS
from schedule.search.index import Posting, postings
from schedule.search.links import Links
from schedule.search.query import Query
from schedule.search.routes import ROUTES, Route
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that is published.

    link: its path, as in links
    route: its row in the table of addresses
    query: the language and the facet
    parts: the variable parts of its path
    """

    link: str
    route: Route
    query: Query
    parts: Mapping[str, str]

    @property
    def facet(self) -> Posting | None:
        """The one filter besides the language, with its value."""
        return next((each for each in self.query.parameters() if each[0] != "lang"), None)


def _events(schedule: Schedule) -> Iterable[str]:
    return chain(schedule.events, schedule.merged, schedule.withdrawn)


def _shown(route: str) -> Callable[[Schedule], Iterable[str]]:
    """The months or the years with something on their pages."""
    return lambda schedule: (
        each.parts[route] for each in sitemap.entries(schedule) if each.route == route
    )


def _sitemap_numbers(schedule: Schedule) -> Iterator[str]:
    count = sum(1 for _ in sitemap.entries(schedule))
    return map(str, range(1, -(-count // sitemap.MOST) + 1))


VALUES: Mapping[str, Callable[[Schedule], Iterable[str]]] = {
    "event_id": _events,
    "report_id": lambda schedule: schedule.reports,
    "source_id": sources,
    "month": _shown("month"),
    "year": _shown("year"),
    "number": _sitemap_numbers,
    "filename": lambda _: static_files(),
}
"""The values of each variable part of a path."""


def addresses(schedule: Schedule, links: Links) -> Iterator[Address]:
    """Every address that is published. Raises KeyError for a variable part without known values."""
    facets = _facets(schedule)
    for route in ROUTES.values():
        if route.name not in LIVE_ONLY:
            for query, parts in product(_queries(route, schedule, facets), _parts(route, schedule)):
                link = links.to(route.name, query, **parts)
                if "?" not in link:
                    yield Address(link=link, route=route, query=query, parts=parts)
    for query in _queries(ROUTES["home"], schedule, ()):
        home = links.to("home", query)
        for route in NOT_FOUND if "?" not in home else ():
            link = f"{home.rstrip('/')}{route.pattern}"
            yield Address(link=link, route=route, query=query, parts={})


def _queries(route: Route, schedule: Schedule, facets: Iterable[Posting]) -> Iterator[Query]:
    """Every language, with every facet for the routes of the whole calendar."""
    first, *others = schedule.calendar.languages
    for language in (first, *(each for each in others if each in languages())):
        if language == first or ("lang" in route.filters and route.name not in ONE_LANGUAGE):
            query = Query(lang=None if language == first else language)
            yield query
            for name, value in facets if _has_facets(route) else ():
                if name in route.filters:
                    yield query.replaced(**{FILTERS[name].field: value})


def _has_facets(route: Route) -> bool:
    return not route.parts and route.name not in WITHOUT_FACETS


def _parts(route: Route, schedule: Schedule) -> Iterator[Mapping[str, str]]:
    """The parts of every path of a route."""
    names = route.parts
    for values in product(*(VALUES[name](schedule) for name in names)):
        yield dict(zip(names, values, strict=True))


def _facets(schedule: Schedule) -> tuple[Posting, ...]:
    """The places, people and kinds that have events, in order."""
    found = {each for event in schedule.events.values() for each in postings(event)}
    return tuple(sorted(each for each in found if FILTERS[each[0]].folder))

"""The addresses of an edition that can be published as files: those without a query.

They follow from the table of addresses, the ids of the schedule, its languages and its facets.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, product
from urllib.parse import quote

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

Pages = Sequence[sitemap.SitemapUrl]
"""Every page in the sitemap."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address that is published.

    link: its path, as in links
    route: its row in the table of addresses
    facet: the one filter besides the language, with its value
    parts: the variable parts of its path
    """

    link: str
    route: Route
    facet: Posting | None = None
    parts: Mapping[str, str]


def _shown(route: str) -> Callable[[Schedule, Pages], Iterable[str]]:
    """The months or the years with something on their pages."""
    return lambda _, pages: (each.parts[route] for each in pages if each.route == route)


VALUES: Mapping[str, Callable[[Schedule, Pages], Iterable[str]]] = {
    "event_id": lambda schedule, _: chain(schedule.events, schedule.merged, schedule.withdrawn),
    "report_id": lambda schedule, _: schedule.reports,
    "source_id": lambda schedule, _: sources(schedule),
    "month": _shown("month"),
    "year": _shown("year"),
    "number": lambda _, pages: map(str, range(1, len(sitemap.parts(pages)) + 1)),
    "filename": lambda *_: static_files(),
}
"""The values of each variable part of a path."""


def addresses(schedule: Schedule, links: Links, pages: Pages) -> Iterator[Address]:
    """Every address that is published. Raises KeyError for a variable part without known values."""
    facets = _facets(schedule)
    for route in ROUTES.values():
        if route.name not in LIVE_ONLY:
            every = [(each, _spelled(each)) for each in _parts(route, schedule, pages)]
            for query, facet in _queries(route, schedule, facets):
                form = links.to(route.name, query, **{name: _hole(name) for name in route.parts})
                if "?" not in form:
                    for parts, spelled in every:
                        link = _filled(form, spelled)
                        yield Address(link=link, route=route, facet=facet, parts=parts)
    for query, _ in _queries(ROUTES["home"], schedule, ()):
        home = links.to("home", query)
        for route in NOT_FOUND if "?" not in home else ():
            yield Address(link=f"{home.rstrip('/')}{route.pattern}", route=route, parts={})


def _hole(name: str) -> str:
    """A value that stands for a part of a path, in a link that is made once for all its values."""
    return f"\0{name}"


def _spelled(parts: Mapping[str, str]) -> Sequence[tuple[str, str]]:
    """For each part, what stands for it in a link, and its value there."""
    return [(quote(_hole(name)), quote(value, safe="")) for name, value in parts.items()]


def _filled(form: str, spelled: Iterable[tuple[str, str]]) -> str:
    for hole, value in spelled:
        form = form.replace(hole, value)
    return form


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


def _parts(route: Route, schedule: Schedule, pages: Pages) -> Iterator[Mapping[str, str]]:
    """The parts of every path of a route."""
    names = route.parts
    for values in product(*(VALUES[name](schedule, pages) for name in names)):
        yield dict(zip(names, values, strict=True))


def _facets(schedule: Schedule) -> tuple[Posting, ...]:
    """The places, people and kinds that have events, in order."""
    found = {each for event in schedule.events.values() for each in postings(event)}
    return tuple(sorted(each for each in found if FILTERS[each[0]].folder))

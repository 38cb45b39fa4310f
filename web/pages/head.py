"""The frame of every page: metadata in its head, its other languages, its foot."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from schedule.search.links import View
from schedule.search.query import Query
from schedule.search.routes import EMBEDS, ROUTES
from web.api.alternates import Alternate, alternates, in_language
from web.api.formats import CHANGES, FEED, Format
from web.api.request import here, requested_parts, requested_route
from web.pages.form_target import FormTarget, form_target
from web.pages.template_words import template_functions
from web.serving.edition import edition


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternateLink:
    """A link to the data of the page in one format."""

    type: str
    title: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The metadata in the head of a page.

    canonical: the preferred address of a page that has several; empty for a page without one of its
        own
    locales: the page's, then those of the same page in other languages
    """

    canonical: str
    indexed: bool
    feeds: tuple[AlternateLink, ...]
    locales: tuple[str, ...]


def page_context(query: Query, view: View = (), *, indexed: bool = True) -> Mapping[str, Any]:
    """The variables of the layout for the current page, with a query and the page's own
    parameters.
    """
    others = alternates(query, requested_route(), view, **requested_parts())
    shown = query.carried if ROUTES[requested_route()].is_of_an_event else query
    own = here(in_language(shown, _language(shown)).without("tz"), view)
    return {
        **_common(query, others),
        "head": Head(
            canonical=edition().links.absolute(own),
            indexed=indexed and not view and is_indexed(shown),
            feeds=tuple(_alternate_links(query, FEED, CHANGES)),
            locales=_locales(query, others),
        ),
        "query": query,
        "zone_form": _zone_form(query, view),
    }


def error_context(language: str | None, others: tuple[Alternate, ...]) -> Mapping[str, Any]:
    """The variables of the layout for an error."""
    query = Query(lang=language)
    feeds = tuple(_alternate_links(query, FEED, CHANGES))
    head = Head(canonical="", indexed=False, feeds=feeds, locales=_locales(query, others))
    return {**_common(query, others), "head": head}


def is_indexed(query: Query) -> bool:
    """Whether search engines should list a page.

    They should if it shows what is known today, and at most one place, person or kind. Other
    filters give endless combinations of the same events, and a search should not find a former
    state.
    """
    asked = [each for each, _ in query.replaced(lang=None).values()]
    return len(asked) <= 1 and all(each.thing for each in asked)


def _zone_form(query: Query, view: View) -> FormTarget | None:
    """The target of the form that asks for the reader's zone. None where there are no times."""
    route = requested_route()
    if "tz" not in ROUTES[route].filters or not edition().has_times:
        return None
    return form_target(route, query.without("tz"), view, **requested_parts())


def _common(query: Query, others: tuple[Alternate, ...]) -> Mapping[str, Any]:
    return {
        **template_functions(edition().words(query.lang, query.tz)),
        "calendar": edition().calendar,
        "embedded": requested_route() in EMBEDS,
        "absolute": edition().links.absolute,
        "link": partial(_link, query),
        "here": here,
        "form_target": form_target,
        "schedule": edition().schedule(query.as_of),
        "alternates": others,
        "carried": query.carried,
        "shared_card": edition().links.absolute(edition().links.to("card")),
    }


def _link(
    query: Query, name: str, asked: Query | None = None, view: View = (), /, **parts: str
) -> str:
    """A link from the page of a query, with that query unless another is given."""
    found = query if asked is None else asked
    return edition().links.to(name, found.walked if name == "event" else found, view, **parts)


def _alternate_links(query: Query, *forms: Format) -> Iterator[AlternateLink]:
    for form in forms:
        publication = edition().publication(query, form.route)
        title = publication.name if form is FEED else f"{publication.name} ({form.title})"
        yield AlternateLink(type=form.type, title=title, href=publication.address)


def _language(query: Query) -> str:
    return query.lang or edition().calendar.languages[0]


def _locales(query: Query, others: tuple[Alternate, ...]) -> tuple[str, ...]:
    """Languages with their main territories, as in Open Graph: `ru_RU`."""
    spoken = [_language(query), *(each.language for each in others)]
    return tuple(edition().words(each).territorial for each in dict.fromkeys(spoken))

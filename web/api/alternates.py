"""The same page in the other languages of the calendar (hreflang)."""

from dataclasses import dataclass

from schedule.catalogues import languages
from schedule.language.words import Words
from schedule.search.links import View
from schedule.search.query import Query
from web.serving.edition import edition


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language; `name` is what the language calls itself."""

    language: str
    name: str
    href: str


def spoken_languages() -> tuple[str, ...]:
    """The languages of the calendar that have a catalogue, and always the first one."""
    first, *others = edition().calendar.languages
    return (first, *(each for each in others if each in languages()))


def in_language(query: Query, language: str) -> Query:
    """The same query in another language. The calendar's first language is left out."""
    is_first = language == edition().calendar.languages[0]
    return query.replaced(lang=None if is_first else language)


def alternates(query: Query, route: str, view: View = (), /, **parts: str) -> tuple[Alternate, ...]:
    """The page of a route in every language. `view` has what the page takes besides the query."""
    return tuple(
        Alternate(
            language=each,
            name=Words(language=each).own_name,
            href=edition().links.to(route, in_language(query, each), view, **parts),
        )
        for each in spoken_languages()
    )

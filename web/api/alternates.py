"""The same page in the other languages of the calendar (hreflang)."""

from collections.abc import Iterable
from dataclasses import dataclass

from schedule.catalogues import languages
from schedule.language.words import Words
from schedule.search.query import Query
from web.serving.edition import edition

View = Iterable[tuple[str, str]]
"""Parameters of one page, which no feed takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The same page in another language; `name` is what the language calls itself."""

    language: str
    name: str
    href: str


def alternates(query: Query, path: str, view: View = ()) -> tuple[Alternate, ...]:
    """The page in every language of the calendar that there are words for; the first language is
    that of the plain address. `view` has what the page takes besides the query.
    """
    first, *others = edition().calendar.languages
    spoken = [first, *(each for each in others if each in languages())]
    return tuple(
        Alternate(
            language=each,
            name=Words(language=each).own_name,
            href=f"{path}{query.but(lang=None if each == first else each).tail_with(view)}",
        )
        for each in spoken
    )

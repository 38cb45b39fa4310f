"""Links: every address in pages and files is made here, from the table of addresses.

A language and a facet with one value are parts of the path (`/ru/places/harbin`), because stores,
caches and file servers ignore a query. Everything else is in the query.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Self
from urllib.parse import urlencode, urlsplit

from schedule.catalogues import languages
from schedule.search.query import Query
from schedule.search.routes import FOLDERS, ROUTES
from schedule.search.values import ID_FORM

Parameters = list[tuple[str, str]]
View = Iterable[tuple[str, str]]
"""Parameters of one page, which no feed takes."""
_EVERYTHING = Query()


class Links(NamedTuple):
    """The links of a calendar at a public address.

    origin: scheme and host of the address
    base: its path without a final slash; everything is below it
    language: the calendar's first language, which addresses don't name
    """

    origin: str
    base: str
    language: str

    @classmethod
    def of(cls, url: str, language: str) -> Self:
        """The links of a calendar at a public URL."""
        path = urlsplit(url).path
        origin = url.removesuffix(path) if path else url
        return cls(origin=origin, base=path.rstrip("/"), language=language)

    @property
    def site(self) -> str:
        """The public address without a final slash."""
        return f"{self.origin}{self.base}"

    def to(self, name: str, query: Query = _EVERYTHING, view: View = (), /, **parts: str) -> str:
        """A link to a named address, with those filters of a query that it takes. `parts` are the
        variable parts of its path.
        """
        return self.at(name, [*query.parameters(), *view], parts)

    def at(self, name: str, parameters: View, parts: Mapping[str, str]) -> str:
        """The same for parameters that may be malformed."""
        route = ROUTES[name]
        taken = [each for each in parameters if each[0] in route.parameters]
        spoken, taken = self._language(taken)
        facet, taken = ("", taken) if route.is_of_an_event else _facet(taken)
        asked = f"?{urlencode(taken)}" if taken else ""
        return f"{self.base}{spoken}{_below(facet, route.path(parts))}{asked}"

    def absolute(self, link: str) -> str:
        """A link as an absolute URL."""
        return f"{self.origin}{link}"

    def _language(self, taken: Parameters) -> tuple[str, Parameters]:
        """The language as the beginning of a path, and the other parameters."""
        asked = {value for name, value in taken if name == "lang"}
        if len(asked) != 1 or not asked <= {*languages()}:
            return "", taken
        (language,) = asked
        others = [each for each in taken if each[0] != "lang"]
        return "" if language == self.language else f"/{language}", others


def key(name: str, query: Query, **parts: str) -> str:
    """The permanent name of a selection: its address with all filters as parameters."""
    path, asked = ROUTES[name].pattern.format(**parts), urlencode(query.parameters())
    return f"{path}?{asked}" if asked else path


def _facet(taken: Parameters) -> tuple[str, Parameters]:
    """The first facet with a single value as a path, and the other parameters."""
    for folder, facet in FOLDERS.items():
        values = [value for name, value in taken if name == facet]
        if len(values) == 1 and ID_FORM.fullmatch(values[0]):
            others = [each for each in taken if each[0] != facet]
            return f"/{folder}/{values[0]}", others
    return "", taken


def _below(facet: str, path: str) -> str:
    """The path of a list below the path of a facet."""
    return facet if facet and path == "/" else f"{facet}{path}"

"""Links: every address that pages and files lead to is made here, from the table of addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode, urlsplit

from schedule.search.query import Query
from schedule.search.routes import ROUTES

View = Iterable[tuple[str, str]]
"""Parameters of one page, which no feed takes."""
_EVERYTHING = Query()


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The links of a calendar at a public address.

    origin: scheme and host of the address
    base: its path without a final slash, below which everything stands
    language: the calendar's first, of the addresses that name none
    """

    origin: str
    base: str = ""
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
        """A link to the address of a name, with what it takes of a query. `parts` are those of its
        path.
        """
        return self.at(name, [*query.parameters(), *view], parts)

    def at(self, name: str, parameters: Iterable[tuple[str, str]], parts: Mapping[str, str]) -> str:
        """The same for parameters that need not be sound."""
        route = ROUTES[name]
        asked = urlencode([each for each in parameters if each[0] in route.parameters])
        path = f"{self.base}{route.path(parts)}"
        return f"{path}?{asked}" if asked else path

    def absolute(self, link: str) -> str:
        """A link as a whole URL."""
        return f"{self.origin}{link}"

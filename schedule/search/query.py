"""One filter for everything that is served: page, feed and data take the same parameters.

Names that are not a filter are ignored; a malformed value raises BadParameter and an id that stands
for nothing NotKnown, because an empty answer would look like an empty calendar.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from schedule.errors import BadParameter
from schedule.language.phrases import mark
from schedule.search.filters import FILTERS, Filter, Filters
from schedule.search.values import LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Query(Filters):
    """A value for some of the filters. `vague` left out means what suits the format: a page lists
    the events whose day isn't known, a feed doesn't.
    """

    @classmethod
    def parse(cls, parameters: Iterable[tuple[str, str]]) -> Self:
        """Read parameters as a query string gives them. Raises BadParameter.

        An empty value is as good as none: that's what a form sends for a field left blank.
        """
        given = _given(parameters)
        found = {
            each.field: each.value.read(name, given[name])
            for name, each in FILTERS.items()
            if name in given
        }
        query = cls(**found)
        if query.first and query.last and query.first > query.last:
            raise BadParameter("to", mark("a day on or after “from”"))
        return query

    def values(self) -> Iterator[tuple[Filter, Any]]:
        """The filters that are asked for in canonical order, each with its value."""
        for each in FILTERS.values():
            if (value := getattr(self, each.field)) is not None:
                yield each, value

    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The parameters in canonical order, one spelling for every equal query."""
        return tuple((each.name, each.value.write(value)) for each, value in self.values())

    @property
    def carried(self) -> Self:
        """What of the query goes with a reader from page to page: the day and the language."""
        return type(self)(**{each.field: value for each, value in self.values() if each.carried})

    def replaced(self, **changes: object) -> Self:
        """The same query with some of its fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def without(self, *names: str) -> Self:
        """The same query without some of its parameters."""
        return self.replaced(**{FILTERS[name].field: None for name in names})

    def __str__(self) -> str:
        """The canonical query string, without a question mark."""
        return urlencode(self.parameters())


def _given(parameters: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The text of each filter that has one."""
    given: dict[str, str] = {}
    for name, value in parameters:
        text = value.strip()
        if name not in FILTERS or not text:
            continue
        if len(text) > LONGEST or not text.isprintable():
            raise BadParameter(name, mark("at most {most} printable characters"), most=LONGEST)
        if given.setdefault(name, text) != text:
            raise BadParameter(name, mark("one value, not several"))
    return given

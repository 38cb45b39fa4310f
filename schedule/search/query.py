"""One query for everything that is served: page, feed and data take the same parameters.

A name that isn't a filter is ignored. A malformed value raises BadParameter, and an unknown id
NotKnown, because an empty answer would look like an empty calendar.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Self
from urllib.parse import urlencode

from schedule.errors import BadParameter
from schedule.language.phrases import mark
from schedule.search.filters import FILTERS, MOST_VALUES, Filter, Filters
from schedule.search.values import LONGEST

MOST_WALKED = 10
"""The largest number of filter values that a link to an event carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query(Filters):
    """The values of some filters.

    Without `vague`, it depends on the format: a page lists events whose day isn't known, a feed
    doesn't.
    """

    @classmethod
    def parse(cls, parameters: Iterable[tuple[str, str]]) -> Self:
        """Read parameters as a query string gives them. Raises BadParameter.

        An empty value counts as none: a form sends it for an empty field.
        """
        given = _given(parameters)
        found = {
            each.field: _read(each, given[name]) for name, each in FILTERS.items() if name in given
        }
        query = cls(**found)
        if query.first and query.last and query.first > query.last:
            raise DaysReversed(query)
        return query

    def __post_init__(self) -> None:
        """Make equal queries have one spelling: values in order, each once."""
        for each in FILTERS.values():
            value = getattr(self, each.field)
            if each.many and value is not None:
                object.__setattr__(self, each.field, _in_order(each, value))

    def values(self) -> Iterator[tuple[Filter, Any]]:
        """The filters of the query in canonical order, each with its value, or once for each of its
        values.
        """
        for each in FILTERS.values():
            value = getattr(self, each.field)
            if each.many:
                yield from ((each, one) for one in value or ())
            elif value is not None:
                yield each, value

    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The parameters in canonical order: equal queries have one spelling."""
        return _written(self)

    @property
    def carried(self) -> Self:
        """The part of the query that links keep from page to page: the day and the language."""
        return type(self)(**{each.field: value for each, value in self.values() if each.carried})

    def replaced(self, **changes: object) -> Self:
        """The same query with some of its fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def without(self, *names: str) -> Self:
        """The same query without some of its parameters."""
        return self.replaced(**{FILTERS[name].field: None for name in names})

    def narrowed(self, name: str, value: str) -> Self:
        """The same query with one value of a filter."""
        return self.replaced(**{FILTERS[name].field: value})

    def dropped(self, name: str, value: object) -> Self:
        """The same query without one value of a filter."""
        each = FILTERS[name]
        if not each.many:
            return self.without(name)
        others = tuple(one for one in getattr(self, each.field) or () if one != value)
        return self.replaced(**{each.field: others})

    def listing(self, event: str) -> Self:
        """The query for a list of events with one event added; or removed, if it is on the list."""
        listed = tuple(value for each, value in self.values() if each.name == "id")
        if event in listed:
            return self.dropped("id", event)
        return self.replaced(id=(*listed, event))

    @property
    def walked(self) -> Self:
        """The same query for links to the events of a list, which lead back to it. A long one is
        left out.
        """
        narrowing = [each for each, _ in self.values() if not each.carried]
        return self if len(narrowing) <= MOST_WALKED else self.carried

    def __str__(self) -> str:
        """The canonical query string, without a question mark."""
        return urlencode(self.parameters())


class DaysReversed(BadParameter):
    """The last day is before the first; `query` has both, and all else that is asked for."""

    def __init__(self, query: Query) -> None:
        super().__init__("to", mark("a day on or after “from”"))
        self.query = query


@lru_cache(maxsize=256)
def _written(query: Query) -> tuple[tuple[str, str], ...]:
    """A page has hundreds of links, and most of them have the same query."""
    return tuple((each.name, each.value.write(value)) for each, value in query.values())


def _read(each: Filter, texts: Sequence[str]) -> Any:
    """The values of a filter. Raises BadParameter."""
    if each.many:
        if len(texts) > MOST_VALUES:
            raise BadParameter(each.name, mark("at most {most} values"), most=MOST_VALUES)
        return tuple(each.value.read(each.name, text) for text in texts)
    if len(texts) > 1:
        raise BadParameter(each.name, mark("one value, not several"))
    return each.value.read(each.name, texts[0])


def _in_order(each: Filter, value: Any) -> tuple[Any, ...] | None:
    given = {*value} if isinstance(value, tuple) else {value}
    choices = each.value.choices
    place = choices.index if choices else None
    return tuple(sorted(given, key=place)) or None


def _given(parameters: Iterable[tuple[str, str]]) -> Mapping[str, Sequence[str]]:
    """The texts of each filter in the query string, each once."""
    given: dict[str, list[str]] = {}
    for name, value in parameters:
        text = value.strip()
        if name not in FILTERS or not text:
            continue
        if len(text) > LONGEST or not text.isprintable():
            raise BadParameter(name, mark("at most {most} printable characters"), most=LONGEST)
        if text not in given.setdefault(name, []):
            given[name].append(text)
    return given

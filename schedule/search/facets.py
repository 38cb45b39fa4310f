"""Facets: the values that narrow a query, each with the number of events that it would leave."""

from collections import Counter
from collections.abc import Mapping

from schedule.search.filters import FILTERS
from schedule.search.index import Index
from schedule.search.query import Query

FACETS = tuple(each.name for each in FILTERS.values() if each.widget == "choice")
_FINDERS = {name: finds for name in FACETS if (finds := FILTERS[name].finds)}


def facets(index: Index, query: Query) -> Mapping[str, Mapping[str, int]]:
    """For each parameter, the values that find something while the other parameters stay the same,
    and the chosen value.
    """
    chosen: dict[str, set[str]] = {}
    found: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for name, value in query.parameters():
        if name in FACETS:
            chosen.setdefault(name, set()).add(value)
            found[name][value] = 0
    for event in index.select(query.without(*FACETS), vague=True):
        has = {name: [*finds(event)] for name, finds in _FINDERS.items()}
        against = {name for name, values in chosen.items() if values.isdisjoint(has[name])}
        for name, values in has.items():
            if against <= {name}:
                found[name].update(values)
    return found

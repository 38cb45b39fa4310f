"""Facets: the values that narrow a query, each with the number of events that it would leave."""

from collections import Counter
from collections.abc import Mapping
from itertools import chain

from schedule.search.filters import FILTERS
from schedule.search.index import Index
from schedule.search.query import Query

FACETS = tuple(each.name for each in FILTERS.values() if each.widget == "choice")


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
    events = index.select(query.without(*FACETS), vague=True)
    if not chosen:
        every = Counter(chain.from_iterable(map(index.postings_of, events)))
        for (name, value), count in every.items():
            if name in found:
                found[name][value] = count
        return found
    for event in events:
        has = [each for each in index.postings_of(event) if each[0] in found]
        fits = {name for name, value in has if value in chosen.get(name, ())}
        against = chosen.keys() - fits
        for name, value in has:
            if against <= {name}:
                found[name][value] += 1
    return found

"""Facets: the values that narrow a query down, each with how many events it would leave."""

from collections import Counter
from collections.abc import Mapping

from schedule.search.filters import FILTERS
from schedule.search.index import Index, postings
from schedule.search.query import Query

FACETS = tuple(each.name for each in FILTERS.values() if each.widget == "choice")


def facets(index: Index, query: Query) -> Mapping[str, Mapping[str, int]]:
    """By parameter, the values that find something while the other parameters stay as they are,
    and the one that is chosen.
    """
    chosen = {each for each in query.parameters() if each[0] in FACETS}
    found: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for name, value in chosen:
        found[name][value] = 0
    for event in index.select(query.without(*FACETS), vague=True):
        has = postings(event)
        against = {name for name, _ in chosen.difference(has)}
        for name, value in has:
            if name in found and against <= {name}:
                found[name][value] += 1
    return found

"""The choices that narrow a query down: each with how many events it would leave."""

from collections import Counter
from collections.abc import Mapping

from schedule.search.index import Index, postings
from schedule.search.query import Query

_OFFERED = ("place", "person", "kind", "status")


def choices(index: Index, query: Query) -> Mapping[str, Mapping[str, int]]:
    """By parameter, the values that find something while the other parameters stay as they are,
    and the one that is chosen.
    """
    chosen = {(name, value) for name in _OFFERED if (value := getattr(query, name))}
    found: dict[str, Counter[str]] = {name: Counter() for name in _OFFERED}
    for name, value in chosen:
        found[name][value] = 0
    for event in index.select(query.but(**dict.fromkeys(_OFFERED)), vague=True):
        has = [*postings(event)]
        against = {name for name, _ in chosen.difference(has)}
        for name, value in has:
            if against <= {name}:
                found[name][value] += 1
    return found

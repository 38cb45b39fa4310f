"""The index finds what looking at each event finds."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

from hypothesis import given

from schedule import Event, resolve
from schedule.filed.records import Records
from schedule.known.occurrences import happens
from schedule.language.history import has_moved
from schedule.search.folding import fold
from schedule.search.index import Index
from schedule.search.query import Query
from tests.strategies import all_records, queries


def _texts(event: Event) -> str:
    names = [event.title, *(each.name for each in event.places)]
    names += [each.name for each in event.people]
    return "\n".join(fold(each) for name in names for each in name.root.values())


FITS: Mapping[str, Callable[[Event, Any], bool]] = {
    "q": lambda event, words: all(each in _texts(event) for each in fold(words).split()),
    "id": lambda event, identifier: identifier == event.id,
    "place": lambda event, place: place in {each.id for each in event.places},
    "person": lambda event, person: person in {each.id for each in event.people},
    "kind": lambda event, kind: kind == event.kind_id,
    "status": lambda event, status: status == event.status,
    "disputed": lambda event, disputed: disputed == event.disputed,
    "moved": lambda event, moved: moved == has_moved(event),
    "firm": lambda event, firm: firm == (event.status in ("confirmed", "held")),
    "from": lambda event, first: happens(event, first, None),
    "to": lambda event, last: happens(event, None, last),
    "as_of": lambda *_: True,
    "vague": lambda event, vague: vague or not event.is_vague or event.has_lost_its_day,
}
"""Each filter as the documentation describes it.

One occurrence between two days is more than one after the first and another before the last.
"""


def fits(event: Event, query: Query, *, vague: bool) -> bool:
    asked = query if query.vague is not None else query.replaced(vague=vague)
    within = not (query.first and query.last) or happens(event, query.first, query.last)
    groups = groupby(asked.values(), key=lambda asked: asked[0].name)
    return within and all(
        any(FITS[name](event, value) for _, value in values) for name, values in groups
    )


@given(filed=all_records(), query=queries())
def test_an_index_finds_what_fits_the_query_in_order(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    for vague in (False, True):
        wanted = [each for each in known.events.values() if fits(each, query, vague=vague)]
        assert Index(known).select(query, vague=vague) == wanted

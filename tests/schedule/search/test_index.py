"""The index finds what looking at each event finds."""

from hypothesis import given

from schedule import Event, resolve
from schedule.filed.records import Records
from schedule.known.occurrences import happens
from schedule.search.folding import fold
from schedule.search.index import Index
from schedule.search.query import Query
from tests.strategies import all_records, queries


def fits(event: Event, query: Query, *, vague: bool) -> bool:
    """A query, parameter by parameter, as the documentation tells it."""
    names = [event.title, *(each.name for each in event.places)]
    names += [each.name for each in event.people]
    text = "\n".join(fold(each) for name in names for each in name.root.values())
    return (
        all(word in text for word in fold(query.q or "").split())
        and query.place in {None, *(place.id for place in event.places)}
        and query.person in {None, *(person.id for person in event.people)}
        and query.kind in (None, event.kind_id)
        and query.status in (None, event.status)
        and (not (query.first or query.last) or happens(event, query.first, query.last))
        and ((vague if query.vague is None else query.vague) or not event.is_vague)
    )


@given(filed=all_records(), query=queries())
def test_an_index_finds_what_fits_the_query_in_order(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    for vague in (False, True):
        wanted = [each for each in known.events.values() if fits(each, query, vague=vague)]
        assert Index(known).select(query, vague=vague) == wanted

"""The index finds what looking at each event finds."""

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given

from schedule import Event, resolve
from schedule.filed.records import Records
from schedule.known.occurrences import happens
from schedule.language.history import has_moved
from schedule.search.folding import fold
from schedule.search.index import Index
from schedule.search.named_days import searched_for
from schedule.search.query import Query
from tests.build import claim, days, report, schedule
from tests.strategies import all_records, queries


def _texts(event: Event) -> str:
    names = [event.title, *(each.name for each in event.places)]
    names += [each.name for each in event.people]
    said = [each for name in names for each in name.root.values()]
    said += [name for each in event.reports for name in (each.publisher, each.via) if name]
    return "\n".join(map(fold, said))


def _searched(event: Event, text: str) -> bool:
    words, days = searched_for(text)
    on = (
        each.is_in(_texts(event))
        or any(happens(event, *dates) for dates in each.in_years(range(1990, 2040)))
        for each in days
    )
    return all(each in _texts(event) for each in words) and all(on)


FITS: Mapping[str, Callable[[Event, Any], bool]] = {
    "q": _searched,
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


def found(query: str) -> list[str]:
    known = schedule(
        report("a", "2023-03-17", claim("visit", dates=days("2023-03-20", "2023-03-22"))),
        report(
            "b",
            "2023-04-01",
            claim("summit", dates=days("2024-05-16")),
            claim("talks", within="2023-04"),
            publisher="The Moscow Times",
            via="Interfax",
        ),
        publishers={"interfax": {"name": {"en": "Interfax", "ru": "Интерфакс"}}},
    )
    return [each.id for each in Index(known).select(Query(q=query), vague=True)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("moscow times", ["talks", "summit"]),
        ("interfax", ["talks", "summit"]),
        ("интерфакс", ["talks", "summit"]),
        ("march 2023", ["visit"]),
        ("март 2023", ["visit"]),
        ("2023年3月", ["visit"]),
        ("20-23 March 2023", ["visit"]),
        ("16 May 2024", ["summit"]),
        ("16 мая", ["summit"]),
        ("april", ["talks"]),
        ("state 2023", ["visit"]),
        ("state 2024", []),
        ("april interfax", ["talks"]),
    ],
)
def test_a_search_knows_publishers_agencies_months_and_days(text: str, events: list[str]) -> None:
    assert found(text) == events


def test_a_title_that_names_a_year_is_found_by_it_whenever_it_happens() -> None:
    events = {"visit": {"title": {"en": "Expo 2023"}, "kind": "visit"}}
    known = schedule(report("a", "2023-03-17", claim(dates=days("2024-05-16"))), events=events)
    index = Index(known)
    assert [len(index.select(Query(q=q), vague=True)) for q in ("expo 2023", "2022")] == [1, 0]

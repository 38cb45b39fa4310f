"""The table of filters is complete: everything that reads a row finds what it needs."""

from dataclasses import fields

from hypothesis import given

from schedule import resolve
from schedule.filed.records import Records
from schedule.search.filter_words import FILTER_WORDS
from schedule.search.filters import FILTERS
from schedule.search.index import postings
from schedule.search.query import Query
from tests.strategies import QUERIED, all_records


def test_the_canonical_order_is_that_of_the_rows() -> None:
    names = ["q", "id", "place", "person", "kind", "status", "disputed", "moved", "firm"]
    names += ["from", "to", "as_of", "vague", "lang", "tz", "remind"]
    assert [each.name for each in FILTERS.values()] == [*FILTERS] == names


def test_every_field_of_a_query_is_a_filter() -> None:
    assert [each.field for each in FILTERS.values()] == [each.name for each in fields(Query)]


def test_every_filter_has_words() -> None:
    assert [*FILTER_WORDS] == [*FILTERS]


def test_a_filter_that_the_form_offers_has_a_title() -> None:
    titled = [name for name, words in FILTER_WORDS.items() if words.title]
    assert titled == [name for name, each in FILTERS.items() if each.widget]


def test_a_list_of_choices_has_values_to_offer_and_words_for_none_of_them() -> None:
    lists = [name for name, each in FILTERS.items() if each.widget == "choice"]
    assert [name for name in lists if not FILTERS[name].finds] == []
    assert [name for name, words in FILTER_WORDS.items() if words.everything] == lists


def test_an_id_that_stands_for_nothing_has_words() -> None:
    told = [name for name, words in FILTER_WORDS.items() if words.unknown]
    assert told == [name for name, each in FILTERS.items() if each.thing]


def test_every_filter_is_tried_by_the_tests() -> None:
    """Language, zone and reminder choose no events."""
    others = ("lang", "tz", "remind")
    assert [*QUERIED] == [name for name in FILTERS if name not in others]


@given(filed=all_records())
def test_what_an_event_is_found_under_is_a_value_of_its_filter(filed: Records) -> None:
    for event in resolve(filed).events.values():
        for name, text in postings(event):
            value = FILTERS[name].value
            assert value.write(value.read(name, text)) == text

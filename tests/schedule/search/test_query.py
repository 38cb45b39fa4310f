"""One filter for everything: strictly read, canonically written, searched in any language."""

from itertools import groupby
from operator import itemgetter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedule import BadParameter, NotKnown, resolve
from schedule.filed.fields import Status
from schedule.filed.records import Records
from schedule.search.filters import FILTERS
from schedule.search.index import select
from schedule.search.query import Query
from tests.build import EVENTS, claim, day, days, report, schedule
from tests.strategies import all_records, queries

KNOWN = schedule(
    report(
        "a",
        "2023-03-10",
        claim("visit", dates=days("2023-03-20", "2023-03-22"), status="announced", place="kremlin"),
        claim("talks", people=["xi"]),
        claim("summit", dates=days("2023-04-01"), status="held", place="harbin", people=["putin"]),
    )
)


def parse(query: str) -> Query:
    return Query.parse(each.partition("=")[::2] for each in query.split("&"))


def found(query: str, *, vague: bool = True) -> list[str]:
    return [event.id for event in select(KNOWN, parse(query), vague=vague)]


EVERY = (
    "q=Harbin&id=visit&place=harbin&person=xi&kind=visit&status=held&disputed=1&moved=0&firm=1"
    "&from=2023-03-01&to=2023-03-31&as_of=2023-03-18&vague=1&lang=en&tz=Europe/Berlin&remind=PT24H"
)


def test_every_filter_is_read() -> None:
    assert parse(EVERY) == Query(
        q="Harbin",
        id="visit",
        place="harbin",
        person="xi",
        kind="visit",
        status=Status.HELD,
        disputed=True,
        moved=False,
        firm=True,
        first=day("2023-03-01"),
        last=day("2023-03-31"),
        as_of=day("2023-03-18"),
        vague=True,
        lang="en",
        tz="Europe/Berlin",
        remind="PT24H",
    )
    assert [each.split("=")[0] for each in EVERY.split("&")] == [*FILTERS]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (
            "status=planned",
            "status: expected one of floated, announced, confirmed, postponed, cancelled, held.",
        ),
        (
            "status=Held",
            "status: expected one of floated, announced, confirmed, postponed, cancelled, held.",
        ),
        ("from=2023-3-1", "from: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        ("to=tomorrow", "to: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        ("to=2023-02-29", "to: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        ("as_of=1899-12-31", "as_of: expected a day from 1900 to 2100 as YYYY-MM-DD."),
        ("from=2023-03-02&to=2023-03-01", "to: expected a day on or after “from”."),
        ("vague=yes", "vague: expected one of 0, 1."),
        ("vague=1&vague=0", "vague: expected one value, not several."),
        ("q=visit&q=talks", "q: expected one value, not several."),
        ("q=" + "x" * 101, "q: expected at most 100 printable characters."),
        ("q=\u0301", "q: expected letters, digits or signs, not accents alone."),
        ("q=\u00b4 \u0301", "q: expected letters, digits or signs, not accents alone."),
        ("q=a\x00b", "q: expected at most 100 printable characters."),
        ("place=\udcff", "place: expected at most 100 printable characters."),
    ],
)
def test_a_malformed_value_is_answered_with_what_is_expected(query: str, told: str) -> None:
    with pytest.raises(BadParameter) as raised:
        parse(query)
    assert str(raised.value) == told


def test_a_blank_value_and_an_unknown_name_ask_for_nothing() -> None:
    assert parse("q=&place= &utm_source=x&TZ=UTC&FROM=x") == Query()


def test_the_same_value_twice_is_one_value() -> None:
    assert parse("place=harbin&place=harbin ") == Query(place="harbin")


def test_a_value_may_be_a_hundred_characters_long() -> None:
    assert parse(f"q= {'x' * 100} ") == Query(q="x" * 100)


@given(query=queries())
def test_a_query_is_read_back_as_written(query: Query) -> None:
    assert Query.parse(query.parameters()) == query


@given(parameters=st.lists(st.tuples(st.sampled_from([*FILTERS, "x"]), st.text(max_size=12))))
def test_whatever_is_asked_is_read_or_refused_and_written_in_ascii(
    parameters: list[tuple[str, str]],
) -> None:
    try:
        query = Query.parse(parameters)
    except BadParameter:
        return
    assert str(query).isascii()


def test_the_canonical_query_string_does_not_depend_on_the_order_given() -> None:
    canonical = "q=%E5%93%88+%26&kind=visit&from=2023-03-01&vague=0"
    pairs = [("vague", "0"), ("from", "2023-03-01"), ("q", " 哈 & "), ("kind", "visit")]
    assert str(Query.parse(pairs)) == canonical
    assert str(Query()) == ""


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("", ["visit", "talks", "summit"]),
        ("vague=0", ["visit", "summit"]),
        ("vague=1", ["visit", "talks", "summit"]),
        ("place=moscow", ["visit"]),
        ("place=kremlin", ["visit"]),
        ("place=sea", []),
        ("person=xi", ["talks"]),
        ("kind=talks", ["talks", "summit"]),
        ("status=announced", ["visit"]),
        ("from=2023-03-22", ["visit", "talks", "summit"]),
        ("from=2023-03-23", ["summit"]),
        ("to=2023-03-20", ["visit", "talks"]),
        ("to=2023-03-19", []),
        ("from=2023-03-21&to=2023-03-21", ["visit", "talks"]),
        ("kind=talks&place=harbin&q=putin", ["summit"]),
    ],
)
def test_every_filter_narrows_down(query: str, events: list[str]) -> None:
    assert found(query or "q=") == events


@pytest.mark.parametrize(
    ("words", "events"),
    [
        ("summit", ["summit"]),
        ("SUMMIT harbin", ["summit"]),
        ("harbin visit", []),
        ("государственный", ["visit"]),
        ("ГОСУДАРСТВЕННЫИ", ["visit"]),
        ("кремль", ["visit"]),
        ("си цзиньпин", ["talks"]),
        ("государственныи\u0306", ["visit"]),
        ("习近平", ["talks"]),
        ("会谈", ["talks"]),
        ("哈尔滨", ["summit"]),
        ("莫斯科", ["visit"]),
        ("ﾡ", []),
    ],
)
def test_a_search_knows_no_case_no_accents_and_all_languages(words: str, events: list[str]) -> None:
    assert found(f"q={words}") == events


def test_a_search_goes_over_accents_in_the_names_too() -> None:
    about: dict[str, Any] = {"title": {"en": "Foire à Besançon, Straße"}, "kind": "talks"}
    known = schedule(report("a", "2023-03-10", claim("fair")), events={**EVENTS, "fair": about})
    for words in ("besancon", "BESANÇON", "strasse", "ａ", "a foire"):
        assert [each.id for each in select(known, Query(q=words), vague=True)] == ["fair"]


@pytest.mark.parametrize("name", ["place", "person", "kind"])
def test_an_unknown_id_is_an_error_and_no_empty_answer(name: str) -> None:
    with pytest.raises(NotKnown, match=f"There is no {name} 'atlantis'."):
        found(f"{name}=atlantis")


def test_a_format_decides_on_vague_events_only_where_the_query_does_not() -> None:
    assert found("q=", vague=False) == ["visit", "summit"]
    assert found("vague=1", vague=False) == ["visit", "talks", "summit"]
    assert found("vague=0", vague=True) == ["visit", "summit"]


@given(filed=all_records(), query=queries())
def test_what_is_selected_is_what_matches_each_filter_alone(filed: Records, query: Query) -> None:
    known = resolve(filed, query.as_of)
    groups = groupby(query.parameters(), key=itemgetter(0))
    parts = [Query.parse(values) for _, values in groups]
    each_alone = [{event.id for event in select(known, part, vague=True)} for part in parts]
    everything = [*known.events]
    wanted = [each for each in everything if all(each in alone for alone in each_alone)]
    assert [event.id for event in select(known, query, vague=True)] == wanted


@given(filed=all_records())
def test_every_event_is_found_by_its_own_title(filed: Records) -> None:
    known = resolve(filed)
    for event in known.events.values():
        for title in event.title.root.values():
            assert event in [*select(known, Query(q=title), vague=True)]


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("place=harbin&place=moscow", ["visit", "summit"]),
        ("kind=talks&kind=visit&place=kremlin", ["visit"]),
        ("status=announced&status=held", ["visit"]),
        ("id=summit&id=talks", ["talks", "summit"]),
        ("id=summit&id=visit&status=announced", ["visit"]),
        ("firm=1", []),
        ("firm=0", ["visit", "talks", "summit"]),
        ("disputed=1", []),
        ("moved=0", ["visit", "talks", "summit"]),
    ],
)
def test_of_several_values_an_event_has_one_or_another(query: str, events: list[str]) -> None:
    assert found(query) == events


def test_several_values_have_one_order() -> None:
    query = parse("place=moscow&place=harbin&status=held&status=floated")
    assert str(query) == "place=harbin&place=moscow&status=floated&status=held"
    assert query == Query(place=("moscow", "harbin"), status=(Status.HELD, Status.FLOATED))


def test_a_list_has_at_most_a_hundred_events() -> None:
    ids = [("id", f"e{number}") for number in range(101)]
    assert len([*Query.parse(ids[:100]).values()]) == 100
    with pytest.raises(BadParameter, match="id: expected at most 100 values"):
        Query.parse(ids)


def test_an_event_is_put_on_a_list_and_taken_off() -> None:
    query = Query(id="visit", lang="ru")
    assert query.listing("talks") == Query(id=("talks", "visit"), lang="ru")
    assert query.listing("visit") == Query(lang="ru")


def test_a_list_with_an_event_that_there_is_not_is_refused() -> None:
    with pytest.raises(NotKnown):
        found("id=visit&id=nix")

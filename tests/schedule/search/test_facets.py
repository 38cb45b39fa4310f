"""The choices of a filter: each with how many events it would leave, the others as they are."""

from collections.abc import Mapping

from schedule.search.facets import facets
from schedule.search.index import Index
from schedule.search.query import Query
from tests.build import claim, days, report, schedule

KNOWN = schedule(
    report(
        "a",
        "2023-03-10",
        claim("visit", dates=days("2023-03-20"), status="announced", place="kremlin"),
        claim("talks", status="announced", people=["xi"], place="moscow"),
        claim("summit", dates=days("2023-03-01"), status="held", place="harbin", people=["putin"]),
    )
)


def counted(query: Query) -> dict[str, Mapping[str, int]]:
    """The facets, without those that say yes or no."""
    found = facets(Index(KNOWN), query)
    return {name: found[name] for name in ("place", "person", "kind", "status")}


def test_of_several_values_of_a_facet_each_counts() -> None:
    query = Query(place=("harbin", "kremlin"))
    assert counted(query)["kind"] == {"visit": 1, "talks": 1}
    assert counted(query)["place"] == counted(Query())["place"]


def test_yes_and_no_are_counted() -> None:
    found = facets(Index(KNOWN), Query())
    assert (found["firm"], found["moved"]) == ({"0": 2, "1": 1}, {"0": 3})


def test_without_a_filter_every_event_counts() -> None:
    assert counted(Query()) == {
        "place": {"kremlin": 1, "moscow": 2, "harbin": 1},
        "person": {"xi": 1, "putin": 1},
        "kind": {"visit": 1, "talks": 2},
        "status": {"announced": 2, "held": 1},
    }


def test_a_choice_narrows_the_other_fields_and_not_its_own() -> None:
    assert counted(Query(place="moscow")) == {
        "place": {"kremlin": 1, "moscow": 2, "harbin": 1},
        "person": {"xi": 1},
        "kind": {"visit": 1, "talks": 1},
        "status": {"announced": 2},
    }


def test_words_days_and_vagueness_narrow_them_all() -> None:
    assert counted(Query(q="talks")) == {
        "place": {"moscow": 1},
        "person": {"xi": 1},
        "kind": {"talks": 1},
        "status": {"announced": 1},
    }
    assert counted(Query(vague=False))["kind"] == {"visit": 1, "talks": 1}


def test_what_is_chosen_stays_though_it_finds_nothing() -> None:
    assert counted(Query(place="sea", person="xi")) == {
        "place": {"sea": 0, "moscow": 1},
        "person": {"xi": 0},
        "kind": {},
        "status": {},
    }

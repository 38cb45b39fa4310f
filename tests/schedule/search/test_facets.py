"""The choices of a filter: each with how many events it would leave, the others as they are."""

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


def test_without_a_filter_every_event_counts() -> None:
    assert facets(Index(KNOWN), Query()) == {
        "place": {"kremlin": 1, "moscow": 2, "harbin": 1},
        "person": {"xi": 1, "putin": 1},
        "kind": {"visit": 1, "talks": 2},
        "status": {"announced": 2, "held": 1},
    }


def test_a_choice_narrows_the_other_fields_and_not_its_own() -> None:
    assert facets(Index(KNOWN), Query(place="moscow")) == {
        "place": {"kremlin": 1, "moscow": 2, "harbin": 1},
        "person": {"xi": 1},
        "kind": {"visit": 1, "talks": 1},
        "status": {"announced": 2},
    }


def test_words_days_and_vagueness_narrow_them_all() -> None:
    assert facets(Index(KNOWN), Query(q="talks")) == {
        "place": {"moscow": 1},
        "person": {"xi": 1},
        "kind": {"talks": 1},
        "status": {"announced": 1},
    }
    assert facets(Index(KNOWN), Query(vague=False))["kind"] == {"visit": 1, "talks": 1}


def test_what_is_chosen_stays_though_it_finds_nothing() -> None:
    assert facets(Index(KNOWN), Query(place="sea", person="xi")) == {
        "place": {"sea": 0, "moscow": 1},
        "person": {"xi": 0},
        "kind": {},
        "status": {},
    }

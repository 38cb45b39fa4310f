"""What a query asks of a schedule, and what views make of it."""

from schedule import resolve
from schedule.layout.changes import RevisionList
from schedule.layout.listing import Listing
from schedule.layout.month import MonthIndex
from schedule.search.facets import facets
from schedule.search.index import Index
from schedule.search.query import Query
from tests.build import claim, days, records, report
from web.serving.selection import Selection

KNOWN = resolve(
    records(
        report(
            "a",
            "2023-03-10",
            claim("visit", dates=days("2022-12-30", "2023-01-02"), place="moscow"),
            claim("talks", within="2025", place="moscow"),
            claim("summit", place="harbin"),
        )
    )
)
INDEX = Index(KNOWN)


def test_a_selection_has_windows_and_what_has_no_date_unless_the_query_says_otherwise() -> None:
    found = [
        [event.id for event in Selection(INDEX, query).events]
        for query in (Query(), Query(vague=False), Query(place="moscow"))
    ]
    assert found == [["visit", "talks", "summit"], ["visit"], ["visit", "talks"]]


def test_views_are_made_of_the_selected_events() -> None:
    query = Query(place="moscow")
    selection = Selection(INDEX, query)
    assert selection.listing.entries == Listing(selection.events).entries
    expected = MonthIndex.of(selection.events)
    assert (selection.month_index.first, selection.month_index.last) == (
        expected.first,
        expected.last,
    )
    assert selection.revision_list.entries == RevisionList(selection.events).entries
    assert selection.facets == facets(INDEX, query)
    assert selection.years == {2022, 2023, 2025}


def test_each_view_is_made_once() -> None:
    selection = Selection(INDEX, Query())
    for name in ("events", "listing", "month_index", "years", "revision_list", "facets"):
        assert getattr(selection, name) is getattr(selection, name)

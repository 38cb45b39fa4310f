"""The same query gives the page and the feed the same events."""

import tempfile
from pathlib import Path

from hypothesis import given, settings

from schedule import resolve
from schedule.filed.records import Records
from schedule.search.index import select
from schedule.search.query import Query
from tests.folder import Folder
from tests.strategies import all_records, queries
from tests.web.served import Site, serve


def site_of(records: Records, path: str) -> Site:
    return serve(Folder.of(records, Path(path)).path, "2023-03-07")


def listed(site: Site, query: Query) -> list[set[str]]:
    """What a page lists: what is ahead and over, and what has no date at all. A calendar entry
    can't be written for the latter.
    """
    main = site.page(f"/?{query}").main
    ahead = [text for level, text in main.headings if level == 2 and text.startswith("From ")]
    return [
        {
            event
            for heading in headings
            if main.has(heading)
            for event in main.region(heading).events
        }
        for headings in ((*ahead, "Past"), ("Date not known",))
    ]


@given(all_records(), queries())
def test_page_and_feed_have_the_same_events(records: Records, query: Query) -> None:
    """The same set if the query sets `vague`; else the page also has the events that stand at no
    day in a calendar.
    """
    known = resolve(records, query.as_of)
    vague = {event.id for event in known.events.values() if not event.known.entry}
    with tempfile.TemporaryDirectory() as path:
        site = site_of(records, path)
        dated, undated = listed(site, query)
        fed = {*site.feed(f"/calendar.ics?{query}")}
    assert fed == (dated - vague if query.vague is None else dated)
    nowhere = (each for each in select(known, query, vague=True) if each.stands_at is None)
    assert undated == {each.id for each in nowhere}


@settings(max_examples=10)
@given(all_records(), queries())
def test_every_event_that_a_page_lists_has_a_page_and_a_file(
    records: Records, query: Query
) -> None:
    kept = f"?as_of={query.as_of}" if query.as_of else ""
    with tempfile.TemporaryDirectory() as path:
        site = site_of(records, path)
        dated, undated = listed(site, query)
        for event in dated | undated:
            assert site.page(f"/events/{event}{kept}").title
            found = {*site.feed(f"/events/{event}.ics{kept}")}
            assert found == ({event} if event in dated else set())

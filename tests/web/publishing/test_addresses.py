"""The published addresses follow from the table of addresses and the ids of the schedule."""

from pathlib import Path

from schedule.search.routes import ROUTES
from tests.web.publishing.published import with_old_events
from tests.web.served import serve
from web.api import sitemap
from web.publishing.addresses import LIVE_ONLY, NOT_FOUND, VALUES, addresses


def test_every_route_is_published_or_named_as_one_for_a_live_server(tmp_path: Path) -> None:
    edition = serve(with_old_events(tmp_path).path).app.extensions["editions"].current
    found = {
        each.route.name
        for each in addresses(edition.schedule(), edition.links, sitemap.pages(edition))
    }
    assert found | {*LIVE_ONLY} == {*ROUTES, *(each.name for each in NOT_FOUND)}
    assert found & {*LIVE_ONLY} == set()


def test_every_part_of_a_path_has_its_values() -> None:
    parts = {part for route in ROUTES.values() for part in route.parts}
    assert {*VALUES} == parts


def test_no_address_has_a_query_or_stands_twice(tmp_path: Path) -> None:
    edition = serve(with_old_events(tmp_path).path).app.extensions["editions"].current
    links = [
        each.link for each in addresses(edition.schedule(), edition.links, sitemap.pages(edition))
    ]
    assert len(links) == len({*links})
    assert [each for each in links if "?" in each] == []


def test_events_that_are_gone_keep_their_addresses(tmp_path: Path) -> None:
    edition = serve(with_old_events(tmp_path).path).app.extensions["editions"].current
    links = {
        each.link for each in addresses(edition.schedule(), edition.links, sitemap.pages(edition))
    }
    assert {"/events/gone", "/events/gone.ics", "/events/merged", "/events/merged.json"} <= links

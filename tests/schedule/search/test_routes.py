"""The table of addresses: its rows, and the paths that they make."""

import pytest

from schedule.search.filters import FILTERS
from schedule.search.routes import CARRIED, EVERY, ROUTES


def test_every_row_has_a_path_of_its_own() -> None:
    patterns = [each.pattern for each in ROUTES.values()]
    assert len({*patterns}) == len(patterns)


def test_a_list_takes_every_filter_and_one_thing_what_goes_from_page_to_page() -> None:
    choosing = tuple(each for each in FILTERS if each not in ("tz", "remind"))
    assert ROUTES["home"].parameters == (*choosing, "tz", "at", "skip", "add", "remove")
    assert ROUTES["calendar_csv"].parameters == EVERY == (*choosing, "tz")
    assert ROUTES["calendar_json"].parameters == choosing
    assert ROUTES["calendar_ics"].parameters == (*choosing, "remind")
    assert ROUTES["subscribe"].parameters == (*choosing, "tz", "remind")
    assert CARRIED == ("as_of", "lang", "tz")
    assert ROUTES["event_ics"].parameters == ("as_of", "lang")
    assert ROUTES["event"].parameters == EVERY
    assert ROUTES["health"].parameters == ()


def test_a_path_is_filled_in_with_its_parts() -> None:
    assert ROUTES["event_ics"].parts == ["event_id"]
    assert ROUTES["event_ics"].path({"event_id": "xi"}) == "/events/xi.ics"
    assert ROUTES["event"].path({"event_id": "../a b?é"}) == "/events/..%2Fa%20b%3F%C3%A9"
    with pytest.raises(KeyError):
        ROUTES["event"].path({})

"""An edition: the records and the address that everything is served from, checked before it is."""

import gc
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random
from urllib.parse import urlsplit
from weakref import ref

import pytest
from hypothesis import given

from schedule import DataError, resolve, survey
from schedule.filed.records import Records
from schedule.search.query import Query
from tests.build import days
from tests.folder import REPORT, Folder
from tests.strategies import all_records, days_near
from tests.web.served import PUBLIC, serve
from web.serving.edition import Edition
from web.serving.response import CachedResponse, Response


def test_broken_data_is_not_served_and_every_problem_is_told(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][0].update(place="nowhere"))
    folder.change("places.toml", lambda data: data["moscow"].update(zone="Europe"))
    folder.text("people.toml", "[xi")
    with pytest.raises(DataError) as error:
        serve(folder.path)
    assert [(each.file, each.key) for each in error.value.problems] == [
        ("people.toml", ""),
        ("places.toml", "moscow.zone"),
        (REPORT, "claims[0].place"),
    ]


def test_responses_of_64_mib_are_kept_at_most(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path).path
    edition = Edition(survey(folder), site=PUBLIC, now=time.time)
    # What can't be compressed weighs twice as much as it is.
    response = CachedResponse(Response(Random(1).randbytes(7 << 20)))  # noqa: S311
    for number in range(6):
        edition.responses.put((f"/{number}", ""), response)
    assert edition.responses.weight == 4 * (response.weight + len("/0")) <= 64 << 20


def test_a_folder_that_is_not_there_is_not_served(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no such folder; expected a data folder"):
        serve(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", "expected an address like https://example.org"),
        ("example.org", "expected an address like https://example.org"),
        ("//example.org", "expected an address like https://example.org"),
        ("example.org:8000", "expected an address like https://example.org"),
        ("ftp://example.org", "expected an address like https://example.org"),
        ("javascript://example.org", "expected an address like https://example.org"),
        ("https://", "expected an address like https://example.org"),
        ("https://:8000", "expected an address like https://example.org"),
        ("https://example.org:port", "expected an address like https://example.org"),
        ("https://example.org:99999", "expected an address like https://example.org"),
        ("https://[::1", "expected an address like https://example.org"),
        ("https://exam ple.org", "expected an address like https://example.org"),
        ('https://example.org"><b>', "expected an address like https://example.org"),
        ("https://example.org\r\nX-ATTENDEE:a", "expected an address like https://example.org"),
        ("https://example.org/a b", "expected an address like https://example.org"),
        ("https://example.org/caf%C3%A9", "expected at most a path of plain names"),
        ("https://example.org/a//b", "expected at most a path of plain names"),
        ("https://example.org/a/../b", "expected at most a path of plain names"),
        ("https://example.org/?a=1", "expected at most a path of plain names"),
        ("https://example.org/a?a=1", "expected at most a path of plain names"),
        ("https://example.org#a", "expected at most a path of plain names"),
    ],
)
def test_a_public_url_that_is_none_is_refused_with_what_is_expected(
    tmp_path: Path, url: str, expected: str
) -> None:
    with pytest.raises(ValueError, match=r"^public URL: ") as error:
        serve(Folder.small(tmp_path).path, public_url=url)
    assert expected in str(error.value)


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://example.org", "https://example.org"),
        ("https://example.org/", "https://example.org"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("https://example.org/dates/", "https://example.org/dates"),
        ("https://example.org/~a/b-c.d", "https://example.org/~a/b-c.d"),
    ],
)
def test_absolute_addresses_begin_with_the_public_url(tmp_path: Path, url: str, site: str) -> None:
    served = serve(Folder.small(tmp_path).path, public_url=url)
    base = urlsplit(site).path
    assert str(served.feed(f"{base}/calendar.ics")["visit"]["URL"]) == f"{site}/events/visit"
    (canonical,) = served.page(f"{base}/events/visit").related("canonical")
    assert canonical.href == f"{site}/events/visit"


@given(all_records(), days_near(date(2023, 2, 18), 16))
def test_a_schedule_as_of_any_day_is_what_is_resolved_for_it(records: Records, day: date) -> None:
    """Also when it is taken from the cache."""
    with tempfile.TemporaryDirectory() as path:
        edition = serve(Folder.of(records, Path(path)).path).app.extensions["editions"].current
    assert isinstance(edition, Edition)
    for asked in (day, day + timedelta(days=1), day):
        assert edition.schedule(asked).events == resolve(records, asked).events
        assert edition.schedule(asked).reports == resolve(records, asked).reports
    assert edition.schedule().events == resolve(records).events


def test_an_edition_does_not_change_when_its_folder_does(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    before = site.get("/").data, site.get("/calendar.ics").data
    said = {"event": "summit", "dates": days("2024-05-16")}
    folder.file("2024-05-15-later", said).text("places.toml", "[broken")
    assert (site.get("/").data, site.get("/calendar.ics").data) == before


def test_however_much_is_asked_for_only_so_much_is_kept(tmp_path: Path) -> None:
    """Schedules of former days, and selections: at most a fixed number, and fewer if there are many
    events.
    """
    folder = Folder.small(tmp_path)
    for number in range(60):
        reported = date(2023, 4, 1) + timedelta(days=number)
        folder.file(f"{reported}-n{number}", {"event": "visit", "dates": days("2023-03-20")})
    edition = serve(folder.path).app.extensions["editions"].current
    assert isinstance(edition, Edition)
    schedules, selections = [], []
    for number in range(60):
        day = date(2023, 4, 1) + timedelta(days=number)
        schedules.append(ref(edition.index(day)))
        selections.append(ref(edition.selection(Query(q=f"word {number}"))))
    gc.collect()
    assert sum(each() is not None for each in schedules) == 32
    assert sum(each() is not None for each in selections) == 32


def test_of_many_events_fewer_former_days_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.serving.edition._KEPT_EVENTS", 8)
    edition = serve(Folder.small(tmp_path).path).app.extensions["editions"].current
    selections = [ref(edition.selection(Query(q=f"word {number}"))) for number in range(9)]
    gc.collect()
    assert sum(each() is not None for each in selections) == 3

"""Editions: one after the other as the data changes, and never one that has anything wrong."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from schedule.records import Records
from tests.broken import BROKEN, Broken
from tests.build import days
from tests.folder import REPORT, Folder
from tests.strategies import all_records
from tests.web.served import Site, lasting, serve
from web.editions import Editions

ADDRESSES = (
    "/",
    "/calendar.ics",
    "/calendar.ics?vague=1",
    "/calendar.ics?lang=ru",
    "/calendar.ics?kind=talks",
    "/calendar.ics?as_of=2023-03-18",
    "/calendar.json",
)
LATER = "2023-03-19-later"
MOVED = {"event": "visit", "dates": days("2023-03-21", "2023-03-23"), "status": "confirmed"}


def editions(site: Site) -> Editions:
    found: Editions = site.app.extensions["editions"]
    return found


def told(site: Site) -> tuple[str, list[str]]:
    """The state of the service, and its problems."""
    answer = site.get("/healthz").json
    assert answer is not None
    return answer["status"], answer["problems"]


def answers(site: Site) -> list[tuple[bytes, list[tuple[str, str]]]]:
    """Bodies and headers, as gzip where that is worth it."""
    found = [site.get(address, Accept_Encoding="gzip") for address in ADDRESSES]
    return [(each.data, lasting(each)) for each in found]


def test_an_edit_is_served_everywhere_once_the_folder_is_looked_at(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    before = site.get("/calendar.ics")
    assert str(site.feed()["visit"].start) == "2023-03-20"
    folder.file(LATER, MOVED)
    assert str(site.feed()["visit"].start) == "2023-03-20"
    assert editions(site).refresh()
    assert str(site.feed()["visit"].start) == "2023-03-21"
    assert "later" in site.page("/events/visit").main.text
    assert site.get("/calendar.ics", If_None_Match=before.headers["ETag"]).status_code == 200


def test_what_is_written_again_as_it_was_makes_no_new_edition(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    edition = editions(site).current
    folder.text(REPORT, (folder.path / REPORT).read_bytes())
    assert not editions(site).refresh()
    assert editions(site).current is edition


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_over_broken_data_the_last_good_edition_is_served_until_it_is_mended(
    broken: Broken, tmp_path: Path
) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    before = answers(site)
    whole = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*.*")
    }
    broken.apply(folder)
    assert not editions(site).refresh()
    status, problems = told(site)
    assert (status, broken.line in problems) == ("stale", True)
    assert answers(site) == before
    for path in {*tmp_path.rglob("*.toml")} - {tmp_path / name for name in whole}:
        path.unlink()
    for name, content in whole.items():
        folder.text(name, content)
    folder.file(LATER, MOVED)
    assert editions(site).refresh()
    assert told(site) == ("ok", [])
    assert str(site.feed()["visit"].start) == "2023-03-21"


def fail() -> str:
    raise RuntimeError("a fault in the program")


def test_an_edition_that_can_not_be_rendered_is_not_served(tmp_path: Path) -> None:
    """For whatever reason: here a view that fails."""
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    views, before = site.app.view_functions, site.get("/calendar.ics").data
    home, views["home"] = views["home"], fail
    folder.file(LATER, MOVED)
    assert not editions(site).refresh()
    assert told(site) == ("stale", ["RuntimeError: / was answered with 500 INTERNAL SERVER ERROR"])
    assert site.get("/calendar.ics").data == before
    views["home"] = home
    folder.file("2023-03-19-other", MOVED)
    assert editions(site).refresh()
    assert told(site) == ("ok", [])


@settings(max_examples=25)
@given(all_records(), all_records())
def test_after_an_edit_the_bytes_are_those_of_a_fresh_start(one: Records, other: Records) -> None:
    with tempfile.TemporaryDirectory() as path:
        folder = Folder.of(one, Path(path))
        site = serve(folder.path)
        answers(site)
        for report in (folder.path / "reports").glob("*.toml"):
            report.unlink()
        Folder.of(other, Path(path))
        editions(site).refresh()
        assert answers(site) == answers(serve(folder.path))

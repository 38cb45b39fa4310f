"""Editions: one after the other as the data changes, and never one that has anything wrong."""

import gc
import os
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from weakref import ref

import pytest
from hypothesis import given, settings

from schedule.filed.records import Records
from tests.broken import BROKEN, Broken
from tests.build import days
from tests.extras import need
from tests.folder import REPORT, Folder
from tests.rights import as_nobody
from tests.strategies import all_records
from tests.web.served import Site, lasting, serve
from web.serving.edition import Edition
from web.serving.reload import Editions

ADDRESSES = (
    "/",
    "/calendar.ics",
    "/calendar.ics?vague=1",
    "/calendar.ics?lang=ru",
    "/calendar.ics?kind=talks",
    "/calendar.ics?as_of=2023-03-18",
    "/calendar.json",
    "/calendar.json?from=2023-01-01",
    "/calendar.jcal",
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
    assert "21–23 March 2023" in site.page("/events/visit").main.text
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
    assert (status, any(each.startswith(broken.place) for each in problems)) == ("stale", True)
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
    """The reason doesn't matter: here, a view fails."""
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


def test_a_file_written_twice_within_a_tick_of_the_disk_is_served_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second write comes after the first was read, and no stamp shows it: here, stamps never
    change.
    """
    monkeypatch.setattr("schedule.filed.files._stamp", lambda _: (1, 1, 1, 1))
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    found = editions(site)
    prepare = found.prepare

    def write_meanwhile(paths: Iterable[str], edition: Edition) -> None:
        folder.file(LATER, {**MOVED, "dates": days("2023-03-22", "2023-03-23")})
        prepare(paths, edition)

    folder.file(LATER, MOVED)
    found.prepare = write_meanwhile
    assert found.refresh()
    found.prepare = prepare
    assert found.refresh()
    assert str(site.feed()["visit"].start) == "2023-03-22"


def test_that_all_reports_are_gone_at_once_is_not_believed(tmp_path: Path) -> None:
    """A folder that is renamed, or about to be filled again, isn't an empty calendar."""
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    before = answers(site)
    (folder.path / "reports").rename(folder.path / ".reports")
    assert not editions(site).refresh()
    problem = "reports/: expected reports, of which there were 1; to do without, start again"
    assert (told(site), answers(site)) == (("stale", [problem]), before)
    (folder.path / ".reports").rename(folder.path / "reports")
    assert not editions(site).refresh()
    assert told(site) == ("ok", [])


def test_what_could_not_be_read_is_tried_again_without_a_sign(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As when a disk of the network was away; but not at every look."""
    need(None if os.geteuid() == 0 else "only root can be somebody else for a while")
    with tempfile.TemporaryDirectory() as path:
        Path(path).chmod(0o755)
        folder = Folder.small(Path(path))
        site = serve(folder.path)
        folder.file(LATER, MOVED)
        (folder.path / f"reports/{LATER}.toml").chmod(0o600)
        with as_nobody():
            looks = [editions(site).refresh() for _ in range(3)]
        unreadable = f"reports/{LATER}.toml: expected a readable file (Permission denied)"
        assert (looks, told(site)) == ([False] * 3, ("stale", [unreadable]))
        assert not editions(site).refresh()
        monkeypatch.setattr("web.serving.reload._TRIED_AGAIN_S", 0)
        assert editions(site).refresh()
        assert told(site) == ("ok", [])
        assert str(site.feed()["visit"].start) == "2023-03-21"


def test_what_is_wrong_is_said_once_however_often_it_is_seen(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    caplog.clear()
    for number in range(3):
        folder.text(f"reports/{LATER}.toml", "x =\n" + "#" * number)
        editions(site).refresh()
    assert [each.levelname for each in caplog.records] == ["ERROR"]


def test_where_nothing_can_be_watched_the_folder_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """As on a machine that is out of watches, or a disk of the network."""

    def watch(*_: object, **__: object) -> None:
        raise OSError("no space left on device about 8192 watches")

    monkeypatch.setattr("watchfiles.watch", watch)
    monkeypatch.setattr("web.serving.reload._POLL_MS", 20)
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    editions(site).watch()
    folder.file(LATER, MOVED)
    end = time.monotonic() + 5
    while str(site.feed()["visit"].start) != "2023-03-21" and time.monotonic() < end:
        time.sleep(0.01)
    assert str(site.feed()["visit"].start) == "2023-03-21"
    time.sleep(0.2)
    assert caplog.text.count("is not watched, but looked at") == 1


@settings(max_examples=12)
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


def test_an_edition_that_was_replaced_goes_without_a_search_for_garbage(tmp_path: Path) -> None:
    """A garbage collection doesn't look at frozen objects."""
    folder = Folder.small(tmp_path)
    site = serve(folder.path)
    answers(site)
    before = ref(editions(site).current)
    gc.collect()
    gc.disable()
    try:
        folder.file(LATER, MOVED)
        assert editions(site).refresh()
        answers(site)
        assert before() is None
    finally:
        gc.enable()


def test_the_log_names_open_conflicts_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Those of the first edition, and each new one."""
    rival = {"event": "visit", "dates": days("2023-03-25")}
    folder = Folder.small(tmp_path)
    folder.file("2023-03-17-rival", rival)
    site = serve(folder.path)
    folder.file("2023-03-17-other", {"event": "summit", "dates": days("2023-03-26")})
    editions(site).refresh()
    said = [each.getMessage() for each in caplog.records if each.levelname == "WARNING"]
    differ = "Reports of equal weight differ, and no ruling decides"
    assert said == [
        f"{differ}: visit: dates: 20–22 March 2023 / 25 March 2023",
        f"{differ}: summit: dates: 20–22 March 2023 / 26 March 2023",
    ]

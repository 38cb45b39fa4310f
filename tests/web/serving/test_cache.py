"""What was rendered, kept on the disk: believed only when it is whole and of the same data, and
never missed.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schedule.filed.records import Records
from tests.build import days
from tests.folder import Folder
from tests.rights import as_nobody, files_up_to
from tests.strategies import all_records
from tests.web.served import EXACT, FILES, PAGES, PUBLIC, Site, lasting, serve
from web.api.formats import FORMATS
from web.serving.cache import Cache, Rendered, _program
from web.serving.reload import Editions

ADDRESSES = (
    *PAGES,
    *FILES,
    *(each.path for each in FORMATS),
    *(f"/calendar.ics?lang={each}" for each in ("en", "ru", "zh")),
    "/calendar.ics?vague=1&lang=zh",
    "/calendar.ics?as_of=2023-03-18",
    "/calendar.ics?place=harbin&lang=ru",
    "/download/calendar.ics",
    "/healthz",
    "/sitemap.xml",
)
MOVED = {"event": EXACT, "dates": days("2023-03-21", "2023-03-23"), "status": "confirmed"}


def editions(site: Site) -> Editions:
    found: Editions = site.app.extensions["editions"]
    return found


def start(folder: Folder) -> Site:
    """Serve as an operator does, with what was kept."""
    return serve(folder.path, cache=folder.path / ".dateline")


def answers(site: Site) -> dict[tuple[str, str], tuple[int, bytes, list[tuple[str, str]]]]:
    """Code, body and headers of each address, plain and as gzip."""
    found = {}
    for address in ADDRESSES:
        for coding in ("identity", "gzip"):
            answer = site.get(address, Accept_Encoding=coding)
            found[address, coding] = answer.status_code, answer.data, lasting(answer)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """The real data, served before in all its languages."""
    folder = Folder.real(tmp_path)
    site = start(folder)
    assert not editions(site).current.is_restored
    for language in ("en", "ru", "zh"):
        site.get(f"/calendar.ics?lang={language}")
    editions(site).keep()
    return folder


def test_a_warm_start_answers_as_a_cold_one(folder: Folder) -> None:
    warm = start(folder)
    assert editions(warm).current.is_restored
    assert answers(warm) == answers(serve(folder.path))


def test_a_warm_start_renders_no_entry_of_the_feed_again(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[str] = []
    monkeypatch.setattr("schedule.render.ical.entry", lambda event, **_: rendered.append(event.id))
    warm = start(folder)
    for language in ("en", "ru", "zh"):
        assert warm.get(f"/calendar.ics?lang={language}").status_code == 200
    assert rendered == []


def test_an_edit_after_a_warm_start_is_served_as_after_a_cold_one(folder: Folder) -> None:
    warm = start(folder)
    before = answers(warm)
    folder.file("2023-03-19-later", MOVED)
    assert editions(warm).refresh()
    editions(warm).keep()
    assert answers(warm) == answers(serve(folder.path)) == answers(start(folder)) != before


def test_what_changed_before_the_data_was_read_is_served_once_it_is_seen(folder: Folder) -> None:
    """The feed of what was there when the server started, until then."""
    before = serve(folder.path).get("/calendar.ics").data
    warm = start(folder)
    folder.file("2023-03-19-later", MOVED)
    assert warm.get("/calendar.ics").data == before
    warm.get("/calendar.ics?lang=ru")
    assert editions(warm).refresh()
    assert answers(warm) == answers(serve(folder.path))


def test_what_broke_before_the_data_was_read_is_told_until_it_is_mended(folder: Folder) -> None:
    before, warm = serve(folder.path).get("/calendar.ics").data, start(folder)
    rulings = (folder.path / "rulings.toml").read_bytes()
    folder.text("rulings.toml", "[")
    assert not editions(warm).refresh()
    editions(warm).keep()
    told = warm.get("/")
    assert (told.status_code, told.headers["Retry-After"]) == (503, "10")
    assert "rulings.toml: expected TOML" in told.text
    assert warm.get("/calendar.ics").data == before
    folder.text("rulings.toml", rulings)
    editions(warm).refresh()
    assert answers(warm) == answers(serve(folder.path))


def rendered(site: Site) -> Rendered:
    return editions(site).current.rendered()


@settings(max_examples=25)
@given(all_records())
def test_what_is_saved_comes_back(records: Records) -> None:
    with tempfile.TemporaryDirectory() as path:
        found = rendered(serve(Folder.of(records, Path(path)).path))
        cache = Cache(Path(path) / "cache", PUBLIC)
        cache.save(found)
        assert cache.load(found.digest) == found


@pytest.fixture
def small(tmp_path: Path) -> Rendered:
    return rendered(serve(Folder.small(tmp_path / "data").path))


@pytest.fixture
def cache(tmp_path: Path, small: Rendered) -> Cache:
    """A cache in the folder `kept`, in which something is kept."""
    cache = Cache(tmp_path / "kept", PUBLIC)
    cache.save(small)
    assert cache.load(small.digest) == small
    return cache


def test_what_was_saved_for_something_else_is_not_believed(
    cache: Cache, small: Rendered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other data, another address, another program."""
    assert cache.load("other") is None
    assert Cache(tmp_path / "kept", "https://other.example").load(small.digest) is None
    _program.cache_clear()
    with monkeypatch.context() as changed:
        changed.setattr(sys, "version", "4.0")
        assert cache.load(small.digest) is None
    _program.cache_clear()
    assert cache.load(small.digest) == small


def test_a_file_that_is_cut_off_anywhere_is_not_believed(
    cache: Cache, small: Rendered, tmp_path: Path
) -> None:
    file = tmp_path / "kept/rendered"
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        assert cache.load(small.digest) is None


def test_a_file_with_any_byte_changed_is_not_believed(
    cache: Cache, small: Rendered, tmp_path: Path
) -> None:
    file = tmp_path / "kept/rendered"
    whole = file.read_bytes()
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :])
        assert cache.load(small.digest) is None


@given(st.binary(max_size=200) | st.binary(max_size=50).map(lambda tail: b"h" * 32 + tail))
def test_a_file_of_anything_is_not_believed(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as path:
        (Path(path) / "rendered").write_bytes(content)
        assert Cache(Path(path), PUBLIC).load("any") is None


@pytest.mark.parametrize("content", [b"", b"\n", b"half of it"])
def test_a_damaged_file_is_told_and_mended(
    folder: Folder, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    file = folder.path / ".dateline/rendered"
    whole = file.read_bytes()
    file.write_bytes(content or whole[:-1])
    site = start(folder)
    assert caplog.messages == [f"{file} isn't what was written there, and is made anew"]
    assert answers(site) == answers(serve(folder.path))
    editions(site).keep()
    assert len(caplog.messages) == 1
    assert editions(start(folder)).current.is_restored


def test_a_folder_in_the_place_of_the_file_is_told_and_all_is_served(
    folder: Folder, caplog: pytest.LogCaptureFixture
) -> None:
    file = folder.path / ".dateline/rendered"
    file.unlink()
    file.mkdir()
    site = start(folder)
    assert answers(site) == answers(serve(folder.path))
    editions(site).keep()
    assert caplog.messages == [
        f"{file} can't be read, and all is made anew: Is a directory",
        f"The next start has to render anew: {file.parent}: Is a directory",
    ]
    assert [each.name for each in file.parent.iterdir() if "-" in each.name] == []


def test_on_a_full_disk_all_is_served_and_what_was_kept_stays(
    folder: Folder, caplog: pytest.LogCaptureFixture
) -> None:
    kept = folder.path / ".dateline"
    before = (kept / "rendered").read_bytes()
    site = start(folder)
    folder.file("2023-03-19-later", MOVED)
    assert editions(site).refresh()
    caplog.clear()
    with files_up_to(1000):
        editions(site).keep()
    assert caplog.messages == [f"The next start has to render anew: {kept}: File too large"]
    assert {each.name: each.read_bytes() for each in kept.iterdir()} == {
        ".gitignore": b"*\n",
        "rendered": before,
    }
    assert answers(site) == answers(serve(folder.path))


@pytest.fixture
def shut() -> Iterator[Path]:
    """A folder that everybody finds, and nobody may write in."""
    with tempfile.TemporaryDirectory() as path:
        Path(path).chmod(0o555)
        yield Path(path)
        Path(path).chmod(0o755)


def test_where_nothing_may_be_written_nothing_is_kept(
    small: Rendered, shut: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache = Cache(shut / "cache", PUBLIC)
    assert cache.load(small.digest) is None
    with as_nobody():
        cache.save(small)
        assert cache.load(small.digest) is None
    assert caplog.messages == [
        f"The next start has to render anew: {shut / 'cache'}: Permission denied"
    ]


def test_what_may_not_be_read_is_told_and_not_believed(
    small: Rendered, shut: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shut.chmod(0o755)
    cache, file = Cache(shut, PUBLIC), shut / "rendered"
    cache.save(small)
    file.chmod(0)
    with as_nobody():
        assert cache.load(small.digest) is None
    assert caplog.messages == [f"{file} can't be read, and all is made anew: Permission denied"]


def test_what_a_killed_process_left_is_taken_away_at_the_next_start(
    cache: Cache, small: Rendered, tmp_path: Path
) -> None:
    """Unless it is new: then somebody may be writing it."""
    for name in ("rendered-abc", ".gitignore-abc", "rendered-new"):
        (tmp_path / "kept" / name).write_bytes(b"half")
    for name in ("rendered-abc", ".gitignore-abc"):
        os.utime(tmp_path / "kept" / name, (0, 0))
    assert cache.load(small.digest) == small
    left = sorted(each.name for each in (tmp_path / "kept").iterdir())
    assert left == [".gitignore", "rendered", "rendered-new"]


def test_several_processes_may_save_at_the_same_time(
    cache: Cache, small: Rendered, caplog: pytest.LogCaptureFixture
) -> None:
    """As workers do: none takes away what another one is writing."""
    with ThreadPoolExecutor(4) as pool:
        [*pool.map(cache.save, [small] * 160)]
    assert cache.load(small.digest) == small
    assert caplog.messages == []

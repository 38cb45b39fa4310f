"""A folder as a place to publish."""

from pathlib import Path

import pytest

from tests.web.publishing.test_manifest import ENTRY, MOVED
from web.publishing.folder import SITE, Folder
from web.publishing.store import NotPublished


def found(path: Path) -> list[str]:
    site = path / SITE
    return sorted(str(each.relative_to(site)) for each in site.rglob("*"))


def test_files_are_written_with_their_gzip_and_removed_with_their_folders(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.lock():
        folder.put("/events/a", ENTRY, b"page")
        folder.put("/events/a.ics", MOVED, b"moved")
        assert found(tmp_path) == [
            "events",
            "events/a.html",
            "events/a.html.gz",
            "events/a.ics.html",
        ]
        folder.delete("/events/a")
        folder.delete("/events/a")
        assert found(tmp_path) == ["events", "events/a.ics.html"]
        folder.delete("/events/a.ics")
    assert found(tmp_path) == []


def test_two_do_not_publish_at_once(tmp_path: Path) -> None:
    with (
        Folder(tmp_path).lock(),
        pytest.raises(NotPublished, match="somebody publishes there now"),
        Folder(tmp_path).lock(),
    ):
        pass
    with Folder(tmp_path).lock():
        pass


def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NotPublished, match="file"), Folder(tmp_path / "file").lock():
        pass


def test_notes_are_kept_and_removed(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with folder.lock():
        folder.keep_note("a.json", b"1")
        assert folder.note("a.json") == b"1"
        folder.keep_note("a.json", None)
        assert folder.note("a.json") is None

"""Files are written whole, all of them or none."""

import fcntl
import os
from pathlib import Path

import pytest

from schedule.filed.write import JOURNAL, NotWritten, recover, write
from tests.stopped import each_change


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_files_are_written_and_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_bytes(b"old")
    (tmp_path / "places.toml").chmod(0o640)
    files = {"places.toml": b"new", "reports/a.toml": b"a"}
    write(tmp_path, files, replacing={"places.toml": b"old"})
    assert content(tmp_path) == files
    assert (tmp_path / "places.toml").stat().st_mode & 0o777 == 0o640


def test_a_new_file_overwrites_none_and_then_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(b"theirs")
    with pytest.raises(NotWritten, match=r"^b\.toml exists already; expected a new name$"):
        write(tmp_path, {"a.toml": b"a", "b.toml": b"b"}, replacing={})
    assert content(tmp_path) == {"b.toml": b"theirs"}


def test_what_somebody_changed_meanwhile_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "b.toml").write_bytes(b"theirs")
    with pytest.raises(NotWritten, match=r"^b\.toml was changed meanwhile; try again$"):
        write(tmp_path, {"a.toml": b"a", "b.toml": b"b"}, replacing={"b.toml": b"read before"})
    assert content(tmp_path) == {"b.toml": b"theirs"}


def test_two_do_not_write_at_once(tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(NotWritten, match=r": somebody else is writing to it; try again$"):
        write(tmp_path, {"a.toml": b"a", "b.toml": b"b"}, replacing={})
    os.close(handle)
    assert content(tmp_path) == {}


def test_a_folder_that_cannot_hold_files_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "reports").write_bytes(b"")
    with pytest.raises(NotWritten, match="reports"):
        write(tmp_path, {"a.toml": b"a", "reports/b.toml": b"b"}, replacing={})
    assert content(tmp_path) == {"reports": b""}


BEFORE = {"places.toml": b"old"}
AFTER = {"places.toml": b"new", "events/a.toml": b"a", "reports/b.toml": b"b"}


def test_a_write_that_is_killed_anywhere_is_put_in_order_by_the_next(tmp_path: Path) -> None:
    def made(number: int) -> Path:
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "places.toml").write_bytes(b"old")
        return folder

    found = []
    for folder in each_change(lambda folder: write(folder, AFTER, replacing=BEFORE), made):
        recover(folder)
        found.append(content(folder))
    assert [each for each in found if each not in (BEFORE, AFTER)] == []
    assert (found[0], found[-1]) == (BEFORE, AFTER)
    assert len(found) > len(AFTER) * 2


def test_what_a_killed_write_leaves_does_not_keep_another_from_writing(tmp_path: Path) -> None:
    (tmp_path / ".b.toml.tmp").write_bytes(b"half")
    write(tmp_path, {"b.toml": b"whole"}, replacing={})
    assert content(tmp_path) == {"b.toml": b"whole"}


def test_a_journal_leads_nowhere_outside_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (tmp_path / ".x.toml.tmp").write_bytes(b"theirs")
    (folder / JOURNAL).write_text('["../x.toml"]')
    recover(folder)
    assert content(tmp_path) == {".x.toml.tmp": b"theirs"}
    with pytest.raises(NotWritten, match=r"^\.\./x\.toml leads out of the folder"):
        write(folder, {"../x.toml": b"x"}, replacing={})

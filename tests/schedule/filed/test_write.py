"""Files are written whole, all of them or none."""

from pathlib import Path

import pytest

from schedule.filed.write import NotWritten, write


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


def test_two_do_not_write_the_same_file_at_once(tmp_path: Path) -> None:
    (tmp_path / ".b.toml.tmp").write_bytes(b"another's")
    with pytest.raises(NotWritten, match=r"\.b\.toml\.tmp: File exists$"):
        write(tmp_path, {"a.toml": b"a", "b.toml": b"b"}, replacing={})
    assert content(tmp_path) == {".b.toml.tmp": b"another's"}


def test_a_folder_that_cannot_hold_files_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "reports").write_bytes(b"")
    with pytest.raises(NotWritten, match="reports"):
        write(tmp_path, {"a.toml": b"a", "reports/b.toml": b"b"}, replacing={})
    assert content(tmp_path) == {"reports": b""}

"""The files of a data folder as they lie on the disk: what is found of them, and what is read."""

import os
import tempfile
from pathlib import Path

from schedule.filed.files import Files, digest, stamps, take
from tests.rights import as_nobody


def test_only_what_holds_something_else_is_given_again(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"1")
    (tmp_path / "b.toml").write_bytes(b"1")
    before, contents = take(tmp_path)
    assert contents == {"a.toml": b"1", "b.toml": b"1"}
    (tmp_path / "a.toml").write_bytes(b"22")
    os.utime(tmp_path / "b.toml", (0, 0))
    (tmp_path / "c.toml").write_bytes(b"3")
    after, contents = take(tmp_path, before)
    assert contents == {"a.toml": b"22", "c.toml": b"3"}
    assert after == take(tmp_path)[0]


def test_a_change_of_one_byte_is_found_however_soon_it_comes(tmp_path: Path) -> None:
    """Even between two ticks of the disk's clock, when every stamp stays as it was."""
    path, known = tmp_path / "a.toml", Files()
    for number in range(200):
        with path.open("r+b" if number else "wb") as file:
            file.write(b"%03d" % number)
        known, contents = take(tmp_path, known)
        assert contents == {"a.toml": b"%03d" % number}


def test_what_was_written_in_the_last_tick_is_not_trusted() -> None:
    old, new = (3, 4, 10, 1), (5, 5, 10, 2)
    files = Files(stamps={"a.toml": new, "b.toml": old, "c.toml": new})
    assert files.trusted() == {"b.toml": old}


def test_what_is_gone_is_forgotten(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"1")
    before, _ = take(tmp_path)
    (tmp_path / "a.toml").unlink()
    assert take(tmp_path, before) == (Files(), {})


def test_names_are_those_in_the_folder_and_hidden_files_are_none(tmp_path: Path) -> None:
    for name in ("b.toml", "a/c.toml", "a/.d.toml", ".e/f.toml", "g.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert sorted(stamps(tmp_path)) == ["a/c.toml", "b.toml"]
    assert [*take(tmp_path)[0].hashes] == ["a/c.toml", "b.toml"]
    assert stamps(tmp_path / "nowhere") == {}


def test_what_can_not_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "a.toml").mkdir()
    (tmp_path / "b.toml").symlink_to("nowhere")
    _, contents = take(tmp_path)
    reasons = {name: str(getattr(each, "strerror", "")) for name, each in contents.items()}
    assert reasons == {"a.toml": "Is a directory", "b.toml": "No such file or directory"}


def test_no_name_passes_for_a_content_in_the_digest(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"1")
    (tmp_path / "b.toml").write_bytes(b"2")
    first = digest(tmp_path)
    (tmp_path / "a.toml").write_bytes(b"2")
    (tmp_path / "b.toml").write_bytes(b"1")
    assert digest(tmp_path) != first


def test_a_folder_that_can_not_be_looked_into_is_not_an_empty_one() -> None:
    """Unless no records are kept there anyway, as in what a disk of its own brings along."""
    with tempfile.TemporaryDirectory() as path:
        folder = Path(path)
        folder.chmod(0o755)
        for name in ("events", "lost+found"):
            (folder / name).mkdir(mode=0)
        (folder / "b.toml").write_bytes(b"1")
        with as_nobody():
            files, contents = take(folder)
        reasons = {name: str(getattr(each, "strerror", "")) for name, each in contents.items()}
        assert reasons == {"b.toml": "", "events/": "Permission denied"}
        (folder / "events").chmod(0o755)
        assert [*take(folder, files)[0].hashes] == ["b.toml"]

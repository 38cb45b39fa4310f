"""The files of a data folder as they lie on the disk: what is found of them, and what is read."""

import os
import socket
import tempfile
from pathlib import Path

import pytest

from schedule.filed import files as on_disk
from schedule.filed.files import Files, digest, stamps, take
from tests.alarm import alarm
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
    assert reasons(tmp_path) == {
        "a.toml": "Is a directory",
        "b.toml": "No such file or directory",
    }


OUT = "it is a link that leads out of the data folder"
HIDDEN = "it is a link to something hidden, or to the data folder itself"


def reasons(folder: Path) -> dict[str, str]:
    """Why files and folders are not read, by name; empty for what is read."""
    _, contents = take(folder)
    return {name: str(getattr(each, "strerror", "")) for name, each in contents.items()}


def test_a_pipe_a_socket_and_a_device_are_refused_and_nothing_waits_for_them(
    tmp_path: Path,
) -> None:
    """A device is only reached by a link, since only root can make one."""
    os.mkfifo(tmp_path / "a.toml")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(f"{tmp_path}/b.toml")
    (tmp_path / "c.toml").symlink_to("/dev/zero")
    with alarm():
        assert reasons(tmp_path) == {
            "a.toml": "it is no regular file",
            "b.toml": "No such device or address",
            "c.toml": OUT,
        }


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(on_disk, "MOST_BYTES", 2 << 20)
    (tmp_path / "a.toml").write_bytes(b"#" * (2 << 20))
    (tmp_path / "b.toml").write_bytes(b"#" * ((2 << 20) + 1))
    assert reasons(tmp_path) == {"a.toml": "", "b.toml": "it has more than 2 MiB"}


def test_a_link_is_followed_inside_the_folder_alone(tmp_path: Path) -> None:
    """Not to hidden files in it either, which hold what is nobody's to read."""
    folder, secret = tmp_path / "data", tmp_path / "data-secret.toml"
    (folder / "events").mkdir(parents=True)
    secret.write_bytes(b"KEY = 1")
    (folder / ".env").write_bytes(b"KEY = 1")
    (folder / "events/a.toml").write_bytes(b"1")
    (folder / "..data").mkdir()
    (folder / "..data/d.toml").write_bytes(b"2")
    links = {
        "events/b.toml": "a.toml",
        "events/c.toml": str(secret),
        "events/d.toml": "../..data/d.toml",
        "events/e.toml": "../.env",
        "events/f.toml": "../../nowhere",
        "events/g.toml": "g.toml",
        "events/h.toml": "h/../c.toml",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    assert reasons(folder) == {
        "events/a.toml": "",
        "events/b.toml": "",
        "events/c.toml": OUT,
        "events/d.toml": "",
        "events/e.toml": HIDDEN,
        "events/f.toml": OUT,
        "events/g.toml": "Too many levels of symbolic links",
        "events/h.toml": OUT,
    }


def test_a_link_to_a_folder_is_followed_or_named_but_never_passed_over(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    (folder / "..data/events").mkdir(parents=True)
    (folder / "..data/events/a.toml").write_bytes(b"1")
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets/b.toml").write_bytes(b"KEY = 1")
    (folder / "places").mkdir()
    (folder / "..data/events/places").symlink_to("../../places")
    links = {"events": "..data/events", "reports": "../secrets", "up": "..", "self": "."}
    for name, target in {**links, "..data/events/more": "../../../secrets"}.items():
        (folder / name).symlink_to(target)
    assert reasons(folder) == {
        "events/a.toml": "",
        "events/more/": OUT,
        "events/places/": "it is a link to a folder, which can only stand at the top",
        "reports/": OUT,
        "self/": HIDDEN,
        "up/": OUT,
    }


def test_a_home_of_records_that_is_no_folder_is_no_empty_one(tmp_path: Path) -> None:
    (tmp_path / "events").write_bytes(b"")
    (tmp_path / "reports").symlink_to("nowhere")
    assert reasons(tmp_path) == {
        "events/": "Not a directory",
        "reports/": "No such file or directory",
    }


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.toml").write_bytes(b"1")
    (tmp_path / "data/b.toml").symlink_to("a.toml")
    (tmp_path / "link").symlink_to("data")
    assert reasons(tmp_path / "link") == {"a.toml": "", "b.toml": ""}


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
            files, _ = take(folder)
            assert reasons(folder) == {"b.toml": "", "events/": "Permission denied"}
        (folder / "events").chmod(0o755)
        assert [*take(folder, files)[0].hashes] == ["b.toml"]

"""Opening regular files alone."""

import errno
import os
from pathlib import Path

import pytest

from schedule.regular import regular
from tests.alarm import alarm


def test_a_regular_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_bytes(b"x = 1")
    with path.open("rb") as plain, open(path, "rb", opener=regular) as opened:
        assert opened.read() == plain.read() == b"x = 1"


def refused(path: Path) -> int | None:
    with pytest.raises(OSError, match=path.name) as raised:
        os.close(regular(str(path), os.O_RDONLY))
    return raised.value.errno


def test_a_pipe_is_refused_and_nothing_waits_for_its_writer(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with alarm():
        assert refused(path) == errno.EINVAL


def test_a_device_a_folder_a_link_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"x = 1")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "a.toml")
    asked = (Path(os.devnull), tmp_path, link, tmp_path / "missing")
    assert [refused(each) for each in asked] == [
        errno.EINVAL,
        errno.EISDIR,
        errno.ELOOP,
        errno.ENOENT,
    ]

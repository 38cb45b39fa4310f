"""`dateline publish`."""

from pathlib import Path

import pytest

from tests.folder import Folder
from tests.web.server import run
from web.commands import main
from web.commands.publish import links_only_here

URL = ("--public-url", "https://calendar.example")


def test_it_tells_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, at = str(Folder.small(tmp_path / "data").path), str(tmp_path / "at")
    given = ["publish", data, "--to", at, *URL, "--now", "2024-05-16T12:00:00+03:00"]
    assert main(given) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith(f"{at}: ")
    assert told[0].endswith(" addresses")
    assert told[1].endswith(" new, 0 changed, 0 deleted")
    assert main(given) == 0
    assert capsys.readouterr().out.splitlines() == [told[0], "0 new, 0 changed, 0 deleted"]


@pytest.mark.parametrize(
    ("url", "is_told"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://localhost", True),
        ("http://0.0.0.0:8000/dates", True),
        ("http://[::1]:8000", True),
        ("https://192.0.2.1", False),
        ("https://localhost.example", False),
    ],
)
def test_links_that_only_this_machine_can_open_are_told(url: str, is_told: bool) -> None:  # noqa: FBT001
    assert links_only_here(url) == is_told


def test_who_gives_no_public_url_to_make_is_asked_for_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, at = str(Folder.small(tmp_path / "data").path), str(tmp_path / "at")
    assert main(["publish", data, "--to", at, "--public-url", "http://127.0.0.1:8000"]) == 0
    told = "Links say http://127.0.0.1:8000, which only this machine can open: give --public-url"
    assert capsys.readouterr().err == f"{told}, or PUBLIC_URL= to make\n"


def test_what_is_wrong_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, at = str(Folder.small(tmp_path / "data").path), str(tmp_path / "at")
    assert main(["publish", data, "--to", at, "--public-url", "calendar.example"]) == 2
    assert "Not published: public URL: expected an address like" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["publish", data, "--to", at, *URL, "--now", "yesterday"])
    assert "expected a moment such as" in capsys.readouterr().err
    Folder(tmp_path / "data").remove("calendar.toml")
    assert main(["publish", data, "--to", at, *URL]) == 1
    assert capsys.readouterr().err.startswith("calendar.toml: expected this file")


def test_the_module_publishes_too(tmp_path: Path) -> None:
    data, at = str(Folder.small(tmp_path / "data").path), str(tmp_path / "at")
    done = run("web", "publish", "--to", at, *URL, "--data", data, within=300)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "at" / "site" / "index.html").exists()

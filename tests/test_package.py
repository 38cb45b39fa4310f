"""The package as an operator installs it: every file that the program reads, and its script."""

import os
import shutil
import subprocess
import sys
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from schedule import VERSION
from tests.folder import Folder
from tests.web.server import ROOT, environment, free_port, serving

PACKAGES = ("schedule", "web")
SOURCES = ("pyproject.toml", "requirements.in", "README.md", "LICENSE", *PACKAGES)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package without its dependencies, which the tests have, in a folder of its own."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for each in SOURCES:
        copy = shutil.copytree if (ROOT / each).is_dir() else shutil.copy
        copy(ROOT / each, source / each)
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--quiet")
    subprocess.run(
        [sys.executable, "-m", "pip", "install", *options, "--target", str(target), str(source)],
        check=True,
    )
    return target


def test_the_package_has_every_file_of_the_source(installed: Path) -> None:
    assert files(installed) == files(ROOT)


def test_the_package_needs_what_the_tests_run_with(installed: Path) -> None:
    (about,) = installed.glob("dateline-*.dist-info")
    found = PathDistribution(about)
    pins = [
        line
        for line in (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    needed = [each for each in found.requires or () if "extra ==" not in each]
    assert (found.version, sorted(needed)) == (VERSION, sorted(pins))


def test_the_script_tells_its_version_and_checks_from_any_folder(
    installed: Path, tmp_path: Path
) -> None:
    Folder.small(tmp_path / "mine")
    assert run(installed, tmp_path, "--version") == f"dateline {VERSION}\n"
    assert run(installed, tmp_path, "check", "mine") == "mine: 0 problems, 0 warnings\n"


def test_the_script_serves_from_any_folder(installed: Path, tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "mine")
    folder.change("calendar.toml", lambda data: data["languages"].append("ru"))
    port = free_port()
    command = [*script(installed), "serve", "--data", "mine", "--port", str(port)]
    with serving(port, command, tmp_path, paths(installed)) as server:
        pages = [server.get(each) for each in ("/", "/calendar.ics", "/static/dateline.css")]
        health = server.get("/healthz").body
        russian = server.get("/ru/").code
    assert ([page.code for page in pages], russian) == ([200, 200, 200], 200)
    assert f'"version":"{VERSION}"'.encode() in health.replace(b" ", b"")


def files(root: Path) -> set[str]:
    return {
        path.relative_to(root).as_posix()
        for package in PACKAGES
        for path in (root / package).rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def script(installed: Path) -> list[str]:
    return [sys.executable, str(installed / "bin" / "dateline")]


def paths(installed: Path) -> dict[str, str]:
    return dict(environment(PYTHONPATH=os.fspath(installed)))


def run(installed: Path, folder: Path, *arguments: str) -> str:
    return subprocess.run(
        [*script(installed), *arguments],
        cwd=folder,
        env=paths(installed),
        capture_output=True,
        text=True,
        check=True,
    ).stdout

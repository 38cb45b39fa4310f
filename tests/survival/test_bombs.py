"""Files that are made to stop a program. `check` and `import` name what is wrong with them, in
bounded processor time and memory. Without its guard, each takes minutes or ends in a traceback.
"""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.folder import Folder
from tests.schedule.importing.calendar_file import DAYS, calendar, entry
from tests.web.server import ROOT

CPU_S, MEMORY = 10, 2 << 30
HYPHENS = " \xad" * 300_000


def ended(*command: str) -> tuple[int, list[str]]:
    """The exit code of a command, and what it says."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_S, CPU_S))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    done = subprocess.run(
        [sys.executable, "-m", "schedule", *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limit,
    )
    return done.returncode, (done.stdout + done.stderr).splitlines()


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[Folder]:
    """The small world, with folders in one another, deeper than Python may call itself."""
    folder, before = Folder.small(tmp_path / "data"), Path.cwd()
    with descended(folder.path / "reports", 1500):
        os.chdir(before)
        yield folder


@contextmanager
def descended(path: Path, depth: int) -> Iterator[None]:
    """Folders in one another, which are gone afterwards: `shutil` can't remove them."""
    os.chdir(path)
    for _ in range(depth):
        Path("a").mkdir()
        os.chdir("a")
    bottom = os.open(".", os.O_RDONLY)
    yield
    before = Path.cwd()
    os.fchdir(bottom)
    os.close(bottom)
    for _ in range(depth):
        os.chdir("..")
        Path("a").rmdir()
    os.chdir(before)


def test_no_pull_request_stops_the_check(deep: Folder) -> None:
    deep.text("events/a.toml", "[" * 100_000 + "]")
    deep.text("events/b.toml", 'x = "' + '\\"' * 100_000)
    assert ended("check", str(deep.path)) == (
        1,
        [
            f"events/a.toml:1: `{'[' * 60}`: expected a table such as [the-id] or [[claims]]",
            'events/b.toml:1: x: expected a quotation mark, ", at the end of the text',
            f"{deep.path}: 2 problems, 0 warnings",
        ],
    )


ZONE = """BEGIN:VTIMEZONE
TZID:Mine
BEGIN:STANDARD
DTSTART:19000101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE"""


def test_no_calendar_file_stops_the_import(deep: Folder, tmp_path: Path) -> None:
    file = tmp_path / "theirs.ics"
    hyphens = entry(f"DESCRIPTION:a{HYPHENS}\n{DAYS}", uid="hyphens")
    html = entry(f"DESCRIPTION:{'<a ' * 30_000}\n{DAYS}", uid="html")
    file.write_bytes(
        calendar(ZONE, hyphens, html, entry("DTSTART;TZID=Mine:99990320T100000", uid="far"))
    )
    given = ("--publisher", "The Gazette", "--published", "2023-03-18", "--data", str(deep.path))
    code, lines = ended("import", str(file), *given, "--recorded", "2026-11-22T00:00:00Z")
    assert (code, lines[0]) == (3, "not taken: far: expected a year up to 2100")
    assert "3 entries: 2 taken as 2 claims, 1 not taken; 2 new events, 0 new places" in lines

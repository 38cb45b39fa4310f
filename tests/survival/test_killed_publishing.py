"""Runs of `publish` are killed at random moments, while a reader follows the links of all pages."""

import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from html import unescape
from pathlib import Path
from threading import Event, Thread

from tests.build import day, days
from tests.folder import Folder
from tests.web.publishing.published import Published, published, with_old_events
from tests.web.served import NOW, PUBLIC
from tests.web.server import ROOT, environment
from web.publishing.folder import SITE
from web.publishing.publisher import UNFINISHED

KILLS = 20
WITHIN_S = 300
LINK = re.compile(r' (?:href|src)="(/[^"#?]*)')


def links(site: Path, name: str) -> set[str]:
    file = site / name
    return (
        {*map(unescape, LINK.findall(file.read_text(encoding="utf-8")))} if file.exists() else set()
    )


def file_of(site: Path, link: str) -> str | None:
    """The name of the file that a server would answer with."""
    names = (link[1:], f"{link[1:]}.html", f"{link[1:]}index.html")
    return next((each for each in names if (site / each).is_file()), None)


def broken(site: Path) -> Iterator[str]:
    """Follow every link from the agenda on. A page may change while it is read; then it is read
    again.
    """
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        for link in links(site, page):
            found = file_of(site, link)
            if found is None and link in links(site, page) and file_of(site, link) is None:
                yield f"{page}: {link}"
            if found and found.endswith(".html") and found not in seen:
                seen.add(found)
                waiting.append(found)


@contextmanager
def reader(site: Path) -> Iterator[list[str]]:
    """A reader, and what it finds broken."""
    found: list[str] = []
    ended = Event()

    def read() -> None:
        while not ended.is_set():
            found.extend(broken(site))

    thread = Thread(target=read)
    thread.start()
    try:
        yield found
    finally:
        ended.set()
        thread.join()


def start(site: Published) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "web", "publish", str(site.data), "--to", str(site.at)]
    return subprocess.Popen(
        [*command, "--public-url", PUBLIC, "--now", NOW], cwd=ROOT, env=environment()
    )


def edit(world: Folder, number: int, chance: random.Random) -> None:
    """One event more, or one report less."""
    reports = sorted(world.path.glob("reports/*-more*.toml"))
    if len(reports) > 3 and chance.random() < 0.5:
        world.remove(f"reports/{chance.choice(reports).name}")
        return
    new = {"title": {"en": f"Event {number}"}, "kind": "talks", "part_of": ["visit"]}
    world.change("events/all.toml", lambda x: x.update({f"more{number}": new}))
    first = day("2023-03-21") + timedelta(days=40 * number)
    world.file(f"2023-03-19-more{number}", {"event": f"more{number}", "dates": days(f"{first}")})


def test_no_page_ever_names_what_is_not_there(tmp_path: Path) -> None:
    world, chance = with_old_events(tmp_path / "data"), random.Random(18)  # noqa: S311 - repeatable
    site = published(world.path, tmp_path / "at")
    killed, longest = 0, 0.5
    with reader(site.at / SITE) as found:
        for number in range(KILLS):
            edit(world, number, chance)
            process = start(site)
            end = time.monotonic() + WITHIN_S
            while process.poll() is None and not (site.at / UNFINISHED).exists():
                assert time.monotonic() < end
                time.sleep(0.001)
            time.sleep(chance.uniform(0, longest))
            process.send_signal(signal.SIGKILL)
            killed += process.wait() == -signal.SIGKILL
    assert found == []
    assert killed > KILLS // 2
    site.again()
    assert site.files() == published(world.path, tmp_path / "whole").files()

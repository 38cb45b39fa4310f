"""A server that is killed, at whatever it does, starts again with the same bytes."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from threading import Event, Thread

from tests.folder import Folder
from tests.survival.service import PUBLIC, begin, ready, serving
from web import create_app

ROUNDS = 10
ADDRESSES = ("/calendar.ics", "/calendar.ics?lang=zh", "/", "/calendar.json")


def edit(folder: Folder, number: int) -> None:
    """File one report anew, as a careful program does."""
    path = folder.path / "reports/2024-05-20-more.toml"
    text = (
        "published = 2024-05-20\nrecorded = 2026-11-22T00:00:00Z\n"
        f'[[claims]]\nevent = "harbin-expo-2024"\nwording = "the {number}th time"\n'
        f"dates = [2024-05-{1 + number % 9:02}, 2024-05-{11 + number % 17}]\n"
    )
    path.with_suffix(".new").write_text(text, encoding="utf-8")
    path.with_suffix(".new").replace(path)


@contextmanager
def edits(folder: Folder) -> Iterator[None]:
    """Edits, one after the other; at the end the folder has whole files."""
    over = Event()

    def work() -> None:
        number = 0
        while not over.wait(0.15):
            number += 1
            edit(folder, number)

    thread = Thread(target=work)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def test_after_any_kill_the_next_start_answers_with_the_same_bytes(tmp_path: Path) -> None:
    """Killed while it reads, renders or swaps, and while it starts."""
    folder = Folder.real(tmp_path / "data")
    random = Random(5)  # noqa: S311 - the moments are the same each time
    for _ in range(ROUNDS):
        with edits(folder):
            service = begin(folder.path, tmp_path / "log")
            if random.random() < 0.7:
                ready(service)
                service.get("/calendar.ics?lang=zh")
            time.sleep(random.random() * 1.5)
            service.kill()
        with serving(folder.path, log=tmp_path / "again.log") as again:
            found = [again.get(address) for address in ADDRESSES]
        client = create_app(folder.path, public_url=PUBLIC, watch=False).test_client()
        expected = [client.get(address) for address in ADDRESSES]
        assert [(each.body, each.headers.get("Etag")) for each in found] == [
            (each.data, each.headers.get("ETag")) for each in expected
        ]
    log = (tmp_path / "log").read_text() + (tmp_path / "again.log").read_text()
    assert "Traceback" not in log


def test_a_worker_ends_with_its_parent_and_leaves_the_port_to_the_next(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path / "data")
    service = ready(begin(folder.path, tmp_path / "log"))
    (worker,) = service.workers
    os.kill(service.process.pid, signal.SIGKILL)
    service.process.wait()
    assert service.wait(lambda: not Path(f"/proc/{worker}").exists())
    again = begin(folder.path, tmp_path / "log", port=service.port)
    assert ready(again).health["status"] == "ok"
    again.kill()

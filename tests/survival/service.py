"""A server that lives through what a test does to it: in processes of its own that can be killed
together, with its log in a file.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.web.server import ROOT, Server, environment, free_port

STARTS_WITHIN = 180.0
PUBLIC = "https://calendar.example"


@dataclass(frozen=True, slots=True)
class Service(Server):
    process: subprocess.Popen[bytes]
    file: Path

    @property
    def log(self) -> list[str]:
        return self.file.read_text(encoding="utf-8", errors="replace").splitlines()

    def said(self, words: str) -> int:
        """How many lines of the log have these words."""
        return sum(words in line for line in self.log)

    @property
    def health(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.get("/healthz").body)
        return found

    def wait(self, reached: Callable[[], bool], within: float = 8.0) -> bool:
        """Whether something is so, at the latest after some seconds."""
        end = time.monotonic() + within
        while not reached():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

    @property
    def memory(self) -> float:
        """MiB that the worker takes."""
        (worker, *_) = self.workers
        status = Path(f"/proc/{worker}/status").read_text(encoding="ascii")
        line = next(each for each in status.splitlines() if each.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    @property
    def workers(self) -> list[str]:
        """The ids of its worker processes."""
        return _children(self.process.pid)

    def kill(self) -> None:
        """All its processes at once, with no time to tidy up."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


def begin(data: Path, file: Path, *options: str, port: int | None = None) -> Service:
    """Start to serve a folder, ready or not."""
    port = port or free_port()
    arguments = ["--data", str(data), "--port", str(port), "--public-url", PUBLIC, *options]
    with file.open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "web", *arguments],
            cwd=ROOT,
            env=environment(),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Service(port, process, file)


def ready(service: Service) -> Service:
    def answers() -> bool:
        assert service.process.poll() is None, service.log
        try:
            return service.get("/healthz").code == 200
        except OSError:
            return False

    assert service.wait(answers, STARTS_WITHIN), service.log
    return service


def _children(parent: int) -> list[str]:
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return found.split()


@contextmanager
def serving(data: Path, *options: str, log: Path | None = None) -> Iterator[Service]:
    """Serve a folder until the test is over; the log stands beside it."""
    service = begin(data, log or data.with_name(f"{data.name}.log"), *options)
    try:
        yield ready(service)
    finally:
        if service.process.poll() is None:
            service.process.terminate()
            try:
                service.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                service.kill()

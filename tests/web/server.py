"""Real server processes, each with its own environment, ended when the test is over."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent.parent
STARTS_WITHIN = 30.0


class Answer(NamedTuple):
    code: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Server:
    port: int

    def get(self, address: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, address, headers=given)
            response = connection.getresponse()
            found = {name.title(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def environment(**given: str) -> Mapping[str, str]:
    """The environment of this process, without what stands in for options."""
    own = ("DATA", "HOST", "PORT", "PUBLIC_URL", "TZ", "PYTHONHASHSEED")
    return {**{key: value for key, value in os.environ.items() if key not in own}, **given}


def run(
    *arguments: str, within: float = STARTS_WITHIN, **given: str
) -> subprocess.CompletedProcess[str]:
    """Run a module of the project to its end."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        env=environment(**given),
        capture_output=True,
        text=True,
        timeout=within,
        check=False,
    )


@contextmanager
def running(port: int, *arguments: str, **given: str) -> Iterator[Server]:
    """A module of the project that serves at a port."""
    with serving(port, [sys.executable, "-m", *arguments], ROOT, environment(**given)) as server:
        yield server


@contextmanager
def serving(
    port: int, command: Sequence[str], folder: Path, given: Mapping[str, str]
) -> Iterator[Server]:
    """A command that serves at a port."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        yield _ready(Server(port), process)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _ready(server: Server, process: subprocess.Popen[bytes]) -> Server:
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        try:
            server.get("/healthz")
        except OSError:
            time.sleep(0.05)
        else:
            return server
    process.kill()
    raise AssertionError(process.communicate()[0].decode(errors="replace"))

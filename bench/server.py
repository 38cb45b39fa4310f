"""Servers in their own processes. They are measured from outside, in the same way for each."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent
SITE = "https://bench.example"
FEED = "/calendar.ics"
GZIP = "Accept-Encoding: gzip"
STARTS_WITHIN = 900.0
IDLE = 0.2
MEBIBYTE = 1 << 10
NO_NGINX = "nginx isn't installed, so nothing is measured beside it: apt-get install nginx-light"
_WHOLE_PROCESS = 2
STORES = ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")


class Server:
    """A process with all its descendants."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self.port = port

    @property
    def cpu(self) -> float:
        """Seconds of CPU time so far, the kernel's included, to the nanosecond."""
        return sum(time.clock_gettime(~each << 3 | _WHOLE_PROCESS) for each in self._family())

    @property
    def memory(self) -> float:
        """MiB; what processes share is counted once."""
        return sum(map(_kilobytes, self._family())) / MEBIBYTE

    def get(self, address: str, *headers: str, method: str = "GET") -> bytes:
        """Ask over a new connection, and read to the end."""
        return ask(self.port, request(address, *headers, method=method))

    def is_up(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def rest(self) -> None:
        """Wait until it has nothing to do but look at its data now and then."""
        while True:
            before = self.cpu
            time.sleep(1)
            if self.cpu - before < IDLE:
                return

    def has_ended(self) -> bool:
        return self._process.poll() is not None

    def _family(self) -> Iterator[int]:
        waiting = [self._process.pid]
        while waiting:
            found = waiting.pop()
            yield found
            with suppress(FileNotFoundError, ProcessLookupError):  # one that has just ended
                for task in Path(f"/proc/{found}/task").iterdir():
                    waiting += map(int, (task / "children").read_text().split())


def request(address: str, *headers: str, method: str = "GET") -> bytes:
    lines = [f"{method} {address} HTTP/1.1", "Host: bench.example", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


def ask(port: int, head: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(head)
        parts = []
        while part := connection.recv(1 << 18):
            parts.append(part)
        return b"".join(parts)


def ask_at_once(port: int, head: bytes, times: int) -> None:
    """The same over several connections, all of them open before anything is asked."""
    connections = [socket.create_connection(("127.0.0.1", port), timeout=60) for _ in range(times)]
    for each in connections:
        each.sendall(head)
    for each in connections:
        while each.recv(1 << 18):
            pass
        each.close()


def status(answer: bytes) -> int:
    return int(answer[9:12] or 0)


def body(answer: bytes) -> bytes:
    return answer.partition(b"\r\n\r\n")[2]


def tag(answer: bytes) -> str:
    """The ETag."""
    found = re.search(rb"\r\netag: ([^\r]+)", answer, re.IGNORECASE)
    return found[1].decode() if found else ""


@contextmanager
def dateline(data: Path, *options: str, awaited: bool = True) -> Iterator[Server]:
    """Our server, as `make serve` runs it, at an address that doesn't change, so that caches for
    the next start stay valid.
    """
    port = free_port()
    command = [sys.executable, "-m", "web", "--data", str(data), "--port", str(port)]
    command += ["--public-url", SITE, *options]
    with _running(command, port, awaited=awaited) as server:
        yield server


@contextmanager
def granian() -> Iterator[Server]:
    """The server that ours runs in, alone."""
    port = free_port()
    with _running([sys.executable, "-m", "bench.bare", "--port", str(port)], port) as server:
        yield server


def files(folder: Path, port: int) -> str:
    """nginx, which serves a folder's files, and those ending in `.gz` for gzip."""
    served = f"listen 127.0.0.1:{port}; root {folder}; etag on; gzip_static on; gzip_vary on;"
    return f"server {{ {served} }}"


@contextmanager
def nginx(folder: Path, port: int, configuration: str) -> Iterator[Server]:
    """One worker, whose own files lie in a folder."""
    program = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        raise FileNotFoundError(NO_NGINX)
    folder.chmod(0o755)
    (folder / "nginx.conf").write_text(_configuration(folder, configuration), encoding="utf-8")
    command = [program, "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with _running(command, port) as server:
        yield server


def has_nginx() -> bool:
    return shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") is not None


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def _running(command: Sequence[str], port: int, *, awaited: bool = True) -> Iterator[Server]:
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    server = Server(process, port)
    try:
        if awaited:
            until_up(server)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def until_up(server: Server) -> None:
    end = time.monotonic() + STARTS_WITHIN
    while not server.is_up():
        if server.has_ended() or time.monotonic() > end:
            raise RuntimeError("The server did not start")
        time.sleep(0.005)


def _configuration(folder: Path, servers: str) -> str:
    paths = " ".join(f"{each}_temp_path {folder}/temp-{each};" for each in STORES)
    return f"""
daemon off; worker_processes 1; pid {folder}/pid;
events {{ worker_connections 2048; }}
http {{
  types {{ text/calendar ics; }} access_log off; sendfile on; tcp_nopush on; {paths}
  {servers}
}}
"""


def _kilobytes(process: int) -> int:
    """The memory of a process, with its part of what it shares."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

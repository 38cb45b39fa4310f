"""Readers who stall: of ours, behind nginx with the configuration of docs/nginx.conf, and of nginx
alone, which has the feed as a file. Behind nginx also late edits.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import saved, stalled
from bench.edit import Moving
from bench.generate import generate
from bench.rows import Row
from bench.server import FEED, ROOT, Server, body, dateline, files, free_port, nginx

DOCUMENTED = ROOT / "docs" / "nginx.conf"
READERS_OF_ONE_CLIENT = 2_000


def measure(events: int, requests: int, repeats: int) -> list[Row]:
    with TemporaryDirectory() as path, TemporaryDirectory() as front, TemporaryDirectory() as alone:
        data = Path(path)
        generate(events, data)
        with dateline(data) as ours, _in_front(Path(front), ours) as proxy:
            ours.rest()
            direct = stalled.rows(ours, requests, repeats)
            edited = saved.row(proxy, Moving(data), events, repeats, goal=4)
            behind = [edited, *stalled.rows(proxy, requests, repeats)]
            (Path(alone) / FEED[1:]).write_bytes(body(ours.get(FEED)))
        port = free_port()
        with nginx(Path(alone), port, files(Path(alone), port)) as theirs:
            beside = [replace(each, goal=None) for each in stalled.rows(theirs, requests, repeats)]
        return [*direct, *_named("behind nginx", behind), *_named("nginx alone", beside)]


def _named(name: str, rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield replace(row, what=f"{name}: {row.what}")


@contextmanager
def _in_front(folder: Path, ours: Server) -> Iterator[Server]:
    """The documented configuration without TLS, with other paths and ports, and with all clients as
    one.
    """
    (folder / "cache").mkdir()
    port = free_port()
    text = "\n".join(
        line
        for line in DOCUMENTED.read_text(encoding="utf-8").splitlines()
        if "ssl_certificate" not in line
    )
    for given, here in (
        ("listen 443 ssl", f"listen 127.0.0.1:{port}"),
        ("/var/cache/nginx/dateline", str(folder / "cache")),
        ("127.0.0.1:8000", f"127.0.0.1:{ours.port}"),
        ("limit_conn dateline_clients 32", f"limit_conn dateline_clients {READERS_OF_ONE_CLIENT}"),
    ):
        if given not in text:
            raise ValueError(f"{DOCUMENTED}: expected {given!r}")
        text = text.replace(given, here)
    with nginx(folder, port, text) as server:
        yield server

"""A bucket of an S3 server as a place to publish."""

import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build import days
from tests.extras import need
from tests.web.publishing.published import published, with_old_events
from tests.web.served import NOW
from tests.web.server import ROOT, Server, environment, free_port, serving
from web.publishing.manifest import Manifest

NODE_MODULES = ROOT / ".readers/s3node/node_modules"
PYTHON = ROOT / ".readers/s3/bin/python"
WITHIN_S = 300
PLACE = "s3://calendar/dates"


@dataclass(frozen=True, slots=True)
class Store:
    """An S3 server, and a command that publishes there."""

    server: Server
    given: Mapping[str, str]

    def start(self, data: Path, *more: str) -> subprocess.Popen[str]:
        command = [str(PYTHON), "-m", "web", "publish", str(data), "--to", PLACE, "--now", NOW]
        return subprocess.Popen(
            [*command, "--public-url", "https://calendar.example", *more],
            cwd=ROOT,
            env=self.given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def addresses(self) -> set[str]:
        """Everything that the manifest in the bucket lists."""
        manifest = self.server.get("/calendar/dates/.dateline/manifest.json")
        return {*Manifest.read(manifest.body).entries}

    def publish(self, data: Path, *more: str) -> list[str]:
        """The lines that the command tells."""
        process = self.start(data, *more)
        told, _ = process.communicate(timeout=WITHIN_S)
        assert process.returncode == 0, told
        return told.splitlines()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    node = shutil.which("node")
    there = node and PYTHON.exists() and (NODE_MODULES / "@20minutes/s3rver").exists()
    need(None if there else "s3rver or boto3 is not installed; .ci/readers installs them")
    port = free_port()
    folder = tmp_path / "s3"
    folder.mkdir()
    given = environment(
        NODE_PATH=str(NODE_MODULES),
        AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}",
        AWS_ACCESS_KEY_ID="S3RVER",
        AWS_SECRET_ACCESS_KEY="S3RVER",  # noqa: S106 - s3rver's own
        AWS_DEFAULT_REGION="us-east-1",
        NO_PROXY="127.0.0.1",
    )
    command = [str(node), str(Path(__file__).with_name("s3.js")), str(port), str(folder)]
    with serving(port, command, tmp_path, given) as server:
        yield Store(server, given)


@pytest.mark.slow
def test_a_bucket_has_what_a_folder_has_and_gets_only_what_changed(
    tmp_path: Path, store: Store
) -> None:
    world = with_old_events(tmp_path / "data")
    folder = published(world.path, tmp_path / "at")
    told = store.publish(world.path)
    assert told[1].endswith(" new, 0 changed, 0 deleted")
    files = folder.files()
    for link, entry in folder.manifest.entries.items():
        if entry.head.status == 200:
            name = f"{link}index.html" if link.endswith("/") else link
            answer = store.server.get(f"/calendar/dates{name}")
            wanted = (200, entry.head.type, entry.head.caching)
            headers = answer.headers
            assert (answer.code, headers["Content-Type"], headers["Cache-Control"]) == wanted
            assert answer.body in files.values()
    assert store.publish(world.path)[1] == "0 new, 0 changed, 0 deleted"
    world.file("2023-03-18-b", {"event": "summit", "dates": days("2023-05-01")})
    before = store.addresses()
    store.publish(world.path)
    new = {"/reports/b", "/month/2023-05", "/embed/month/2023-05"}
    assert store.addresses() - before == {*new, *(f"/ru{each}" for each in new)}
    world.remove("reports/2023-03-18-b.toml")
    store.publish(world.path)
    assert store.addresses() == before
    assert store.server.get("/calendar/dates/reports/b").code == 404


@pytest.mark.slow
def test_a_run_that_is_killed_is_healed_by_the_next(tmp_path: Path, store: Store) -> None:
    world = with_old_events(tmp_path / "data")
    process = store.start(world.path)
    end = time.monotonic() + WITHIN_S
    while store.server.get("/calendar/dates/events/visit.ics").code != 200:
        assert time.monotonic() < end
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert store.server.get("/calendar/dates/index.html").code == 404
    store.publish(world.path)
    assert store.server.get("/calendar/dates/index.html").code == 200
    assert store.publish(world.path)[1] == "0 new, 0 changed, 0 deleted"


@pytest.mark.slow
def test_a_bucket_that_is_not_there_is_named(tmp_path: Path, store: Store) -> None:
    world = with_old_events(tmp_path / "data")
    process = store.start(world.path, "--to", "s3://nowhere")
    told, _ = process.communicate(timeout=WITHIN_S)
    assert (process.returncode, told.count("\n"), "NoSuchBucket" in told) == (1, 1, True), told

"""The server as an operator starts it: from the command line, in processes of its own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.folder import REPORT, Folder
from tests.web.page import Page
from tests.web.served import EXACT, FILES, PAGES
from tests.web.server import Server, free_port, run, running

PUBLIC = "https://calendar.example"
SERVED = (*PAGES, *FILES, "/reports/003", "/calendar.ics?q=путин&as_of=2023-04-17")


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[Server, Server]]:
    """Two servers of the same data, far apart; one is told by options, one by environment."""
    first, second = free_port(), free_port()
    options = ("--port", str(first), "--public-url", PUBLIC, "--data", "data")
    with (
        running(
            first, "web", *options, PYTHONHASHSEED="1", TZ="America/Los_Angeles", LANG="C"
        ) as one,
        running(
            second,
            "web",
            PYTHONHASHSEED="2",
            TZ="Asia/Shanghai",
            LANG="ru_RU.UTF-8",
            PORT=str(second),
            PUBLIC_URL=PUBLIC,
            DATA="data",
        ) as other,
    ):
        yield one, other


@pytest.mark.parametrize("address", [each.replace("путин", "%D0%BF") for each in SERVED])
def test_two_processes_far_apart_serve_the_same_bytes(
    servers: tuple[Server, Server], address: str
) -> None:
    """At one moment: if the day changes between two responses, they are fetched again. `/healthz`
    says when each process last checked the folder.
    """
    one, other = servers
    for _ in range(2):
        first, second, again = (each.get(address) for each in (one, other, one))
        if first.body == again.body:
            break
    headers = [
        {name: value for name, value in each.headers.items() if name != "Date"}
        for each in (first, second)
    ]
    assert second.body == first.body
    assert headers[1] == headers[0]
    assert first.code in (200, 400, 404)


def test_the_server_listens_under_the_name_that_it_is_given(
    servers: tuple[Server, Server],
) -> None:
    feed = servers[0].get("/calendar.ics", Host="evil.example").body
    assert f"URL:{PUBLIC}/events/{EXACT}\r\n".encode() in feed
    assert b"evil" not in feed


def test_over_the_wire_head_has_no_body_and_what_is_known_is_not_sent_again(
    servers: tuple[Server, Server],
) -> None:
    whole, head = (servers[0].get("/calendar.ics", method) for method in ("GET", "HEAD"))
    again = servers[0].get("/calendar.ics", If_None_Match=whole.headers["Etag"])
    assert (head.code, head.body, head.headers["Content-Length"]) == (
        200,
        b"",
        str(len(whole.body)),
    )
    assert (again.code, again.body, again.headers["Etag"]) == (304, b"", whole.headers["Etag"])


def test_broken_data_is_told_in_full_and_not_served(tmp_path: Path) -> None:
    folder = Folder.small(tmp_path)
    folder.change(REPORT, lambda data: data["claims"][0].update(place="nowhere"))
    folder.text("people.toml", "[xi")
    ended = run("web", "--data", str(tmp_path), "--port", str(free_port()))
    lines = ended.stderr.splitlines()
    assert (ended.returncode, ended.stdout) == (1, "")
    assert [line.rpartition(".toml: ")[0] for line in lines[:-1]] == ["people", REPORT[:-5]]
    assert lines[-1] == f"Not served: mend {tmp_path} and start again."


def test_the_cache_of_an_earlier_version_is_ignored_and_told_of(tmp_path: Path) -> None:
    Folder.small(tmp_path)
    (tmp_path / ".dateline").mkdir()
    port = free_port()
    with running(port, "web", "--data", str(tmp_path), "--port", str(port), "--no-cache") as server:
        assert server.get("/calendar.ics").code == 200
    assert [*(tmp_path / ".dateline").iterdir()] == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("example.org", "expected an address like https://example.org, not 'example.org'"),
        ("https://a.example/?b", "expected at most a path of plain names behind the host, not"),
    ],
)
def test_a_public_url_that_is_none_is_refused_and_the_data_not_blamed(url: str, said: str) -> None:
    ended = run("web", "--public-url", url, "--port", str(free_port()))
    assert ended.returncode != 0
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "mend data" not in ended.stderr


def test_help_names_every_option_and_what_stands_in_for_them() -> None:
    ended = run("web", "--help")
    options = ("--data", "--host", "--port", "--public-url", "--workers", "--log-access")
    names = (*options, "DATA", "HOST", "PORT", "PUBLIC_URL")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert [name for name in names if name not in ended.stdout] == []


@pytest.mark.parametrize("port", ["abc", "-1", "99999"])
def test_a_port_that_is_none_is_refused_without_a_traceback(port: str) -> None:
    ended = run("web", "--port", port)
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert "port" in ended.stderr


def test_a_port_that_is_taken_is_told_and_ends_the_server(servers: tuple[Server, Server]) -> None:
    """Two servers at one port would share it, and readers would get one calendar or the other."""
    try:
        ended = run("web", "--port", str(servers[0].port), within=4)
    except subprocess.TimeoutExpired:
        pytest.fail("a second server shares the port of the first")
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr


def test_flasks_own_command_lists_every_address() -> None:
    ended = run("flask", "--app", "web", "routes")
    rules = {line.split()[-1] for line in ended.stdout.splitlines()[2:]}
    assert ended.returncode == 0
    assert rules >= {
        "/",
        "/calendar.ics",
        "/events/<event_id>",
        "/events/<event_id>.ics",
        "/reports/<report_id>",
        "/healthz",
    }


def test_flasks_own_command_serves_the_data() -> None:
    port = free_port()
    with running(port, "flask", "--app", "web", "run", "--port", str(port)) as server:
        page = Page.read(server.get(f"/events/{EXACT}").body.decode())
    assert page.one("h1").text == "Xi Jinping’s state visit to Russia"

"""The log of requests: no request acts on a terminal, or writes a line of its own."""

import json
import re
import socket
from pathlib import Path

import pytest

from tests.folder import Folder
from tests.survival.service import serving

ASKED = (
    b"/x%1b%5b2J%0aforged%0dforged%e2%80%ae%c2%9b",
    b"/?q=%1b%0aforged",
    b"/raw\x1b[2J",
    b"/raw\xe2\x80\xae\xc2\x9b",
    b"/raw?q=\x7f\xe2\x80\xae",
)
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def ask(port: int, target: bytes) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        head = b" HTTP/1.1\r\nHost: x\r\nUser-Agent: \xc2\x9bforged\r\nConnection: close\r\n\r\n"
        connection.sendall(b"GET " + target + head)
        while connection.recv(4096):
            pass


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_request_is_one_line_without_controls(tmp_path: Path, form: str) -> None:
    folder = Folder.small(tmp_path / "data")
    with serving(folder.path, "--log-access", f"--log={form}") as service:
        for target in ASKED:
            ask(service.port, target)
        service.get("/the-last")
        assert service.wait(lambda: service.said("/the-last") > 0)
        log = service.file.read_text(encoding="utf-8")
    assert service.said("forged") > 0, log
    assert UNSAFE.findall(log) == []
    assert [line for line in log.split("\n") if line.startswith("forged")] == []
    if form == "json":
        assert [type(json.loads(line)) for line in log.splitlines() if "forged" in line]
